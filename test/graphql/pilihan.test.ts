import { type FragmentDefinitionNode, type GraphQLObjectType, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { readPilihan } from "#graphql/pilihan.js";
import { buildSkema } from "#graphql/skema.js";

const skema = buildSkema({ pihak: "PIHAK_I", peran: "SISTEM_MITRA" });
const induk = skema.getQueryType() as GraphQLObjectType;

function prepare(teks: string) {
  const dokumen = parse(teks);
  const fragmen = new Map(
    dokumen.definitions.flatMap((d): [string, FragmentDefinitionNode][] =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [],
    ),
  );
  const operasi = dokumen.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (operasi?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
  return (a: boolean) => readPilihan({ skema, fragmen, variabel: { a } }, induk, operasi);
}
const koordinatOf = (pilihan: ReturnType<typeof readPilihan>) => pilihan.flatMap((p) => [...p.koordinat]);

describe("what an operation selects", () => {
  it("is resolved once where nothing but its text decides it", () => {
    const read = prepare(
      "{ daftarPerseroan { nodes { id ...F ... { npwp } } } } fragment F on Perseroan { namaEntitas }",
    );
    expect(read(true)).toBe(read(false));
    expect(koordinatOf(read(true))).toEqual(
      expect.arrayContaining(["Perseroan.id", "Perseroan.namaEntitas", "Perseroan.npwp"]),
    );
  });

  it.each([
    ["a field", "{ daftarPerseroan { nodes { id npwp @include(if: $a) } } }", ""],
    ["a root", "{ perjanjian { nomor } daftarPerseroan @include(if: $a) { nodes { npwp } } }", ""],
    ["an inline fragment", "{ daftarPerseroan { nodes { id ... @include(if: $a) { npwp } } } }", ""],
    [
      "a spread",
      "{ daftarPerseroan { nodes { id ...F @include(if: $a) } } }",
      "fragment F on Perseroan { npwp }",
    ],
    [
      "a fragment's field",
      "{ daftarPerseroan { nodes { id ...F } } }",
      "fragment F on Perseroan { npwp @include(if: $a) }",
    ],
    [
      "a fragment of a fragment",
      "{ daftarPerseroan { nodes { id ...G } } }",
      "fragment G on Perseroan { ...F } fragment F on Perseroan { npwp @include(if: $a) }",
    ],
  ])("is resolved for each request where a variable decides: %s", (_, pilihan, fragmen) => {
    const read = prepare(`query ($a: Boolean!) ${pilihan} ${fragmen}`);
    for (const a of [true, false, true]) expect(koordinatOf(read(a)).includes("Perseroan.npwp")).toBe(a);
  });
});

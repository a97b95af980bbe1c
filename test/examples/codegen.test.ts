import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate, loadCodegenConfig } from "@graphql-codegen/cli";
import { describe, expect, test } from "vitest";

const akar = fileURLToPath(new URL("../../", import.meta.url));
const { config } = await loadCodegenConfig({ configFilePath: `${akar}codegen.yml` });
const keluaran = Object.keys(config.generates);

/** Runs codegen as codegen.yml says, for one party's file with these operations; writes nothing. */
async function generateFor(berkas: string, documents: string): Promise<string> {
  const satu = config.generates[berkas];
  if (satu === undefined || Array.isArray(satu)) throw new Error(`codegen.yml tanpa ${berkas}`);
  const hasil: readonly { readonly content: string }[] = await generate(
    { ...config, cwd: akar, silent: true, generates: { [berkas]: { ...satu, documents } } },
    false,
  );
  return hasil.map((h) => h.content).join("");
}

const PIHAK_1 = "examples/klien/pihak-1.ts";
const PIHAK_2 = "examples/klien/pihak-2.ts";

describe("the typed clients", () => {
  test("are those that codegen makes from the committed SDL and operations", async () => {
    expect(keluaran).toEqual([PIHAK_1, PIHAK_2]);
    const hasil: readonly { readonly filename: string; readonly content: string }[] = await generate(
      { ...config, cwd: akar, silent: true },
      false,
    );
    for (const { filename, content } of hasil) {
      expect(content, "npm run codegen").toBe(readFileSync(new URL(filename, `file://${akar}`), "utf8"));
    }
    expect(hasil).toHaveLength(2);
  });

  test("hold no any", () => {
    for (const berkas of keluaran) {
      expect(readFileSync(`${akar}${berkas}`, "utf8")).not.toMatch(/[<:,|&]\s*any\b/);
    }
  });
});

describe("an operation that its party may send", () => {
  test("becomes a method, and one that follows it where it is a list", async () => {
    const isi = await generateFor(
      PIHAK_1,
      "query Nama($after: String) { daftar: daftarPerseroan(after: $after) { nodes { namaEntitas } pageInfo { hasNextPage endCursor } } }",
    );
    expect(isi).toContain("nama: (variabel: NamaQueryVariables = {}) =>");
    expect(isi).toContain("(h) => h.daftar)");
    expect(isi).toContain("namaEntitas: string | null");
  });

  test("is not followed where it does not select where to go on", async () => {
    const isi = await generateFor(PIHAK_1, "query Nama { daftarPerseroan { nodes { namaEntitas } } }");
    expect(isi).not.toContain("followNama");
  });
});

describe("an operation that its party may not send fails, before there is a type for it", () => {
  const perseroan = (medan: string) => `query A { daftarPerseroan { nodes { ${medan} } } }`;

  test.each([
    ["a field that only Pihak II's staff sees", PIHAK_1, perseroan("modalDasar"), "modalDasar"],
    ["a field that never existed", PIHAK_1, perseroan("modalDasur"), "modalDasur"],
    ["a NIK of a pengurus", PIHAK_1, perseroan("pengurus { nik }"), "nik"],
    [
      "a root of the other party",
      PIHAK_1,
      "query A { daftarPesertaStatusEntitas { totalCount } }",
      "daftarP",
    ],
    ["a root of the other party", PIHAK_2, perseroan("npwp"), "daftarPerseroan"],
    [
      "a filter that only Pihak I's staff has",
      PIHAK_2,
      'query A { daftarPesertaStatusEntitas(filter: { provinsi: "31" }) { totalCount } }',
      "provinsi",
    ],
    [
      "an input type of the other party",
      PIHAK_2,
      "query A($f: FilterEntitas) { daftarPesertaStatusEntitas(filter: $f) { totalCount } }",
      "FilterEntitas",
    ],
    [
      "an enum value that is not there",
      PIHAK_2,
      "query A { daftarPesertaStatusEntitas(filter: { status: AKTIF }) { totalCount } }",
      "AKTIF",
    ],
    ["a mutation", PIHAK_1, "mutation A { hapus }", "mutation"],
  ])("%s (%s)", async (_, berkas, dokumen, nama) => {
    const galat: unknown = await generateFor(berkas, dokumen).catch((g: unknown) => g);
    expect(galat).toBeInstanceOf(Error);
    expect(String(galat)).toContain(nama);
  });
});

import { randomBytes } from "node:crypto";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from "graphql";
import { describe, expect, it, vi } from "vitest";
import { Galat } from "#errors/galat.js";
import { toGalat } from "#graphql/galat-graphql.js";
import { createPelaksana, isPlain } from "#graphql/pelaksana.js";
import { buildRencana } from "#graphql/rencana.js";
import { buildSkema } from "#graphql/skema.js";
import { createPenyandi } from "#identity/penyandi.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import type { Pembaca } from "#usecases/baca.js";
import { type Acak, createAcak, writeKueri, writeRekam } from "./acak-pilihan.js";
import { createKonteks, createRencanaBebas } from "./konteks-uji.js";

const variabel = { npwp: "0019990019000000", nik: "3171011708459001", n: 3 };
const penyandi = createPenyandi(randomBytes(32));

/** Answers every root with the same generated records, and refuses some. */
function createPembacaAcak(skema: GraphQLSchema, acak: Acak): Pembaca {
  const kosong = { jumlah: 1, subjek: [] };
  return {
    readTunggal: async (_, p) => {
      if (acak(5) === 0) throw new Galat("NOT_UNIQUE");
      return [acak(5) === 0 ? null : writeRekam(skema, p.akar.objek, acak), kosong];
    },
    readDaftar: async (_, p) => {
      if (acak(8) === 0) throw new Galat("CURSOR_EXPIRED", { tempat: "after" });
      const nodes = Array.from({ length: acak(4) }, () => writeRekam(skema, p.akar.objek, acak));
      const edges = nodes.map((node, i) => ({ cursor: `k${i}`, node }));
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
      return [{ nodes, edges, pageInfo, totalCount: nodes.length }, kosong];
    },
  };
}

function konteksOf(audiens: Audiens, skema: GraphQLSchema, dokumen: DocumentNode, benih: number) {
  const [operasi] = dokumen.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (operasi === undefined) throw new Error("no operation");
  const fragmen = new Map(
    dokumen.definitions.flatMap((d): [string, FragmentDefinitionNode][] =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [],
    ),
  );
  const rencana = buildRencana({ audiens, skema, penyandi, variabel, fragmen }, operasi);
  return createKonteks(audiens, createPembacaAcak(skema, createAcak(benih)), rencana);
}

/** Codes and paths of the errors of a result. */
const errorsOf = ({ errors = [] }: ExecutionResult) =>
  errors.map((e) => JSON.stringify([toGalat(e).kode, e.path])).sort();

/**
 * The same data in the same order, and the same errors. Where an error has nulled the whole, graphql-js leaves
 * at once, and the compiled plan also names the errors of the roots that came after (October 2021, 6.4.4).
 */
function expectSame(hasil: ExecutionResult, baku: ExecutionResult, teks: string): void {
  expect(JSON.stringify(hasil.data), teks).toBe(JSON.stringify(baku.data));
  if (baku.data === null) expect(errorsOf(hasil), teks).toEqual(expect.arrayContaining(errorsOf(baku)));
  else expect(errorsOf(hasil), teks).toEqual(errorsOf(baku));
}

describe("executing by a compiled plan", () => {
  it.each(SEMUA_AUDIENS.filter((a) => a.peran !== "PENGAWAS").map((a) => [namaAudiens(a), a] as const))(
    "answers as graphql-js does, byte for byte, for %s",
    async (_, audiens) => {
      const skema = buildSkema(audiens);
      const laksanakan = createPelaksana(skema);
      let terpasang = 0;
      for (let benih = 1; benih <= 150; benih++) {
        const teks = writeKueri(skema, createAcak(benih * 7_919));
        const dokumen = parse(teks);
        if (validate(skema, dokumen).length > 0) continue;
        terpasang += 1;
        const ask = () => ({
          dokumen,
          namaOperasi: null,
          variabel,
          konteks: konteksOf(audiens, skema, dokumen, benih),
        });
        await laksanakan(ask());
        const baku = await execute({
          schema: skema,
          document: dokumen,
          variableValues: variabel,
          contextValue: konteksOf(audiens, skema, dokumen, benih),
        });
        const hasil = await laksanakan(ask());
        expectSame(hasil, baku, teks);
      }
      expect(terpasang).toBeGreaterThan(70);
    },
  );

  it.each<[string, string, Record<string, unknown>]>([
    ["one value where a list is due", "$f: FilterEntitas", { f: { npwp: "0019990019000000" } }],
    ["a list", "$f: FilterEntitas", { f: { npwp: ["0019990019000000"], kbli: ["2020:46311"] } }],
    ["a day", "$f: FilterEntitas", { f: { diubahSejak: "2026-01-01T00:00:00+07:00" } }],
    ["an id that is a number", "$f: FilterEntitas", { f: { id: [7] } }],
    ["nothing", "$f: FilterEntitas", {}],
    ["a default", '$f: FilterEntitas = { provinsi: "31" }', {}],
    ["more than is declared", "$f: FilterEntitas", { z: 1 }],
  ])("takes as variables what graphql-js takes: %s", async (_, deklarasi, nilai) => {
    const audiens: Audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" };
    const skema = buildSkema(audiens);
    const laksanakan = createPelaksana(skema);
    const dokumen = parse(
      `query q(${deklarasi}) { daftarPerseroan(filter: $f) { totalCount nodes { npwp } } }`,
    );
    const ask = () =>
      laksanakan({
        dokumen,
        namaOperasi: null,
        variabel: nilai,
        konteks: createKonteks(audiens, createPembacaAcak(skema, createAcak(3)), createRencanaBebas()),
      });
    const baku = await ask();
    expect(baku.errors).toBeUndefined();
    expectSame(await ask(), baku, deklarasi);
  });

  it("refuses what the register should never hold as graphql-js does", async () => {
    const audiens: Audiens = { pihak: "PIHAK_II", peran: "SISTEM_MITRA" };
    const skema = buildSkema(audiens);
    const laksanakan = createPelaksana(skema);
    const dokumen = parse("query q($npwp: NPWP!) { pesertaStatusEntitas(npwp: $npwp) { status } }");
    const pembaca: Pembaca = {
      readTunggal: async () => [{ status: "BUKAN_STATUS" }, { jumlah: 1, subjek: [] }],
      readDaftar: () => Promise.reject(new Error("not asked")),
    };
    const { tahap } = konteksOf(audiens, skema, dokumen, 1);
    const ask = () =>
      laksanakan({
        dokumen,
        namaOperasi: null,
        variabel,
        konteks: createKonteks(audiens, pembaca, tahap.rencana),
      });
    const baku = await ask();
    expect(errorsOf(baku).join()).toContain("INTERNAL_SERVER_ERROR");
    expectSame(await ask(), baku, "");
  });

  it("begins at the second time that a document is met", async () => {
    const audiens: Audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" };
    const skema = buildSkema(audiens);
    const laksanakan = createPelaksana(skema);
    const dokumen = parse("{ perjanjian { keadaan } }");
    const ditafsirkan = vi.spyOn(skema, "getRootType");
    const konteks = () => createKonteks(audiens, createPembacaAcak(skema, createAcak(1)), null);
    const ask = async () => {
      ditafsirkan.mockClear();
      const { data } = await laksanakan({ dokumen, namaOperasi: null, variabel: {}, konteks: konteks() });
      expect(data).toEqual({ perjanjian: { keadaan: "BERLAKU" } });
      return ditafsirkan.mock.calls.length;
    };
    expect(await ask()).toBeGreaterThan(0);
    await ask();
    expect(await ask()).toBe(0);
  });

  it.each([
    ["text", '{ perseroan(npwp: "0019990019000000") { npwp } }'],
    ["block text", '{ perseroan(npwp: """0019990019000000""") { npwp } }'],
    ["an input object", "query q($n: [NPWP!]) { daftarPerseroan(filter: { npwp: $n }) { totalCount } }"],
    ["an enum value", "{ daftarPersekutuan(filter: { jenis: CV }) { totalCount } }"],
    ["a directive", "query q($a: Boolean!) { perjanjian { keadaan @skip(if: $a) } }"],
    ["a directive on a fragment", "query q { ... @include(if: true) { __typename } }"],
    ["introspection", "{ __schema { queryType { name } } }"],
    ["introspection of a type", '{ __type(name: "Query") { name } }'],
    ["501 fields", `{ perjanjian { ${"nomor ".repeat(500)} } }`],
    [
      "501 fields behind fragments",
      `{ ${"...F ".repeat(100)} } fragment F on Query { perjanjian { nomor versi keadaan tanggalMulai } __typename }`,
    ],
    ["two operations", "query a { __typename } query b { __typename }"],
  ])("leaves a document with %s to graphql-js", (_, teks) => {
    expect(isPlain(parse(teks))).toBe(false);
  });

  it("takes fields, fragments, variables and numbers", () => {
    const teks =
      "query q($n: NPWP!) { a: perseroan(npwp: $n) { ...F __typename } daftarPerseroan(first: 3) { totalCount } } fragment F on Perseroan { npwp }";
    expect(isPlain(parse(teks))).toBe(true);
  });
});

import {
  execute,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from "graphql";
import { allow, deny, rule, shield } from "graphql-shield";
import { describe, expect, it } from "vitest";
import { rootsOf } from "#akses/audiens.js";
import { decideAkses } from "#akses/keputusan.js";
import { Galat } from "#errors/galat.js";
import { toGalat } from "#graphql/galat-graphql.js";
import type { Konteks } from "#graphql/konteks.js";
import {
  applyPerisai,
  applyPohon,
  assertWrapped,
  buildRuleTree,
  type PohonAturan,
} from "#graphql/perisai.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { AKAR, type Akar, indukAkar, type Objek } from "#perjanjian/akar.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import type { Rekam } from "#usecases/rekam/nilai-rekam.js";
import { createKonteks, createPembacaTetap, createRencanaBebas } from "./konteks-uji.js";

const penuh = fullSchema();
const objectTypes = Object.values(penuh.getTypeMap()).filter(
  (t): t is GraphQLObjectType => isObjectType(t) && !t.name.startsWith("__"),
);
const koordinatOf = (a: Akar): string => `${indukAkar(a)}.${a.akar}`;
const dataRoots = new Set(AKAR.map(koordinatOf));
const PENANDA = "PENANDA";

/** A value for every field of a record, so that nothing is null and each could leak. */
function fill(tipe: GraphQLOutputType, dalam: number): unknown {
  if (isNonNullType(tipe)) return fill(tipe.ofType, dalam);
  if (isListType(tipe)) return [fill(tipe.ofType, dalam)];
  if (isEnumType(tipe)) return tipe.getValues()[0]?.value;
  if (isInterfaceType(tipe)) return fill(penuh.getType("Perseroan") as GraphQLObjectType, dalam);
  if (isObjectType(tipe)) return rekamOf(tipe.name, dalam + 1);
  return { Int: 1, Boolean: true }[String(tipe)] ?? PENANDA;
}
function rekamOf(nama: string, dalam = 0): Rekam {
  const tipe = penuh.getType(nama) as GraphQLObjectType;
  if (dalam > 4) return { tipe: nama };
  const medan = Object.values(tipe.getFields()).map((m) => [m.name, fill(m.type, dalam)]);
  return { tipe: nama, ...Object.fromEntries(medan) };
}

const REKAM = new Map<Objek, Rekam>(AKAR.map((a) => [a.objek, rekamOf(a.objek)]));
const createPembaca = () => createPembacaTetap((objek) => REKAM.get(objek) ?? {});

/** Executes on lock B alone: the full schema, guarded; no cut schema, a plan that lets all pass. */
async function ask(skema: GraphQLSchema, konteks: Konteks, teks: string) {
  const { data, errors = [] } = await execute({
    schema: skema,
    document: parse(teks),
    contextValue: konteks,
  });
  return { data, kode: errors.map((e) => `${e.path?.join(".")} ${toGalat(e).kode}`) };
}

const ARGUMEN: Readonly<Record<string, string>> = {
  npwp: '(npwp: "1000000000000017")',
  nik: '(nik: "3171011708450001")',
  id: '(id: "x", keputusan: SAMA, alasan: "x")',
};

/** A document of one data root. */
function writeAkar(a: Akar, isi: string): string {
  const argumen = a.bentuk === "daftar" ? "" : ARGUMEN[a.kunci];
  return `${a.bentuk === "putusan" ? "mutation " : ""}{ ${a.akar}${argumen} { ${isi} } }`;
}

/** The shortest document that asks for each coordinate which a record root reaches, by coordinate. */
function listPaths(): ReadonlyMap<string, { readonly akar: string; readonly teks: string }> {
  const hasil = new Map<string, { akar: string; teks: string }>();
  const visit = (
    tipe: GraphQLObjectType,
    wrap: (isi: string) => string,
    akar: string,
    jejak: readonly string[],
  ) => {
    if (jejak.includes(tipe.name)) return;
    for (const m of Object.values(tipe.getFields())) {
      const isi = getNamedType(m.type);
      const gabungan = isObjectType(isi) || isInterfaceType(isi);
      const koordinat = `${tipe.name}.${m.name}`;
      const teks = wrap(gabungan ? `${m.name} { __typename }` : m.name);
      if (!hasil.has(koordinat)) hasil.set(koordinat, { akar, teks });
      for (const k of isInterfaceType(isi) ? penuh.getPossibleTypes(isi) : isObjectType(isi) ? [isi] : []) {
        visit(k, (x) => wrap(`${m.name} { ... on ${k.name} { ${x} } }`), akar, [...jejak, tipe.name]);
      }
    }
  };
  for (const a of AKAR) {
    const induk = penuh.getType(indukAkar(a)) as GraphQLObjectType;
    const tipe = getNamedType(induk.getFields()[a.akar]?.type) as GraphQLObjectType;
    visit(tipe, (x) => writeAkar(a, x), a.akar, []);
  }
  return hasil;
}

const PATHS = listPaths();
const listDenied = (audiens: Audiens) =>
  objectTypes.flatMap((t) =>
    Object.keys(t.getFields())
      .map((m) => `${t.name}.${m}`)
      .filter((k) => !decideAkses(audiens, k).boleh),
  );

const resolverOf = (
  skema: GraphQLSchema,
  koordinat: string,
): GraphQLFieldResolver<unknown, unknown> | undefined => {
  const [tipe = "", medan = ""] = koordinat.split(".");
  return (skema.getType(tipe) as GraphQLObjectType).getFields()[medan]?.resolve;
};

describe.each(SEMUA_AUDIENS.map((a) => [namaAudiens(a), a] as const))("lock B alone for %s", (_, audiens) => {
  const skema = applyPerisai(penuh, audiens);
  const ditolak = listDenied(audiens);
  const boleh = rootsOf(audiens);
  const tulis = (a: Akar) => writeAkar(a, a.bentuk === "daftar" ? "totalCount" : "id");

  it.each(ditolak)("answers FORBIDDEN at %s, whatever its parent holds", async (koordinat) => {
    const [, medan = ""] = koordinat.split(".");
    const resolve = resolverOf(skema, koordinat);
    const konteks = createKonteks(audiens, createPembaca(), createRencanaBebas());
    const info = { fieldName: medan, path: { key: medan, prev: undefined, typename: undefined } };
    const nilai = await resolve?.({ [medan]: PENANDA }, {}, konteks, info as unknown as GraphQLResolveInfo);
    expect(nilai).toBeInstanceOf(Galat);
    expect((nilai as Galat).kode).toBe("FORBIDDEN");
  });

  it("answers FORBIDDEN in a document for every denied coordinate that a root reaches", async () => {
    const salah: string[] = [];
    for (const koordinat of ditolak) {
      const jalan = PATHS.get(koordinat);
      if (jalan === undefined) continue;
      const konteks = createKonteks(audiens, createPembaca(), createRencanaBebas());
      const { data, kode } = await ask(skema, konteks, jalan.teks);
      if (
        kode.length === 0 ||
        kode.some((k) => !k.endsWith(" FORBIDDEN")) ||
        JSON.stringify(data).includes(PENANDA)
      )
        salah.push(koordinat);
    }
    expect(salah).toEqual([]);
  });

  it("lets every allowed data root pass with a plan, and reads nothing without one", async () => {
    if (audiens.peran === "PENGEMBANG" || audiens.peran === "PENGAWAS") return;
    for (const a of boleh) {
      const pembaca = createPembaca();
      const dengan = await ask(skema, createKonteks(audiens, pembaca, createRencanaBebas()), tulis(a));
      expect([a.akar, dengan.kode, pembaca.dibaca()]).toEqual([a.akar, [], 1]);
      const tanpa = await ask(skema, createKonteks(audiens, pembaca, null), tulis(a));
      expect([tanpa.kode, pembaca.dibaca()]).toEqual([[`${a.akar} FORBIDDEN`], 1]);
    }
  });

  it.each(AKAR)("refuses $akar without a plan twice over: at the guard and in the resolver", async (a) => {
    const konteks = createKonteks(audiens, createPembaca(), null);
    const info = { fieldName: a.akar, path: { key: a.akar } } as unknown as GraphQLResolveInfo;
    const nilai = await resolverOf(skema, koordinatOf(a))?.({}, {}, konteks, info);
    expect((nilai as Galat).rincian.sebab).toBe("perisai");
    await expect(async () =>
      resolverOf(penuh, koordinatOf(a))?.({}, {}, konteks, info),
    ).rejects.toMatchObject({
      kode: "FORBIDDEN",
      rincian: { sebab: "akar tanpa rencana" },
    });
  });

  it.each(AKAR)("reads nothing at $akar that it refuses or that the request's rules refuse", async (a) => {
    const pembaca = createPembaca();
    const baik = createKonteks(audiens, pembaca, createRencanaBebas());
    const lain: Audiens = { ...audiens, pihak: audiens.pihak === "PIHAK_I" ? "PIHAK_II" : "PIHAK_I" };
    const peran: Audiens = { ...audiens, peran: audiens.peran === "PETUGAS" ? "SISTEM_MITRA" : "PETUGAS" };
    const buruk: Konteks[] = [
      { ...baik, keadaan: "BERAKHIR" },
      { ...baik, keadaan: "TANPA_BATAS_WAKTU" },
      { ...baik, pemanggil: { ...baik.pemanggil, audiens: lain } },
      { ...baik, pemanggil: { ...baik.pemanggil, audiens: peran } },
      { ...baik, pemanggil: { ...baik.pemanggil, pemanfaatan: { ok: false, sebab: "x", tujuan: null } } },
      ...(boleh.includes(a) && audiens.peran !== "PENGEMBANG" ? [] : [baik]),
    ];
    for (const konteks of buruk) {
      expect((await ask(skema, konteks, tulis(a))).kode).toEqual([`${a.akar} FORBIDDEN`]);
    }
    expect(pembaca.dibaca()).toBe(0);
  });

  it("is found to be missing at the start wherever one guard is removed", () => {
    const pohon = buildRuleTree(penuh, audiens);
    const dijaga = [...ditolak, ...boleh.map(koordinatOf)];
    const luput = dijaga.filter((koordinat) => !detects(skema, pohon, koordinat));
    expect(dijaga.length).toBeGreaterThan(9);
    expect(luput).toEqual([]);
  });

  it("wraps nothing else, so that an allowed leaf costs nothing", () => {
    const dijaga = new Set([...ditolak, ...dataRoots]);
    const dibungkus = objectTypes
      .flatMap((t) => Object.keys(t.getFields()).map((m) => `${t.name}.${m}`))
      .filter((k) => resolverOf(skema, k) !== resolverOf(penuh, k));
    expect(new Set(dibungkus)).toEqual(dijaga);
  });
});

/** Whether the start check objects once the guard of a coordinate is taken away. */
function detects(skema: GraphQLSchema, pohon: PohonAturan, koordinat: string): boolean {
  const [tipe = "", medan = ""] = koordinat.split(".");
  const field = (skema.getType(tipe) as GraphQLObjectType).getFields()[medan];
  if (field === undefined) return false;
  const penjaga = field.resolve;
  try {
    for (const tanpa of [resolverOf(penuh, koordinat), undefined]) {
      field.resolve = tanpa as never;
      if (!throws(() => assertWrapped(penuh, skema, pohon))) return false;
    }
    return true;
  } finally {
    field.resolve = penjaga as never;
  }
}

function throws(f: () => void): boolean {
  try {
    f();
    return false;
  } catch {
    return true;
  }
}

const MITRA_I: Audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" };
const PETUGAS_I: Audiens = { pihak: "PIHAK_I", peran: "PETUGAS" };
const MITRA_II: Audiens = { pihak: "PIHAK_II", peran: "SISTEM_MITRA" };

describe("the five leaks of graphql-shield (libraries.md) are closed", () => {
  const kecil = () =>
    new GraphQLObjectType({
      name: "Kecil",
      fields: {
        a: { type: penuh.getType("Tafsir") as never },
        b: { type: penuh.getType("Tafsir") as never },
      },
    });

  it("1. a rule's cache ignores the field: the library leaks, and no rule of ours is cached", async () => {
    const bocor = rule({ cache: "contextual" })(
      (_p, _a, _c, info: GraphQLResolveInfo) => info.fieldName === "a",
    );
    const jaga = shield({ Kecil: { a: bocor, b: bocor } } as never, { fallbackRule: deny });
    const ctx = {};
    const penjaga = (
      jaga as unknown as { generate(s: unknown): Record<string, Record<string, never>> }
    ).generate({
      getTypeMap: () => ({ Kecil: kecil() }),
      getType: () => kecil(),
    });
    const call = (medan: string) => {
      const resolve = penjaga["Kecil"]?.[medan] as unknown as (...x: unknown[]) => Promise<unknown>;
      return resolve(() => PENANDA, {}, {}, ctx, { fieldName: medan });
    };
    expect([await call("a"), await call("b")]).toEqual([PENANDA, PENANDA]);
    for (const audiens of SEMUA_AUDIENS) {
      for (const aturan of Object.values(buildRuleTree(penuh, audiens)).flatMap((m) => Object.values(m))) {
        if (aturan !== allow && aturan !== deny)
          expect((aturan as unknown as { cache: string }).cache).toBe("no_cache");
      }
    }
  });

  it("1. each data root is decided anew, also twice in one operation", async () => {
    const skema = applyPerisai(penuh, MITRA_I);
    const pembaca = createPembaca();
    const konteks = createKonteks(MITRA_I, pembaca, createRencanaBebas());
    const teks = '{ perseroan(npwp: "1000000000000017") { id } notaris(nik: "3171011708450001") { id } }';
    expect((await ask(skema, konteks, teks)).kode).toEqual([]);
    konteks.tahap.rencana = null;
    expect((await ask(skema, konteks, teks)).kode).toEqual(["perseroan FORBIDDEN", "notaris FORBIDDEN"]);
    expect(pembaca.dibaca()).toBe(2);
  });

  it("2. an undefined rule voids its type: no tree of ours has one, and one is found at the start", () => {
    for (const audiens of SEMUA_AUDIENS) {
      const pohon = buildRuleTree(penuh, audiens);
      for (const t of objectTypes) {
        expect(Object.keys(pohon[t.name] ?? {})).toEqual(Object.keys(t.getFields()));
        expect(Object.values(pohon[t.name] ?? {})).not.toContain(undefined);
      }
      const cacat = { ...pohon, Perseroan: { ...pohon["Perseroan"], npwp: undefined } };
      expect(() => applyPohon(penuh, cacat as unknown as PohonAturan)).toThrow(
        "Lock B has no rule for Perseroan.npwp.",
      );
    }
  });

  it("2. a type that a tree forgot is found at the start", () => {
    const { Notaris, ...lain } = buildRuleTree(penuh, MITRA_I);
    expect(Notaris).toBeDefined();
    expect(() => applyPohon(penuh, lain)).toThrow(/^Lock B has no rule for Notaris\./);
  });

  it("3. rules on interfaces are ignored: every rule of ours stands on object types", async () => {
    for (const audiens of SEMUA_AUDIENS) {
      const pohon = buildRuleTree(penuh, audiens);
      for (const nama of Object.keys(pohon)) expect(isObjectType(penuh.getType(nama))).toBe(true);
      for (const antarmuka of ["Entitas", "PesertaStatus"]) {
        const tipe = penuh.getType(antarmuka);
        if (!isInterfaceType(tipe)) throw new Error(antarmuka);
        for (const medan of Object.keys(tipe.getFields())) {
          const salahSatu = penuh
            .getPossibleTypes(tipe)
            .some((t) => decideAkses(audiens, `${t.name}.${medan}`).boleh);
          expect([medan, decideAkses(audiens, `${antarmuka}.${medan}`).boleh]).toEqual([medan, salahSatu]);
        }
      }
    }
    const konteks = createKonteks(PETUGAS_I, createPembaca(), createRencanaBebas());
    const teks =
      '{ pesertaStatusEntitas(npwp: "1000000000000017") { entitas { npwp ... on Perseroan { modalDasar } } } }';
    const { data, kode } = await ask(applyPerisai(penuh, PETUGAS_I), konteks, teks);
    expect(kode).toEqual(["pesertaStatusEntitas.entitas.modalDasar FORBIDDEN"]);
    expect(data).toEqual({ pesertaStatusEntitas: { entitas: { npwp: PENANDA, modalDasar: null } } });
  });

  it("4. default resolvers lose their guards under another option: ours keep them", async () => {
    const bawaan = listDenied(MITRA_I).filter((k) => resolverOf(penuh, k) === undefined);
    expect(bawaan.length).toBeGreaterThan(20);
    const skema = applyPerisai(penuh, MITRA_I);
    expect(bawaan.filter((k) => resolverOf(skema, k) === undefined)).toEqual([]);
  });

  it("5. a context used again carries nothing from one audience to another", async () => {
    const pembaca = createPembaca();
    const konteks = createKonteks(MITRA_I, pembaca, createRencanaBebas());
    const satu = '{ perseroan(npwp: "1000000000000017") { id } }';
    const dua = '{ pesertaStatusEntitas(npwp: "1000000000000017") { id } }';
    const skemaI = applyPerisai(penuh, MITRA_I);
    const skemaII = applyPerisai(penuh, MITRA_II);
    expect((await ask(skemaI, konteks, satu)).kode).toEqual([]);
    for (const teks of [satu, dua]) {
      expect((await ask(skemaII, konteks, teks)).kode).toHaveLength(1);
    }
    expect(pembaca.dibaca()).toBe(1);
  });
});

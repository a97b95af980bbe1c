import {
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { findSelisihCakupan, listKoordinat } from "#graphql/periksa-cakupan.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { ELEMEN, type Elemen } from "#perjanjian/elemen.js";
import { NILAI, SKALAR } from "#perjanjian/nilai.js";
import { SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { KOLOM_TEKNIS, TEKNIS } from "#perjanjian/teknis.js";
import { TIPE } from "#perjanjian/tipe.js";
import { SUMBER } from "#store/kunci-d/tampilan.js";

const penuh = fullSchema();

/** The full schema with types added, or with another query type. */
function extend(tambahan: Partial<ConstructorParameters<typeof GraphQLSchema>[0]>): GraphQLSchema {
  const asal = penuh.toConfig();
  return new GraphQLSchema({ ...asal, ...tambahan, types: [...asal.types, ...(tambahan.types ?? [])] });
}

const teks = { type: GraphQLString };

/** A schema that has one type of the full one with more in it; its references do not matter here. */
function replaceTipe(nama: string, medan: Record<string, unknown>): GraphQLSchema {
  const tipe = penuh.getType(nama);
  if (!(tipe instanceof GraphQLObjectType) && !(tipe instanceof GraphQLInputObjectType))
    throw new Error(nama);
  const config = tipe.toConfig();
  const baru =
    tipe instanceof GraphQLObjectType
      ? new GraphQLObjectType({ ...config, fields: { ...config.fields, ...medan }, interfaces: [] } as never)
      : new GraphQLInputObjectType({ ...config, fields: { ...config.fields, ...medan } } as never);
  const peta = { ...penuh.getTypeMap(), [nama]: baru };
  const tiruan = {
    getTypeMap: () => peta,
    getQueryType: () => (nama === "Query" ? baru : penuh.getQueryType()),
    getMutationType: () => (nama === "Mutation" ? baru : penuh.getMutationType()),
    getSubscriptionType: () => undefined,
    getDirectives: () => penuh.getDirectives(),
  };
  return tiruan as unknown as GraphQLSchema;
}

describe("the full schema and the rows", () => {
  it("cover each other in both directions", () => {
    expect(findSelisihCakupan(penuh)).toEqual([]);
  });

  it("name only columns that a view has, for both parties", () => {
    const kolom = new Set(
      Object.entries(SUMBER).flatMap(([tampilan, sumber]) =>
        SEMUA_PIHAK.flatMap((p) => Object.keys(sumber.kolom(p)).map((k) => `${tampilan}.${k}`)),
      ),
    );
    const teknis = Object.entries(KOLOM_TEKNIS).flatMap(([t, daftar]) => daftar.map((k) => `${t}.${k}`));
    const dipakai = new Set([...teknis, ...ELEMEN.flatMap((e) => e.kolom)]);
    expect([...dipakai].filter((k) => !kolom.has(k))).toEqual([]);
    expect([...kolom].filter((k) => !dipakai.has(k))).toEqual([]);
  });

  it("filter only by columns of a view that the row itself names", () => {
    const asing = ELEMEN.flatMap((e) =>
      e.saring
        .filter((s) => !e.kolom.some((k) => k.endsWith(`.${s.kolom}`)))
        .map((s) => `${e.nomor} ${s.kolom}`),
    );
    expect(asing).toEqual([]);
  });
});

describe("findSelisihCakupan", () => {
  it.each(ELEMEN.map((e) => e.nomor))("finds what is left uncovered without row %s", (nomor) => {
    const dihapus = ELEMEN.filter((e) => e.nomor === nomor);
    const elemen = ELEMEN.filter((e) => e.nomor !== nomor);
    const sisa = new Set(elemen.flatMap((e) => e.koordinat));
    const harap = dihapus
      .flatMap((e) => [...e.koordinat, ...e.saring.flatMap((s) => s.koordinat)])
      .filter((k) => !sisa.has(k));
    expect(harap.length).toBeGreaterThan(0);
    expect(findSelisihCakupan(penuh, { elemen })).toEqual(
      expect.arrayContaining(harap.map((tempat) => ({ jenis: "TANPA_BARIS", tempat }))),
    );
  });

  it.each(TEKNIS.map((t) => t.koordinat))(
    "finds what is left uncovered without the entry %s",
    (koordinat) => {
      const teknis = TEKNIS.filter((t) => t.koordinat !== koordinat);
      expect(findSelisihCakupan(penuh, { teknis })).toEqual([{ jenis: "TANPA_BARIS", tempat: koordinat }]);
    },
  );

  it.each([
    ["Perseroan", "rahasia", teks, "Perseroan.rahasia"],
    ["Query", "rahasia", teks, "Query.rahasia"],
    ["Mutation", "hapus", teks, "Mutation.hapus"],
    ["FilterNotaris", "nama", teks, "FilterNotaris.nama"],
    ["PageInfo", "hasNextPage", { ...teks, args: { x: teks } }, "PageInfo.hasNextPage(x)"],
  ])("finds a new member of %s: %s", (tipe, nama, isi, koordinat) => {
    const skema = replaceTipe(tipe, { [nama]: isi });
    expect(findSelisihCakupan(skema)).toContainEqual({ jenis: "TANPA_BARIS", tempat: koordinat });
  });

  it("finds rows, entries, lists, scalars and types that the schema does not have", () => {
    const [satu] = ELEMEN;
    const asing = { ...satu, nomor: "x", koordinat: ["Perseroan.x"], saring: [] } as unknown as Elemen;
    const nilai = { ...NILAI.Pihak, nilai: { ...NILAI.Pihak.nilai, PIHAK_III: "x" } };
    expect(
      findSelisihCakupan(penuh, {
        elemen: [...ELEMEN, asing],
        teknis: [...TEKNIS, { koordinat: "Wilayah.luas", makna: "x", dasar: "3(1)" }],
        nilai: [...Object.values(NILAI).filter((n) => n.tipe !== "Pihak"), nilai],
        skalar: [...Object.keys(SKALAR), "Uang"],
        tipe: [...TIPE.map((t) => t.tipe), "Saham"],
      }),
    ).toEqual(
      ["Perseroan.x", "Wilayah.luas", "Pihak.PIHAK_III", "Uang", "Saham"].map((tempat) => ({
        jenis: "TANPA_SKEMA",
        tempat,
      })),
    );
  });

  it.each(Object.values(NILAI).flatMap((n) => Object.keys(n.nilai).map((v) => [n.tipe, v] as const)))(
    "finds the enum value %s.%s when its list lacks it",
    (tipe, nilai) => {
      const daftar = Object.values(NILAI).map((n) => ({
        ...n,
        nilai: Object.fromEntries(Object.entries(n.nilai).filter(([v]) => n.tipe !== tipe || v !== nilai)),
      }));
      expect(findSelisihCakupan(penuh, { nilai: daftar })).toEqual([
        { jenis: "TANPA_BARIS", tempat: `${tipe}.${nilai}` },
      ]);
    },
  );

  it.each(TIPE.map((t) => t.tipe))("finds that type %s is not described", (nama) => {
    const tipe = TIPE.map((t) => t.tipe).filter((t) => t !== nama);
    expect(findSelisihCakupan(penuh, { tipe })).toEqual([{ jenis: "TANPA_BARIS", tempat: nama }]);
  });

  it("finds a scalar, enum, union, type, subscription or directive of no row", () => {
    const rahasia = new GraphQLObjectType({ name: "Rahasia", fields: { isi: teks } });
    const skema = extend({
      types: [
        rahasia,
        new GraphQLScalarType({ name: "Uang" }),
        new GraphQLEnumType({ name: "Warna", values: { MERAH: {} } }),
        new GraphQLUnionType({ name: "Gabungan", types: [rahasia] }),
        new GraphQLInterfaceType({ name: "Antarmuka", fields: { isi: teks } }),
      ],
      subscription: new GraphQLObjectType({ name: "Subscription", fields: { ikut: teks } }),
      directives: [
        ...penuh.getDirectives(),
        new GraphQLDirective({ name: "rahasia", locations: ["FIELD" as never] }),
      ],
    });
    const tempat = findSelisihCakupan(skema)
      .filter((t) => t.jenis === "TANPA_BARIS")
      .map((t) => t.tempat);
    for (const t of ["Rahasia", "Rahasia.isi", "Uang", "Warna.MERAH", "Gabungan", "Antarmuka"]) {
      expect(tempat).toContain(t);
    }
    for (const t of ["Subscription", "@rahasia"]) expect(tempat).toContain(t);
  });

  it("finds a row bound by nothing", () => {
    const [satu] = ELEMEN;
    const hampa = { ...satu, nomor: "hampa", koordinat: [], medan: [], saring: [] } as unknown as Elemen;
    expect(findSelisihCakupan(penuh, { elemen: [...ELEMEN, hampa] })).toEqual([
      { jenis: "BARIS_TIDAK_TERIKAT", tempat: "hampa" },
    ]);
  });

  it.each(ELEMEN.flatMap((e) => [...e.koordinat, ...e.saring.flatMap((s) => s.koordinat)]))(
    "finds that a technical entry would open %s",
    (koordinat) => {
      const teknis = [...TEKNIS, { koordinat, makna: "x", dasar: "3(1)" }];
      expect(findSelisihCakupan(penuh, { teknis })).toContainEqual({ jenis: "GANDA", tempat: koordinat });
    },
  );

  it("finds two rows that filter by one input, and an entry that stands twice", () => {
    const [entri] = TEKNIS;
    const lain = ELEMEN.filter((e) => e.nomor === "milik.I.nomorKartu").map((e) => ({
      ...e,
      saring: [{ koordinat: ["FilterNotaris.npwp"], cara: "sama" as const, kolom: "nomor_kartu" }],
    }));
    const temuan = findSelisihCakupan(penuh, {
      elemen: [...ELEMEN.filter((e) => e.nomor !== "milik.I.nomorKartu"), ...lain],
      teknis: entri === undefined ? TEKNIS : [...TEKNIS, entri],
    });
    expect(temuan).toEqual([
      { jenis: "GANDA", tempat: "FilterNotaris.npwp" },
      { jenis: "GANDA", tempat: entri?.koordinat },
    ]);
  });

  it("finds a root that reads records and is no data root, and a type of no record", () => {
    const perseroan = penuh.getType("Perseroan");
    const skema = replaceTipe("Query", { semua: { type: perseroan } });
    expect(findSelisihCakupan(skema)).toContainEqual({ jenis: "TANPA_OBJEK", tempat: "Query.semua" });
    const ubah = replaceTipe("Mutation", { hapus: { type: perseroan } });
    expect(findSelisihCakupan(ubah)).toContainEqual({ jenis: "TANPA_OBJEK", tempat: "Mutation.hapus" });
    const rahasia = new GraphQLObjectType({ name: "Rahasia", fields: { isi: teks } });
    expect(findSelisihCakupan(extend({ types: [rahasia] }))).toContainEqual({
      jenis: "TANPA_OBJEK",
      tempat: "Rahasia",
    });
  });

  it("lists fields, arguments and input fields as coordinates", () => {
    const query = penuh.getQueryType();
    expect(query == null ? [] : listKoordinat(query)).toContain("Query.daftarNotaris(filter)");
    const filter = penuh.getType("FilterNotaris");
    expect(filter == null ? [] : listKoordinat(filter)).toContain("FilterNotaris.nik");
  });
});

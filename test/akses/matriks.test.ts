import { describe, expect, it } from "vitest";
import { canSeeObjek } from "#akses/audiens.js";
import { decideAkses } from "#akses/keputusan.js";
import { listKoordinat } from "#graphql/periksa-cakupan.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { OBJEK_SENDIRI, SEMUA_OBJEK } from "#perjanjian/akar.js";
import { ELEMEN, type Elemen, type Saring } from "#perjanjian/elemen.js";
import { buildCakupan } from "#perjanjian/koordinat.js";
import { pihakLain, SEMUA_AUDIENS, SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { TEKNIS } from "#perjanjian/teknis.js";
import { SEMUA_TUJUAN } from "#perjanjian/tujuan.js";
import { buildHarapan, buildMatriks, differs, diffMatriks } from "./matriks.js";

const HARAPAN = buildHarapan();

describe("the access matrix", () => {
  it("is what Pasal 4 gives, for every audience, coordinate and operation, and nothing more", () => {
    expect(diffMatriks(buildMatriks(), HARAPAN)).toEqual([]);
  });

  it("differs nowhere from itself, so that a changed rule is what makes it differ", () => {
    expect(differs(HARAPAN, ELEMEN, TEKNIS)).toBe(false);
  });

  it("is about every coordinate of the full schema", () => {
    const dinilai = new Set([...HARAPAN.keys()].map((k) => k.split(" ")[2]));
    const ada = Object.values(fullSchema().getTypeMap())
      .filter((t) => !t.name.startsWith("__"))
      .flatMap(listKoordinat);
    expect(ada.filter((k) => !dinilai.has(k))).toEqual([]);
  });

  it("gives PENGAWAS no element, and PENGEMBANG no value, count or column", () => {
    const hak = [...HARAPAN.entries()].map(([k, isi]) => `${k} ${isi}`);
    expect(hak.filter((k) => /_pengawas .* untuk|_(pengawas|pengembang) (hitung|kolom)/.test(k))).toEqual([]);
    expect(hak.filter((k) => /_pengembang .* untuk (?!-)/.test(k))).toEqual([]);
  });
});

/** One rule changed: what was changed, and the rows that result. */
type Mutasi = readonly [string, readonly Elemen[]];

const change = (e: Elemen, apa: string, ubah: Partial<Elemen>): Mutasi => [
  `${e.nomor}: ${apa}`,
  ELEMEN.map((x) => (x === e ? { ...x, ...ubah } : x)),
];
const without = <T>(daftar: readonly T[], satu: T): readonly T[] => daftar.filter((x) => x !== satu);

function mutatePihak(e: Elemen): readonly Mutasi[] {
  const penerima = e.penerima === null ? SEMUA_PIHAK : [pihakLain(e.penerima), null];
  return [
    [`${e.nomor}: deleted`, without(ELEMEN, e)],
    ...penerima.map((p) => change(e, `penerima ${p}`, { penerima: p })),
    change(e, "pemasok inverted", { pemasok: pihakLain(e.pemasok) }),
  ];
}

/** PENGAWAS and PENGEMBANG are left out: their rights do not follow from this list. */
function mutatePeran(e: Elemen): readonly Mutasi[] {
  const peran = ["SISTEM_MITRA", "PETUGAS"] as const;
  return peran.map((p) =>
    e.peranPemasok.includes(p)
      ? change(e, `peranPemasok without ${p}`, { peranPemasok: without(e.peranPemasok, p) })
      : change(e, `peranPemasok with ${p}`, { peranPemasok: [...e.peranPemasok, p] }),
  );
}

function mutateTujuan(e: Elemen): readonly Mutasi[] {
  const invert = (daftar: readonly string[]) => SEMUA_TUJUAN.filter((t) => !daftar.includes(t));
  const pemasok = SEMUA_TUJUAN.map((t) =>
    e.tujuanPemasok.includes(t)
      ? change(e, `tujuanPemasok without ${t}`, { tujuanPemasok: without(e.tujuanPemasok, t) })
      : change(e, `tujuanPemasok with ${t}`, { tujuanPemasok: [...e.tujuanPemasok, t] }),
  );
  if (e.penerima === null) return pemasok;
  return [
    ...pemasok,
    change(e, "tujuanPenerima inverted", { tujuanPenerima: invert(e.tujuanPenerima) }),
    ...SEMUA_TUJUAN.map((t) =>
      e.tujuanPenerima.includes(t)
        ? change(e, `tujuanPenerima without ${t}`, { tujuanPenerima: without(e.tujuanPenerima, t) })
        : change(e, `tujuanPenerima with ${t}`, { tujuanPenerima: [...e.tujuanPenerima, t] }),
    ),
  ];
}

const KOORDINAT = [...new Set(ELEMEN.flatMap((e) => e.koordinat))];

function mutateMedan(e: Elemen): readonly Mutasi[] {
  return [
    change(e, "dasar", { dasar: "4(3)" }),
    ...e.koordinat.map((k) => change(e, `koordinat without ${k}`, { koordinat: without(e.koordinat, k) })),
    ...e.kolom.map((k) => change(e, `kolom without ${k}`, { kolom: without(e.kolom, k) })),
  ];
}

function mutateSaring(e: Elemen): readonly Mutasi[] {
  const replace = (s: Saring, baru: Saring) => ({ saring: e.saring.map((x) => (x === s ? baru : x)) });
  return e.saring.flatMap((s) => [
    ...s.koordinat.map((k) =>
      change(e, `saring without ${k}`, replace(s, { ...s, koordinat: without(s.koordinat, k) })),
    ),
    change(e, `saring ${s.kolom} by another column`, replace(s, { ...s, kolom: "subjek" })),
    change(
      e,
      `saring ${s.kolom} in another way`,
      replace(s, { ...s, cara: s.cara === "awalan" ? "sama" : "awalan" }),
    ),
  ]);
}

/** A row that takes in a field or filter that is another row's. */
const widen = (nomor: string): readonly Mutasi[] =>
  ELEMEN.filter((e) => e.nomor === nomor).flatMap((e) => [
    ...KOORDINAT.filter((k) => !e.koordinat.includes(k)).map((k) =>
      change(e, `koordinat with ${k}`, { koordinat: [...e.koordinat, k] }),
    ),
    change(e, "saring with FilterStatusEntitas.provinsi", {
      saring: [...e.saring, { koordinat: ["FilterStatusEntitas.provinsi"], cara: "sama", kolom: "npwp" }],
    }),
    change(e, "kolom with perseroan.modal_dasar", { kolom: [...e.kolom, "perseroan.modal_dasar"] }),
  ]);

describe("canSeeObjek", () => {
  it("opens no record type for a party's own column alone", () => {
    const milik = ELEMEN.filter((e) => e.penerima === null);
    for (const audiens of SEMUA_AUDIENS) {
      for (const objek of SEMUA_OBJEK.filter((o) => !OBJEK_SENDIRI.has(o)))
        expect(canSeeObjek(audiens, objek, milik)).toBe(false);
    }
  });

  it("opens a party's own work to the roles of its rows, and to nobody for what Pasal 4 gives", () => {
    const pasal4 = ELEMEN.filter((e) => e.penerima !== null);
    for (const audiens of SEMUA_AUDIENS) {
      const { pihak, peran } = audiens;
      expect(canSeeObjek(audiens, "Tinjauan")).toBe(pihak === "PIHAK_I" && peran === "PETUGAS");
      expect(canSeeObjek(audiens, "Tinjauan", pasal4)).toBe(false);
    }
  });
});

describe("decideAkses", () => {
  it("refuses a technical entry of a type that belongs to no record and is not common", () => {
    const cakupan = buildCakupan(ELEMEN, [
      ...TEKNIS,
      { koordinat: "Rahasia.isi", makna: "x", dasar: "3(1)" },
    ]);
    for (const audiens of SEMUA_AUDIENS) {
      const putusan = decideAkses(audiens, "Rahasia.isi", "baca", { elemen: ELEMEN, cakupan });
      expect(putusan).toEqual({ boleh: false, alasan: "BUKAN_HAK_PIHAK" });
    }
  });

  it("refuses a coordinate of no row, and a prototype's name", () => {
    for (const koordinat of [
      "Perseroan.rahasia",
      "constructor",
      "__proto__",
      "Query.toString",
      "constructor.x",
    ]) {
      for (const audiens of SEMUA_AUDIENS) {
        expect(decideAkses(audiens, koordinat)).toEqual({ boleh: false, alasan: "TIDAK_ADA_BARIS" });
      }
    }
  });
});

describe("a rule changed makes the matrix differ", () => {
  const mutasi = [
    ...ELEMEN.flatMap((e) =>
      [mutatePihak, mutatePeran, mutateTujuan, mutateMedan, mutateSaring].flatMap((m) => m(e)),
    ),
    ...["4(1)a.1", "4(1)b.1", "4(2)a.1", "4(2)b.1"].flatMap(widen),
  ];

  it.each(mutasi)("%s", (_, elemen) => {
    expect(differs(HARAPAN, elemen)).toBe(true);
  });

  it.each(TEKNIS.map((t) => t.koordinat))("%s: technical entry deleted", (koordinat) => {
    const teknis = TEKNIS.filter((t) => t.koordinat !== koordinat);
    expect(differs(HARAPAN, ELEMEN, teknis)).toBe(true);
  });

  it.each([...KOORDINAT, ...new Set(ELEMEN.flatMap((e) => e.saring.flatMap((s) => s.koordinat)))])(
    "%s: declared technical",
    (koordinat) => {
      const teknis = [...TEKNIS, { koordinat, makna: "x", dasar: "3(1)" }];
      expect(differs(HARAPAN, ELEMEN, teknis)).toBe(true);
    },
  );
});

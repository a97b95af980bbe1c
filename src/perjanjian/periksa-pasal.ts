import { DASAR_OBJEK } from "./akar.js";
import { ELEMEN, type Elemen } from "./elemen.js";
import { NILAI, SKALAR } from "./nilai.js";
import { BANYAK_AYAT, type Klausul, PASAL } from "./pasal.js";
import { TAFSIR, type Tafsir } from "./tafsir.js";
import { TEKNIS } from "./teknis.js";
import { TIPE } from "./tipe.js";

/** A clause or a row that does not fit the agreement; names places, no data. */
export type TemuanPasal =
  /** An ayat of the agreement is not in the table, or has neither binding nor reason, or stands twice. */
  | { readonly jenis: "AYAT_TIDAK_TERIKAT" | "AYAT_GANDA"; readonly tempat: string }
  /** A row, entry, reading, value list or type names a clause that the table does not have. */
  | { readonly jenis: "DASAR_BUKAN_PASAL"; readonly tempat: string; readonly dasar: string }
  /** An element of Pasal 4(1) or 4(2) that no row gives. */
  | { readonly jenis: "PASAL_TANPA_BARIS"; readonly tempat: string }
  /** A row whose receiver and supplier are not those of its ayat, or an own row with a receiver. */
  | { readonly jenis: "ARAH_BUKAN_PASAL_4"; readonly tempat: string };

/** What is compared with the clause table; the agreement's own rows unless a test changes one. */
export interface BahanPasal {
  readonly pasal: readonly Klausul[];
  readonly elemen: readonly Elemen[];
  readonly tafsir: readonly Tafsir[];
  /** Everything else that cites one clause: its place, and the clause. */
  readonly kutipan: readonly { readonly tempat: string; readonly dasar: string }[];
}

const MILIK_SENDIRI = "milik sendiri";

const KUTIPAN: BahanPasal["kutipan"] = [
  ...TEKNIS.map((t) => ({ tempat: t.koordinat, dasar: t.dasar })),
  ...TIPE.map((t) => ({ tempat: t.tipe, dasar: t.dasar })),
  ...Object.values(NILAI).map((n) => ({ tempat: n.tipe, dasar: n.dasar })),
  ...Object.entries(SKALAR).map(([tempat, s]) => ({ tempat, dasar: s.dasar })),
  ...Object.entries(DASAR_OBJEK).map(([tempat, dasar]) => ({ tempat, dasar })),
];

/** Compares the rows with the clause table, and the table with the number of ayat of the agreement. */
export function checkPasal(bahan: Partial<BahanPasal> = {}): readonly TemuanPasal[] {
  const { pasal, elemen, tafsir, kutipan } = {
    pasal: PASAL,
    elemen: ELEMEN,
    tafsir: TAFSIR,
    kutipan: KUTIPAN,
    ...bahan,
  };
  const nomor = new Set(pasal.map((p) => p.nomor));
  return [
    ...findTidakTerikat(pasal),
    ...findDasarLain(nomor, elemen, tafsir, kutipan),
    ...findTanpaBaris(pasal, elemen),
    ...elemen
      .filter((e) => !followsAyat(e))
      .map((e) => ({ jenis: "ARAH_BUKAN_PASAL_4" as const, tempat: e.nomor })),
  ];
}

function isTerikat(klausul: Klausul): boolean {
  return "terikat" in klausul ? klausul.terikat.length > 0 : /^because .{10}/.test(klausul.tidakDiprogram);
}

function findTidakTerikat(pasal: readonly Klausul[]): readonly TemuanPasal[] {
  const terikat = new Set(pasal.filter(isTerikat).map((p) => p.nomor));
  const wajib = new Set([...listAyat(), ...pasal.map((p) => p.nomor)]);
  const ganda = pasal.filter((p, i) => pasal.findIndex((q) => q.nomor === p.nomor) !== i);
  return [
    ...[...wajib]
      .filter((n) => !terikat.has(n))
      .map((tempat) => ({ jenis: "AYAT_TIDAK_TERIKAT" as const, tempat })),
    ...ganda.map((p) => ({ jenis: "AYAT_GANDA" as const, tempat: p.nomor })),
  ];
}

/** Every ayat, `4(1)`; a Pasal without ayat, `7`. */
function listAyat(): readonly string[] {
  return Object.entries(BANYAK_AYAT).flatMap(([pasal, banyak]) =>
    banyak === 0 ? [pasal] : Array.from({ length: banyak }, (_, i) => `${pasal}(${i + 1})`),
  );
}

function findDasarLain(
  nomor: ReadonlySet<string>,
  elemen: readonly Elemen[],
  tafsir: readonly Tafsir[],
  kutipan: BahanPasal["kutipan"],
): readonly TemuanPasal[] {
  const bukan = (tempat: string, dasar: string) => ({ jenis: "DASAR_BUKAN_PASAL" as const, tempat, dasar });
  // A reading may be about a whole Pasal.
  const isPasal = (dasar: string): boolean => nomor.has(dasar) || Object.keys(BANYAK_AYAT).includes(dasar);
  return [
    ...elemen
      .filter((e) => (e.penerima === null ? e.dasar !== MILIK_SENDIRI : !nomor.has(e.dasar)))
      .map((e) => bukan(e.nomor, e.dasar)),
    ...tafsir.flatMap((t) =>
      t.pasal
        .split(", ")
        .filter((dasar) => !isPasal(dasar))
        .map((dasar) => bukan(t.nomor, dasar)),
    ),
    ...kutipan.filter((q) => !nomor.has(q.dasar)).map((q) => bukan(q.tempat, q.dasar)),
  ];
}

/** Elements are the angka of Pasal 4(1) and 4(2), and what stands below them. */
function findTanpaBaris(pasal: readonly Klausul[], elemen: readonly Elemen[]): readonly TemuanPasal[] {
  const diberi = new Set(elemen.map((e) => e.dasar));
  return pasal
    .filter((p) => /^4\([12]\)[ab]\.\d/.test(p.nomor) && !diberi.has(p.nomor))
    .map((p) => ({ jenis: "PASAL_TANPA_BARIS" as const, tempat: p.nomor }));
}

/** Pasal 4(1): from Pihak II to Pihak I; 4(2): from Pihak I to Pihak II; an own column: to nobody. */
function followsAyat(e: Elemen): boolean {
  if (e.dasar.startsWith("4(1)")) return e.penerima === "PIHAK_I" && e.pemasok === "PIHAK_II";
  if (e.dasar.startsWith("4(2)")) return e.penerima === "PIHAK_II" && e.pemasok === "PIHAK_I";
  return e.penerima === null;
}

import { canRead } from "#akses/audiens.js";
import { type Objek, SUSUNAN } from "#perjanjian/akar.js";
import { ELEMEN } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Baris } from "../ports/pembaca-register.js";

/** Why an element of a record is null or an empty list (contract.md §3, "Null"). */
export type Alasan =
  | "TIDAK_DIMILIKI"
  | "TIDAK_DIPASOK"
  | "TIDAK_SAH"
  | "TIDAK_BERLAKU"
  | "BELUM_DIPADANKAN"
  | "DIHAPUS";

export interface TidakTersedia {
  readonly jalur: string;
  readonly alasan: Alasan;
  readonly dasar: string;
}

/** One leaf to look at: field of the record, or of one of its parts. */
interface Daun {
  readonly dasar: string;
  /** Part that holds the leaf; null when the record itself does. */
  readonly bagian: string | null;
  readonly medan: string;
}

/** Leaves of Pasal 4 that an audience's record of one type has, in the order of the rows. */
export function leavesOf(audiens: Audiens, objek: Objek): readonly Daun[] {
  const bagian = SUSUNAN[objek];
  const wadah = new Set(bagian.filter((b) => !b.daftar).map((b) => b.medan));
  return ELEMEN.filter((e) => e.penerima !== null && canRead(audiens, e)).flatMap((e) =>
    e.koordinat.flatMap((k): Daun[] => {
      const [tipe = "", medan = ""] = k.split(".");
      if (tipe === objek) return wadah.has(medan) ? [] : [{ dasar: e.dasar, bagian: null, medan }];
      return bagian.filter((b) => b.tipe === tipe).map((b) => ({ dasar: e.dasar, bagian: b.medan, medan }));
    }),
  );
}

type Isi = Readonly<Record<string, unknown>>;

const isKosong = (nilai: unknown): boolean =>
  nilai === null || nilai === undefined || (Array.isArray(nilai) && nilai.length === 0);

/** Names every null and every empty list among the leaves of a record, with its reason. */
export function findTidakTersedia(daun: readonly Daun[], rekam: Isi, baris: Baris): readonly TidakTersedia[] {
  const hasil: TidakTersedia[] = [];
  for (const d of daun) {
    if (d.bagian === null) {
      if (isKosong(rekam[d.medan]))
        hasil.push({ jalur: d.medan, alasan: reasonOf(d.medan, baris), dasar: d.dasar });
      continue;
    }
    const bagian = rekam[d.bagian];
    if (Array.isArray(bagian)) pushDaftar(hasil, d, d.bagian, bagian as readonly Isi[]);
    else if (isKosong((bagian as Isi)[d.medan])) {
      const jalur = `${d.bagian}.${d.medan}`;
      hasil.push({ jalur, alasan: reasonOf(jalur, baris), dasar: d.dasar });
    }
  }
  return hasil;
}

function pushDaftar(hasil: TidakTersedia[], d: Daun, nama: string, daftar: readonly Isi[]): void {
  daftar.forEach((isi, i) => {
    if (!isKosong(isi[d.medan])) return;
    const tidakSah = (isi["tidakSah"] as readonly string[] | undefined) ?? [];
    const alasan = tidakSah.includes(d.medan)
      ? "TIDAK_SAH"
      : nama === "jenisUsaha"
        ? "TIDAK_DIPASOK"
        : "TIDAK_DIMILIKI";
    hasil.push({ jalur: `${nama}.${i}.${d.medan}`, alasan, dasar: d.dasar });
  });
}

function reasonOf(jalur: string, baris: Baris): Alasan {
  if (baris["dihapusPada"] instanceof Date) return "DIHAPUS";
  if (jalur === "npwp") return baris["npwpTidakSah"] === true ? "TIDAK_SAH" : "TIDAK_DIMILIKI";
  if (jalur === "pengurus" || jalur === "sekutu") {
    return baris["pengurusAda"] === true ? "TIDAK_DIMILIKI" : "TIDAK_DIPASOK";
  }
  if (jalur === "status") return "BELUM_DIPADANKAN";
  if (jalur === "segmenKepesertaan") {
    return baris["status"] === "TIDAK_TERDAFTAR" ? "TIDAK_BERLAKU" : "BELUM_DIPADANKAN";
  }
  const tidakSah = (baris["tidakSah"] as readonly string[] | undefined) ?? [];
  return tidakSah.includes(jalur) ? "TIDAK_SAH" : "TIDAK_DIMILIKI";
}

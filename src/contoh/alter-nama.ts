import type { Acak } from "./acak.js";
import type { JenisDerau } from "./derau.js";
import type { NamaUsaha } from "./nama-usaha.js";
import { Tertimbang } from "./tertimbang.js";

type Kata = readonly string[];
/** Null where the kind of noise does not apply to the name. */
type PengubahNama = (acak: Acak, nama: NamaUsaha) => NamaUsaha | null;

const TETANGGA: Readonly<Record<string, string>> = Object.freeze({
  a: "sq",
  b: "vn",
  d: "sf",
  e: "wr",
  g: "fh",
  h: "gj",
  i: "uo",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  w: "qe",
  y: "tu",
});

/** Short forms that are no mere beginning of the word. */
export const SINGKATAN: ReadonlyMap<string, string> = new Map([
  ["Bersama", "Bsm."],
  ["Indonesia", "Indo"],
  ["Nusantara", "Nstra."],
  ["Perkasa", "Pks."],
  ["Sejahtera", "Sjht."],
  ["Sentosa", "Sts."],
  ["Mandiri", "Mdr."],
  ["Teknologi", "Tekno."],
  ["Konstruksi", "Konstr."],
]);

const EJAAN_LAMA: readonly (readonly [baru: RegExp, lama: string])[] = Object.freeze([
  [/u/, "oe"],
  [/j/, "dj"],
  [/c/, "tj"],
  [/y/, "j"],
  [/^J/, "Dj"],
  [/^C/, "Tj"],
] as const);

/** Words that an employer may put behind its name. */
export const KATA_TAMBAHAN = Object.freeze([
  "Group",
  "Indonesia",
  "Cabang",
  "Sejati",
  "Internasional",
  "Perusahaan",
]);
const PALING_PENDEK = 4;

function isPenghubung(kata: string): boolean {
  return kata === "&" || kata === "dan";
}

function replaceKata(nama: NamaUsaha, tempat: number, ...baru: Kata): NamaUsaha {
  return { ...nama, kata: [...nama.kata.slice(0, tempat), ...baru, ...nama.kata.slice(tempat + 1)] };
}

function findTempat(acak: Acak, kata: Kata, cocok: (kata: string) => boolean): number {
  const tempat = kata.flatMap((satu, i) => (cocok(satu) ? [i] : []));
  return tempat.length === 0 ? -1 : acak.pick(tempat);
}

function mistype(acak: Acak, kata: string): string {
  const i = acak.between(1, kata.length - 2);
  const huruf = kata.charAt(i);
  const potong = (baru: string, lewat: number): string => kata.slice(0, i) + baru + kata.slice(i + lewat);
  switch (acak.below(4)) {
    case 0:
      return potong(kata.charAt(i + 1) + huruf, 2);
    case 1:
      return potong("", 1);
    case 2:
      return potong(huruf + huruf, 1);
    default:
      return potong(acak.pick([...(TETANGGA[huruf] ?? "x")]), 1);
  }
}

const alterKetik: PengubahNama = (acak, nama) => {
  const tempat = findTempat(acak, nama.kata, (kata) => kata.length >= PALING_PENDEK);
  return tempat < 0 ? null : replaceKata(nama, tempat, mistype(acak, nama.kata[tempat] ?? ""));
};

const alterHilang: PengubahNama = (acak, nama) => {
  if (nama.kata.length < 3 || nama.kata.some(isPenghubung)) return null;
  return replaceKata(nama, acak.chance(0.6) ? nama.kata.length - 1 : acak.below(nama.kata.length));
};

const alterTukar: PengubahNama = (acak, nama) => {
  if (nama.kata.length < 2) return null;
  const tempat = acak.below(nama.kata.length - 1);
  const [kiri = "", kanan = ""] = nama.kata.slice(tempat, tempat + 2);
  if (isPenghubung(kiri) || isPenghubung(kanan)) return null;
  return { ...nama, kata: nama.kata.with(tempat, kanan).with(tempat + 1, kiri) };
};

const alterTambahan: PengubahNama = (acak, nama) => {
  const kata = acak.pick(KATA_TAMBAHAN);
  return nama.kata.includes(kata) ? null : { ...nama, kata: [...nama.kata, kata] };
};

const alterSingkatan: PengubahNama = (acak, nama) => {
  const tempat = findTempat(acak, nama.kata, (kata) => kata.length > PALING_PENDEK + 1);
  const kata = nama.kata[tempat];
  if (kata === undefined) return null;
  return replaceKata(nama, tempat, SINGKATAN.get(kata) ?? `${kata.slice(0, acak.between(3, 4))}.`);
};

const alterDan: PengubahNama = (_acak, nama) => {
  const tempat = nama.kata.findIndex(isPenghubung);
  return tempat < 0 ? null : replaceKata(nama, tempat, nama.kata[tempat] === "&" ? "dan" : "&");
};

const alterEjaan: PengubahNama = (acak, nama) => {
  const cocok = EJAAN_LAMA.filter(([baru]) =>
    nama.kata.some((kata) => !isPenghubung(kata) && baru.test(kata)),
  );
  if (cocok.length === 0) return null;
  const [baru, lama] = acak.pick(cocok);
  const tempat = findTempat(acak, nama.kata, (kata) => !isPenghubung(kata) && baru.test(kata));
  return replaceKata(nama, tempat, (nama.kata[tempat] ?? "").replace(baru, lama));
};

const alterSpasi: PengubahNama = (acak, nama) => {
  const panjang = findTempat(acak, nama.kata, (kata) => kata.length > 7);
  if (panjang >= 0 && acak.chance(0.5)) {
    const kata = nama.kata[panjang] ?? "";
    return replaceKata(nama, panjang, kata.slice(0, 4), kata.slice(4));
  }
  if (nama.kata.length < 2) return null;
  const tempat = acak.below(nama.kata.length - 1);
  const [kiri = "", kanan = ""] = nama.kata.slice(tempat, tempat + 2);
  if (isPenghubung(kiri) || isPenghubung(kanan)) return null;
  return replaceKata(replaceKata(nama, tempat + 1), tempat, kiri + kanan.toLowerCase());
};

const alterStatus: PengubahNama = (_acak, nama) => (nama.status === null ? null : { ...nama, status: null });

const PENGUBAH: Readonly<Partial<Record<JenisDerau, PengubahNama>>> = Object.freeze({
  NAMA_SALAH_KETIK: alterKetik,
  NAMA_KATA_HILANG: alterHilang,
  NAMA_KATA_TERTUKAR: alterTukar,
  NAMA_KATA_TAMBAHAN: alterTambahan,
  NAMA_SINGKATAN: alterSingkatan,
  NAMA_DAN: alterDan,
  NAMA_EJAAN_LAMA: alterEjaan,
  NAMA_SPASI: alterSpasi,
  NAMA_STATUS: alterStatus,
});

const JENIS = new Tertimbang<JenisDerau>([
  ["NAMA_SALAH_KETIK", 32],
  ["NAMA_KATA_HILANG", 14],
  ["NAMA_SINGKATAN", 14],
  ["NAMA_DAN", 10],
  ["NAMA_EJAAN_LAMA", 9],
  ["NAMA_SPASI", 8],
  ["NAMA_KATA_TERTUKAR", 6],
  ["NAMA_KATA_TAMBAHAN", 4],
  ["NAMA_STATUS", 3],
]);

const TANPA_JENIS: readonly JenisDerau[] = Object.freeze([]);

/** A name after noise, with the kinds that were applied. */
export interface NamaUbahan {
  readonly nama: NamaUsaha;
  readonly jenis: readonly JenisDerau[];
}

function alterOnce(acak: Acak, { nama, jenis }: NamaUbahan): NamaUbahan {
  for (let kali = 0; kali < 12; kali++) {
    const satu = JENIS.pick(acak);
    const baru = jenis.includes(satu) ? null : (PENGUBAH[satu]?.(acak, nama) ?? null);
    if (baru !== null && !isSama(baru, nama)) return { nama: baru, jenis: [...jenis, satu] };
  }
  return { nama, jenis };
}

function isSama(a: NamaUsaha, b: NamaUsaha): boolean {
  return a.status === b.status && a.kata.join(" ").toUpperCase() === b.kata.join(" ").toUpperCase();
}

/**
 * Alters the words of a name `kali` times, each time in another way that applies to it. The ways and their short word
 * lists are the generator's own: the engine that is measured on them must not share any.
 */
export function alterNama(acak: Acak, nama: NamaUsaha, kali: number): NamaUbahan {
  let hasil: NamaUbahan = { nama, jenis: TANPA_JENIS };
  for (let i = 0; i < kali; i++) hasil = alterOnce(acak, hasil);
  return isSama(hasil.nama, nama) ? { nama, jenis: TANPA_JENIS } : hasil;
}

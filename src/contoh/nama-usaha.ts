import type { Acak } from "./acak.js";
import { BIDANG, BIDANG_PROFESI, type Bidang, KATA_UMUM, SUKU_KATA } from "./kata-usaha.js";
import { buildZipf, Tertimbang } from "./tertimbang.js";

/** The forms of Pasal 4(1)a. */
export type BentukContoh = "PT" | "CV" | "FIRMA" | "PERDATA";

/** The name of a company before it is written: words without form; `&` joins two of them. */
export interface NamaUsaha {
  readonly bentuk: BentukContoh;
  readonly kata: readonly string[];
  readonly status: "TBK" | "PERSERO" | null;
  readonly bidang: Bidang;
}

type Pola = "UU" | "UUU" | "UB" | "UUB" | "R" | "RU" | "RB" | "RUB" | "U&UB" | "R&R" | "R&Rekan";

const kataUmum = buildZipf(KATA_UMUM);
const daftarBidang = buildZipf(BIDANG);

/** U a common word, B one of the line of business, R an invented one. Shares are a guess. */
const POLA: Readonly<Record<BentukContoh, Tertimbang<Pola>>> = Object.freeze({
  PT: new Tertimbang<Pola>([
    ["UUU", 26],
    ["UU", 8],
    ["UUB", 18],
    ["UB", 4],
    ["RU", 14],
    ["RUB", 12],
    ["RB", 8],
    ["R", 5],
    ["R&R", 1],
    ["U&UB", 2],
  ]),
  CV: new Tertimbang<Pola>([
    ["UU", 30],
    ["UUU", 30],
    ["UB", 10],
    ["RU", 15],
    ["R", 10],
    ["UUB", 5],
  ]),
  FIRMA: new Tertimbang<Pola>([
    ["R&Rekan", 45],
    ["R&R", 35],
    ["RU", 20],
  ]),
  PERDATA: new Tertimbang<Pola>([
    ["R&Rekan", 60],
    ["R&R", 40],
  ]),
});

const TERBUKA = 0.006;
const PERSERO = 0.001;
/** In one joined name of three the conjunction is written out. */
const DAN_DITULIS = 0.35;

/** An invented word of two to four syllables, with a capital. */
export function buildKataRekaan(acak: Acak): string {
  let kata = acak.pick(SUKU_KATA.awal);
  if (acak.chance(0.7)) kata += acak.pick(SUKU_KATA.tengah);
  kata += acak.pick(SUKU_KATA.akhir);
  return kata.charAt(0).toUpperCase() + kata.slice(1);
}

function pickUmum(acak: Acak, sudah: readonly string[]): string {
  const kata = kataUmum.pick(acak);
  return sudah.includes(kata) ? kataUmum.pick(acak) : kata;
}

function buildKata(acak: Acak, pola: Pola, bidang: Bidang): readonly string[] {
  const kata: string[] = [];
  const dan = acak.chance(DAN_DITULIS) ? "dan" : "&";
  for (const huruf of pola.replace("Rekan", "K")) {
    if (huruf === "U") kata.push(pickUmum(acak, kata));
    else if (huruf === "B") kata.push(acak.pick(bidang.kata));
    else if (huruf === "R") kata.push(buildKataRekaan(acak));
    else kata.push(huruf === "K" ? "Rekan" : dan);
  }
  return kata;
}

function pickStatus(acak: Acak, bentuk: BentukContoh): NamaUsaha["status"] {
  const angka = acak.fraction();
  if (bentuk !== "PT" || angka >= TERBUKA + PERSERO) return null;
  return angka < TERBUKA ? "TBK" : "PERSERO";
}

function isProfesi(bentuk: BentukContoh): boolean {
  return bentuk === "FIRMA" || bentuk === "PERDATA";
}

/** Draws a name of this form; the same name may be drawn again. */
export function buildNamaUsaha(acak: Acak, bentuk: BentukContoh): NamaUsaha {
  const bidang = isProfesi(bentuk) ? BIDANG_PROFESI : daftarBidang.pick(acak);
  const kata = buildKata(acak, POLA[bentuk].pick(acak), bidang);
  return { bentuk, kata, status: pickStatus(acak, bentuk), bidang };
}

/** Makes a name that is taken another one: an invented word before it. */
export function extendNamaUsaha(acak: Acak, nama: NamaUsaha): NamaUsaha {
  return { ...nama, kata: [buildKataRekaan(acak), ...nama.kata] };
}

/** A name near to another one, as of a sister company: one of its words changed, or a word of business added. */
export function buildNamaKembar(acak: Acak, nama: NamaUsaha): NamaUsaha {
  const tempat = acak.below(nama.kata.length);
  const lama = nama.kata[tempat] ?? "";
  const bidang = daftarBidang.pick(acak);
  const tambahan = bidang.kata.find((kata) => !nama.kata.includes(kata)) ?? buildKataRekaan(acak);
  if (nama.kata.length < 3 || lama === "&" || lama === "dan") {
    return { ...nama, status: null, bidang, kata: [...nama.kata, tambahan] };
  }
  const baru = pickUmum(acak, nama.kata);
  const pengganti = nama.kata.includes(baru) ? buildKataRekaan(acak) : baru;
  return { ...nama, status: null, kata: nama.kata.map((kata, i) => (i === tempat ? pengganti : kata)) };
}

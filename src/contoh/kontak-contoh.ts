import type { Acak } from "./acak.js";

const JALAN = Object.freeze(
  "Anggrek Melati Kenanga Mawar Dahlia Flamboyan Cempaka Teratai Merak Kutilang Nuri Cendrawasih Mangga Jambu Rambutan Salak Cemara Akasia Mahoni Pinus Bambu Rotan Delima Kamboja Bougenville Sawo Kelapa Nangka Durian Belimbing Industri Niaga Pasar Stasiun Pelabuhan Dermaga Sungai Telaga Danau Bukit Lembah Sawah".split(
    " ",
  ),
);
const GEDUNG = Object.freeze(["Menara Contoh", "Gedung Sintetis", "Wisma Rekaan", "Plaza Contoh"]);
const DOMAIN = Object.freeze(["usaha.example", "kantor.example", "surel.example", "niaga.example"]);

/** Trunk area codes of a main town of each province, without the leading 0. */
const KODE_AREA: Readonly<Record<string, string>> = Object.freeze({
  "11": "651",
  "12": "61",
  "13": "751",
  "14": "761",
  "15": "741",
  "16": "711",
  "17": "736",
  "18": "721",
  "19": "717",
  "21": "778",
  "31": "21",
  "32": "22",
  "33": "24",
  "34": "274",
  "35": "31",
  "36": "254",
  "51": "361",
  "52": "370",
  "53": "380",
  "61": "561",
  "62": "536",
  "63": "511",
  "64": "541",
  "65": "551",
  "71": "431",
  "72": "451",
  "73": "411",
  "74": "401",
  "75": "435",
  "76": "426",
  "81": "911",
  "82": "921",
  "91": "967",
  "92": "986",
  "93": "971",
  "94": "984",
  "95": "969",
  "96": "951",
});
const KODE_AREA_LAIN = "21";
/**
 * 0835 is not known to be given to any operator, and its numbers here go on with 00; there is no range for fiction in
 * Indonesia. Both forms below are valid by the numbering plan.
 */
const PONSEL = "83500";

function pad(angka: number, panjang: number): string {
  return String(angka).padStart(panjang, "0");
}

/** A street address without the names of areas, which stand in the code. */
export function buildAlamat(acak: Acak): string {
  const jalan = `Jl. ${acak.pick(JALAN)}${acak.chance(0.2) ? " Raya" : ""} No. ${acak.between(1, 220)}`;
  switch (acak.below(6)) {
    case 0:
      return `${acak.pick(GEDUNG)} Lt. ${acak.between(1, 30)}, ${jalan}`;
    case 1:
      return `Ruko ${acak.pick(JALAN)} Blok ${acak.pick([..."ABCDEFG"])}-${acak.between(1, 40)}, ${jalan}`;
    default:
      return `${jalan} RT ${pad(acak.between(1, 15), 3)}/RW ${pad(acak.between(1, 12), 3)}`;
  }
}

/** A fixed line of the province. Subscriber numbers never open with 0 (it is the trunk prefix), these do. */
export function buildTelepon(acak: Acak, kodeWilayah: string): string {
  const area = KODE_AREA[kodeWilayah.slice(0, 2)] ?? KODE_AREA_LAIN;
  const nomor = `0${pad(acak.below(1_000_000), 6)}`;
  switch (acak.below(4)) {
    case 0:
      return `(0${area}) ${nomor}`;
    case 1:
      return `+62${area}${nomor}`;
    case 2:
      return `0${area}-${nomor}`;
    default:
      return `0${area}${nomor}`;
  }
}

/** A mobile number, written in one of the usual ways. */
export function buildPonsel(acak: Acak): string {
  const nomor = PONSEL + pad(acak.below(1_000_000), 6);
  switch (acak.below(4)) {
    case 0:
      return `+62${nomor}`;
    case 1:
      return `0${nomor.slice(0, 3)}-${nomor.slice(3, 7)}-${nomor.slice(7)}`;
    default:
      return `0${nomor}`;
  }
}

/** An address under `.example`, which is kept free for documentation (RFC 2606): no mail can arrive. */
export function buildSurel(acak: Acak, nama: string): string {
  const lokal = nama
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")
    .replace(/^\.|\.$/g, "");
  return `${lokal}${acak.below(1000)}@${acak.pick(DOMAIN)}`;
}

import type { Acak } from "./acak.js";
import type { Bidang } from "./kata-usaha.js";
import { BIDANG, BIDANG_PROFESI } from "./kata-usaha.js";
import { type BarisContoh, writeBaris } from "./kolom.js";
import { Tertimbang } from "./tertimbang.js";

type VersiContoh = keyof Bidang["kbli"];

/** Titles of the codes used, by what they cover and in words of our own: not the official wording. */
const JUDUL: Readonly<Record<string, string>> = Object.freeze({
  "01111": "Menanam jagung",
  "01220": "Kebun buah tropis dan subtropis",
  "01262": "Kebun kelapa sawit",
  "03111": "Menangkap ikan laut",
  "08103": "Menggali kerikil dan sirtu",
  "10710": "Membuat roti dan kue",
  "10761": "Mengolah kopi",
  "10779": "Membuat bumbu dan masakan lain",
  "11051": "Membuat air minum kemasan",
  "13121": "Menenun kain",
  "14111": "Membuat pakaian jadi dari tekstil",
  "16101": "Menggergaji kayu",
  "18111": "Mencetak barang umum",
  "20231": "Membuat sabun dan pembersih",
  "21012": "Membuat obat untuk manusia",
  "25111": "Membuat bagian bangunan dari logam",
  "31001": "Membuat mebel kayu",
  "31011": "Membuat mebel kayu",
  "35111": "Membangkitkan listrik",
  "38110": "Mengumpulkan sampah tidak berbahaya",
  "41011": "Membangun gedung hunian",
  "41012": "Membangun gedung kantor",
  "42101": "Membangun jalan",
  "43211": "Memasang instalasi listrik",
  "45101": "Menjual mobil baru secara besar",
  "46100": "Menjual secara besar dengan komisi",
  "46311": "Menjual beras secara besar",
  "46339": "Menjual makanan dan minuman lain secara besar",
  "46411": "Menjual tekstil secara besar",
  "46441": "Menjual obat manusia secara besar",
  "46599": "Menjual mesin dan peralatan lain secara besar",
  "46900": "Menjual aneka barang secara besar",
  "46902": "Menjual aneka barang secara besar di luar toko grosir",
  "47111": "Toko swalayan bahan makanan",
  "47721": "Apotek",
  "49431": "Truk angkutan barang umum",
  "50131": "Angkutan laut dalam negeri",
  "52101": "Gudang dan penyimpanan",
  "52291": "Mengurus pengiriman barang",
  "55103": "Hotel bintang tiga",
  "55110": "Hotel berbintang",
  "56101": "Restoran",
  "56210": "Katering acara",
  "62019": "Memprogram komputer, lainnya",
  "62029": "Konsultasi komputer, lainnya",
  "62199": "Memprogram komputer, lainnya",
  "62209": "Konsultasi komputer, lainnya",
  "68111": "Usaha tanah dan bangunan",
  "69101": "Pengacara",
  "69201": "Akuntansi, pembukuan, dan audit",
  "70209": "Konsultasi manajemen, lainnya",
  "71101": "Arsitektur",
  "71102": "Rekayasa dan konsultasi teknis",
  "73100": "Periklanan",
  "77100": "Menyewakan kendaraan bermotor",
  "79110": "Agen perjalanan",
  "79111": "Agen perjalanan wisata",
  "81210": "Membersihkan bangunan",
  "86103": "Rumah sakit swasta",
});

/** Where the version of 2025 covers something else under the same code. */
const JUDUL_2025: Readonly<Record<string, string>> = Object.freeze({
  "35111": "Membangkitkan listrik dari sumber tidak terbarukan",
  "52101": "Mengelola gudang resi",
  "52291": "Angkutan multimoda",
  "68111": "Mengembangkan bangunan dan lahan hunian",
  "71102": "Merancang pabrik dan konsultasi teknisnya",
});

function findJudul(versi: VersiContoh, kode: string): string {
  return (versi === "2025" ? JUDUL_2025[kode] : undefined) ?? JUDUL[kode] ?? "";
}

/** Codes with their version, the titles beside them, each pair once in the order of version and code. */
export const KBLI_CONTOH: readonly {
  readonly kode: string;
  readonly versi: VersiContoh;
  readonly judul: string;
}[] = Object.freeze(
  (["2017", "2020", "2025"] as const).flatMap((versi) =>
    [...new Set([...BIDANG, BIDANG_PROFESI].flatMap((bidang) => bidang.kbli[versi]))]
      .sort()
      .map((kode) => ({ kode, versi, judul: findJudul(versi, kode) })),
  ),
);

const VERSI = new Tertimbang<VersiContoh>([
  ["2020", 70],
  ["2025", 20],
  ["2017", 10],
]);
const TANPA_VERSI = 0.12;
/** One code nearly half the time, at most four. */
const JUMLAH = new Tertimbang([
  [1, 45],
  [2, 30],
  [3, 17],
  [4, 8],
]);

/** The cell `kbli`: one to four codes of the line of business, `versi:kode` or bare, joined by `;`. */
export function buildKbli(acak: Acak, bidang: Bidang): string {
  const pilihan = VERSI.pick(acak);
  const versi = bidang.kbli[pilihan].length > 0 ? pilihan : "2020";
  const kode = bidang.kbli[versi].slice(0, JUMLAH.pick(acak));
  const awalan = acak.chance(TANPA_VERSI) ? "" : `${versi}:`;
  return kode.map((satu) => awalan + satu).join(";");
}

/** The rows of `kbli.csv`. */
export function* generateKbli(): Generator<BarisContoh> {
  for (const satu of KBLI_CONTOH) yield writeBaris("kbli", satu);
}

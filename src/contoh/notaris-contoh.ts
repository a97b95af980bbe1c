import { type Acak, ALIRAN } from "./acak.js";
import type { Dasar } from "./dasar.js";
import { writeDerau } from "./derau.js";
import { type BarisContoh, writeBaris } from "./kolom.js";
import { buildAlamat, buildSurel, buildTelepon } from "./kontak-contoh.js";
import { buildNamaOrang } from "./nama-orang.js";
import { RENTANG, writeNpwpLama } from "./nomor.js";
import { TELADAN } from "./teladan.js";
import { Tertimbang } from "./tertimbang.js";
import { pickWaktu } from "./waktu.js";

type Status = "AKTIF" | "TIDAK_AKTIF" | "TIDAK_TERDAFTAR";

const NOTARIS_PALING_SEDIKIT = 20;
/** In a real register about 3,000,000 entities stand beside 25,000 notaries (domain.md §6). */
const ENTITAS_PER_NOTARIS = 120;
const BAGIAN_PESERTA = 0.8;
/** Rows of persons who are no notaries, for each notary. */
const BAGIAN_PESERTA_LUAR = 0.5;
const TANPA_TELEPON = 0.1;
const TANPA_SUREL = 0.2;
const NPWP_LAMA = 0.12;
const HANYA_KABUPATEN = 0.8;

/** The first notaries, so that every data set shows each status. */
const STATUS_TELADAN: readonly Status[] = Object.freeze(["AKTIF", "TIDAK_AKTIF", "TIDAK_TERDAFTAR"]);
const STATUS = new Tertimbang<Status>([
  ["AKTIF", 78],
  ["TIDAK_AKTIF", 12],
  ["TIDAK_TERDAFTAR", 10],
]);
const SEGMEN = new Tertimbang<string>([
  ["PBPU", 45],
  ["PPU_BU", 35],
  ["BP", 6],
  ["PBPU_BP_PEMDA", 5],
  ["PPU_PN", 4],
  ["BP_PN", 3],
  ["PBI_JK", 2],
]);

/** How many notaries stand beside so many entities. */
export function countNotaris(jumlahEntitas: number): number {
  return Math.max(NOTARIS_PALING_SEDIKIT, Math.round(jumlahEntitas / ENTITAS_PER_NOTARIS));
}

/** The notary `urutan`: its line, its row among the members if there is one, the truth, perhaps a stranger's row. */
export function* generateNotaris(dasar: Dasar, urutan: number): Generator<BarisContoh> {
  const acak = dasar.acak.start(ALIRAN.notaris, urutan);
  const asli = dasar.nik.buildNik(acak, RENTANG.notaris + urutan);
  const nik = urutan === 0 ? TELADAN.nikNotaris : asli;
  const idSumber = `SINTETIS-NOT-${String(urutan + 1).padStart(6, "0")}`;
  const npwp = writeNpwp(dasar, urutan, nik);
  acak.start(ALIRAN.notarisLain, urutan);
  yield buildNotaris(dasar, { idSumber, nik, npwp, teladan: urutan === 0 });
  yield* generatePeserta(dasar, urutan, idSumber, nik);
  yield* generatePesertaLuar(dasar, urutan);
}

/** Mostly the NIK (domain.md §0.2); with some an old number. */
function writeNpwp(dasar: Dasar, urutan: number, nik: string): string {
  const acak = dasar.acak.start(ALIRAN.kosong, RENTANG.npwpLuar + urutan);
  const kosong = acak.chance(dasar.derau.npwpKosongPihak2);
  if (urutan === 0) return nik;
  if (kosong) return "";
  if (!acak.chance(NPWP_LAMA)) return nik;
  const npwp = dasar.nomor.buildNpwp(RENTANG.npwpNotaris + urutan);
  return npwp.jenis === "LAMA" ? writeNpwpLama(acak, npwp.pusat) : nik;
}

interface PengenalNotaris {
  readonly idSumber: string;
  readonly nik: string;
  readonly npwp: string;
  readonly teladan: boolean;
}

function buildNotaris(dasar: Dasar, { idSumber, nik, npwp, teladan }: PengenalNotaris): BarisContoh {
  const { acak } = dasar;
  const ada = (bagianKosong: number): boolean => !acak.chance(bagianKosong) || teladan;
  const nama = buildNamaOrang(acak);
  const kelurahan = teladan ? TELADAN.wilayah : dasar.peta.pickKelurahan(acak);
  const telepon = buildTelepon(acak, kelurahan);
  const surel = buildSurel(acak, `notaris ${nama}`);
  return writeBaris("notaris", {
    id_sumber: idSumber,
    nik,
    npwp,
    kode_wilayah: acak.chance(HANYA_KABUPATEN) ? kelurahan.slice(0, 5) : kelurahan,
    alamat_lengkap: buildAlamat(acak),
    nomor_telepon: ada(TANPA_TELEPON) ? telepon : "",
    alamat_email: ada(TANPA_SUREL) ? surel : "",
    nama: `${nama}, S.H., M.Kn.`,
    nomor_sk: `SINTETIS-${idSumber.slice(-6)}.AH.02.01`,
    diubah_pada: pickWaktu(acak),
    dihapus_pada: "",
  });
}

function* generatePeserta(
  dasar: Dasar,
  urutan: number,
  idSumber: string,
  nik: string,
): Generator<BarisContoh> {
  const acak = dasar.acak.start(ALIRAN.peserta, urutan);
  const ada = acak.chance(BAGIAN_PESERTA);
  const acakStatus = STATUS.pick(acak);
  const teladan = STATUS_TELADAN[urutan];
  if (!ada && teladan === undefined) return;
  yield buildPeserta(dasar, acak, RENTANG.notaris + urutan, nik, teladan ?? acakStatus);
  yield writeBaris("kebenaran", {
    jenis: "PESERTA",
    id_sumber: idSumber,
    kunci_pihak_1: nik,
    derau: writeDerau([]),
  });
}

function* generatePesertaLuar(dasar: Dasar, urutan: number): Generator<BarisContoh> {
  const acak = dasar.acak.start(ALIRAN.pesertaLuar, urutan);
  if (!acak.chance(BAGIAN_PESERTA_LUAR)) return;
  const indeks = RENTANG.pesertaLuar + urutan;
  const nik = dasar.nik.buildNik(acak, indeks);
  yield buildPeserta(dasar, acak, indeks, nik, STATUS.pick(acak));
}

/** A member's card has 13 digits; 99990 opens these because no number seen does. */
function buildPeserta(dasar: Dasar, acak: Acak, indeks: number, nik: string, status: Status): BarisContoh {
  const segmen = SEGMEN.pick(acak);
  const terdaftar = status !== "TIDAK_TERDAFTAR";
  return writeBaris("peserta", {
    nik,
    npwp: acak.chance(dasar.derau.npwpKosongPihak1) ? "" : nik,
    nomor_kartu: terdaftar ? `99990${dasar.nomor.buildKode(indeks)}` : "",
    status,
    segmen: terdaftar ? segmen : "",
    diubah_pada: pickWaktu(acak),
    dihapus_pada: "",
  });
}

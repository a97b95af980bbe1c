import { type Acak, ALIRAN } from "./acak.js";
import type { Dasar } from "./dasar.js";
import { buildKbli } from "./kbli-contoh.js";
import { type BarisContoh, type Sel, writeBaris } from "./kolom.js";
import { buildAlamat, buildTelepon } from "./kontak-contoh.js";
import { type BentukContoh, buildNamaUsaha, extendNamaUsaha, type NamaUsaha } from "./nama-usaha.js";
import { mistypeNpwp, type NpwpContoh, writeNpwpRegister } from "./nomor.js";
import { TELADAN } from "./teladan.js";
import { Tertimbang } from "./tertimbang.js";
import { type Gaya, pickGayaRegister, writeNamaUsaha } from "./tulis-nama.js";
import { pickTanggal, pickWaktu } from "./waktu.js";

/** A supplied Perseroan or Persekutuan: what its own row says, and what is true of it. */
export interface EntitasContoh {
  readonly urutan: number;
  readonly idSumber: string;
  readonly nama: NamaUsaha;
  readonly gaya: Gaya;
  readonly namaTertulis: string;
  /** Its true number, whatever its row says. */
  readonly npwp: NpwpContoh;
  readonly npwpTertulis: "BENAR" | "KOSONG" | "SALAH";
  /** Its true kelurahan. */
  readonly wilayah: string;
  readonly diubahPada: string;
  /** True for the record that is complete and right in every data set. */
  readonly teladan: boolean;
  readonly baris: BarisContoh;
}

type SelBersama = Omit<Sel<"persekutuan">, "jenis">;

const BENTUK = new Tertimbang<BentukContoh>([
  ["PT", 75],
  ["CV", 20],
  ["FIRMA", 3],
  ["PERDATA", 2],
]);
const JENIS_PERSEKUTUAN = Object.freeze({ CV: "KOMANDITER", FIRMA: "FIRMA", PERDATA: "PERDATA" });
/** How deep the area of a row goes, by the length of its code. */
const DALAM_WILAYAH = new Tertimbang([
  [13, 92],
  [8, 5],
  [5, 2],
  [2, 1],
]);
const TANPA_ALAMAT = 0.03;
const TANPA_TELEPON = 0.25;
const TANPA_KBLI = 0.1;
const KAPITAL = 0.75;
const MODAL_SATUAN = 50_000_000;
const MODAL_KALI = Object.freeze([1, 1, 2, 5, 10, 20, 50, 100, 500, 2000]);
const COBA_NAMA = 6;

/** A name that no entity or employer has: a PT's among all PTs, a partnership's among all partnerships. */
export function takeNama(dasar: Dasar, build: () => NamaUsaha): NamaUsaha {
  let nama = build();
  for (let kali = 1; !dasar.namaTerpakai.take(keyNama(nama)); kali++) {
    nama = kali < COBA_NAMA ? build() : extendNamaUsaha(dasar.acak, nama);
  }
  return nama;
}

function keyNama({ bentuk, kata }: NamaUsaha): string {
  const inti = kata.map((satu) => (satu === "&" ? "dan" : satu)).join(" ");
  return `${bentuk === "PT" ? "P" : "S"} ${inti}`;
}

/** The record `urutan` of the registers of Pihak II, with its line. */
export function buildEntitas(dasar: Dasar, urutan: number): EntitasContoh {
  const { acak } = dasar;
  acak.start(ALIRAN.entitas, urutan);
  const teladan = urutan < 2;
  const bentuk = findBentukTeladan(urutan) ?? BENTUK.pick(acak);
  const asli = takeNama(dasar, () => buildNamaUsaha(acak, bentuk));
  const nama = teladan ? buildNamaTeladan(asli) : asli;
  const gaya = pickGayaRegister(acak, bentuk);
  const wilayah = dasar.peta.pickKelurahan(acak);
  const dasarEntitas = {
    urutan,
    idSumber: `SINTETIS-${bentuk === "PT" ? "PT" : "SU"}-${String(urutan + 1).padStart(8, "0")}`,
    nama,
    gaya,
    namaTertulis: writeNamaUsaha(nama, gaya, acak.chance(KAPITAL)),
    npwp: findNpwp(dasar, urutan),
    wilayah: teladan ? TELADAN.wilayah : wilayah,
    diubahPada: pickWaktu(acak),
    teladan,
  };
  const sel = buildSel(dasar, dasarEntitas);
  const modal = buildModal(acak);
  const { npwpTertulis, npwp } = writeNpwp(dasar, dasarEntitas);
  const baris = buildBaris(bentuk, { ...sel, npwp }, modal);
  return { ...dasarEntitas, npwpTertulis, baris };
}

function findBentukTeladan(urutan: number): BentukContoh | null {
  if (urutan === 0) return "PT";
  return urutan === 1 ? "CV" : null;
}

function buildNamaTeladan(nama: NamaUsaha): NamaUsaha {
  const kata = nama.bentuk === "PT" ? TELADAN.namaPerseroan : TELADAN.namaPersekutuan;
  return { ...nama, kata, status: null };
}

function findNpwp(dasar: Dasar, urutan: number): NpwpContoh {
  if (urutan === 0) return { jenis: "LAMA", pusat: TELADAN.npwpPerseroan };
  if (urutan === 1) return { jenis: "LAMA", pusat: TELADAN.npwpPersekutuan };
  return dasar.nomor.buildNpwp(urutan);
}

type TanpaNpwp = Omit<EntitasContoh, "baris" | "npwpTertulis">;

function buildSel(dasar: Dasar, entitas: TanpaNpwp): Omit<SelBersama, "npwp"> {
  const { acak } = dasar;
  const ada = (bagianKosong: number): boolean => !acak.chance(bagianKosong) || entitas.teladan;
  const dalam = DALAM_WILAYAH.pick(acak);
  const alamat = buildAlamat(acak);
  const telepon = buildTelepon(acak, entitas.wilayah);
  const kbli = buildKbli(acak, entitas.nama.bidang);
  const tanggal = pickTanggal(acak, 1995, 2024);
  return {
    id_sumber: entitas.idSumber,
    nama_entitas: entitas.namaTertulis,
    kode_wilayah: entitas.teladan ? entitas.wilayah : entitas.wilayah.slice(0, dalam),
    alamat_lengkap: ada(TANPA_ALAMAT) ? alamat : "",
    nomor_telepon: ada(TANPA_TELEPON) ? telepon : "",
    kbli: ada(TANPA_KBLI) ? kbli : "",
    diubah_pada: entitas.diubahPada,
    nomor_sk: `SINTETIS-AHU-${String(entitas.urutan + 1).padStart(7, "0")}.AH.01 Tahun ${tanggal.slice(0, 4)}`,
    tanggal_sk: tanggal,
    dihapus_pada: "",
  };
}

/** From a stream of its own, so that another level of noise leaves every other cell of the registers as it is. */
function writeNpwp(
  dasar: Dasar,
  { urutan, npwp, teladan }: TanpaNpwp,
): Pick<EntitasContoh, "npwpTertulis"> & { npwp: string } {
  const { acak, derau } = dasar;
  acak.start(ALIRAN.kosong, urutan);
  const angka = acak.fraction();
  if (teladan) return { npwpTertulis: "BENAR", npwp: npwp.pusat };
  if (angka < derau.npwpKosongPihak2) return { npwpTertulis: "KOSONG", npwp: "" };
  if (angka < derau.npwpKosongPihak2 + derau.npwpSalahPihak2) {
    return { npwpTertulis: "SALAH", npwp: mistypeNpwp(acak, npwp.pusat) };
  }
  return { npwpTertulis: "BENAR", npwp: writeNpwpRegister(acak, npwp) };
}

type Modal = Pick<Sel<"perseroan">, "modal_dasar" | "modal_disetor">;

function buildModal(acak: Acak): Modal {
  const dasar = MODAL_SATUAN * acak.pick(MODAL_KALI);
  return { modal_dasar: String(dasar), modal_disetor: String(acak.chance(0.5) ? dasar : dasar / 4) };
}

function buildBaris(bentuk: BentukContoh, sel: SelBersama, modal: Modal): BarisContoh {
  if (bentuk === "PT") return writeBaris("perseroan", { ...sel, ...modal });
  return writeBaris("persekutuan", { ...sel, jenis: JENIS_PERSEKUTUAN[bentuk] });
}

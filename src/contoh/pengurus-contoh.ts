import { type Acak, ALIRAN } from "./acak.js";
import type { Dasar } from "./dasar.js";
import type { EntitasContoh } from "./entitas-contoh.js";
import { type BarisContoh, type Sel, writeBaris } from "./kolom.js";
import { buildPonsel, buildSurel } from "./kontak-contoh.js";
import { buildNamaOrang } from "./nama-orang.js";
import { RENTANG } from "./nomor.js";
import { Tertimbang } from "./tertimbang.js";

type Peran = "PENGURUS" | "SEKUTU_AKTIF" | "SEKUTU_PASIF" | "KOMISARIS";
type Jabatan = "DIREKTUR_UTAMA" | "DIREKTUR" | "LAINNYA" | "";
type Kedudukan = readonly [peran: Peran, jabatan: Jabatan];

const TANPA_DAFTAR = 0.03;
const DAFTAR_DIKOSONGKAN = 0.02;
const TANPA_DIREKTUR_UTAMA = 0.06;
const TANPA_SUREL = 0.3;
const TANPA_PONSEL = 0.2;
const TANPA_NIK = 0.15;
/** Indexes of NIK an entity may use up: its list is never longer. */
const ORANG_MAKS = 7;

const JUMLAH_PENGURUS = new Tertimbang([
  [1, 40],
  [2, 32],
  [3, 18],
  [4, 10],
]);
const JUMLAH_KOMISARIS = new Tertimbang([
  [0, 35],
  [1, 45],
  [2, 17],
  [3, 3],
]);

function buildPerseroan(acak: Acak, teladan: boolean): readonly Kedudukan[] {
  const utama = teladan || !acak.chance(TANPA_DIREKTUR_UTAMA);
  const jumlah = teladan ? 2 : JUMLAH_PENGURUS.pick(acak);
  const pengurus = Array.from({ length: jumlah }, (_, i): Kedudukan => {
    if (i === 0 && utama) return ["PENGURUS", "DIREKTUR_UTAMA"];
    return ["PENGURUS", acak.chance(0.75) ? "DIREKTUR" : "LAINNYA"];
  });
  const komisaris = teladan ? 1 : JUMLAH_KOMISARIS.pick(acak);
  return [...pengurus, ...Array.from({ length: komisaris }, (): Kedudukan => ["KOMISARIS", ""])];
}

function buildPersekutuan(acak: Acak, komanditer: boolean): readonly Kedudukan[] {
  const aktif = komanditer ? acak.between(1, 2) : acak.between(2, 3);
  const pasif = komanditer ? acak.between(1, 2) : 0;
  const pengurus: readonly Kedudukan[] = acak.chance(0.1) ? [["PENGURUS", "LAINNYA"]] : [];
  return [
    ...pengurus,
    ...Array.from({ length: aktif }, (): Kedudukan => ["SEKUTU_AKTIF", ""]),
    ...Array.from({ length: pasif }, (): Kedudukan => ["SEKUTU_PASIF", ""]),
  ];
}

/**
 * The lines of an entity's whole list of pengurus, sekutu and komisaris; none where the list was not supplied, one with
 * the key alone where it was supplied as empty (contract.md §5).
 */
export function* generatePengurus(dasar: Dasar, entitas: EntitasContoh): Generator<BarisContoh> {
  const { acak } = dasar;
  acak.start(ALIRAN.pengurus, entitas.urutan);
  const angka = acak.fraction();
  if (!entitas.teladan && angka < TANPA_DAFTAR) return;
  if (!entitas.teladan && angka < TANPA_DAFTAR + DAFTAR_DIKOSONGKAN) {
    yield writeBaris("pengurus", buildKosong(entitas));
    return;
  }
  const { bentuk } = entitas.nama;
  const kedudukan =
    bentuk === "PT" ? buildPerseroan(acak, entitas.teladan) : buildPersekutuan(acak, bentuk === "CV");
  for (const [i, satu] of kedudukan.entries()) {
    yield writeBaris("pengurus", buildSel(dasar, entitas, satu, i));
  }
}

function buildKosong(entitas: EntitasContoh): Sel<"pengurus"> {
  return {
    id_sumber_entitas: entitas.idSumber,
    peran: "",
    nama: "",
    jabatan: "",
    alamat_email: "",
    nomor_handphone: "",
    nik: "",
    diubah_pada: entitas.diubahPada,
  };
}

function buildSel(
  dasar: Dasar,
  entitas: EntitasContoh,
  [peran, jabatan]: Kedudukan,
  i: number,
): Sel<"pengurus"> {
  const { acak } = dasar;
  const ada = (bagianKosong: number): boolean => !acak.chance(bagianKosong) || entitas.teladan;
  const nama = buildNamaOrang(acak);
  const surel = buildSurel(acak, nama);
  const ponsel = buildPonsel(acak);
  const nik = dasar.nik.buildNik(acak, RENTANG.pengurus + entitas.urutan * ORANG_MAKS + i);
  return {
    ...buildKosong(entitas),
    peran,
    nama,
    jabatan,
    alamat_email: ada(TANPA_SUREL) ? surel : "",
    nomor_handphone: ada(TANPA_PONSEL) ? ponsel : "",
    nik: ada(TANPA_NIK) ? nik : "",
  };
}

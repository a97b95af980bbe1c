import type { AlatBerkas } from "./alat.js";
import { type BarisBerversi, type PemeriksaBaris, SIDIK_HAPUS } from "./hasil-baris.js";
import { KOLOM_BERKAS, namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";
import { createPembacaKbli } from "./sel-kbli.js";
import { createPembacaWilayah, type TingkatSel } from "./sel-wilayah.js";

/** A company or partnership in canonical form (Pasal 4(1)a); every element but the key may be absent (Pasal 4(3)). */
export interface BarisEntitas extends BarisBerversi {
  readonly jenis: string | null;
  readonly namaEntitas: string | null;
  readonly namaNormal: string | null;
  readonly bentuk: string | null;
  readonly npwp: string | null;
  readonly npwpAsal: string | null;
  readonly npwpTidakSah: boolean;
  /** The deepest area code that can be used; those of the levels above are its beginnings. */
  readonly wilayah: string | null;
  readonly alamatLengkap: string | null;
  readonly nomorTelepon: string | null;
  readonly kbli: readonly string[];
  readonly judulKbli: readonly string[];
  readonly nomorSk: string | null;
  readonly tanggalSk: string | null;
  readonly modalDasar: string | null;
  readonly modalDisetor: string | null;
  readonly tidakSah: readonly string[];
  readonly mutu: readonly string[];
  readonly dihapusPada: string | null;
}

export type RegisterEntitas = "perseroan" | "persekutuan";

const JENIS: ReadonlySet<string> = new Set(["KOMANDITER", "FIRMA", "PERDATA"]);
const TINGKAT: readonly TingkatSel[] = Object.freeze([
  { tingkat: "PROVINSI", jalur: "domisili.provinsi" },
  { tingkat: "KABUPATEN", jalur: "domisili.kabupaten" },
  { tingkat: "KECAMATAN", jalur: "domisili.kecamatan" },
  { tingkat: "KELURAHAN", jalur: "domisili.kelurahan" },
]);
const ID_MAKS = 100;
const NAMA_MAKS = 300;
const ALAMAT_MAKS = 1000;
const SK_MAKS = 100;
const TANPA: readonly string[] = Object.freeze([]);

const HAPUS = Object.freeze({
  namaEntitas: null,
  namaNormal: null,
  bentuk: null,
  npwp: null,
  npwpAsal: null,
  npwpTidakSah: false,
  wilayah: null,
  alamatLengkap: null,
  nomorTelepon: null,
  kbli: TANPA,
  judulKbli: TANPA,
  nomorSk: null,
  tanggalSk: null,
  modalDasar: null,
  modalDisetor: null,
  tidakSah: TANPA,
  mutu: TANPA,
});

/** Checks the rows of `perseroan` or `persekutuan`. A row that deletes is read for its key and times only. */
export function createPemeriksaEntitas(
  register: RegisterEntitas,
  alat: AlatBerkas,
): PemeriksaBaris<BarisEntitas> {
  const kolom = namaKolom(register);
  const at = (nama: string) => kolom.indexOf(nama);
  const pembaca = new PembacaSel(kolom);
  const jumlahWajib = KOLOM_BERKAS[register].wajib.length;
  const [iJenis, iHapus, iSk, iTanggalSk, iDasar, iDisetor] = [
    at("jenis"),
    at("dihapus_pada"),
    at("nomor_sk"),
    at("tanggal_sk"),
    at("modal_dasar"),
    at("modal_disetor"),
  ];

  const readKbli = createPembacaKbli(pembaca, alat.judulKbli);

  const readJenis = (wajib: boolean): string | null =>
    iJenis < 0 || (!wajib && pembaca.raw(iJenis) === "") ? null : pembaca.nilai(iJenis, JENIS);

  const readWilayah = createPembacaWilayah(pembaca, TINGKAT);

  const readHapus = (kunci: string, versi: string, dihapusPada: string): BarisEntitas => ({
    ...HAPUS,
    kunci,
    versi,
    sidik: SIDIK_HAPUS,
    jenis: readJenis(false),
    dihapusPada,
  });

  const readNama = () => {
    const namaEntitas = pembaca.teks(1, NAMA_MAKS);
    if (namaEntitas === null) return { namaEntitas, namaNormal: null, bentuk: null };
    const { bentuk, dalamLingkup, inti } = alat.readName(namaEntitas);
    if (!dalamLingkup) pembaca.refuse(1, "DI_LUAR_LINGKUP");
    return { namaEntitas, namaNormal: inti === "" ? null : inti, bentuk };
  };

  const readIsi = (kunci: string, versi: string): BarisEntitas => {
    const { namaEntitas, namaNormal, bentuk } = readNama();
    const { npwp, asal: npwpAsal, tidakSah: npwpTidakSah } = pembaca.npwp(2);
    const wilayah = readWilayah(3);
    const { kbli, judulKbli } = readKbli(6);
    return {
      kunci,
      versi,
      sidik: pembaca.mark(jumlahWajib),
      jenis: readJenis(true),
      namaEntitas,
      namaNormal,
      bentuk,
      npwp,
      npwpAsal,
      npwpTidakSah,
      wilayah,
      alamatLengkap: pembaca.teks(4, ALAMAT_MAKS),
      nomorTelepon: pembaca.telepon(5, "nomorTelepon"),
      kbli,
      judulKbli,
      nomorSk: pembaca.teks(iSk, SK_MAKS),
      tanggalSk: pembaca.tanggal(iTanggalSk),
      modalDasar: iDasar < 0 ? null : pembaca.rupiah(iDasar),
      modalDisetor: iDisetor < 0 ? null : pembaca.rupiah(iDisetor),
      tidakSah: pembaca.tidakSah,
      mutu: pembaca.mutu,
      dihapusPada: null,
    };
  };

  return (sel) => {
    pembaca.start(sel);
    const kunci = pembaca.kunci(0, ID_MAKS);
    const versi = pembaca.versi(7, alat.waktuMaks);
    const dihapusPada = pembaca.waktu(iHapus);
    if (kunci === null || versi === null || pembaca.ditolak) return pembaca.refusal(kunci);
    const baris = dihapusPada === null ? readIsi(kunci, versi) : readHapus(kunci, versi, dihapusPada);
    return pembaca.ditolak ? pembaca.refusal(kunci) : { ok: true, baris };
  };
}

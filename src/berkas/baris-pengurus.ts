import type { AlatBerkas } from "./alat.js";
import type { BarisBerversi, PemeriksaBaris } from "./hasil-baris.js";
import { namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";

/** One member of an entity's list (Pasal 4(1)a.6 and a.7), or the row that empties it. `kunci` is the entity's id_sumber. */
export interface BarisPengurus extends BarisBerversi {
  readonly mengosongkan: boolean;
  readonly peran: string | null;
  readonly nama: string | null;
  readonly jabatan: string | null;
  readonly alamatEmail: string | null;
  readonly nomorHandphone: string | null;
  readonly nik: string | null;
  readonly tidakSah: readonly string[];
}

const PERAN: ReadonlySet<string> = new Set(["PENGURUS", "SEKUTU_AKTIF", "SEKUTU_PASIF", "KOMISARIS"]);
const ID_MAKS = 100;
const NAMA_MAKS = 200;
const JABATAN_MAKS = 100;
const DIRUT: ReadonlySet<string> = new Set(["DIREKTUR UTAMA", "DIRUT", "PRESIDEN DIREKTUR"]);
const TANPA: readonly string[] = Object.freeze([]);
const ISI_AWAL = 1;
const ISI_AKHIR = 6;
const VERSI = 7;

const KOSONG = Object.freeze({
  mengosongkan: true,
  peran: null,
  nama: null,
  jabatan: null,
  alamatEmail: null,
  nomorHandphone: null,
  nik: null,
  tidakSah: TANPA,
});

/** The value of JabatanPengurus that a title means; komisaris keep their title, sekutu have none. */
function readJabatan(peran: string | null, teks: string | null): string | null {
  if (teks === null || peran === "KOMISARIS") return teks;
  if (peran !== "PENGURUS") return null;
  const kata = teks
    .toUpperCase()
    .replace(/[_.\s]+/g, " ")
    .trim();
  if (DIRUT.has(kata)) return "DIREKTUR_UTAMA";
  return kata === "DIREKTUR" ? "DIREKTUR" : "LAINNYA";
}

/** Checks the rows of `pengurus`. */
export function createPemeriksaPengurus(alat: Pick<AlatBerkas, "waktuMaks">): PemeriksaBaris<BarisPengurus> {
  const kolom = namaKolom("pengurus");
  const pembaca = new PembacaSel(kolom);

  const isKosong = (): boolean => {
    for (let i = ISI_AWAL; i <= ISI_AKHIR; i++) if (pembaca.raw(i) !== "") return false;
    return true;
  };

  const readIsi = (kunci: string, versi: string): BarisPengurus => {
    const peran = pembaca.nilai(1, PERAN);
    return {
      kunci,
      versi,
      sidik: pembaca.mark(kolom.length),
      mengosongkan: false,
      peran,
      nama: pembaca.teks(2, NAMA_MAKS),
      jabatan: readJabatan(peran, pembaca.teks(3, JABATAN_MAKS)),
      alamatEmail: pembaca.surel(4, "alamatEmail"),
      nomorHandphone: pembaca.telepon(5, "nomorHandphone"),
      nik: pembaca.nik(6),
      tidakSah: pembaca.tidakSah,
    };
  };

  return (sel) => {
    pembaca.start(sel);
    const kunci = pembaca.kunci(0, ID_MAKS);
    const versi = pembaca.versi(VERSI, alat.waktuMaks);
    if (kunci === null || versi === null) return pembaca.refusal(kunci);
    const baris = isKosong() ? { ...KOSONG, kunci, versi, sidik: "KOSONG" } : readIsi(kunci, versi);
    return pembaca.ditolak ? pembaca.refusal(kunci) : { ok: true, baris };
  };
}

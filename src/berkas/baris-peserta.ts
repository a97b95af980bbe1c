import { isNotasiIlmiah } from "#rujukan/bilangan.js";
import type { AlatBerkas } from "./alat.js";
import { type BarisBerversi, type BarisDitolak, SIDIK_HAPUS } from "./hasil-baris.js";
import { KOLOM_BERKAS, namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";

/** Participation of one NIK (`kunci`) in canonical form. */
export interface BarisPeserta extends BarisBerversi {
  readonly npwp: string | null;
  readonly nomorKartu: string | null;
  readonly status: string | null;
  readonly segmen: string | null;
  readonly mutu: readonly string[];
  readonly dihapusPada: string | null;
}

/** Outcome of a row of `peserta`; `TIDAK_PERLU`: the NIK is no supplied notary's, so nothing else of it was read. */
export type HasilPeserta = { readonly ok: true; readonly baris: BarisPeserta | "TIDAK_PERLU" } | BarisDitolak;

const STATUS: ReadonlySet<string> = new Set(["AKTIF", "TIDAK_AKTIF", "TIDAK_TERDAFTAR"]);
const SEGMEN: ReadonlySet<string> = new Set([
  "PBI_JK",
  "PBPU_BP_PEMDA",
  "PPU_PN",
  "PPU_BU",
  "PBPU",
  "BP_PN",
  "BP",
]);
const KARTU_MAKS = 32;
const TANPA: readonly string[] = Object.freeze([]);
const HAPUS = Object.freeze({ npwp: null, nomorKartu: null, status: null, segmen: null, mutu: TANPA });

/**
 * Checks the rows of `peserta`. Rows of other people than the supplied notaries are recognised by their NIK alone.
 * Under TIDAK_TERDAFTAR there is no segment (contract.md §5); otherwise one is required.
 */
export function createPemeriksaPeserta(
  alat: Pick<AlatBerkas, "waktuMaks">,
  isDiperlukan: (nik: string) => boolean,
): (sel: readonly string[]) => HasilPeserta {
  const kolom = namaKolom("peserta");
  const pembaca = new PembacaSel(kolom);
  const jumlahWajib = KOLOM_BERKAS.peserta.wajib.length;

  const readKartu = (): string | null => {
    const isi = pembaca.teks(2, KARTU_MAKS);
    return isi !== null && isNotasiIlmiah(isi) ? pembaca.refuse(2, "NOTASI_ILMIAH") : isi;
  };

  const readIsi = (kunci: string, versi: string): BarisPeserta => {
    const status = pembaca.nilai(3, STATUS);
    return {
      kunci,
      versi,
      sidik: pembaca.mark(jumlahWajib),
      npwp: pembaca.npwp(1).npwp,
      nomorKartu: readKartu(),
      status,
      segmen: status === "TIDAK_TERDAFTAR" ? null : pembaca.nilai(4, SEGMEN),
      mutu: pembaca.mutu,
      dihapusPada: null,
    };
  };

  return (sel) => {
    pembaca.start(sel);
    const nik = pembaca.nik(0);
    if (nik === null) {
      pembaca.refuse(0, "WAJIB_DIISI");
      return pembaca.refusal(null);
    }
    if (!isDiperlukan(nik)) return { ok: true, baris: "TIDAK_PERLU" };
    const versi = pembaca.versi(5, alat.waktuMaks);
    const dihapusPada = pembaca.waktu(6);
    if (versi === null || pembaca.ditolak) return pembaca.refusal(nik);
    if (dihapusPada !== null) {
      return { ok: true, baris: { ...HAPUS, kunci: nik, versi, sidik: SIDIK_HAPUS, dihapusPada } };
    }
    const baris = readIsi(nik, versi);
    return pembaca.ditolak ? pembaca.refusal(nik) : { ok: true, baris };
  };
}

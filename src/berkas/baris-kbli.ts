import { parseKbli, writeKbli } from "#rujukan/kbli.js";
import type { PemeriksaBaris } from "./hasil-baris.js";
import { namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";

/** The title of one KBLI code; `kunci` is the code as entities carry it: `versi:kode`, bare where the version is unknown. */
export interface BarisKbli {
  readonly kunci: string;
  readonly judul: string | null;
}

const JUDUL_MAKS = 500;

/** Checks the rows of `kbli`: `kode` with a `versi` column, or `versi:kode` in one cell. */
export function createPemeriksaKbli(): PemeriksaBaris<BarisKbli> {
  const pembaca = new PembacaSel(namaKolom("kbli"));

  const readKunci = (): string | null => {
    const versi = pembaca.raw(2);
    const kode = pembaca.raw(0);
    if (kode === "") return pembaca.refuse(0, "WAJIB_DIISI");
    const hasil = parseKbli(versi === "" ? kode : `${versi}:${kode}`);
    if (hasil.ok) return writeKbli(hasil);
    return pembaca.refuse(hasil.aturan === "KBLI_VERSI" && versi !== "" ? 2 : 0, hasil.aturan);
  };

  return (sel) => {
    pembaca.start(sel);
    const kunci = readKunci();
    const judul = pembaca.teks(1, JUDUL_MAKS);
    if (judul === null) pembaca.refuse(1, "WAJIB_DIISI");
    return kunci === null || pembaca.ditolak ? pembaca.refusal(kunci) : { ok: true, baris: { kunci, judul } };
  };
}

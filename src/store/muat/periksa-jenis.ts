import type { AlatBerkas } from "#berkas/alat.js";
import { createPemeriksaBadanUsaha } from "#berkas/baris-badan-usaha.js";
import { createPemeriksaEntitas } from "#berkas/baris-entitas.js";
import { createPemeriksaKbli } from "#berkas/baris-kbli.js";
import { createPemeriksaNotaris } from "#berkas/baris-notaris.js";
import { createPemeriksaPengurus } from "#berkas/baris-pengurus.js";
import { createPemeriksaPeserta } from "#berkas/baris-peserta.js";
import type { BarisDitolak } from "#berkas/hasil-baris.js";
import type { JenisBerkas } from "#berkas/jenis.js";
import { isDalamLingkup } from "#pemadanan/bentuk.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";

/** A row ready to be staged, one that is not needed, or a refusal. */
export type HasilPeriksa = { readonly ok: true; readonly baris: object | "TIDAK_PERLU" } | BarisDitolak;

/** What the check of one kind rests on; can be sent to another thread. */
export interface BahanPeriksa {
  readonly jenis: JenisBerkas;
  /** Latest `diubah_pada` believed. */
  readonly waktuMaks: string;
  /** Titles by KBLI code, for entities; they cannot change during a load: loads come one at a time. */
  readonly judulKbli: ReadonlyMap<string, string>;
  /** The NIKs of the supplied notaries, for participants. */
  readonly nikNotaris: ReadonlySet<string>;
}

type Pemeriksa = (sel: readonly string[]) => HasilPeriksa;

/** Titles carry no version: all rows of `kbli` have this one. */
const TANPA_VERSI = "1970-01-01T00:00:00Z";

function createPemeriksaJudul(): Pemeriksa {
  const periksa = createPemeriksaKbli();
  return (sel) => {
    const hasil = periksa(sel);
    return hasil.ok ? { ok: true, baris: { ...hasil.baris, versi: TANPA_VERSI } } : hasil;
  };
}

const PEMBUAT: Readonly<Record<JenisBerkas, (alat: AlatBerkas, bahan: BahanPeriksa) => Pemeriksa>> =
  Object.freeze({
    perseroan: (alat) => createPemeriksaEntitas("perseroan", alat),
    persekutuan: (alat) => createPemeriksaEntitas("persekutuan", alat),
    pengurus: (alat) => createPemeriksaPengurus(alat),
    notaris: (alat) => createPemeriksaNotaris(alat),
    "badan-usaha": (alat) => createPemeriksaBadanUsaha(alat),
    peserta: (alat, { nikNotaris }) => createPemeriksaPeserta(alat, (nik) => nikNotaris.has(nik)),
    kbli: createPemeriksaJudul,
  });

/** The check of the rows of one kind. */
export function createPemeriksa(bahan: BahanPeriksa): Pemeriksa {
  const alat: AlatBerkas = Object.freeze({
    readName: (nama: string) => {
      const { bentuk, inti } = normalizeNamaBadan(nama);
      return { bentuk, inti, dalamLingkup: bentuk === null || isDalamLingkup(bentuk) };
    },
    judulKbli: (kode: string) => bahan.judulKbli.get(kode) ?? "",
    waktuMaks: bahan.waktuMaks,
  });
  return PEMBUAT[bahan.jenis](alat, bahan);
}

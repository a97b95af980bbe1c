import { createSubjek, type KunciSubjek, type Subjek } from "#bukti/subjek.js";
import { type Konfigurasi, readKonfigurasi } from "#config/konfigurasi.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { openRahasia } from "#identity/rahasia.js";
import { type BasisData, openBasisData, prepareBasisData } from "#store/basis-data.js";
import type { Lingkungan } from "./lingkungan.js";

/** What a command that works on the database is given. */
export interface Basis {
  readonly konfigurasi: Konfigurasi;
  readonly ownerUrl: string;
  readonly subjek: Subjek;
  /** The keys that `subjek` was made of. */
  readonly kunciSubjek: readonly KunciSubjek[];
}

/** Opens the database for one command, migrated in demo mode, and gives it back afterwards. */
export async function withBasis<T>(lingkungan: Lingkungan, work: (basis: Basis) => Promise<T>): Promise<T> {
  const konfigurasi = readKonfigurasi(lingkungan.env);
  const basisData = await openFor(konfigurasi, lingkungan);
  try {
    if (konfigurasi.mode === "demo") await prepareBasisData(basisData.ownerUrl, konfigurasi.mode);
    const rahasia = await openRahasia(konfigurasi.dataDir);
    const kunciSubjek = konfigurasi.kunciSidik ?? [rahasia.sidik];
    const subjek = createSubjek(kunciSubjek);
    return await work({ konfigurasi, ownerUrl: basisData.ownerUrl, subjek, kunciSubjek });
  } finally {
    await basisData.stop();
  }
}

function openFor(konfigurasi: Konfigurasi, { writeErr }: Lingkungan): Promise<BasisData> {
  return openBasisData({ ...konfigurasi, log: (kalimat) => writeErr(`${kalimat}\n`) });
}

/** Commands that only one party's installation has; the other's exits 2 (contract.md §2). */
export function requirePihak(
  { pemasang }: Konfigurasi,
  milik: "pihak-1" | "pihak-2",
  perintah: string,
): void {
  if (pemasang === "bersama" || pemasang === milik) return;
  throw new GalatPerintah(2, "PERINTAH_PIHAK_LAIN", `${perintah}: bukan perintah instalasi ${pemasang}.`);
}

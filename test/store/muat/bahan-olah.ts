import type { BahanOlah } from "#store/muat/olah-potongan.js";
import { REGISTER_PERSEROAN } from "#store/muat/register.js";
import { deriveKolomTahap } from "#store/muat/tahapan.js";

/** What rows of `perseroan` with all columns are checked and staged with. */
export const BAHAN_OLAH: BahanOlah = Object.freeze({
  jenis: "perseroan",
  waktuMaks: "2026-01-16T03:00:00.000Z",
  judulKbli: new Map([["2020:46311", "Perdagangan besar"]]),
  nikNotaris: new Set<string>(),
  kolom: deriveKolomTahap(REGISTER_PERSEROAN, REGISTER_PERSEROAN.isi),
});

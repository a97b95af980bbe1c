/**
 * Kabupaten and kota codes of the former provinces Papua (91) and Papua Barat (92) before 2022, when four provinces
 * were cut from them. Every code retired between the 2018–2022 lists and Kepmendagri 300.2.2-2138/2025 lies here:
 * the former 42 less the 16 that live on are the 26 of domain.md §4.
 */
const LAMA: readonly (readonly [provinsi: string, kabupatenAkhir: number])[] = Object.freeze([
  ["91", 28],
  ["92", 12],
] as const);
const KOTA = 71;

const kabupatenLama: ReadonlySet<string> = new Set(
  LAMA.flatMap(([provinsi, akhir]) =>
    [...Array.from({ length: akhir }, (_, i) => i + 1), KOTA].map(
      (nomor) => `${provinsi}.${String(nomor).padStart(2, "0")}`,
    ),
  ),
);

/**
 * True for a dotted kabupaten code (`91.01`) of former Papua or Papua Barat, retired or still in force.
 * The retired kecamatan beneath them are not known one by one, so any kecamatan number under one is taken as real.
 */
export function isKabupatenLama(kode: string): boolean {
  return kabupatenLama.has(kode);
}

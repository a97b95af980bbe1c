/**
 * A table for a terminal, two blanks between columns.
 * @param kiri how many columns hold words and stand to the left; the others hold numbers
 */
export function writeTabel(
  kepala: readonly string[],
  baris: readonly (readonly string[])[],
  kiri: number = 1,
): string {
  const semua = [kepala, ...baris];
  const lebar = kepala.map((_, kolom) => Math.max(...semua.map((satu) => satu[kolom]?.length ?? 0)));
  const writeSel = (sel: string, kolom: number): string =>
    kolom < kiri ? sel.padEnd(lebar[kolom] ?? 0) : sel.padStart(lebar[kolom] ?? 0);
  return semua.map((satu) => `${satu.map(writeSel).join("  ").trimEnd()}\n`).join("");
}

/**
 * Works on pieces, several at once, and hands on what comes of each in the order of the pieces.
 * @param serentak pieces under way at once
 */
export async function runBerurut<T, H>(
  tugas: Iterable<T>,
  serentak: number,
  garap: (satu: T) => Promise<H>,
  onSelesai: (satu: T, hasil: H) => Promise<void>,
): Promise<void> {
  const antre: { readonly satu: T; readonly janji: Promise<H> }[] = [];
  const finishPertama = async (): Promise<void> => {
    const pertama = antre.shift();
    if (pertama !== undefined) await onSelesai(pertama.satu, await pertama.janji);
  };
  for (const satu of tugas) {
    const janji = garap(satu);
    // It may fail while an earlier one is awaited.
    janji.catch(() => undefined);
    antre.push({ satu, janji });
    if (antre.length >= serentak) await finishPertama();
  }
  while (antre.length > 0) await finishPertama();
}

/**
 * A copy of a text with storage of its own. V8 cuts strings without copying, so that a cell kept in a cache would keep
 * the whole chunk of the file that it was cut from.
 */
export function copyTeks(teks: string): string {
  return Buffer.from(teks, "utf8").toString("utf8");
}

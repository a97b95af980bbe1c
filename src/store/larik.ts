const POLOS = /^[A-Za-z0-9_.:-]+$/;

/** A list of texts as PostgreSQL writes arrays (its documentation, section 8.15.6). */
export function writeArray(daftar: readonly string[]): string {
  let teks = "";
  for (const satu of daftar) teks += teks === "" ? writeUnsur(satu) : `,${writeUnsur(satu)}`;
  return `{${teks}}`;
}

function writeUnsur(satu: string): string {
  if (POLOS.test(satu) && !(satu.length === 4 && satu.toUpperCase() === "NULL")) return satu;
  return `"${satu.replace(/["\\]/g, (tanda) => `\\${tanda}`)}"`;
}

const KUTIP = 34;
const LF = 10;

/** What a scan found: the place behind the last record end (0: there is none), how many end, how many lines they take. */
export interface Temuan {
  readonly akhir: number;
  readonly rekaman: number;
  readonly baris: number;
}

/**
 * Finds the record ends in the bytes of a CSV file (RFC 4180) without cutting cells: a line feed ends a record where
 * the quotes before it come in pairs. In UTF-8 neither byte is part of another character. A file with stray quotes is
 * cut wrongly from its first bad record on, which `PenguraiCsv` refuses: nothing behind it counts.
 */
export class PemotongRekaman {
  private terbuka = false;
  /** Line feeds behind the last record end. */
  private lf = 0;

  /** Scans the next bytes, `bita[mulai..ujung)`; what it finds counts from the record end found before. */
  scan(bita: Uint8Array, mulai: number, ujung: number): Temuan {
    // A search by the runtime for each quote and line feed: a loop over all bytes takes four times as long.
    const isi = Buffer.from(bita.buffer, bita.byteOffset, ujung);
    let { terbuka, lf } = this;
    let akhir = 0;
    let rekaman = 0;
    let baris = 0;
    let kutip = isi.indexOf(KUTIP, mulai);
    for (let i = isi.indexOf(LF, mulai); i >= 0; i = isi.indexOf(LF, i + 1)) {
      for (; kutip >= 0 && kutip < i; kutip = isi.indexOf(KUTIP, kutip + 1)) terbuka = !terbuka;
      lf++;
      if (terbuka) continue;
      rekaman++;
      baris += lf;
      lf = 0;
      akhir = i + 1;
    }
    for (; kutip >= 0; kutip = isi.indexOf(KUTIP, kutip + 1)) terbuka = !terbuka;
    this.terbuka = terbuka;
    this.lf = lf;
    return { akhir, rekaman, baris };
  }
}

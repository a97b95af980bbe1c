const BIT_PER_NAMA = 16;
const BIT_PALING_SEDIKIT = 1 << 16;
const FNV_AWAL = 0x811c9dc5;
const FNV_KALI = 0x01000193;

/**
 * Remembers which names were given, in 2 to 4 bytes a name: one bit at the name's hash. It may take a free name for a
 * given one (at most one in 16), never the reverse.
 */
export class SaringanNama {
  readonly #bit: Uint32Array;
  readonly #topeng: number;

  constructor(jumlah: number) {
    let ukuran = BIT_PALING_SEDIKIT;
    while (ukuran < jumlah * BIT_PER_NAMA) ukuran *= 2;
    this.#bit = new Uint32Array(ukuran / 32);
    this.#topeng = ukuran - 1;
  }

  /** Takes the name; false where it, or one of the same hash, was taken before. */
  take(nama: string): boolean {
    let h = FNV_AWAL;
    for (let i = 0; i < nama.length; i++) h = Math.imul(h ^ nama.charCodeAt(i), FNV_KALI);
    const tempat = (h ^ (h >>> 15)) & this.#topeng;
    const kata = tempat >>> 5;
    const satu = 1 << (tempat & 31);
    const lama = this.#bit[kata] ?? 0;
    this.#bit[kata] = lama | satu;
    return (lama & satu) === 0;
  }
}

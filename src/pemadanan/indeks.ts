import { PANJANG_MAKS } from "./banding-nama.js";
import { createInfo, maskHuruf } from "./kamus-kata.js";
import { PembuatKunci } from "./kunci-blok.js";
import { codeBentuk, prepareNama } from "./nama-padan.js";
import { prepareNomor } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanBadanUsaha } from "./rekaman.js";
import { hashTeks } from "./sidik-kata.js";
import { prepareWilayah } from "./wilayah-padan.js";

/**
 * Employers as columns and, for each block key, those that have it. All of it lies in shared memory, so that threads
 * search the same copy; only the dictionary of words goes to each.
 */
export interface IndeksBadanUsaha {
  readonly banyak: number;
  readonly id: Float64Array;
  readonly nomorDepan: Int32Array;
  readonly nomorBelakang: Int32Array;
  readonly nomorRagu: Uint8Array;
  readonly bentuk: Uint8Array;
  readonly tulisan: Int32Array;
  readonly padat: Int32Array;
  /** Letters of the name, and how many characters it has. */
  readonly mask: Int32Array;
  readonly panjang: Uint8Array;
  readonly provinsi: Int32Array;
  readonly kabupaten: Int32Array;
  readonly kecamatan: Int32Array;
  readonly kelurahan: Float64Array;
  /** Where the words of an employer begin in `kata`; one more than there are. */
  readonly kataMulai: Int32Array;
  readonly kata: Int32Array;
  readonly kamus: readonly string[];
  /** Bits of a key that name its bucket. */
  readonly bita: number;
  /** Where a bucket begins in `kunci` and `pemilik`. */
  readonly keranjang: Uint32Array;
  readonly kunci: Uint32Array;
  readonly pemilik: Uint32Array;
}

/** A list of 32-bit numbers that grows. */
class Tumbuh {
  isi = new Uint32Array(1 << 16);
  panjang = 0;

  push(nilai: number): void {
    if (this.panjang === this.isi.length) {
      const lebih = new Uint32Array(this.isi.length * 2);
      lebih.set(this.isi);
      this.isi = lebih;
    }
    this.isi[this.panjang++] = nilai;
  }
}

const share = {
  int32: (n: number) => new Int32Array(new SharedArrayBuffer(n * 4)),
  uint32: (n: number) => new Uint32Array(new SharedArrayBuffer(n * 4)),
  uint8: (n: number) => new Uint8Array(new SharedArrayBuffer(n)),
  float64: (n: number) => new Float64Array(new SharedArrayBuffer(n * 8)),
};

type Kolom = Omit<IndeksBadanUsaha, "kata" | "kamus" | "bita" | "keranjang" | "kunci" | "pemilik">;

function createKolom(banyak: number): Kolom {
  return {
    banyak,
    id: share.float64(banyak),
    nomorDepan: share.int32(banyak),
    nomorBelakang: share.int32(banyak),
    nomorRagu: share.uint8(banyak),
    bentuk: share.uint8(banyak),
    tulisan: share.int32(banyak),
    padat: share.int32(banyak),
    mask: share.int32(banyak),
    panjang: share.uint8(banyak),
    provinsi: share.int32(banyak),
    kabupaten: share.int32(banyak),
    kecamatan: share.int32(banyak),
    kelurahan: share.float64(banyak),
    kataMulai: share.int32(banyak + 1),
  };
}

/** Numbers words in the order in which they come. */
class Penomor {
  readonly kamus: string[] = [];
  readonly #nomor = new Map<string, number>();

  find(kata: string): number {
    const ada = this.#nomor.get(kata);
    if (ada !== undefined) return ada;
    this.#nomor.set(kata, this.kamus.length);
    return this.kamus.push(kata) - 1;
  }
}

/** Builds the index of employers; those of a form outside Pasal 2 are none of the supplied records and left out. */
export function buildIndeks(
  parameter: ParameterPadan,
  badanUsaha: readonly RekamanBadanUsaha[],
): IndeksBadanUsaha {
  const info = createInfo(parameter);
  const pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
  const kolom = createKolom(badanUsaha.length);
  const penomor = new Penomor();
  const kata = new Tumbuh();
  const kunci = new Tumbuh();
  const pemilik = new Tumbuh();
  let n = 0;
  for (const satu of badanUsaha) {
    const nama = prepareNama(satu.nama, null);
    if (nama?.luarLingkup === true) continue;
    const nomor = prepareNomor(satu.npwp);
    const wilayah = prepareWilayah(satu.wilayah);
    const tempat = n++;
    kolom.id[tempat] = satu.id;
    kolom.nomorDepan[tempat] = nomor.depan;
    kolom.nomorBelakang[tempat] = nomor.belakang;
    kolom.nomorRagu[tempat] = nomor.ragu ? 1 : 0;
    kolom.bentuk[tempat] = codeBentuk(nama?.bentuk ?? null);
    kolom.tulisan[tempat] = nama === null ? 0 : hashTeks(nama.tulisan);
    kolom.padat[tempat] = nama === null ? 0 : hashTeks(nama.padat);
    kolom.mask[tempat] = maskHuruf(nama?.padat ?? "");
    kolom.panjang[tempat] = Math.min(PANJANG_MAKS, nama?.padat.length ?? 0);
    kolom.provinsi[tempat] = wilayah.provinsi;
    kolom.kabupaten[tempat] = wilayah.kabupaten;
    kolom.kecamatan[tempat] = wilayah.kecamatan;
    kolom.kelurahan[tempat] = wilayah.kelurahan;
    kolom.kataMulai[tempat] = kata.panjang;
    for (const k of nama?.kata ?? []) kata.push(penomor.find(k));
    pembuat.list({ nama, nomor, wilayah }, (_aturan, hash) => {
      kunci.push(hash);
      pemilik.push(tempat);
    });
  }
  kolom.kataMulai[n] = kata.panjang;
  const kataBersama = share.int32(kata.panjang);
  kataBersama.set(kata.isi.subarray(0, kata.panjang));
  return { ...kolom, banyak: n, kata: kataBersama, kamus: penomor.kamus, ...buildKeranjang(kunci, pemilik) };
}

const BITA_MIN = 8;
const BITA_MAKS = 25;

/** Sorts keys into buckets by their first bits (counting sort), about one to a bucket: most keys that are looked for are nobody's. */
function buildKeranjang(
  kunci: Tumbuh,
  pemilik: Tumbuh,
): Pick<IndeksBadanUsaha, "bita" | "keranjang" | "kunci" | "pemilik"> {
  const banyak = kunci.panjang;
  const bita = Math.min(BITA_MAKS, Math.max(BITA_MIN, 32 - Math.clz32(banyak)));
  const geser = 32 - bita;
  const keranjang = share.uint32((1 << bita) + 1);
  for (let i = 0; i < banyak; i++) {
    const k = ((kunci.isi[i] ?? 0) >>> geser) + 1;
    keranjang[k] = (keranjang[k] ?? 0) + 1;
  }
  for (let k = 1; k < keranjang.length; k++) keranjang[k] = (keranjang[k] ?? 0) + (keranjang[k - 1] ?? 0);
  const isian = keranjang.slice(0, -1);
  const hasil = { kunci: share.uint32(banyak), pemilik: share.uint32(banyak) };
  for (let i = 0; i < banyak; i++) {
    const k = (kunci.isi[i] ?? 0) >>> geser;
    const tempat = isian[k] ?? 0;
    isian[k] = tempat + 1;
    hasil.kunci[tempat] = kunci.isi[i] ?? 0;
    hasil.pemilik[tempat] = pemilik.isi[i] ?? 0;
  }
  return { bita, keranjang, ...hasil };
}

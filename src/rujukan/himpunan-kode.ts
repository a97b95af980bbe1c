const NOL = 48;
const SEMBILAN = 57;
const TITIK = 46;
const PANJANG_KECAMATAN = 8;
/** The last four digits of a kelurahan or desa: 1001 to 3999 (Permendagri 58/2021). */
const AWAL = 1_000;
const BANYAK = 3_000;
const BITA = BANYAK / 8;

/** Which dotted area codes there are. */
export interface HimpunanKode {
  /** Any text may be asked for. */
  has(kode: string): boolean;
}

/**
 * A set of dotted area codes of all four levels as numbers and bits: an import asks once a row, and a set of 90,000
 * texts takes five times as long.
 * @param semua codes, each kecamatan before what lies in it
 * @throws RangeError for a code that is no such code, or lies in no kecamatan that came before
 */
export function createHimpunanKode(semua: readonly string[]): HimpunanKode {
  const atas = [new Uint8Array(1e2), new Uint8Array(1e4)] as const;
  // 1 and up, in the order of the list; 0 is none.
  const kecamatan = new Uint16Array(1e6);
  const isi = new Uint8Array(BITA * (1 + semua.filter(({ length }) => length === PANJANG_KECAMATAN).length));
  let banyak = 0;
  const add = (kode: string): boolean => {
    if (kode.length === 2 || kode.length === 5) {
      const nomor = readKode(kode);
      const tingkat = atas[kode.length === 2 ? 0 : 1];
      if (nomor >= 0) tingkat[nomor] = 1;
      return nomor >= 0;
    }
    const nomor = readKode(kode.slice(0, PANJANG_KECAMATAN));
    if (nomor < 0) return false;
    if (kode.length === PANJANG_KECAMATAN) {
      kecamatan[nomor] = ++banyak;
      return true;
    }
    const tempat = findTempat(kode, kecamatan[nomor] ?? 0);
    if (tempat >= 0) isi[tempat >> 3] = (isi[tempat >> 3] ?? 0) | (1 << (tempat & 7));
    return tempat >= 0;
  };
  for (const kode of semua) if (!add(kode)) throw new RangeError("no area code");
  return Object.freeze({
    has: (kode: string) => {
      const { length } = kode;
      if (length !== 13) {
        const nomor = readKode(kode);
        if (nomor < 0) return false;
        return (length === 8 ? kecamatan : atas[length === 2 ? 0 : 1])[nomor] !== 0;
      }
      const nomor = readTiga(kode);
      const tempat = nomor < 0 ? -1 : findTempat(kode, kecamatan[nomor] ?? 0);
      return tempat >= 0 && ((isi[tempat >> 3] ?? 0) & (1 << (tempat & 7))) !== 0;
    },
  });
}

/** The digits of `PP`, `PP.KK` or `PP.KK.CC` as a number; -1 where it is none of these. */
function readKode(kode: string): number {
  switch (kode.length) {
    case 2:
      return readDua(kode, 0);
    case 5:
      return kode.charCodeAt(2) === TITIK ? combine(readDua(kode, 0), readDua(kode, 3)) : -1;
    case PANJANG_KECAMATAN:
      return readTiga(kode);
    default:
      return -1;
  }
}

/** As `readKode`, of the first eight characters. */
function readTiga(kode: string): number {
  if (kode.charCodeAt(2) !== TITIK || kode.charCodeAt(5) !== TITIK) return -1;
  return combine(combine(readDua(kode, 0), readDua(kode, 3)), readDua(kode, 6));
}

/** The bit of a kelurahan in the kecamatan of this number; -1 where there can be none. */
function findTempat(kode: string, kecamatan: number): number {
  if (kecamatan === 0 || kode.length !== 13 || kode.charCodeAt(8) !== TITIK) return -1;
  const nomor = combine(readDua(kode, 9), readDua(kode, 11)) - AWAL;
  return nomor < 0 || nomor >= BANYAK ? -1 : kecamatan * BITA * 8 + nomor;
}

function combine(depan: number, belakang: number): number {
  return depan < 0 || belakang < 0 ? -1 : depan * 100 + belakang;
}

/** Two digits as a number; -1 where they are none. */
function readDua(teks: string, mulai: number): number {
  const [a, b] = [teks.charCodeAt(mulai), teks.charCodeAt(mulai + 1)];
  return a >= NOL && a <= SEMBILAN && b >= NOL && b <= SEMBILAN ? (a - NOL) * 10 + b - NOL : -1;
}

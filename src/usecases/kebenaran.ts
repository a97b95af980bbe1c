import { GalatBentuk } from "#berkas/aturan-muat.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** The employers that truly belong to one entity, and the kinds of noise of these pairs. */
export interface PasanganBenar {
  readonly badanUsaha: ReadonlySet<string>;
  readonly derau: readonly string[];
}

/** The truth of a data set: supplier's identifier of an entity → its employers. Entities not named are absent. */
export type BerkasKebenaran = ReadonlyMap<string, PasanganBenar>;

/** Columns of `kebenaran.csv`, as `sample` writes it; only `derau` may be left out. */
const KOLOM = Object.freeze(["jenis", "id_sumber", "kunci_pihak_1", "derau"] as const);
const WAJIB = 3;
const JENIS: ReadonlySet<string> = new Set(["BADAN_USAHA", "PESERTA"]);
const TANPA_DERAU = "TANPA";

/** Sentences of the rules by which a truth file is refused; none holds a value. */
const ATURAN = Object.freeze({
  BUKAN_UTF8: "isi bukan UTF-8 yang sah",
  KOLOM_TIDAK_DIKENAL: "baris kepala memuat kolom yang tidak dikenal",
  KOLOM_GANDA: "kolom tertulis dua kali dalam baris kepala",
  KOLOM_HILANG: "kolom wajib tidak ada dalam baris kepala",
  WAJIB_DIISI: "nilai wajib diisi",
  NILAI_TIDAK_DIKENAL: "nilai harus BADAN_USAHA atau PESERTA",
  BADAN_USAHA_GANDA: "badan usaha ini sudah disebut pada baris lain",
});

function refuse(aturan: string, kalimat: string, baris: number, kolom: string | null = null): GalatPerintah {
  const tempat = `baris ${baris}${kolom === null ? "" : `, kolom ${kolom}`}`;
  return new GalatPerintah(2, aturan, `Berkas kebenaran ditolak: ${tempat}: ${kalimat}.`);
}

const refuseBy = (aturan: keyof typeof ATURAN, baris: number, kolom: string | null = null): GalatPerintah =>
  refuse(aturan, ATURAN[aturan], baris, kolom);

/** Place in the file → place in `KOLOM`. */
function readKepala(sel: readonly string[]): readonly number[] {
  const nama: readonly string[] = KOLOM;
  const tujuan = sel.map((satu) => nama.indexOf(satu));
  if (tujuan.includes(-1)) throw refuseBy("KOLOM_TIDAK_DIKENAL", 1);
  const ganda = tujuan.find((tempat, i) => tujuan.indexOf(tempat) !== i);
  if (ganda !== undefined) throw refuseBy("KOLOM_GANDA", 1, KOLOM[ganda] ?? null);
  const hilang = KOLOM.slice(0, WAJIB).find((satu) => !sel.includes(satu));
  if (hilang !== undefined) throw refuseBy("KOLOM_HILANG", 1, hilang);
  return tujuan;
}

/** Gathers the pairs of entities; rows of notaries are checked and passed over: those are settled by NIK alone. */
class PengumpulKebenaran {
  readonly hasil = new Map<string, { readonly badanUsaha: Set<string>; readonly derau: string[] }>();
  readonly #kode = new Set<string>();

  add(sel: readonly string[], baris: number): void {
    const [jenis = "", idSumber = "", kunci = "", derau = ""] = sel;
    if (!JENIS.has(jenis))
      throw refuseBy(jenis === "" ? "WAJIB_DIISI" : "NILAI_TIDAK_DIKENAL", baris, "jenis");
    if (idSumber === "") throw refuseBy("WAJIB_DIISI", baris, "id_sumber");
    if (kunci === "") throw refuseBy("WAJIB_DIISI", baris, "kunci_pihak_1");
    if (jenis !== "BADAN_USAHA") return;
    // An employer belongs to one entity: a truth that gives it twice cannot be right.
    if (this.#kode.has(kunci)) throw refuseBy("BADAN_USAHA_GANDA", baris, "kunci_pihak_1");
    this.#kode.add(kunci);
    const pasangan = this.hasil.get(idSumber) ?? { badanUsaha: new Set(), derau: [] };
    this.hasil.set(idSumber, pasangan);
    pasangan.badanUsaha.add(kunci);
    for (const satu of derau === "" ? [TANPA_DERAU] : derau.split(";")) {
      if (!pasangan.derau.includes(satu)) pasangan.derau.push(satu);
    }
  }
}

/**
 * Reads a truth file (RFC 4180, UTF-8): which employer belongs to which supplied entity.
 * @throws GalatPerintah 2 naming line, column and rule, never a value.
 */
export async function readKebenaran(berkas: AsyncIterable<Uint8Array>): Promise<BerkasKebenaran> {
  const kumpul = new PengumpulKebenaran();
  const pengurai = new PenguraiCsv(readKepala, (sel, baris) => kumpul.add(sel, baris));
  const pembaca = new TextDecoder("utf-8", { fatal: true });
  const decode = (bita?: Uint8Array): string => {
    try {
      return bita === undefined ? pembaca.decode() : pembaca.decode(bita, { stream: true });
    } catch {
      throw refuseBy("BUKAN_UTF8", pengurai.nomorBaris);
    }
  };
  try {
    for await (const bita of berkas) pengurai.push(decode(bita));
    pengurai.push(decode());
    pengurai.end();
  } catch (galat) {
    throw galat instanceof GalatBentuk ? refuse(galat.aturan, galat.message, galat.baris) : galat;
  }
  return kumpul.hasil;
}

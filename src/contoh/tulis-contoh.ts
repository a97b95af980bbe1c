import { generateContoh, type PermintaanContoh, verifyPermintaan } from "./contoh.js";
import { type BerkasContoh, DAFTAR_BERKAS, writeKepala } from "./kolom.js";
import { NAMA_PENJELASAN, PENJELASAN } from "./penjelasan.js";

/** An open file; `write` is given whole lines and may ask to wait. */
export interface BerkasTujuan {
  write(potongan: string): Promise<void> | void;
  close(): Promise<void> | void;
}

/** Where a data set goes: a directory, or anything that holds named files. */
export interface TujuanContoh {
  openFile(nama: string): Promise<BerkasTujuan> | BerkasTujuan;
}

/** How many data lines each file has, headers not counted. */
export type RingkasanContoh = Readonly<Record<BerkasContoh, number>>;

/** Told now and then how many entities are written, of how many. */
export type PengamatContoh = (selesai: number, jumlah: number) => void;

const POTONGAN = 65_536;

class Penampung {
  readonly #tujuan: BerkasTujuan;
  #isi = "";
  jumlah = 0;

  constructor(tujuan: BerkasTujuan) {
    this.#tujuan = tujuan;
  }

  /** True when there is enough to hand on, so that no line pays for an await. */
  add(baris: string): boolean {
    this.#isi += baris;
    return this.#isi.length >= POTONGAN;
  }

  async flush(): Promise<void> {
    const isi = this.#isi;
    this.#isi = "";
    if (isi !== "") await this.#tujuan.write(isi);
  }

  async close(): Promise<void> {
    await this.#tujuan.close();
  }
}

type Semua = ReadonlyMap<BerkasContoh, Penampung>;

/**
 * Writes a data set as the files of contract.md §5, the truth (`kebenaran.csv`) and `SINTETIS.txt`, which says that
 * nothing in them is real. Every file is closed, also when one fails. The bytes depend on the request alone.
 */
export async function writeContoh(
  permintaan: PermintaanContoh,
  tujuan: TujuanContoh,
  amati: PengamatContoh = () => {},
): Promise<RingkasanContoh> {
  verifyPermintaan(permintaan);
  await writePenjelasan(tujuan);
  const semua = new Map<BerkasContoh, Penampung>();
  try {
    for (const berkas of DAFTAR_BERKAS) await openBerkas(tujuan, semua, berkas);
    await writeBarisSemua(permintaan, semua, amati);
  } catch (galat) {
    await closeSemua(semua);
    throw galat;
  }
  for (const hasil of await closeSemua(semua)) if (hasil.status === "rejected") throw hasil.reason;
  return Object.fromEntries([...semua].map(([berkas, { jumlah }]) => [berkas, jumlah])) as RingkasanContoh;
}

async function closeSemua(semua: Semua): Promise<readonly PromiseSettledResult<void>[]> {
  return Promise.allSettled([...semua.values()].map((penampung) => penampung.close()));
}

async function writePenjelasan(tujuan: TujuanContoh): Promise<void> {
  const berkas = await tujuan.openFile(NAMA_PENJELASAN);
  try {
    await berkas.write(PENJELASAN);
  } finally {
    await berkas.close();
  }
}

async function openBerkas(
  tujuan: TujuanContoh,
  semua: Map<BerkasContoh, Penampung>,
  berkas: BerkasContoh,
): Promise<void> {
  const penampung = new Penampung(await tujuan.openFile(`${berkas}.csv`));
  semua.set(berkas, penampung);
  penampung.add(writeKepala(berkas));
}

async function writeBarisSemua(
  permintaan: PermintaanContoh,
  semua: Semua,
  amati: PengamatContoh,
): Promise<void> {
  let selesai = 0;
  for (const { berkas, baris } of generateContoh(permintaan)) {
    const penampung = semua.get(berkas);
    if (penampung === undefined) continue;
    penampung.jumlah += 1;
    if (berkas === "perseroan" || berkas === "persekutuan") selesai += 1;
    if (!penampung.add(baris)) continue;
    await penampung.flush();
    amati(selesai, permintaan.entitas);
  }
  for (const penampung of semua.values()) await penampung.flush();
  amati(selesai, permintaan.entitas);
}

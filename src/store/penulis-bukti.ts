import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { boundCatatan } from "#bukti/bersih.js";
import type { CatatanBukti } from "#bukti/catatan.js";
import type { PenulisBukti } from "#usecases/ports/penulis-bukti.js";
import { buildGalatBukti, createAntreanBukti, type Titipan } from "./antrean-bukti.js";
import { encodeBaris, SISIP_MAKS } from "./baris-bukti.js";
import { decideSisip, type PutusanSisip } from "./putusan-sisip.js";
import { createSambunganBukti } from "./sambungan-bukti.js";

export interface PenulisBuktiPg extends PenulisBukti {
  /** Takes no more, writes what waits, ends the connection; over in little more than `maxWaitMs`. */
  close(): Promise<void>;
  /** Records that wait or are being written. */
  depth(): number;
}

const BATAS = Object.freeze({
  banyak: 10_000,
  ukuran: 64 * 1024 * 1024,
  banyakKelompok: SISIP_MAKS,
  ukuranKelompok: 4 * 1024 * 1024,
});
const JEDA_AWAL_MS = 25;
const JEDA_MAKS_MS = 500;
/** Attempts without a verdict after which a record goes alone, and after which it is given up. */
const GAGAL_SENDIRI = 2;
const GAGAL_MAKS = 4;

/**
 * Writes evidence to `inti.bukti` through a login that can insert there and nothing else (Pasal 10(7)).
 *
 * Group commit: one INSERT is in flight, what arrives meanwhile is the next. A group that a row spoils is
 * written row by row. When an answer is lost, the row is sent again, and its `korelasi` tells whether it was
 * there. Every record is cleaned by `boundCatatan`. A caller waits `maxWaitMs` at most; while the database has
 * been out of reach for that long, callers are refused at once, and the writer goes on trying by itself.
 */
export function createPenulisBukti(opsi: {
  readonly url: string;
  readonly maxWaitMs?: number;
}): PenulisBuktiPg {
  const { url, maxWaitMs = 2_000 } = opsi;
  const antrean = createAntreanBukti({ ...BATAS, maxWaitMs });
  const sambungan = createSambunganBukti(url, maxWaitMs);
  let terputusSejak: number | null = null;
  let putus = false;
  let tutup = false;
  let jeda = JEDA_AWAL_MS;
  let berjalan: Promise<void> | null = null;

  /** The wall clock may jump; waiting is measured by the steady one. */
  async function waitForDatabase(): Promise<void> {
    terputusSejak ??= performance.now();
    putus = performance.now() - terputusSejak >= maxWaitMs;
    await delay(jeda);
    jeda = Math.min(jeda * 2, JEDA_MAKS_MS);
  }

  async function writeKelompok(): Promise<void> {
    terputusSejak = null;
    putus = false;
    jeda = JEDA_AWAL_MS;
    const kelompok = antrean.take();
    if (kelompok.length === 0) return;
    const hasil = await sambungan.insert(kelompok.map((titipan) => titipan.isi.nilai));
    for (const titipan of kelompok) {
      applyPutusan(titipan, decideSisip(hasil, kelompok.length === 1, titipan.ambigu));
    }
  }

  async function run(): Promise<void> {
    do {
      // What becomes ready in the same turn shares a commit.
      await nextTurn();
      if (await sambungan.open()) await writeKelompok();
      else await waitForDatabase();
    } while (antrean.isWaiting() || (putus && !tutup));
    berjalan = null;
  }

  async function write(catatan: CatatanBukti): Promise<void> {
    if (tutup) throw buildGalatBukti("PENULIS_DITUTUP");
    if (putus) throw buildGalatBukti("TIDAK_TERHUBUNG");
    const bersih = boundCatatan(catatan);
    const tertulis = antrean.push(bersih.korelasi, encodeBaris(bersih));
    berjalan ??= run();
    await tertulis;
  }

  async function close(): Promise<void> {
    tutup = true;
    await berjalan;
    await sambungan.close();
  }

  return { write, close, depth: antrean.depth };
}

function applyPutusan(titipan: Titipan, putusan: PutusanSisip): void {
  switch (putusan.putusan) {
    case "TERTULIS":
      titipan.settle(null);
      break;
    case "GAGAL":
      titipan.settle(putusan.sebab);
      break;
    case "PISAH":
      titipan.sendiri = true;
      titipan.putBack();
      break;
    case "ULANG":
      retry(titipan, putusan);
  }
}

function retry(titipan: Titipan, { ambigu, sebab }: PutusanSisip & { putusan: "ULANG" }): void {
  titipan.gagal += 1;
  titipan.ambigu = ambigu;
  titipan.sendiri ||= titipan.gagal >= GAGAL_SENDIRI;
  if (titipan.gagal >= GAGAL_MAKS) titipan.settle(sebab);
  else titipan.putBack();
}

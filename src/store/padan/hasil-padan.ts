import type pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { type HasilPutusan, type LarikSisi, metodeOf, NASIB } from "#pemadanan/rekaman.js";
import { runSql, type Sesi } from "../muat/sesi.js";
import { eachBiner, toBita } from "./alir-biner.js";
import { TAK_TERCARI } from "./dekat-padan.js";

/**
 * What a run made of its pairs, by employer, then entity: those that it settled or asks about, and before them, with
 * employer 0, the entities that may not be absent.
 */
export interface LarikHasil extends LarikSisi {
  readonly nasib: Uint8Array;
}

/** How an outcome differs from that of the last finished run. */
export interface SelisihHasil {
  /** Places, in the new outcome, of what is new. */
  readonly baru: readonly number[];
  /** Places of what has become another. */
  readonly ubah: readonly number[];
  /** Keys of what is gone: employers and entities, by turns. */
  readonly hilang: readonly number[];
}

/** Employers whose pairs are kept in one row, by ranges of their ids. */
const LEBAR_BAGIAN = 20_000;

/** A row of an outcome: its range, and all that it holds. */
export interface BagianHasil {
  readonly bagian: number;
  readonly isi: LarikHasil;
}

/**
 * Lays out an outcome; `takTercari` are the entities that may not be absent.
 * @throws GalatPerintah 3 when it gives an employer to two entities, or an entity two employers
 */
export function arrangeHasil({ sisi, nasib }: HasilPutusan, takTercari: ReadonlySet<number>): LarikHasil {
  const depan = Float64Array.from(takTercari).sort();
  const banyak = nasib.reduce((a, satu) => (satu === NASIB.LEPAS ? a : a + 1), depan.length);
  const hasil = {
    entitasId: new Float64Array(banyak),
    badanUsahaId: new Float64Array(banyak).fill(TAK_TERCARI, 0, depan.length),
    bobot: new Int32Array(banyak),
    tingkat: new Int32Array(banyak),
    nasib: new Uint8Array(banyak).fill(NASIB.LEPAS, 0, depan.length),
  };
  hasil.entitasId.set(depan);
  let n = depan.length;
  for (let i = 0; i < nasib.length; i++) {
    if (nasib[i] === NASIB.LEPAS) continue;
    hasil.entitasId[n] = sisi.entitasId[i] ?? 0;
    hasil.badanUsahaId[n] = sisi.badanUsahaId[i] ?? 0;
    hasil.bobot[n] = sisi.bobot[i] ?? 0;
    hasil.tingkat[n] = sisi.tingkat[i] ?? 0;
    hasil.nasib[n++] = nasib[i] ?? 0;
  }
  refuseGanda(hasil);
  return hasil;
}

function refuseGanda({ entitasId, badanUsahaId, nasib }: LarikHasil): void {
  const entitas = new Set<number>();
  let badanUsaha = TAK_TERCARI;
  for (let n = 0; n < nasib.length; n++) {
    if (metodeOf(nasib[n] ?? 0) === null) continue;
    const [b, e] = [badanUsahaId[n] ?? 0, entitasId[n] ?? 0];
    if (b === badanUsaha || entitas.has(e)) {
      const pesan = "Pemadan memberi satu badan usaha kepada dua entitas, atau satu entitas dua badan usaha";
      throw new GalatPerintah(3, "PADANAN_GANDA", `${pesan}; status tidak berubah.`);
    }
    badanUsaha = b;
    entitas.add(e);
  }
}

const LAMA = "SELECT badan_usaha_id, entitas_id, bobot, tingkat, nasib FROM padan_hasil ORDER BY bagian";

/** Compares an outcome with the one that is kept: both in the same order, side by side. */
export async function compareHasil(client: pg.ClientBase, hasil: LarikHasil): Promise<SelisihHasil> {
  const baru: number[] = [];
  const ubah: number[] = [];
  const hilang: number[] = [];
  let n = 0;
  /** Below, at or above 0: where the new outcome stands to a key. */
  const standTo = (badanUsahaId: number, entitasId: number): number =>
    (hasil.badanUsahaId[n] ?? 0) - badanUsahaId || (hasil.entitasId[n] ?? 0) - entitasId;
  await eachBiner(client, LAMA, (medan) => {
    const [badanUsahaId, entitasId] = [medan.readLarik(Float64Array), medan.readLarik(Float64Array)];
    const [bobot, tingkat] = [medan.readLarik(Int32Array), medan.readLarik(Int32Array)];
    const nasib = medan.readLarik(Uint8Array);
    for (let i = 0; i < nasib.length; i++) {
      const [b, e] = [badanUsahaId[i] ?? 0, entitasId[i] ?? 0];
      while (n < hasil.nasib.length && standTo(b, e) < 0) baru.push(n++);
      if (n === hasil.nasib.length || standTo(b, e) > 0) {
        hilang.push(b, e);
        continue;
      }
      const sama =
        hasil.nasib[n] === nasib[i] && hasil.bobot[n] === bobot[i] && hasil.tingkat[n] === tingkat[i];
      if (!sama) ubah.push(n);
      n++;
    }
  });
  while (n < hasil.nasib.length) baru.push(n++);
  return { baru, ubah, hilang };
}

/** The rows that differ from those that are kept, as they are to be; empty where nothing is left of them. */
export function listBagian(hasil: LarikHasil, { baru, ubah, hilang }: SelisihHasil): readonly BagianHasil[] {
  const berubah = new Set<number>();
  for (const daftar of [baru, ubah])
    for (const n of daftar) berubah.add(bagianOf(hasil.badanUsahaId[n] ?? 0));
  for (let i = 0; i < hilang.length; i += 2) berubah.add(bagianOf(hilang[i] ?? 0));
  return [...berubah].map((bagian) => ({ bagian, isi: cutBagian(hasil, bagian) }));
}

function bagianOf(badanUsahaId: number): number {
  return Math.floor(badanUsahaId / LEBAR_BAGIAN);
}

function cutBagian(
  { entitasId, badanUsahaId, bobot, tingkat, nasib }: LarikHasil,
  bagian: number,
): LarikHasil {
  const dari = findAwal(badanUsahaId, bagian * LEBAR_BAGIAN);
  const sampai = findAwal(badanUsahaId, (bagian + 1) * LEBAR_BAGIAN);
  return {
    entitasId: entitasId.subarray(dari, sampai),
    badanUsahaId: badanUsahaId.subarray(dari, sampai),
    bobot: bobot.subarray(dari, sampai),
    tingkat: tingkat.subarray(dari, sampai),
    nasib: nasib.subarray(dari, sampai),
  };
}

/** The place of the first id in a sorted list that is not below another. */
function findAwal(id: Float64Array, batas: number): number {
  let [dari, sampai] = [0, id.length];
  while (dari < sampai) {
    const tengah = (dari + sampai) >>> 1;
    if ((id[tengah] ?? 0) < batas) dari = tengah + 1;
    else sampai = tengah;
  }
  return dari;
}

/** Makes rows of an outcome those that are kept. */
export async function writeHasil(sesi: Sesi, semua: readonly BagianHasil[]): Promise<void> {
  const sql = `INSERT INTO padan_hasil (bagian, badan_usaha_id, entitas_id, bobot, tingkat, nasib)
    VALUES ($1, $2, $3, $4, $5, $6)`;
  await runSql(sesi, "DELETE FROM padan_hasil WHERE bagian = ANY ($1::bigint[])", [
    semua.map(({ bagian }) => bagian),
  ]);
  for (const { bagian, isi } of semua) {
    if (isi.nasib.length === 0) continue;
    const kolom = [isi.badanUsahaId, isi.entitasId, isi.bobot, isi.tingkat, isi.nasib];
    await runSql(sesi, sql, [bagian, ...kolom.map(toBita)]);
  }
}

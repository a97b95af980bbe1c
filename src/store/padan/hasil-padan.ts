import type pg from "pg";
import { type HasilPutusan, type LarikSisi, NASIB } from "#pemadanan/rekaman.js";
import { runSql, type Sesi } from "../muat/sesi.js";
import { eachBiner } from "./alir-biner.js";
import { TAK_TERCARI } from "./dekat-padan.js";
import type { MejaPadan } from "./sasaran.js";
import { type BarisMeja, fillMeja } from "./tahap-padan.js";

/**
 * What a run made of its pairs, by employer, then entity: those that it settled or asks about, and before them, with
 * employer 0, the entities that may not be absent although they came near nothing.
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

/** Lays out an outcome; `takTercari` are the entities that may not be absent. */
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
  return hasil;
}

const LAMA =
  "SELECT badan_usaha_id, entitas_id, nasib::int, bobot, tingkat FROM padan_hasil ORDER BY badan_usaha_id, entitas_id";

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
    const [badanUsahaId, entitasId] = [medan.readBigint(), medan.readBigint()];
    const [nasib, bobot, tingkat] = [medan.readInteger(), medan.readInteger(), medan.readInteger()];
    while (n < hasil.nasib.length && standTo(badanUsahaId, entitasId) < 0) baru.push(n++);
    if (n === hasil.nasib.length || standTo(badanUsahaId, entitasId) > 0) {
      hilang.push(badanUsahaId, entitasId);
      return;
    }
    if (hasil.nasib[n] !== nasib || hasil.bobot[n] !== bobot || hasil.tingkat[n] !== tingkat) ubah.push(n);
    n++;
  });
  while (n < hasil.nasib.length) baru.push(n++);
  return { baru, ubah, hilang };
}

/** Where the difference is staged; without what became of it: a pair that is gone. */
export const MEJA_HASIL: MejaPadan = Object.freeze({
  nama: "padan_hasil_beda",
  kolom: {
    badan_usaha_id: "bigint NOT NULL",
    entitas_id: "bigint NOT NULL",
    nasib: "smallint",
    bobot: "integer",
    tingkat: "integer",
  },
});

export async function stageSelisih(
  client: pg.ClientBase,
  hasil: LarikHasil,
  selisih: SelisihHasil,
): Promise<void> {
  await fillMeja(client, MEJA_HASIL, listSelisih(hasil, selisih));
}

function* listSelisih(hasil: LarikHasil, { baru, ubah, hilang }: SelisihHasil): Generator<BarisMeja> {
  for (let i = 0; i < hilang.length; i += 2) yield [hilang[i] ?? 0, hilang[i + 1] ?? 0, null, null, null];
  for (const daftar of [baru, ubah])
    for (const n of daftar)
      yield [
        ...[hasil.badanUsahaId[n] ?? 0, hasil.entitasId[n] ?? 0],
        ...[hasil.nasib[n] ?? 0, hasil.bobot[n] ?? 0, hasil.tingkat[n] ?? 0],
      ];
}

/** Makes the staged outcome the one that is kept. */
export async function applySelisih(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `DELETE FROM padan_hasil h USING ${MEJA_HASIL.nama} p
     WHERE h.badan_usaha_id = p.badan_usaha_id AND h.entitas_id = p.entitas_id`,
  );
  await runSql(
    sesi,
    `INSERT INTO padan_hasil (badan_usaha_id, entitas_id, nasib, bobot, tingkat)
     SELECT badan_usaha_id, entitas_id, nasib, bobot, tingkat FROM ${MEJA_HASIL.nama} WHERE nasib IS NOT NULL`,
  );
}

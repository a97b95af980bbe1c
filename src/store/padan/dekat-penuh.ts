import type pg from "pg";
import { type IndeksBadanUsaha, PenyusunIndeks } from "#pemadanan/indeks.js";
import { KUNCI_GARAP } from "../kunci-urutan.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";
import { runBerurut } from "./berurut.js";
import type { Kumpulan } from "./kumpulan-cari.js";
import type { RentangId } from "./penggarap.js";
import { dropSiap, hasSiap } from "./siap-padan.js";

/** Ids of one piece: some seconds of work, and a few megabytes of pairs. */
const RENTANG = 20_000;

/** An unfinished full run. */
export interface PutaranTerbuka {
  readonly putaranId: string;
  /** Up to this entity its near pairs are there. */
  readonly sampaiId: number;
  readonly dilanjutkan: boolean;
}

interface BarisMaju {
  readonly putaran_id: string;
  readonly kunci: string;
  readonly sampai_id: string;
}

/**
 * Begins a full run, or goes on with the one that was interrupted on the same registers with the same parameter. Pairs
 * behind its progress may be there, from searchers that were ahead: they are found anew.
 */
export async function startPenuh(sesi: Sesi, versi: string, muatanId: string): Promise<PutaranTerbuka> {
  const kunci = `${muatanId} ${versi}`;
  await runSql(sesi, "BEGIN");
  await runSql(sesi, "SELECT pg_advisory_xact_lock($1)", [KUNCI_GARAP]);
  const maju = await readRow<BarisMaju>(sesi, "SELECT * FROM padan_maju");
  const terbuka =
    maju?.kunci === kunci && (await hasSiap(sesi.client, maju.sampai_id))
      ? await resumePenuh(sesi, maju)
      : await startBaru(sesi, kunci, versi, muatanId);
  await runSql(sesi, "COMMIT");
  return terbuka;
}

async function resumePenuh(sesi: Sesi, maju: BarisMaju): Promise<PutaranTerbuka> {
  for (const tabel of ["padan_dekat", "padan_siap"])
    await runSql(sesi, `DELETE FROM ${tabel} WHERE sampai_id > $1`, [maju.sampai_id]);
  return { putaranId: maju.putaran_id, sampaiId: Number(maju.sampai_id), dilanjutkan: true };
}

async function startBaru(
  sesi: Sesi,
  kunci: string,
  versi: string,
  muatanId: string,
): Promise<PutaranTerbuka> {
  await runSql(sesi, "TRUNCATE padan_dekat, padan_siap");
  const putaranId = await insertPutaran(sesi, "PENUH", versi, muatanId);
  await runSql(
    sesi,
    `INSERT INTO padan_maju (id, putaran_id, kunci, sampai_id) VALUES (1, $1, $2, 0)
     ON CONFLICT (id) DO UPDATE SET putaran_id = $1, kunci = $2, sampai_id = 0`,
    [putaranId, kunci],
  );
  return { putaranId, sampaiId: 0, dilanjutkan: false };
}

/** Enters a run that begins, and answers its number. */
export async function insertPutaran(
  sesi: Sesi,
  jenis: "PENUH" | "SEBAGIAN",
  versi: string,
  muatanId: string,
): Promise<string> {
  const baris = await readRow<{ id: string }>(
    sesi,
    `INSERT INTO padan_putaran (jenis, versi_parameter, mulai_pada, muatan_id) VALUES ($1, $2, $3, $4) RETURNING id`,
    [jenis, versi, sesi.saat, muatanId],
  );
  return baris?.id ?? "";
}

/** Builds the index of all employers, which searchers make ready and keep. */
export async function readIndeks(sesi: Sesi, kumpulan: Kumpulan, banyak: number): Promise<IndeksBadanUsaha> {
  await dropSiap(sesi, "badan_usaha");
  const penyusun = new PenyusunIndeks(banyak);
  await runBerurut(
    listRentang(0, await readIdAkhir(sesi.client, "register_badan_usaha")),
    kumpulan.serentak,
    (badanUsaha) => kumpulan.garap({ badanUsaha }),
    async (_rentang, { siap }) => {
      for (const satu of siap ?? []) penyusun.addSemua(satu);
    },
  );
  return penyusun.finish();
}

/** Ids from one behind `lewat` to `akhir`, in pieces. */
function* listRentang(lewat: number, akhir: number): Generator<RentangId> {
  for (let dari = lewat + 1; dari <= akhir; dari += RENTANG)
    yield { dari, sampai: Math.min(dari + RENTANG - 1, akhir) };
}

async function readIdAkhir(
  client: pg.ClientBase,
  register: "register_entitas" | "register_badan_usaha",
): Promise<number> {
  const baris = await readRow<{ id: string | null }>({ client }, `SELECT max(id) AS id FROM ${register}`);
  return Number(baris?.id ?? 0);
}

/**
 * Finds the near pairs of every entity behind `sampaiId`. A piece is committed by its searcher, then its progress here,
 * in order: whenever this ends, all pairs up to the progress are there.
 */
export async function findDekatPenuh(
  client: pg.ClientBase,
  kumpulan: Kumpulan,
  sampaiId: number,
  onMaju: (sampai: number, akhir: number) => void,
): Promise<void> {
  const akhir = await readIdAkhir(client, "register_entitas");
  onMaju(sampaiId, akhir);
  await runBerurut(
    listRentang(sampaiId, akhir),
    kumpulan.serentak,
    (rentang) => kumpulan.garap({ rentang }),
    async ({ sampai }) => {
      await client.query("UPDATE padan_maju SET sampai_id = $1", [sampai]);
      onMaju(sampai, akhir);
    },
  );
}

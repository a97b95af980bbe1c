import { connectUji } from "../support/databases.js";

const TABEL = [
  "register_entitas",
  "register_pengurus",
  "register_komisaris",
  "register_notaris",
  "register_badan_usaha",
  "register_peserta",
  "status_entitas",
  "status_notaris",
  "tinjauan",
  "keputusan_tinjauan",
  "penghitung",
];

/** Locks every register of a database: an answer that comes all the same has read nothing of them. */
export interface KunciTabel {
  /** Evidence and the client registry stay open. */
  lock(): Promise<void>;
  /** Resolves as soon as somebody waits for a register. */
  waitForPembaca(): Promise<void>;
  countPenunggu(): Promise<number>;
  release(): Promise<void>;
  close(): Promise<void>;
}

export async function openKunciTabel(ownerUrl: string): Promise<KunciTabel> {
  const pemegang = await connectUji(ownerUrl);
  const pengamat = await connectUji(ownerUrl);
  const countPenunggu = async (): Promise<number> => {
    const { rows } = await pengamat.query<{ n: string }>(
      `SELECT count(*) AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE d.datname = current_database() AND NOT l.granted`,
    );
    return Number(rows[0]?.n);
  };
  return {
    countPenunggu,
    async lock() {
      await pemegang.query("BEGIN");
      await pemegang.query(`LOCK TABLE ${TABEL.map((t) => `inti.${t}`).join(", ")} IN ACCESS EXCLUSIVE MODE`);
    },
    async waitForPembaca() {
      while ((await countPenunggu()) === 0) await pengamat.query("SELECT pg_sleep(0.01)");
    },
    async release() {
      await pemegang.query("ROLLBACK");
    },
    async close() {
      await pemegang.end();
      await pengamat.end();
    },
  };
}

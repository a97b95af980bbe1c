import type pg from "pg";

/** Rows of a chunk: bounds memory, and pays for a round trip only so often. */
const BARIS_BONGKAH = 5_000;

/** A row as a list of texts, in the order of the query's columns. */
export type BarisTeks = readonly (string | null)[];

/**
 * Streams a query in chunks through a server-side cursor of the transaction that is open; several may be read by turns.
 * Every column is to be text, so that nothing depends on the driver's types.
 */
export async function* readAliran(
  client: pg.ClientBase,
  nama: string,
  sql: string,
): AsyncGenerator<readonly BarisTeks[]> {
  await client.query(`DECLARE ${nama} NO SCROLL CURSOR FOR ${sql}`);
  try {
    for (;;) {
      const text = `FETCH ${BARIS_BONGKAH} FROM ${nama}`;
      const { rows } = await client.query<(string | null)[]>({ text, rowMode: "array" });
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    // In a transaction that has failed this fails too, and the cursor is gone anyway.
    await client.query(`CLOSE ${nama}`).catch(() => undefined);
  }
}

import type pg from "pg";
import { openCopy } from "../muat/copy-masuk.js";
import type { MejaPadan } from "./sasaran.js";

/** Rows that are sent at once. */
const BARIS_COPY = 20_000;
const NULL_COPY = "\\N";

/** A row of decisions; texts are statuses, days, methods and numbers of ours, with nothing in them to escape. */
export type BarisMeja = readonly (string | number | null)[];

/** Fills a temporary table, which ends with the session. @param baris in the order of its columns */
export async function fillMeja(
  client: pg.ClientBase,
  { nama, kolom }: MejaPadan,
  baris: Iterable<BarisMeja>,
): Promise<void> {
  const ddl = Object.entries(kolom).map(([satu, tipe]) => `${satu} ${tipe}`);
  await client.query(`CREATE TEMP TABLE ${nama} (${ddl.join(", ")})`);
  const copy = openCopy(client, `COPY ${nama} (${Object.keys(kolom).join(", ")}) FROM STDIN`);
  let antre: string[] = [];
  const send = async (): Promise<void> => {
    const bita = Buffer.from(antre.join(""), "utf8");
    antre = [];
    await copy.write(bita);
  };
  for (const satu of baris) {
    antre.push(`${satu.map((nilai) => nilai ?? NULL_COPY).join("\t")}\n`);
    if (antre.length >= BARIS_COPY) await send();
  }
  await send();
  await copy.end();
  await client.query(`ANALYZE ${nama}`);
}

/** Gives a temporary table up before the session does. */
export async function dropMeja(client: pg.ClientBase, { nama }: MejaPadan): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${nama}`);
}

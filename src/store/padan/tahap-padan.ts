import type pg from "pg";
import { openCopy } from "../muat/copy-masuk.js";
import { escapeCopy } from "../muat/teks-copy.js";
import type { SasaranPadan } from "./sasaran.js";

/** Rows staged by one COPY: a connection that copies cannot read its cursors meanwhile. */
const BARIS_COPY = 20_000;
const NULL_COPY = "\\N";

/** Writes decisions to the temporary table of a target, which lives and ends with the transaction. */
export interface TahapPadan {
  /** @param nilai in the order of the target's `kolomTahap`. */
  add(nilai: readonly (string | null)[]): void;
  /** Sends what has gathered, when it is enough. */
  drain(): Promise<void>;
  /** Sends the rest; the table then exists, even when nothing was added. */
  finish(): Promise<void>;
}

export function createTahapPadan(client: pg.ClientBase, { tahap, kolomTahap }: SasaranPadan): TahapPadan {
  let ada = false;
  let baris: string[] = [];

  async function send(): Promise<void> {
    if (!ada) {
      const ddl = Object.entries(kolomTahap).map(([nama, tipe]) => `${nama} ${tipe}`);
      await client.query(`CREATE TEMP TABLE ${tahap} (${ddl.join(", ")}) ON COMMIT DROP`);
      ada = true;
    }
    const copy = openCopy(client, `COPY ${tahap} (${Object.keys(kolomTahap).join(", ")}) FROM STDIN`);
    copy.add(baris.join(""));
    baris = [];
    await copy.end();
  }

  return {
    add: (nilai) => {
      baris.push(`${nilai.map((satu) => (satu === null ? NULL_COPY : escapeCopy(satu))).join("\t")}\n`);
    },
    drain: async () => {
      if (baris.length >= BARIS_COPY) await send();
    },
    finish: async () => {
      await send();
      await client.query(`ANALYZE ${tahap}`);
    },
  };
}

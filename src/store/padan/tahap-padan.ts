import type pg from "pg";
import { openCopy } from "../muat/copy-masuk.js";
import type { SasaranPadan } from "./sasaran.js";

/** Rows staged by one COPY: a connection that copies cannot read its cursors meanwhile. */
const BARIS_COPY = 20_000;
const NULL_COPY = "\\N";
const LEPAS: Readonly<Record<string, string>> = Object.freeze({
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
});

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
    const bita = Buffer.from(baris.join(""), "utf8");
    baris = [];
    await copy.write(bita);
    await copy.end();
  }

  return {
    add: (nilai) => {
      baris.push(`${nilai.map(writeMedan).join("\t")}\n`);
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

/** A field of PostgreSQL's COPY text format; the codes come from the register, whatever put them there. */
function writeMedan(nilai: string | null): string {
  return nilai === null ? NULL_COPY : nilai.replace(/[\\\t\n\r]/g, (satu) => LEPAS[satu] ?? satu);
}

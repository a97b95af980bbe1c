import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

const PENUH = 65_536;

/** COPY FROM STDIN that takes text and holds its writer back. */
export interface CopyMasuk {
  add(teks: string): void;
  /** Sends what has gathered, when it is enough; resolves when more may come. */
  flush(): Promise<void>;
  end(): Promise<void>;
  /** Ends the COPY without its rows; the transaction is then broken. */
  abort(): Promise<void>;
}

/** Starts a COPY on a connection that does nothing else until it has ended. */
export function openCopy(client: pg.ClientBase, sql: string): CopyMasuk {
  const aliran = client.query(copyFrom(sql));
  const selesai = finished(aliran);
  // An error shows at the next write; without a listener it would end the process first.
  selesai.catch(() => undefined);
  const baris: string[] = [];
  let panjang = 0;
  const send = async (): Promise<void> => {
    if (panjang === 0) return;
    const bita = Buffer.from(baris.join(""), "utf8");
    baris.length = 0;
    panjang = 0;
    if (!aliran.write(bita)) await Promise.race([once(aliran, "drain"), selesai]);
  };
  return Object.freeze({
    add: (satu: string) => {
      baris.push(satu);
      panjang += satu.length;
    },
    flush: async () => {
      if (aliran.errored) await selesai;
      if (panjang >= PENUH) await send();
    },
    end: async () => {
      await send();
      aliran.end();
      await selesai;
    },
    abort: async () => {
      aliran.destroy(new Error("muatan dibatalkan"));
      await selesai.catch(() => undefined);
    },
  });
}

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
  // An error shows at the next write, which without its connection the stream does not survive.
  let galat: Error | null = null;
  aliran.on("error", (sebab: Error) => {
    galat ??= sebab;
  });
  selesai.catch(() => undefined);
  const checkGalat = (): void => {
    if (galat !== null) throw galat;
  };
  const baris: string[] = [];
  let panjang = 0;
  const send = async (): Promise<void> => {
    checkGalat();
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
      checkGalat();
      if (panjang >= PENUH) await send();
    },
    end: async () => {
      await send();
      checkGalat();
      aliran.end();
      await selesai;
    },
    abort: async () => {
      if (galat !== null) return;
      aliran.destroy(new Error("muatan dibatalkan"));
      await selesai.catch(() => undefined);
    },
  });
}

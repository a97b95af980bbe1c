import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** What may wait to be sent, so that the server never waits for the next rows. */
const TERTAHAN_MAKS = 1_048_576;

/** COPY FROM STDIN that holds its writer back. */
export interface CopyMasuk {
  /** Sends whole rows; resolves when more may come. */
  write(bita: Uint8Array): Promise<void>;
  end(): Promise<void>;
  /** Ends the COPY without its rows; the transaction is then broken. */
  abort(): Promise<void>;
}

/** What stands before and behind the rows of a COPY. */
export interface BingkaiCopy {
  readonly kepala: Uint8Array;
  readonly ekor: Uint8Array;
}

/** Text has neither. */
const TEKS: BingkaiCopy = Object.freeze({ kepala: new Uint8Array(0), ekor: new Uint8Array(0) });

/** Starts a COPY on a connection that does nothing else until it has ended. */
export function openCopy(client: pg.ClientBase, sql: string, bingkai: BingkaiCopy = TEKS): CopyMasuk {
  const aliran = client.query(copyFrom(sql));
  const selesai = finished(aliran);
  // An error shows at the next write, which without its connection the stream does not survive.
  let galat: Error | null = null;
  aliran.on("error", (sebab: Error) => {
    galat ??= sebab;
  });
  selesai.catch(() => undefined);
  aliran.write(bingkai.kepala);
  const checkGalat = (): void => {
    if (galat !== null) throw galat;
  };
  return Object.freeze({
    write: async (bita: Uint8Array) => {
      checkGalat();
      if (bita.length === 0) return;
      aliran.write(bita);
      if (aliran.writableLength > TERTAHAN_MAKS) await Promise.race([once(aliran, "drain"), selesai]);
    },
    end: async () => {
      checkGalat();
      aliran.end(bingkai.ekor);
      await selesai;
    },
    abort: async () => {
      if (galat !== null) return;
      aliran.destroy(new Error("muatan dibatalkan"));
      await selesai.catch(() => undefined);
    },
  });
}

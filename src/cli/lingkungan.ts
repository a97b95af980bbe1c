import type { Jam } from "#usecases/ports/jam.js";

/** What a command runs in: everything it reads from and speaks to, so that tests can call it in process. */
export interface Lingkungan {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly jam: Jam;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly writeOut: (teks: string) => void;
  readonly writeErr: (teks: string) => void;
  /** Whether progress may be drawn: standard error is a terminal. */
  readonly terminal: boolean;
  /** Resolves when the operator asks the program to end. */
  readonly selesai: Promise<void>;
}

/** Language of help and messages; Indonesian unless `--lang en`. */
export type Bahasa = "id" | "en";

/** A sentence in both languages. */
export interface Kalimat {
  readonly id: string;
  readonly en: string;
}

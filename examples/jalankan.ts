import { readFile, rename, writeFile } from "node:fs/promises";
import { GalatKlien } from "./klien/galat-klien.js";

/** Where an example's reading stands between two runs. */
export interface Kursor {
  read(): Promise<string | undefined>;
  write(after: string | undefined): Promise<void>;
}

/** What an example is given from its environment. */
export interface Lingkungan {
  readonly url: string;
  readonly token: string;
  readonly kursor: Kursor;
}

/**
 * Runs an example: SINERGI_URL, SINERGI_TOKEN, and SINERGI_KURSOR, a file that keeps the cursor (without
 * it every run starts at the beginning). A refusal is told with its code and `korelasi`, and exits 3.
 */
export async function runContoh(contoh: (lingkungan: Lingkungan) => Promise<void>): Promise<void> {
  const { SINERGI_URL: url = "http://127.0.0.1:4000/graphql", SINERGI_TOKEN: token = "" } = process.env;
  if (token === "") {
    console.error("SINERGI_TOKEN belum diisi: lihat examples/README.md.");
    process.exitCode = 2;
    return;
  }
  try {
    await contoh({ url, token, kursor: createKursor(process.env["SINERGI_KURSOR"]) });
  } catch (galat) {
    if (!(galat instanceof GalatKlien)) throw galat;
    console.error(`${galat.kode}: ${galat.message} (korelasi ${galat.korelasi ?? "tidak ada"})`);
    process.exitCode = 3;
  }
}

/** The counts of an example as one line; counts only, for what was read is personal data. */
export function writeHitungan(hitungan: ReadonlyMap<string, number>): string {
  const bagian = [...hitungan].map(([nama, n]) => `${nama} ${n}`);
  return bagian.length === 0 ? "Tidak ada yang baru." : bagian.join(", ");
}

function createKursor(berkas: string | undefined): Kursor {
  if (berkas === undefined) return { read: async () => undefined, write: async () => {} };
  return {
    async read() {
      try {
        return (await readFile(berkas, "utf8")).trim() || undefined;
      } catch (galat) {
        if ((galat as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw galat;
      }
    },
    // Written beside and renamed, so that a crash leaves the old cursor or the new one.
    async write(after) {
      await writeFile(`${berkas}.baru`, `${after ?? ""}\n`);
      await rename(`${berkas}.baru`, berkas);
    },
  };
}

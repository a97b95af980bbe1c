import { open, stat } from "node:fs/promises";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { evaluatePadan } from "#usecases/evaluasi-padan.js";
import { type BerkasKebenaran, readKebenaran } from "#usecases/kebenaran.js";
import { requirePihak, withBasis } from "../basis.js";
import { createKemajuan } from "../kemajuan.js";
import type { Lingkungan } from "../lingkungan.js";

export interface OpsiEvaluate {
  /** A truth file, or `-` for standard input. */
  readonly evaluate: string;
  readonly json?: boolean;
}

/** `match --evaluate TRUTH`: measures the matching against a truth, and changes nothing. */
export async function runEvaluate(lingkungan: Lingkungan, opsi: OpsiEvaluate): Promise<KodeKeluar> {
  const kebenaran = await openKebenaran(lingkungan, opsi.evaluate);
  const kemajuan = createKemajuan(lingkungan);
  const hasil = await withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => {
    requirePihak(konfigurasi, "pihak-1", "match");
    return evaluatePadan(openPemadan({ ownerUrl, jam: lingkungan.jam }), kebenaran, {
      onKemajuan: (selesai, seluruh) => kemajuan.update("memadankan", selesai, seluruh),
    });
  }).finally(() => kemajuan.end());
  lingkungan.writeOut(opsi.json ? `${JSON.stringify(hasil)}\n` : `${JSON.stringify(hasil, null, 2)}\n`);
  return hasil.truth.entitiesNotFound + hasil.truth.employersNotFound > 0 ? 1 : 0;
}

async function openKebenaran(lingkungan: Lingkungan, berkas: string): Promise<BerkasKebenaran> {
  if (berkas === "-") return readKebenaran(encode(lingkungan.stdin));
  const biasa = await stat(berkas).catch(() => null);
  if (biasa?.isFile() !== true) throw refuseBerkas();
  return readKebenaran(read(berkas));
}

const refuseBerkas = (): GalatPerintah =>
  new GalatPerintah(
    2,
    "BERKAS_TIDAK_TERBACA",
    "--evaluate: berkas tidak ada, bukan berkas biasa, atau tidak dapat dibaca.",
  );

/** What the system says of a file holds its path. */
async function* read(berkas: string): AsyncGenerator<Uint8Array> {
  const file = await open(berkas, "r").catch(() => {
    throw refuseBerkas();
  });
  // Closes the file at its end, and when the reader stops.
  yield* file.createReadStream() as AsyncIterable<Uint8Array>;
}

async function* encode(masukan: Lingkungan["stdin"]): AsyncGenerator<Uint8Array> {
  for await (const satu of masukan) yield typeof satu === "string" ? Buffer.from(satu, "utf8") : satu;
}

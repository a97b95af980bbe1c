import { open, stat } from "node:fs/promises";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { evaluatePadan } from "#usecases/evaluasi-padan.js";
import { type BerkasKebenaran, readKebenaran } from "#usecases/kebenaran.js";
import { runPadankan } from "#usecases/padankan.js";
import type { PemadanRegister } from "#usecases/ports/pemadan-register.js";
import { requirePihak, withBasis } from "../basis.js";
import { createKemajuan, type Kemajuan } from "../kemajuan.js";
import type { Lingkungan } from "../lingkungan.js";

export interface OpsiMatch {
  /** A truth file, or `-` for standard input. */
  readonly evaluate?: string;
  readonly json?: boolean;
}

const TAHAP = Object.freeze({ MEMADANKAN: "memadankan", MENERAPKAN: "menerapkan", SELESAI: "selesai" });

/**
 * `match`: settles the PesertaStatus of each supplied record (Pasal 5(1)b); with `--evaluate` it only measures itself
 * against a truth, and changes nothing.
 */
export async function runMatch(lingkungan: Lingkungan, opsi: OpsiMatch): Promise<KodeKeluar> {
  const { evaluate } = opsi;
  return evaluate === undefined ? runSettle(lingkungan, opsi) : runEvaluate(lingkungan, opsi, evaluate);
}

async function runSettle(lingkungan: Lingkungan, opsi: OpsiMatch): Promise<KodeKeluar> {
  const hasil = await withRegister(lingkungan, (register, kemajuan) =>
    runPadankan(register, {
      onKemajuan: ({ tahap, selesai, seluruh }) => kemajuan.update(TAHAP[tahap], selesai, seluruh),
    }),
  );
  writeHasil(lingkungan, opsi, hasil);
  return 0;
}

async function runEvaluate(lingkungan: Lingkungan, opsi: OpsiMatch, berkas: string): Promise<KodeKeluar> {
  const kebenaran = await openKebenaran(lingkungan, berkas);
  const hasil = await withRegister(lingkungan, (register, kemajuan) =>
    evaluatePadan(register, kebenaran, {
      onKemajuan: (selesai, seluruh) => kemajuan.update(TAHAP.MEMADANKAN, selesai, seluruh),
    }),
  );
  writeHasil(lingkungan, opsi, hasil);
  return hasil.truth.entitiesNotFound + hasil.truth.employersNotFound > 0 ? 1 : 0;
}

async function withRegister<T>(
  lingkungan: Lingkungan,
  work: (register: PemadanRegister, kemajuan: Kemajuan) => Promise<T>,
): Promise<T> {
  const kemajuan = createKemajuan(lingkungan);
  return withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => {
    requirePihak(konfigurasi, "pihak-1", "match");
    return work(openPemadan({ ownerUrl, jam: lingkungan.jam }), kemajuan);
  }).finally(() => kemajuan.end());
}

function writeHasil(lingkungan: Lingkungan, opsi: OpsiMatch, hasil: object): void {
  lingkungan.writeOut(opsi.json ? `${JSON.stringify(hasil)}\n` : `${JSON.stringify(hasil, null, 2)}\n`);
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

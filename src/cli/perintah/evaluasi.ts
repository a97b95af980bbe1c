import { open, stat } from "node:fs/promises";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { evaluatePadan, type HasilEvaluasi } from "#usecases/evaluasi-padan.js";
import { type BerkasKebenaran, readKebenaran } from "#usecases/kebenaran.js";
import { type TeksKurva, writeKurvaSvg } from "#usecases/kurva-svg.js";
import { requirePihak, withBasis } from "../basis.js";
import { createKemajuan } from "../kemajuan.js";
import { writeLaporanEvaluasi } from "../laporan-evaluasi.js";
import type { Bahasa, Lingkungan } from "../lingkungan.js";
import { openBerkasUtuh } from "../tulis-berkas.js";

export interface OpsiEvaluate {
  /** A truth file, or `-` for standard input. */
  readonly evaluate: string;
  /** Where the precision-recall curve goes. */
  readonly kurva?: string;
  readonly json?: boolean;
}

const TAHAP = Object.freeze({
  MEMBACA: "membaca",
  MEMADANKAN: "memadankan",
  MENIMBANG: "menimbang",
  TANPA_BAGIAN: "membanding",
});

const TEKS_KURVA: Readonly<Record<Bahasa, TeksKurva>> = Object.freeze({
  id: {
    judul: "Presisi dan recall menurut ambang padan",
    presisi: "presisi",
    recall: "recall",
    berlaku: "ambang berlaku:",
  },
  en: {
    judul: "Precision and recall by match threshold",
    presisi: "precision",
    recall: "recall",
    berlaku: "threshold in force:",
  },
});

/** `match --evaluate TRUTH [--kurva FILE.svg] [--json]`: measures the engine against a truth, and changes nothing. */
export async function runEvaluate(
  lingkungan: Lingkungan,
  opsi: OpsiEvaluate,
  bahasa: Bahasa,
): Promise<KodeKeluar> {
  const kebenaran = await openKebenaran(lingkungan, opsi.evaluate);
  const kurva = opsi.kurva === undefined ? null : await openBerkasUtuh(opsi.kurva, "--kurva");
  try {
    const hasil = await measure(lingkungan, kebenaran);
    await kurva?.write(writeKurvaSvg(hasil.curve, TEKS_KURVA[bahasa]));
    lingkungan.writeOut(
      opsi.json === true ? `${JSON.stringify(hasil)}\n` : writeLaporanEvaluasi(hasil, bahasa),
    );
    return hasil.truth.entitiesNotFound + hasil.truth.employersNotFound > 0 ? 1 : 0;
  } finally {
    await kurva?.discard();
  }
}

async function measure(lingkungan: Lingkungan, kebenaran: BerkasKebenaran): Promise<HasilEvaluasi> {
  const kemajuan = createKemajuan(lingkungan);
  return withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => {
    requirePihak(konfigurasi, "pihak-1", "match");
    return evaluatePadan(openPemadan({ ownerUrl, jam: lingkungan.jam }), kebenaran, {
      onKemajuan: ({ tahap, selesai, seluruh }) => kemajuan.update(TAHAP[tahap], selesai, seluruh),
    });
  }).finally(() => kemajuan.end());
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

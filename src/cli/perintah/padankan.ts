import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { runPadankan } from "#usecases/padankan.js";
import type { PemadanRegister } from "#usecases/ports/pemadan-register.js";
import { requirePihak, withBasis } from "../basis.js";
import { createKemajuan, type Kemajuan } from "../kemajuan.js";
import type { Bahasa, Lingkungan } from "../lingkungan.js";
import { runEvaluate } from "./evaluasi.js";

export interface OpsiMatch {
  /** A truth file, or `-` for standard input. */
  readonly evaluate?: string;
  /** Where the precision-recall curve of an evaluation goes. */
  readonly kurva?: string;
  readonly penuh?: boolean;
  readonly taksir?: boolean;
  readonly json?: boolean;
}

const TAHAP = Object.freeze({
  MENAKSIR: "menaksir",
  MENCARI: "mencari",
  MEMUTUSKAN: "memutuskan",
  MENERAPKAN: "menerapkan",
  SELESAI: "selesai",
});

/**
 * `match`: settles the PesertaStatus of each supplied record (Pasal 5(1)b); with `--evaluate` it only measures itself
 * against a truth, and changes nothing.
 */
export async function runMatch(lingkungan: Lingkungan, opsi: OpsiMatch, bahasa: Bahasa): Promise<KodeKeluar> {
  const { evaluate, penuh, taksir } = opsi;
  if (evaluate !== undefined && (penuh === true || taksir === true))
    throw new GalatPerintah(2, "OPSI_BERTENTANGAN", "--evaluate tidak menerima --penuh atau --taksir.");
  if (evaluate !== undefined) return runEvaluate(lingkungan, { ...opsi, evaluate }, bahasa);
  if (opsi.kurva !== undefined)
    throw new GalatPerintah(2, "KURVA_TANPA_EVALUASI", "--kurva: hanya bersama --evaluate.");
  return runSettle(lingkungan, opsi);
}

async function runSettle(lingkungan: Lingkungan, opsi: OpsiMatch): Promise<KodeKeluar> {
  const hasil = await withRegister(lingkungan, (register, kemajuan) =>
    runPadankan(register, lingkungan.jam, {
      ...(opsi.penuh === undefined ? {} : { penuh: opsi.penuh }),
      ...(opsi.taksir === undefined ? {} : { taksir: opsi.taksir }),
      onKemajuan: ({ tahap, selesai, seluruh }) => kemajuan.update(TAHAP[tahap], selesai, seluruh),
    }),
  );
  writeHasil(lingkungan, opsi, hasil);
  return 0;
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

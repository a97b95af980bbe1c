import { mkdir } from "node:fs/promises";
import path from "node:path";
import { TINGKAT_DERAU, type TingkatDerau } from "#contoh/derau.js";
import { writeContoh } from "#contoh/tulis-contoh.js";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { type Peran, SEMUA_PERAN } from "#perjanjian/pihak.js";
import { folderTujuan } from "#store/folder-tujuan.js";
import { createPembacaBukti } from "#store/pembaca-bukti.js";
import { readDaftarBukti } from "#usecases/daftar-bukti.js";
import { withBasis } from "../basis.js";
import { createKemajuan } from "../kemajuan.js";
import type { Lingkungan } from "../lingkungan.js";

/** `schema --for PARTY [--peran ROLE]`: that audience's SDL. */
export async function runSchema(
  lingkungan: Lingkungan,
  opsi: { readonly for: string; readonly peran?: string },
): Promise<KodeKeluar> {
  const pihak = opsi.for === "pihak-1" ? "PIHAK_I" : opsi.for === "pihak-2" ? "PIHAK_II" : null;
  if (pihak === null) throw new GalatPerintah(2, "PIHAK", "--for: pihak-1 atau pihak-2.");
  const peran = SEMUA_PERAN.find((p) => p === (opsi.peran ?? "SISTEM_MITRA").toUpperCase()) as
    | Peran
    | undefined;
  if (peran === undefined)
    throw new GalatPerintah(2, "PERAN", `--peran: salah satu dari ${SEMUA_PERAN.join(", ")}.`);
  // The GraphQL stack is loaded by the one command that prints a schema.
  const { buildSkema } = await import("#graphql/skema.js");
  const { writeSdl } = await import("#graphql/periksa-sdl.js");
  const audiens = { pihak, peran } as const;
  lingkungan.writeOut(writeSdl(audiens, buildSkema(audiens)));
  return 0;
}

export interface OpsiSample {
  readonly entities: string;
  readonly seed: string;
  readonly out: string;
  /** How much the two parties' registers differ. */
  readonly tingkat: TingkatDerau;
}

/** `sample --entities N --seed S --out DIR [--tingkat T]`: synthetic import files of both parties, and the truth. */
export async function runSample(lingkungan: Lingkungan, opsi: OpsiSample): Promise<KodeKeluar> {
  const entitas = /^\d{1,9}$/.test(opsi.entities) ? Number(opsi.entities) : 0;
  const folder = path.resolve(opsi.out);
  await mkdir(folder, { recursive: true });
  const kemajuan = createKemajuan(lingkungan);
  const ringkasan = await writeContoh(
    { entitas, benih: opsi.seed, derau: TINGKAT_DERAU[opsi.tingkat] },
    folderTujuan(folder),
    (selesai, jumlah) => kemajuan.update("menulis", selesai, jumlah),
  ).finally(() => kemajuan.end());
  for (const [berkas, baris] of Object.entries(ringkasan)) lingkungan.writeOut(`${berkas}\t${baris}\n`);
  return 0;
}

/** `audit list [--client ID] [--json]`: evidence, newest first. */
export async function runAuditList(
  lingkungan: Lingkungan,
  opsi: { readonly client?: string; readonly json?: boolean; readonly limit?: string },
): Promise<KodeKeluar> {
  const { limit } = opsi;
  if (limit !== undefined && !/^\d{1,9}$/.test(limit))
    throw new GalatPerintah(2, "LIMIT", "--limit: bilangan bulat.");
  const batas = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  await withBasis(lingkungan, async ({ ownerUrl }) => {
    let banyak = 0;
    if (opsi.json) lingkungan.writeOut("[");
    for await (const { nomor, catatan } of readDaftarBukti(
      createPembacaBukti(ownerUrl),
      opsi.client ?? null,
    )) {
      if (banyak >= batas) break;
      const waktu = new Date(catatan.waktu).toISOString();
      if (opsi.json)
        lingkungan.writeOut(`${banyak > 0 ? ",\n" : ""}${JSON.stringify({ nomor, ...catatan, waktu })}`);
      else {
        const siapa = [catatan.klien ?? "-", catatan.orang ?? "-", catatan.tujuan ?? "-"].join("\t");
        lingkungan.writeOut(
          `${nomor}\t${waktu}\t${siapa}\t${catatan.hasil}\t${catatan.jumlah}\t${catatan.sebab ?? ""}\t${catatan.korelasi}\n`,
        );
      }
      banyak++;
    }
    if (opsi.json) lingkungan.writeOut("]\n");
  });
  return 0;
}

import type pg from "pg";
import { explainTingkat, writeUnsur } from "#pemadanan/jelaskan.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import type { Decide } from "#usecases/ports/pemadan-register.js";
import { addSisi, readSisi } from "./dekat-padan.js";
import { arrangeHasil, type BagianHasil, compareHasil, listBagian } from "./hasil-padan.js";
import { readKeputusanOrang } from "./keputusan-orang.js";
import type { Perubahan } from "./perubahan.js";
import { SASARAN_ENTITAS } from "./sasaran.js";
import type { RekamanUsang } from "./siap-padan.js";
import { createLingkup, listEntitas, listTinjauan } from "./susun-putusan.js";
import { fillMeja } from "./tahap-padan.js";
import { MEJA_TINJAUAN } from "./terap-tinjauan.js";

/** What a run decides with. */
export interface AlatPutusan {
  readonly parameter: ParameterPadan;
  readonly decide: Decide;
  /** Pairs that this run found, if they are not yet kept; and which of the kept ones count no more. */
  readonly baru: LarikSisi | null;
  readonly usang: RekamanUsang;
  /** The last decision of a person that counts. */
  readonly keputusan: string;
  readonly perubahan: Perubahan;
  /** Every status and every pair is looked at, whatever the last run made of it. */
  readonly semua: boolean;
}

/**
 * Decides over all near pairs and what people said, and stages what differs from the last finished run, and what it says
 * of records that have changed, for the transaction that applies it.
 * @returns how many pairs were decided on, and the rows of the outcome that differ
 */
export async function stagePutusan(
  client: pg.ClientBase,
  alat: AlatPutusan,
): Promise<{ readonly pasangan: number; readonly bagian: readonly BagianHasil[] }> {
  const { parameter, decide, baru, usang, keputusan, perubahan, semua } = alat;
  const orang = await readKeputusanOrang(client, keputusan);
  const sisi = new PenampungSisi();
  const takTercari = new Set<number>();
  await readSisi(client, usang, sisi, takTercari);
  if (baru !== null) addSisi(baru, sisi, takTercari);
  const hasil = arrangeHasil(decide(parameter, sisi.view(), orang), takTercari);
  const selisih = await compareHasil(client, hasil);
  const lingkup = semua ? null : createLingkup(hasil, selisih, perubahan);
  const jelaskan = createPenjelas(parameter);
  await fillMeja(client, SASARAN_ENTITAS.meja, listEntitas(hasil, lingkup, jelaskan));
  await fillMeja(client, MEJA_TINJAUAN, listTinjauan(hasil, lingkup, jelaskan));
  return { pasangan: sisi.banyak, bagian: listBagian(hasil, selisih) };
}

/** Writes explanations as lists of texts; pairs have few different ones. */
function createPenjelas(parameter: ParameterPadan): (tingkat: number) => string {
  const tertulis = new Map<number, string>();
  return (tingkat) => {
    const ada = tertulis.get(tingkat);
    if (ada !== undefined) return ada;
    const teks = `{${explainTingkat(parameter, tingkat).map(writeUnsur).join(",")}}`;
    tertulis.set(tingkat, teks);
    return teks;
  };
}

import type pg from "pg";
import { explainTingkat, writeUnsur } from "#pemadanan/jelaskan.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { KeputusanOrang, LarikSisi } from "#pemadanan/rekaman.js";
import type { Decide } from "#usecases/ports/pemadan-register.js";
import { arrangeHasil, compareHasil, stageSelisih } from "./hasil-padan.js";
import { readKeputusanOrang } from "./keputusan-orang.js";
import type { Perubahan } from "./perubahan.js";
import { SASARAN_ENTITAS } from "./sasaran.js";
import { readSisi, TAK_TERCARI } from "./sisi-padan.js";
import { createLingkup, listEntitas, listTinjauan } from "./susun-putusan.js";
import { fillMeja } from "./tahap-padan.js";
import { MEJA_TINJAUAN } from "./terap-tinjauan.js";

/** Pairs that were found anew, and whose old pairs count no more. */
export interface SisiBaru {
  readonly sisi: LarikSisi;
  readonly entitas: ReadonlySet<number>;
  readonly badanUsaha: ReadonlySet<number>;
}

/** What a decision is made of. */
interface BahanPutusan {
  readonly sisi: LarikSisi;
  readonly takTercari: ReadonlySet<number>;
  readonly orang: readonly KeputusanOrang[];
}

async function gatherBahan(
  client: pg.ClientBase,
  baru: SisiBaru | null,
  sampai: string,
): Promise<BahanPutusan> {
  const orang = await readKeputusanOrang(client, sampai);
  const sisi = new PenampungSisi();
  const takTercari = new Set<number>();
  const add = (entitasId: number, badanUsahaId: number, bobot: number, tingkat: number): void => {
    if (badanUsahaId === TAK_TERCARI) {
      takTercari.add(entitasId);
      return;
    }
    sisi.add(entitasId, badanUsahaId, bobot, tingkat);
  };
  await readSisi(client, (entitasId, badanUsahaId, bobot, tingkat) => {
    if (baru?.entitas.has(entitasId) !== true && baru?.badanUsaha.has(badanUsahaId) !== true)
      add(entitasId, badanUsahaId, bobot, tingkat);
  });
  eachSisi(baru?.sisi, add);
  return { sisi: sisi.view(), takTercari, orang };
}

function eachSisi(
  sisi: LarikSisi | undefined,
  terima: (entitasId: number, badanUsahaId: number, bobot: number, tingkat: number) => void,
): void {
  for (let i = 0; i < (sisi?.bobot.length ?? 0); i++)
    terima(sisi?.entitasId[i] ?? 0, sisi?.badanUsahaId[i] ?? 0, sisi?.bobot[i] ?? 0, sisi?.tingkat[i] ?? 0);
}

/** What a run decides with. */
export interface AlatPutusan {
  readonly parameter: ParameterPadan;
  readonly decide: Decide;
  readonly baru: SisiBaru | null;
  /** The last decision of a person that counts. */
  readonly keputusan: string;
  readonly perubahan: Perubahan;
  /** Every status and every pair is looked at, whatever the last run made of it. */
  readonly semua: boolean;
}

/**
 * Decides over all near pairs and what people said, and stages what differs from the last finished run, and what it says
 * of records that have changed, for the transaction that applies it.
 * @returns pairs that were decided on
 */
export async function stagePutusan(client: pg.ClientBase, alat: AlatPutusan): Promise<number> {
  const { parameter, decide, baru, keputusan, perubahan, semua } = alat;
  const { sisi, takTercari, orang } = await gatherBahan(client, baru, keputusan);
  const hasil = arrangeHasil(decide(parameter, sisi, orang), takTercari);
  const selisih = await compareHasil(client, hasil);
  const lingkup = semua ? null : createLingkup(hasil, selisih, perubahan, orang);
  const jelaskan = createPenjelas(parameter);
  await fillMeja(client, SASARAN_ENTITAS.meja, listEntitas(hasil, lingkup, jelaskan));
  await fillMeja(client, MEJA_TINJAUAN, listTinjauan(hasil, lingkup, jelaskan));
  await stageSelisih(client, hasil, selisih);
  return sisi.bobot.length;
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

import type pg from "pg";
import { explainTingkat, writeUnsur } from "#pemadanan/jelaskan.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { HasilPutusan, KeputusanOrang, LarikSisi } from "#pemadanan/rekaman.js";
import type { Decide } from "#usecases/ports/pemadan-register.js";
import { readKeputusanOrang } from "./keputusan-orang.js";
import { SASARAN_ENTITAS } from "./sasaran.js";
import { readSisi, TAK_TERCARI } from "./sisi-padan.js";
import { type BarisMeja, fillMeja } from "./tahap-padan.js";
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

/**
 * Decides over all near pairs and what people said, and stages what comes of it for the transaction that applies it.
 * @param sampai the last decision of a person that counts
 * @returns pairs that were decided on
 */
export async function stagePutusan(
  client: pg.ClientBase,
  parameter: ParameterPadan,
  decide: Decide,
  baru: SisiBaru | null,
  sampai: string,
): Promise<number> {
  const { sisi, takTercari, orang } = await gatherBahan(client, baru, sampai);
  const hasil = decide(parameter, sisi, orang);
  const jelaskan = createPenjelas(parameter);
  await fillMeja(client, SASARAN_ENTITAS.meja, listEntitas(hasil, takTercari, jelaskan));
  await fillMeja(
    client,
    MEJA_TINJAUAN,
    hasil.tinjauan.map((t) => [t.entitasId, t.badanUsahaId, t.bobot, jelaskan(t.tingkat)]),
  );
  return sisi.bobot.length;
}

function* listEntitas(
  { entitas }: HasilPutusan,
  takTercari: ReadonlySet<number>,
  jelaskan: (tingkat: number) => string,
): Generator<BarisMeja> {
  for (const [id, satu] of entitas) {
    if (satu.hasil === "BELUM") yield [id, null, null, null, null];
    else yield [id, satu.badanUsahaId, satu.metode, satu.bobot, jelaskan(satu.tingkat)];
  }
  for (const id of takTercari) if (!entitas.has(id)) yield [id, null, null, null, null];
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

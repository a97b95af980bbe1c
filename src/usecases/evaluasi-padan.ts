import { type Pemadan, pemadanEksak } from "#pemadanan/mesin.js";
import type { BerkasKebenaran, PasanganBenar } from "./kebenaran.js";
import type { BacaanPadan, PemadanRegister } from "./ports/pemadan-register.js";
import { type HasilUkuran, PengukurPadan, type UkuranPadan } from "./ukuran-padan.js";

/** A matcher measured against the truth. */
export interface HasilEvaluasi extends UkuranPadan {
  readonly parameterVersion: string;
  /** What the truth names and the registers do not hold: it cannot be found by any matcher. */
  readonly truth: {
    readonly pairs: number;
    readonly entitiesNotFound: number;
    readonly employersNotFound: number;
  };
  readonly byMethod: HasilUkuran["byMethod"];
  readonly byNoise: HasilUkuran["byNoise"];
}

export interface OpsiEvaluasi {
  readonly pemadan?: Pemadan;
  /** Entities decided so far, of all that the matcher is given. */
  readonly onKemajuan?: (selesai: number, seluruh: number) => void;
}

/**
 * Runs the matcher on the registers as they are and compares its decisions on entities with the truth; changes nothing.
 * @throws GalatPerintah 3 as `PemadanRegister.inspect`
 */
export function evaluatePadan(
  register: PemadanRegister,
  kebenaran: BerkasKebenaran,
  opsi: OpsiEvaluasi = {},
): Promise<HasilEvaluasi> {
  const { pemadan = pemadanEksak, onKemajuan } = opsi;
  return register.inspect(async (bacaan) => {
    const banyak = await bacaan.readBanyak();
    const { menurutEntitas, truth } = await resolveKebenaran(bacaan, kebenaran);
    const pengukur = new PengukurPadan(menurutEntitas);
    let selesai = 0;
    for await (const bongkah of pemadan.matchEntitas(bacaan.sumber)) {
      for (const keputusan of bongkah) pengukur.add(keputusan);
      selesai += bongkah.length;
      onKemajuan?.(selesai, banyak.entitasBercalon);
    }
    const { ukuran, byMethod, byNoise } = pengukur.finish(banyak.entitas);
    return Object.freeze({ parameterVersion: pemadan.versiParameter, ...ukuran, truth, byMethod, byNoise });
  });
}

/** Keeps of the truth what the registers hold, by the ids that decisions have. */
async function resolveKebenaran(
  bacaan: BacaanPadan,
  kebenaran: BerkasKebenaran,
): Promise<{
  readonly menurutEntitas: ReadonlyMap<string, PasanganBenar>;
  readonly truth: HasilEvaluasi["truth"];
}> {
  const hidup = await findBadanUsaha(bacaan, kebenaran);
  const menurutEntitas = new Map<string, PasanganBenar>();
  let ditemukan = 0;
  for await (const bongkah of bacaan.idSumber()) {
    for (const [idEntitas, idSumber] of bongkah) {
      const benar = kebenaran.get(idSumber);
      if (benar === undefined) continue;
      ditemukan += 1;
      const badanUsaha = new Set([...benar.badanUsaha].filter((kode) => hidup.has(kode)));
      if (badanUsaha.size > 0) menurutEntitas.set(idEntitas, { badanUsaha, derau: benar.derau });
    }
  }
  const pairs = [...kebenaran.values()].reduce((jumlah, satu) => jumlah + satu.badanUsaha.size, 0);
  const entitiesNotFound = kebenaran.size - ditemukan;
  return { menurutEntitas, truth: { pairs, entitiesNotFound, employersNotFound: pairs - hidup.size } };
}

/** The employers of the truth that are live. */
async function findBadanUsaha(bacaan: BacaanPadan, kebenaran: BerkasKebenaran): Promise<ReadonlySet<string>> {
  const disebut = new Set([...kebenaran.values()].flatMap((satu) => [...satu.badanUsaha]));
  const hidup = new Set<string>();
  for await (const bongkah of bacaan.kodeBadanUsaha())
    for (const kode of bongkah) if (disebut.has(kode)) hidup.add(kode);
  return hidup;
}

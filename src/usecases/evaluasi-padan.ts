import { alterParameter, type OpsiPadan, type ParameterPadan } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { type Ablasi, type MesinPenuh, measureAblasi, measureEksak } from "./ablasi-padan.js";
import { BIAYA, measureAmbang, measureKurva, type TitikAmbang, type TitikKurva } from "./ambang-padan.js";
import { type HitunganKebenaran, PembacaDunia, readBadanUsahaBenar } from "./dunia-benar.js";
import type { BerkasKebenaran } from "./kebenaran.js";
import { readBerlaku } from "./parameter-berlaku.js";
import type { BacaanPadan, PemadanRegister } from "./ports/pemadan-register.js";
import { type BahanUkur, searchSisiBlok } from "./telusur-padan.js";
import { buildUkuranBlok, type UkuranBlok } from "./ukuran-blok.js";
import { type HasilUkuran, measurePutusan, type UkuranPadan } from "./ukuran-padan.js";

/** Measures of absences, whatever is declared. */
type UkuranAbsen = Pick<
  UkuranPadan,
  "absentRight" | "absentWrong" | "undecided" | "wrongAbsences" | "absenceCoverage"
>;

/** A matcher measured against the truth. */
export interface HasilEvaluasi extends UkuranPadan {
  readonly parameterVersion: string;
  /** False when no parameter is in force: one was estimated for this measurement alone. */
  readonly parameterInForce: boolean;
  readonly register: {
    readonly employers: number;
    /** The day of the complete register of employers; without one a run settles no absence. */
    readonly completeAsOf: string | null;
  };
  /** Where no complete register is declared: the absences that a run would settle if it were. */
  readonly ifComplete: UkuranAbsen | null;
  readonly truth: HitunganKebenaran;
  readonly byMethod: HasilUkuran["byMethod"];
  readonly byNoise: HasilUkuran["byNoise"];
  readonly blocking: UkuranBlok;
  /** These three as if the register of employers were complete, whether it is or not. */
  readonly thresholds: { readonly cost: typeof BIAYA; readonly points: readonly TitikAmbang[] };
  readonly curve: readonly TitikKurva[];
  readonly ablations: Readonly<Record<string, Ablasi>>;
}

/** What is being done, and how far it is. */
export interface KemajuanEvaluasi {
  readonly tahap: "MEMBACA" | "MEMADANKAN" | "MENIMBANG" | "TANPA_BAGIAN";
  readonly selesai: number;
  readonly seluruh: number;
}

export interface OpsiEvaluasi {
  readonly onKemajuan?: (kemajuan: KemajuanEvaluasi) => void;
}

type Emit = NonNullable<OpsiEvaluasi["onKemajuan"]>;

/**
 * Measures the engine on the registers as they are: searches and decides as a run would, but for what people decided,
 * and compares it with the truth. Changes nothing, and goes on beside runs and loads. Holds the employers, the truth and
 * the near pairs in memory; entities pass through.
 * @throws GalatPerintah 3 as `PemadanRegister.inspect`
 */
export function evaluatePadan(
  register: PemadanRegister,
  kebenaran: BerkasKebenaran,
  opsi: OpsiEvaluasi = {},
): Promise<HasilEvaluasi> {
  const emit: Emit = opsi.onKemajuan ?? (() => {});
  return register.inspect((bacaan) => evaluate(bacaan, kebenaran, emit));
}

async function evaluate(bacaan: BacaanPadan, kebenaran: BerkasKebenaran, emit: Emit): Promise<HasilEvaluasi> {
  const { bahan, truth, penaksir } = await readBahan(bacaan, kebenaran, emit);
  const berlaku = await readBerlaku(bacaan);
  const parameter = berlaku ?? penaksir.finish();
  const perTanggal = await bacaan.readKelengkapan();
  const seluruh = bahan.dunia.entitas;
  const { sisi, takTercari, blok } = await searchSisiBlok(bahan, parameter, (selesai) =>
    emit({ tahap: "MEMADANKAN", selesai, seluruh }),
  );
  const putusan = decideSemua(parameter, sisi, []);
  const measure = (lengkap: boolean) => measurePutusan(bahan.dunia, putusan, { lengkap, takTercari });
  const utuh = measure(true);
  const { ukuran, byMethod, byNoise } = perTanggal === null ? measure(false) : utuh;
  const timbang = weigh(emit, { parameter, sisi, takTercari, dunia: bahan.dunia });
  return Object.freeze({
    parameterVersion: parameter.versi,
    parameterInForce: berlaku !== null,
    register: { employers: bahan.badanUsaha.length, completeAsOf: perTanggal },
    ...ukuran,
    ifComplete: perTanggal === null ? pickAbsen(utuh.ukuran) : null,
    truth,
    byMethod,
    byNoise,
    blocking: buildUkuranBlok(bahan, blok),
    ...timbang,
    ablations: await ablate(bahan, parameter, penaksir, { sisi, takTercari, ukuran: utuh.ukuran }, emit),
  });
}

/** First pass: the truth in the ids of the registers, and what an estimation needs. */
async function readBahan(bacaan: BacaanPadan, kebenaran: BerkasKebenaran, emit: Emit) {
  const banyak = await bacaan.readBanyak();
  const { badanUsaha, idDisebut } = await readBadanUsahaBenar(bacaan.badanUsaha(), kebenaran);
  const penaksir = new PenaksirPadan(badanUsaha, banyak.entitas);
  const pembaca = new PembacaDunia(kebenaran, idDisebut);
  let selesai = 0;
  for await (const bongkah of bacaan.entitas()) {
    penaksir.add(bongkah);
    pembaca.add(bongkah);
    selesai += bongkah.length;
    emit({ tahap: "MEMBACA", selesai, seluruh: banyak.entitas });
  }
  const { dunia, truth } = pembaca.finish();
  const bahan: BahanUkur = { badanUsaha, dunia, entitas: () => bacaan.entitas() };
  return { bahan, truth, penaksir };
}

/** The same near pairs decided by other thresholds. */
function weigh(emit: Emit, bahan: Omit<Parameters<typeof measureAmbang>[0], "onKemajuan">) {
  const report = (dari: number) => (selesai: number, seluruh: number) =>
    emit({ tahap: "MENIMBANG", selesai: dari + selesai / seluruh, seluruh: 2 });
  const points = measureAmbang({ ...bahan, onKemajuan: report(0) });
  const curve = measureKurva({ ...bahan, onKemajuan: report(1) });
  return { thresholds: { cost: BIAYA, points }, curve };
}

/** The engine without one part after another. */
async function ablate(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  penaksir: PenaksirPadan,
  penuh: MesinPenuh,
  emit: Emit,
): Promise<HasilEvaluasi["ablations"]> {
  const alter = (opsi: Partial<OpsiPadan>) =>
    alterParameter(parameter, { opsi: { ...parameter.opsi, ...opsi } });
  const daftar = [
    ["namesOnly", alter({ hanyaNama: true })],
    ["withoutTermFrequency", alter({ tanpaFrekuensi: true })],
    ["withoutEm", penaksir.finish({ tanpaEm: true })],
  ] as const;
  const hasil: [string, Ablasi][] = [
    ["exactKeysOnly", measureEksak(bahan, alter({ hanyaEksak: true }), penuh)],
  ];
  const seluruh = bahan.dunia.entitas * daftar.length;
  for (const [i, [nama, lain]] of daftar.entries()) {
    const dari = i * bahan.dunia.entitas;
    const amati = (selesai: number) => emit({ tahap: "TANPA_BAGIAN", selesai: dari + selesai, seluruh });
    hasil.push([nama, await measureAblasi(bahan, lain, penuh, amati)]);
  }
  return Object.fromEntries(hasil);
}

function pickAbsen(ukuran: UkuranPadan): UkuranAbsen {
  const { absentRight, absentWrong, undecided, wrongAbsences, absenceCoverage } = ukuran;
  return { absentRight, absentWrong, undecided, wrongAbsences, absenceCoverage };
}

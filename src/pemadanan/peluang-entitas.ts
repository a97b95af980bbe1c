import { joinHash } from "./sidik-kata.js";

/** A sample of the entities of a register, and the pairs of it. */
export interface SampelPasangan {
  readonly pasangan: readonly { readonly entitasId: number; readonly badanUsaha: number }[];
  readonly entitas: readonly unknown[];
  readonly banyakEntitas: number;
  readonly banyakBadanUsaha: number;
}

/** From here on one of the pairs of an employer is likelier right than none. */
const BERPEMILIK = 0.5;
/** Mixed into the hash of an employer, so that this choice is like no other. */
const GARAM = 77;

/**
 * How likely it is, entity by entity, that one of its pairs is right, once all entities of the register compete. Of a
 * sample many employers' own entities are not seen, and whoever is left beside such an employer seems likelier than in the
 * register: as many employers as, by the others, have an owner that is not seen are taken for that one's.
 * @param kelompok pairs of one employer, as places in the list
 * @param peluang by pair, how likely it is right among those that are seen
 */
export function sumPeluang(
  sampel: SampelPasangan,
  kelompok: readonly (readonly number[])[],
  peluang: Float64Array,
): Iterable<number> {
  const milikLain = listMilikLain(sampel, kelompok, peluang);
  const jumlah = new Map<number, number>();
  for (const [i, { entitasId, badanUsaha }] of sampel.pasangan.entries())
    jumlah.set(entitasId, (jumlah.get(entitasId) ?? 0) + (milikLain.has(badanUsaha) ? 0 : (peluang[i] ?? 0)));
  return jumlah.values();
}

function listMilikLain(
  { pasangan, entitas, banyakEntitas, banyakBadanUsaha }: SampelPasangan,
  kelompok: readonly (readonly number[])[],
  peluang: Float64Array,
): ReadonlySet<number> {
  const bagian = entitas.length / Math.max(1, banyakEntitas);
  const tanpa = kelompok.filter((anggota) => anggota.reduce((a, i) => a + (peluang[i] ?? 0), 0) < BERPEMILIK);
  const berpemilik = Math.min(1, (kelompok.length - tanpa.length) / Math.max(1, banyakBadanUsaha) / bagian);
  const takTerlihat = (berpemilik * (1 - bagian)) / Math.max(Number.EPSILON, 1 - berpemilik * bagian);
  const badanUsaha = tanpa.map(([i]) => pasangan[i ?? 0]?.badanUsaha ?? 0);
  return new Set(badanUsaha.filter((satu) => joinHash(satu, GARAM) < takTerlihat * 2 ** 32));
}

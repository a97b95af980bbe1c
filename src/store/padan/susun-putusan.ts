import { metodeOf, NASIB } from "#pemadanan/rekaman.js";
import { TAK_TERCARI } from "./dekat-padan.js";
import type { LarikHasil, SelisihHasil } from "./hasil-padan.js";
import { HimpunanId } from "./himpunan-id.js";
import type { Perubahan } from "./perubahan.js";
import type { BarisMeja } from "./tahap-padan.js";

/** What a run writes at most: statuses and pairs of which something may differ. */
export interface Lingkup {
  /** Entities. */
  readonly entitas: Iterable<number>;
  /** Places, in the outcome, of all their pairs. */
  readonly tempat: readonly number[];
  /** Places of pairs that are asked about, as far as they may differ. */
  readonly ditanya: readonly number[];
  /** Keys of pairs that are asked about no more: employers and entities, by turns. */
  readonly lepas: readonly number[];
}

/**
 * What may differ from the last finished run: entities and pairs that it decided otherwise, and those of changed records,
 * whose fields a status copies and a reviewer sees.
 */
export function createLingkup(
  hasil: LarikHasil,
  { baru, ubah, hilang }: SelisihHasil,
  perubahan: Perubahan,
): Lingkup {
  const entitasBerubah = new HimpunanId(perubahan.entitas);
  const badanUsahaBerubah = new HimpunanId(perubahan.badanUsahaBerubah);
  const pasangan = new HimpunanId([...baru, ...ubah]);
  const entitas = new HimpunanId(perubahan.entitas);
  for (const n of pasangan) entitas.add(hasil.entitasId[n] ?? 0);
  for (let i = 1; i < hilang.length; i += 2) entitas.add(hilang[i] ?? 0);
  for (let n = 0; n < hasil.nasib.length; n++) {
    const [e, b] = [hasil.entitasId[n] ?? 0, hasil.badanUsahaId[n] ?? 0];
    const berubah = badanUsahaBerubah.has(b);
    if (berubah) entitas.add(e);
    if (berubah || entitasBerubah.has(e)) pasangan.add(n);
  }
  const tempat: number[] = [];
  for (let n = 0; n < hasil.nasib.length; n++) if (entitas.has(hasil.entitasId[n] ?? 0)) tempat.push(n);
  return {
    entitas,
    tempat,
    ditanya: [...pasangan].filter((n) => hasil.nasib[n] === NASIB.DITANYA),
    lepas: [...hilang, ...ubah.flatMap((n) => listLepas(hasil, n))],
  };
}

/** The key of a pair that is not asked about. */
function listLepas({ badanUsahaId, entitasId, nasib }: LarikHasil, n: number): readonly number[] {
  return nasib[n] === NASIB.DITANYA ? [] : [badanUsahaId[n] ?? 0, entitasId[n] ?? 0];
}

/**
 * Rows of staged statuses: settled, undecided, and, of entities in `lingkup` alone, those that came near nothing.
 * @param lingkup null: all
 */
export function* listEntitas(
  hasil: LarikHasil,
  lingkup: Lingkup | null,
  jelaskan: (tingkat: number) => string,
): Generator<BarisMeja> {
  const { entitasId, badanUsahaId, bobot, tingkat, nasib } = hasil;
  const tertulis = new Set<number>();
  const tempat = lingkup?.tempat ?? [...nasib.keys()];
  for (const n of tempat) {
    const [id, metode] = [entitasId[n] ?? 0, metodeOf(nasib[n] ?? 0)];
    if (metode === null) continue;
    tertulis.add(id);
    yield [id, badanUsahaId[n] ?? 0, metode, bobot[n] ?? 0, jelaskan(tingkat[n] ?? 0), "f"];
  }
  for (const n of tempat) {
    const id = entitasId[n] ?? 0;
    if (tertulis.has(id)) continue;
    tertulis.add(id);
    yield [id, null, null, null, null, "f"];
  }
  for (const id of lingkup?.entitas ?? []) if (!tertulis.has(id)) yield [id, null, null, null, null, "t"];
}

/** Rows of the staged queue: pairs that are asked about, and keys alone of those that are not, or no more. */
export function* listTinjauan(
  hasil: LarikHasil,
  lingkup: Lingkup | null,
  jelaskan: (tingkat: number) => string,
): Generator<BarisMeja> {
  const { entitasId, badanUsahaId, bobot, tingkat, nasib } = hasil;
  for (const n of lingkup?.ditanya ?? listDitanya(nasib))
    yield [entitasId[n] ?? 0, badanUsahaId[n] ?? 0, bobot[n] ?? 0, jelaskan(tingkat[n] ?? 0)];
  const lepas = lingkup?.lepas ?? [];
  for (let i = 0; i < lepas.length; i += 2)
    if (lepas[i] !== TAK_TERCARI) yield [lepas[i + 1] ?? 0, lepas[i] ?? 0, null, null];
}

function listDitanya(nasib: Uint8Array): readonly number[] {
  const ditanya: number[] = [];
  for (let n = 0; n < nasib.length; n++) if (nasib[n] === NASIB.DITANYA) ditanya.push(n);
  return ditanya;
}

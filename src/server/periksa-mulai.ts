import { GalatPerintah } from "#errors/galat-perintah.js";
import { findSelisihCakupan } from "#graphql/periksa-cakupan.js";
import { findCacatSdl, type SumberSkema } from "#graphql/periksa-sdl.js";
import { buildSkema } from "#graphql/skema.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { checkPasal } from "#perjanjian/periksa-pasal.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { LayananData } from "#store/layanan-data.js";

/** One thing that stops the start: which check, and what it found. */
export interface Temuan {
  readonly pemeriksaan: string;
  readonly temuan: string;
}

/** The schemas that the server serves, each built once. */
export type SkemaAudiens = ReadonlyMap<Audiens, ReturnType<SumberSkema>>;

/**
 * Everything that must agree before the first request: rows with clauses, with the schema, with the
 * committed SDL, and with the rights in the database's catalogue.
 */
export async function findTemuan(data: LayananData, skema: SkemaAudiens): Promise<readonly Temuan[]> {
  const named = (pemeriksaan: string, temuan: readonly string[]): readonly Temuan[] =>
    temuan.map((t) => ({ pemeriksaan, temuan: t }));
  const selisih = await data.findSelisih();
  return [
    ...named(
      "pasal",
      checkPasal().map((t) => Object.values(t).join(" ")),
    ),
    ...named(
      "cakupan",
      findSelisihCakupan(fullSchema()).map((t) => `${t.jenis} ${t.tempat}`),
    ),
    ...named(
      "sdl",
      findCacatSdl((audiens) => skema.get(audiens) ?? buildSkema(audiens)),
    ),
    ...named(
      "hak",
      selisih.map((s) => `${s.peran} ${s.arah} ${s.hak}`),
    ),
  ];
}

/** @throws GalatPerintah 3 naming everything found */
export async function requireSelaras(data: LayananData, skema: SkemaAudiens): Promise<void> {
  const temuan = await findTemuan(data, skema);
  if (temuan.length === 0) return;
  const daftar = temuan.slice(0, 20).map((t) => `  ${t.pemeriksaan}: ${t.temuan}`);
  throw new GalatPerintah(
    3,
    "TIDAK_SELARAS",
    `Perjanjian, skema, dan basis data tidak selaras:\n${daftar.join("\n")}`,
  );
}

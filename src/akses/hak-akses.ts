import { ELEMEN } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Tujuan } from "#perjanjian/tujuan.js";
import { canSee, readsData } from "./audiens.js";
import { tujuanElemen } from "./keputusan.js";

/** One right of an audience: a field, its clause, the purposes that allow it, and whether it may filter. */
export interface HakAkses {
  readonly koordinat: string;
  readonly dasar: string;
  readonly tujuan: readonly Tujuan[];
  readonly bolehMenyaring: boolean;
}

/** What an audience may see of the data elements; PENGEMBANG sees them named, with no purpose to read them. */
export function listHakAkses(audiens: Audiens): readonly HakAkses[] {
  const interfaces = new Set(["Entitas", "PesertaStatus"]);
  return ELEMEN.filter((e) => canSee(audiens, e)).flatMap((e) =>
    e.koordinat
      .filter((k) => !interfaces.has(k.replace(/\..*$/, "")))
      .map((koordinat) => ({
        koordinat,
        dasar: e.dasar,
        tujuan: tujuanElemen(audiens, e),
        bolehMenyaring:
          readsData(audiens) &&
          canFilter(
            e.saring.flatMap((s) => s.koordinat),
            koordinat,
          ),
      })),
  );
}

/** A filter belongs to the field of the same name: FilterNotaris.nik to Notaris.nik. */
function canFilter(saring: readonly string[], koordinat: string): boolean {
  const medan = koordinat.replace(/^.*\./, "");
  return saring.some((s) => s.endsWith(`.${medan}`) || (medan === "jenisUsaha" && s.endsWith(".kbli")));
}

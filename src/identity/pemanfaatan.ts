import { NOMOR_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { SEMUA_TUJUAN, type Tujuan } from "#perjanjian/tujuan.js";
import type { Pemanfaatan } from "#usecases/ports/pemanggil.js";
import type { Klien } from "#usecases/ports/registri-klien.js";

/** The type of authorization detail (RFC 9396 §2) that states a purpose. */
export const TIPE_PEMANFAATAN = "pemanfaatan_data_jkn";

const ANGGOTA: ReadonlySet<string> = new Set(["type", "perjanjian", "tujuan", "kegiatan"]);

/**
 * Reads for what a caller uses the data from `authorization_details` (contract.md §3): exactly one detail, one of
 * the agreement's numbers, one purpose of Pasal 10(4) and one activity, both registered for the client.
 *
 * Texts are compared exactly; a member that this exchange does not know is refused, since it may narrow the grant
 * (RFC 9396 §5). A refusal names the purpose only if Pasal 10(4) knows it, so that no text of a caller goes on.
 */
export function parsePemanfaatan(rincian: unknown, klien: Klien): Pemanfaatan {
  if (rincian === undefined) return refuse("TUJUAN_TIDAK_ADA");
  if (!Array.isArray(rincian) || rincian.length === 0) return refuse("RINCIAN_BENTUK");
  if (rincian.length > 1) return refuse("RINCIAN_GANDA");
  return parseRincian(rincian[0], klien);
}

function parseRincian(satu: unknown, klien: Klien): Pemanfaatan {
  if (typeof satu !== "object" || satu === null || Array.isArray(satu)) return refuse("RINCIAN_BENTUK");
  const anggota = new Map<string, unknown>(Object.entries(satu));
  const tujuan = SEMUA_TUJUAN.find((t) => t === anggota.get("tujuan"));
  if (anggota.get("type") !== TIPE_PEMANFAATAN) return refuse("RINCIAN_TIPE", tujuan);
  if ([...anggota.keys()].some((nama) => !ANGGOTA.has(nama))) return refuse("RINCIAN_ANGGOTA", tujuan);
  if (!NOMOR_PERJANJIAN.some((nomor) => nomor === anggota.get("perjanjian")))
    return refuse("PERJANJIAN_TIDAK_DIKENAL", tujuan);
  if (tujuan === undefined)
    return refuse(anggota.has("tujuan") ? "TUJUAN_TIDAK_DIKENAL" : "TUJUAN_TIDAK_ADA");
  if (!klien.tujuan.includes(tujuan)) return refuse("TUJUAN_TIDAK_DIBERIKAN", tujuan);
  const kegiatan = anggota.has("kegiatan") ? anggota.get("kegiatan") : klien.kegiatan[0];
  const terdaftar = klien.kegiatan.find((k) => k === kegiatan);
  if (terdaftar === undefined) return refuse("KEGIATAN_TIDAK_TERDAFTAR", tujuan);
  return { ok: true, tujuan, kegiatan: terdaftar };
}

function refuse(sebab: string, tujuan: Tujuan | null = null): Pemanfaatan {
  return { ok: false, sebab, tujuan };
}

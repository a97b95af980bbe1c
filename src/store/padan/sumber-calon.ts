import type pg from "pg";
import { type BadanUsahaCalon, type EntitasCalon, mergeKelompok } from "#pemadanan/kelompok.js";
import type { SumberCalon } from "#pemadanan/mesin.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";
import type { JawabanPeserta, NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { SegmenKepesertaan, StatusNotaris } from "#pemadanan/status.js";
import type { BanyakCalon } from "#usecases/ports/pemadan-register.js";
import { hariDari, readCounts } from "../muat/sesi.js";
import { type BarisTeks, readAliran } from "./aliran.js";
import { parseBentuk } from "./rekaman-padan.js";

const HARI = (sql: string) => `to_char(${sql}, 'YYYY-MM-DD')`;
const HIDUP_E = "e.dihapus_pada IS NULL";
const HIDUP_B = "b.dihapus_pada IS NULL AND b.npwp IS NOT NULL AND b.npwp_kunci IS NOT NULL";
const BERNOMOR = "e.npwp IS NOT NULL AND e.npwp_kunci IS NOT NULL";
const BERCALON = `${BERNOMOR} AND EXISTS (
  SELECT FROM register_badan_usaha b WHERE b.npwp_kunci = e.npwp_kunci AND ${HIDUP_B})`;

const ENTITAS = `SELECT e.id::text, e.npwp, e.npwp_kunci, e.nama_entitas, coalesce(e.jenis, e.register)
  FROM register_entitas e WHERE ${HIDUP_E} AND ${BERCALON} ORDER BY e.npwp_kunci COLLATE "C"`;

const BADAN_USAHA = `SELECT b.kode_badan_usaha, b.npwp, b.npwp_kunci, b.nama,
    CASE WHEN 'CABANG' = ANY (b.mutu) THEN 'CABANG' END, ${HARI(hariDari("b.versi"))}
  FROM register_badan_usaha b WHERE ${HIDUP_B} ORDER BY b.npwp_kunci COLLATE "C"`;

const NOTARIS = `SELECT n.id::text, n.nik, p.asal, p.status, p.segmen, ${HARI("p.per_tanggal")}
  FROM register_notaris n LEFT JOIN register_peserta p ON p.nik = n.nik AND p.dihapus_pada IS NULL
  WHERE n.dihapus_pada IS NULL`;

/**
 * Where the exact matcher draws from: live records of both registers, in the transaction that is open. By the rule
 * `NPWP` only keys that both sides have are read: nothing else can be settled by them.
 */
export function createSumberCalon(client: pg.ClientBase): SumberCalon {
  return {
    kelompokEntitas: () =>
      mergeKelompok(
        mapAliran(readAliran(client, "padan_c_entitas", ENTITAS), readEntitas),
        mapAliran(readAliran(client, "padan_c_badan_usaha", BADAN_USAHA), readBadanUsaha),
      ),
    notaris: () => mapAliran(readAliran(client, "padan_c_notaris", NOTARIS), readNotaris),
  };
}

const BANYAK = `SELECT e.entitas, e.tanpa_npwp, c.bercalon, n.notaris, b.badan_usaha FROM
  (SELECT count(*) AS entitas, count(*) FILTER (WHERE NOT (${BERNOMOR})) AS tanpa_npwp
   FROM register_entitas e WHERE ${HIDUP_E}) e,
  (SELECT count(*) AS bercalon FROM register_entitas e WHERE ${HIDUP_E} AND ${BERCALON}) c,
  (SELECT count(*) AS notaris FROM register_notaris n WHERE n.dihapus_pada IS NULL) n,
  (SELECT count(*) AS badan_usaha FROM register_badan_usaha b WHERE b.dihapus_pada IS NULL) b`;

/** Counts what the source holds and what it leaves out. */
export async function readBanyakCalon(client: pg.ClientBase): Promise<BanyakCalon> {
  const n = await readCounts<"entitas" | "tanpa_npwp" | "bercalon" | "notaris" | "badan_usaha">(
    { client },
    BANYAK,
  );
  return {
    entitas: n.entitas,
    entitasTanpaNpwp: n.tanpa_npwp,
    entitasBercalon: n.bercalon,
    badanUsaha: n.badan_usaha,
    notaris: n.notaris,
  };
}

async function* mapAliran<T>(
  aliran: AsyncGenerator<readonly BarisTeks[]>,
  read: (baris: BarisTeks) => T,
): AsyncGenerator<readonly T[]> {
  for await (const bongkah of aliran) yield bongkah.map(read);
}

function readEntitas([id, npwp, kunci, nama, register]: BarisTeks): EntitasCalon {
  const bentukRegister = parseBentuk(register ?? null);
  return {
    idEntitas: id ?? "",
    npwp: npwp ?? "",
    npwpKunci: kunci ?? "",
    nama: normalizeNamaBadan(nama ?? ""),
    bentukRegister,
  };
}

function readBadanUsaha([kode, npwp, kunci, nama, cabang, perTanggal]: BarisTeks): BadanUsahaCalon {
  return {
    kodeBadanUsaha: kode ?? "",
    npwp: npwp ?? "",
    npwpKunci: kunci ?? "",
    cabang: cabang !== null,
    nama: normalizeNamaBadan(nama ?? ""),
    perTanggal: perTanggal ?? null,
  };
}

function readNotaris([id, nik, asal, status, segmen, perTanggal]: BarisTeks): NotarisDiperiksa {
  return {
    notaris: { idNotaris: id ?? "", nik: nik ?? null },
    jawaban: readJawaban(asal ?? null, status ?? null, segmen ?? null, perTanggal ?? null),
  };
}

/** The lists of values are constraints of the tables, and import lets nothing else in. */
function readJawaban(
  asal: string | null,
  status: string | null,
  segmen: string | null,
  perTanggal: string | null,
): JawabanPeserta {
  if (asal === "REGISTER_LENGKAP" && perTanggal !== null) {
    // Import writes such a row for the NIKs only that were supplied on that day.
    return { jenis: "ABSEN", perTanggal, nikTerperiksa: true };
  }
  if (asal !== "BARIS" || status === null) return { jenis: "TIDAK_ADA_JAWABAN" };
  return {
    jenis: "BARIS",
    status: status as StatusNotaris,
    segmen: segmen as SegmenKepesertaan | null,
    perTanggal,
  };
}

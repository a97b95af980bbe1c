import type { Tampilan } from "#perjanjian/elemen.js";
import { SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { kolomDasarTerlihat } from "../muat/kolom-terlihat.js";
import type { Daftar } from "../muat/register.js";
import { hariDari } from "../muat/sesi.js";

/** A temporary table of decisions. */
export interface MejaPadan {
  readonly nama: string;
  readonly kolom: Readonly<Record<string, string>>;
}

/** A status table, where the decisions on it are staged, and what each of its columns becomes. */
export interface SasaranPadan {
  readonly daftar: Extract<Daftar, "status_entitas" | "status_notaris">;
  readonly tampilan: Tampilan;
  readonly kolomInduk: string;
  readonly meja: MejaPadan;
  /** Joins what a decision copies from the register of Pihak I to the staged row `p`. */
  readonly gabung: string;
  /** Column of the status → its new value, as SQL over `p`, the joined tables and `k` (`KINI`). */
  readonly isi: Readonly<Record<string, string>>;
  /** Columns that say which run settled it, and by what: written when another differs, and no reason to write. */
  readonly ikut: Readonly<Record<string, string>>;
}

/**
 * What is the same for every status of a run. `hari`: the day of the complete register, null where none is;
 * `keputusan`: the last decision of a person that counts.
 */
export const KINI: MejaPadan = Object.freeze({
  nama: "padan_kini",
  kolom: { hari: "date", versi: "text NOT NULL", putaran: "bigint NOT NULL", keputusan: "bigint NOT NULL" },
});

/** A live entity that came near nothing, or is not staged at all, is absent, if the register of employers is complete. */
const TIADA = "p.tiada IS NOT FALSE AND k.hari IS NOT NULL";

export const SASARAN_ENTITAS: SasaranPadan = Object.freeze({
  daftar: "status_entitas",
  tampilan: "peserta_status_entitas",
  kolomInduk: "entitas_id",
  meja: {
    nama: "padan_entitas",
    kolom: {
      induk_id: "bigint PRIMARY KEY",
      // An employer belongs to one entity at most: a matcher that gives it twice ends the run. Null: not settled.
      badan_usaha_id: "bigint UNIQUE",
      metode: "text",
      bobot: "integer",
      penjelasan: "text[]",
      // Came near nothing.
      tiada: "boolean NOT NULL",
    },
  },
  gabung: "LEFT JOIN register_badan_usaha b ON b.id = p.badan_usaha_id",
  isi: {
    status: `CASE WHEN b.id IS NOT NULL THEN 'TERDAFTAR' WHEN ${TIADA} THEN 'TIDAK_TERDAFTAR' END`,
    per_tanggal: `CASE WHEN b.id IS NOT NULL THEN ${hariDari("b.versi")} WHEN ${TIADA} THEN k.hari END`,
    kode_badan_usaha: "b.kode_badan_usaha",
    jumlah_pekerja: "b.jumlah_pekerja",
    terdaftar_sejak: "b.terdaftar_sejak",
    metode: `CASE WHEN b.id IS NOT NULL THEN p.metode WHEN ${TIADA} THEN 'REGISTER_LENGKAP' END`,
    bobot: "p.bobot",
    penjelasan: "p.penjelasan",
  },
  ikut: {
    versi_parameter: `CASE WHEN b.id IS NOT NULL OR ${TIADA} THEN k.versi END`,
    putaran_id: `CASE WHEN b.id IS NOT NULL OR ${TIADA} THEN k.putaran END`,
  },
});

export const SASARAN_NOTARIS: SasaranPadan = Object.freeze({
  daftar: "status_notaris",
  tampilan: "peserta_status_notaris",
  kolomInduk: "notaris_id",
  meja: {
    nama: "padan_notaris",
    kolom: {
      induk_id: "bigint PRIMARY KEY",
      status: "text NOT NULL",
      segmen: "text",
      per_tanggal: "date",
      metode: "text NOT NULL",
      versi_parameter: "text NOT NULL",
    },
  },
  gabung: `LEFT JOIN register_notaris n ON n.id = p.induk_id AND p.status <> 'TIDAK_TERDAFTAR'
    LEFT JOIN register_peserta q ON q.nik = n.nik`,
  isi: {
    status: "p.status",
    segmen: "p.segmen",
    per_tanggal: "p.per_tanggal",
    nomor_kartu: "q.nomor_kartu",
    metode: "p.metode",
  },
  ikut: {
    versi_parameter: "p.versi_parameter",
    putaran_id: "CASE WHEN p.induk_id IS NOT NULL THEN k.putaran END",
  },
});

/** The columns written by a run of which a party may see a change, from the rows of the agreement. */
export function deriveKolomPadan(sasaran: SasaranPadan): {
  readonly i: readonly string[];
  readonly ii: readonly string[];
} {
  const [i = [], ii = []] = SEMUA_PIHAK.map((pihak) => {
    const terlihat = kolomDasarTerlihat(pihak, sasaran.tampilan, sasaran.daftar);
    return Object.keys(sasaran.isi).filter((kolom) => terlihat.has(kolom));
  });
  return { i, ii };
}

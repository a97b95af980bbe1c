import type { Tampilan } from "#perjanjian/elemen.js";
import { SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { kolomDasarTerlihat } from "../muat/kolom-terlihat.js";
import type { Daftar } from "../muat/register.js";

/** A status table, where the decisions on it are staged, and what each of its columns becomes. */
export interface SasaranPadan {
  readonly daftar: Extract<Daftar, "status_entitas" | "status_notaris">;
  readonly tampilan: Tampilan;
  readonly kolomInduk: string;
  /** Temporary table of the decisions: one row for each record that is settled. */
  readonly tahap: string;
  readonly kolomTahap: Readonly<Record<string, string>>;
  /** Joins what a decision copies from the register of Pihak I to the staged row `p`. */
  readonly gabung: string;
  /** Column of the status → its new value, as SQL over `p` and the joined tables; all null without a decision. */
  readonly isi: Readonly<Record<string, string>>;
}

export const SASARAN_ENTITAS: SasaranPadan = Object.freeze({
  daftar: "status_entitas",
  tampilan: "peserta_status_entitas",
  kolomInduk: "entitas_id",
  tahap: "padan_entitas",
  kolomTahap: {
    induk_id: "bigint PRIMARY KEY",
    status: "text NOT NULL",
    per_tanggal: "date",
    // An employer belongs to one entity at most: a matcher that gives it twice ends the run.
    kode_badan_usaha: "text UNIQUE",
    metode: "text NOT NULL",
  },
  gabung: "LEFT JOIN register_badan_usaha b ON b.kode_badan_usaha = p.kode_badan_usaha",
  isi: {
    status: "p.status",
    per_tanggal: "p.per_tanggal",
    kode_badan_usaha: "p.kode_badan_usaha",
    jumlah_pekerja: "b.jumlah_pekerja",
    terdaftar_sejak: "b.terdaftar_sejak",
    metode: "p.metode",
  },
});

export const SASARAN_NOTARIS: SasaranPadan = Object.freeze({
  daftar: "status_notaris",
  tampilan: "peserta_status_notaris",
  kolomInduk: "notaris_id",
  tahap: "padan_notaris",
  kolomTahap: {
    induk_id: "bigint PRIMARY KEY",
    status: "text NOT NULL",
    segmen: "text",
    per_tanggal: "date",
    metode: "text NOT NULL",
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

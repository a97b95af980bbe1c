import { readableColumns, SEMUA_TAMPILAN } from "#akses/proyeksi.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { deriveHakBaca } from "./hak.js";
import { SUMBER } from "./tampilan.js";
import { deriveHakTulis } from "./tulisan.js";

/** Milliseconds after which a statement of an audience's login is cut. */
const BATAS_PERNYATAAN_MS = 10_000;

/**
 * Writes the SQL of lock D from the rows: roles, a schema of views for each audience, the same columns granted on the
 * base tables, and INSERT on the columns that the audience's staff decide. It is committed as a migration and compared with the rows at
 * each start; it is never run unseen.
 *
 * Role names carry a prefix per database (`inti.nama_peran`), since roles belong to the whole server.
 */
export function writeKunciD(): string {
  return [
    "-- Lock D: written from the rows of src/perjanjian by `node build/write-migration.mjs NAME --kunci-d`. Do not edit.",
    FUNGSI_PERAN,
    ...SEMUA_AUDIENS.map(writeAudiens),
    writePeranTeknis("registri", ["GRANT SELECT ON inti.klien, inti.token_dicabut, inti.keadaan TO %1$I"]),
    writePeranTeknis("bukti", [
      "GRANT INSERT ON inti.bukti TO %1$I",
      "GRANT USAGE ON SEQUENCE inti.bukti_nomor_seq TO %1$I",
    ]),
    "",
  ].join("\n\n");
}

const FUNGSI_PERAN = `REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE OR REPLACE FUNCTION inti.nama_peran(akhiran text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT 'sinergi_' || substr(md5(current_database()), 1, 8) || '_' || akhiran $$;

CREATE OR REPLACE FUNCTION inti.buat_peran(akhiran text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = inti.nama_peran(akhiran)) THEN
    EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT 40', inti.nama_peran(akhiran));
  END IF;
  EXECUTE format('ALTER ROLE %I SET statement_timeout = ${BATAS_PERNYATAAN_MS}', inti.nama_peran(akhiran));
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), inti.nama_peran(akhiran));
  EXECUTE format('GRANT USAGE ON SCHEMA inti TO %I', inti.nama_peran(akhiran));
END $$;

REVOKE ALL ON FUNCTION inti.nama_peran(text), inti.buat_peran(text) FROM PUBLIC;`;

function execute(templat: string, akhiran: string): string {
  return `  EXECUTE format($sql$${templat}$sql$, inti.nama_peran('${akhiran}'));`;
}

function writePeranTeknis(akhiran: string, hak: readonly string[]): string {
  return [
    "DO $$ BEGIN",
    `  PERFORM inti.buat_peran('${akhiran}');`,
    ...hak.map((h) => execute(h, akhiran)),
    "END $$;",
  ].join("\n");
}

function writeAudiens(audiens: Audiens): string {
  const nama = namaAudiens(audiens);
  const hak = deriveHakBaca(audiens);
  const tulis = deriveHakTulis(audiens);
  return [
    `-- ${nama}`,
    `DROP SCHEMA IF EXISTS ${nama} CASCADE;`,
    `CREATE SCHEMA ${nama};`,
    ...SEMUA_TAMPILAN.flatMap((t) => writeTampilan(audiens, t)),
    ...writeBatasNisan(audiens, hak.tampilan.length > 0),
    "DO $$ BEGIN",
    `  PERFORM inti.buat_peran('${nama}');`,
    execute("ALTER ROLE %1$I SET default_transaction_read_only = on", nama),
    execute("REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I", nama),
    execute("REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I", nama),
    execute(`GRANT USAGE ON SCHEMA ${nama} TO %1$I`, nama),
    ...grantKolom("SELECT", hak.dasar, nama),
    ...grantKolom("INSERT", tulis.kolom, nama),
    ...tulis.urutan.map((u) => execute(`GRANT USAGE ON SEQUENCE inti.${u} TO %1$I`, nama)),
    ...(hak.tampilan.length > 0
      ? [execute(`GRANT SELECT ON ALL TABLES IN SCHEMA ${nama} TO %1$I`, nama)]
      : []),
    "END $$;",
  ].join("\n");
}

/** Where a list's cursors expire: a technical view, for audiences that read lists. */
function writeBatasNisan(audiens: Audiens, membaca: boolean): readonly string[] {
  if (!membaca) return [];
  return [
    `CREATE VIEW ${namaAudiens(audiens)}.batas_nisan WITH (security_invoker = true) AS`,
    `SELECT daftar, batas_nisan AS batas FROM inti.penghitung WHERE pihak = '${audiens.pihak}';`,
  ];
}

function grantKolom(hak: string, kolom: readonly string[], nama: string): readonly string[] {
  return [...groupByTable(kolom)].map(([tabel, daftar]) =>
    execute(`GRANT ${hak} (${daftar.join(", ")}) ON inti.${tabel} TO %1$I`, nama),
  );
}

function groupByTable(dasar: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const peta = new Map<string, string[]>();
  for (const d of dasar) {
    const [tabel = "", kolom = ""] = d.split(".");
    const daftar = peta.get(tabel) ?? [];
    daftar.push(kolom);
    peta.set(tabel, daftar);
  }
  return peta;
}

function writeTampilan(audiens: Audiens, tampilan: keyof typeof SUMBER): readonly string[] {
  const kolom = readableColumns(audiens, tampilan);
  if (kolom.length === 0) return [];
  const sumber = SUMBER[tampilan];
  const asal = sumber.kolom(audiens.pihak);
  const pilih = kolom.map((k) => `  ${asal[k]} AS ${k}`).join(",\n");
  const syarat = sumber.syarat === null ? "" : `\nWHERE ${sumber.syarat}`;
  return [
    `CREATE VIEW ${namaAudiens(audiens)}.${tampilan} WITH (security_invoker = true) AS\nSELECT\n${pilih}\nFROM ${sumber.dari}${syarat};`,
  ];
}

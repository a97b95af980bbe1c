import { runSql } from "../support/databases.js";

/** Every form that a marker takes: text, big and small numbers, dates and times; digests may hold such digits. */
const PENANDA = /rhs7q\d+z|(?<![\da-z])(?:771\d{12}|1930\d{6}|2[78]\d\d-\d\d-\d\d)(?!\d|[a-f])/i;
/** A text marker that stands in no column: for what a caller sends. */
export const PENANDA_PEMANGGIL = "rhs7q0z";

/** The first marker in a text, with what stands around it; null when there is none. */
export function findPenanda(teks: string): string | null {
  const letak = teks.search(PENANDA);
  return letak < 0 ? null : teks.slice(Math.max(0, letak - 80), letak + 60);
}

/** Added to every id and change number: what a handle or cursor seals must not be read from it. */
const GESER = "771000000000000";

/** The marker of column `k` in row `n` by the column's type; a boolean can carry none and is turned. */
const ISI: Readonly<Record<string, (kolom: string, k: number) => string>> = {
  text: (_, k) => `'rhs7q' || (${k} * 1000 + n)::text || 'z'`,
  varchar: (_, k) => `'rhs7q' || (${k} * 1000 + n)::text || 'z'`,
  _text: (_, k) => `ARRAY['rhs7q' || (${k} * 1000 + n)::text || 'z']`,
  int8: (_, k) => `771000000000000 + ${k} * 1000 + n`,
  numeric: (_, k) => `771000000000000 + ${k} * 1000 + n`,
  int4: (_, k) => `(1930000000 + ${k} * 1000 + n)::int4`,
  date: (_, k) => `date '2700-01-01' + ((${k} * 100 + n) % 36000)::int`,
  timestamptz: (_, k) => `timestamptz '2800-01-01 00:00+00' + (${k} * 100 + n) * interval '1 hour'`,
  bytea: (_, k) => `convert_to('rhs7q' || (${k} * 1000 + n)::text || 'z', 'UTF8')`,
  jsonb: (_, k) => `to_jsonb('rhs7q' || (${k} * 1000 + n)::text || 'z')`,
  bool: (kolom) => `NOT ${kolom}`,
  // Too small for any: padan_maju.id, which is always 1.
  int2: (kolom) => kolom,
};

/** Tables that the server itself lives on: they get a row of markers, and their own rows stay. */
export const TEKNIS: ReadonlySet<string> = new Set([
  "klien",
  "token_dicabut",
  "keadaan",
  "bukti",
  "_prisma_migrations",
]);

/** A column of a base table; `k` is its number among all. */
export interface Kolom {
  readonly tabel: string;
  readonly kolom: string;
  readonly tipe: string;
  readonly k: number;
}

/** The base tables of a database under test, to be filled with markers and given back. */
export interface Papan {
  /** Columns that an audience may not read, and `subjek`, which it may and is never shown. */
  listTersembunyi(audiens: string): Promise<readonly Kolom[]>;
  listTerbaca(audiens: string): Promise<readonly Kolom[]>;
  mark(kolom: readonly Kolom[]): Promise<void>;
  restore(): Promise<void>;
}

/** Frees the columns of their value lists, keeps a copy of the rows, and lifts every id and change number. */
export async function openPapan(url: string): Promise<Papan> {
  const semua = await listKolom(url);
  const tabel = [...new Set(semua.map((s) => s.tabel))];
  await runSql(url, await writePelepasan(url));
  await runSql(url, writeGeser(semua));
  const simpan = tabel.map((t) => `CREATE TABLE simpan.${t} AS TABLE inti.${t};`);
  await runSql(url, `CREATE SCHEMA simpan; ${simpan.join("\n")}`);
  const listHak = async (audiens: string, terbaca: boolean): Promise<readonly Kolom[]> => {
    const baris = await runSql(
      url,
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'inti' AND has_column_privilege(
         'sinergi_' || substr(md5(current_database()), 1, 8) || '_' || $1,
         format('inti.%I', table_name), column_name, 'SELECT')`,
      [audiens],
    );
    const boleh = new Set(baris.map((b) => `${b["table_name"]}.${b["column_name"]}`));
    return semua.filter(
      (s) => boleh.has(`${s.tabel}.${s.kolom}`) === terbaca || (!terbaca && s.kolom === "subjek"),
    );
  };
  return {
    listTersembunyi: (audiens) => listHak(audiens, false),
    listTerbaca: (audiens) => listHak(audiens, true),
    mark: async (kolom) => {
      await runSql(url, tabel.map((t) => writePenanda(t, kolom, semua)).join("\n"));
    },
    restore: async () => {
      await runSql(url, tabel.map(writePulih).join("\n"));
    },
  };
}

async function listKolom(url: string): Promise<readonly Kolom[]> {
  const baris = await runSql(
    url,
    `SELECT c.table_name, c.column_name, c.udt_name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'inti' AND t.table_type = 'BASE TABLE' ORDER BY 1, c.ordinal_position`,
  );
  return baris.map((b, i) => ({
    tabel: String(b["table_name"]),
    kolom: String(b["column_name"]),
    tipe: String(b["udt_name"]),
    k: i + 1,
  }));
}

/** Value lists and references would refuse a marker. */
async function writePelepasan(url: string): Promise<string> {
  const baris = await runSql(
    url,
    `SELECT format('ALTER TABLE inti.%I DROP CONSTRAINT %I;', c.relname, n.conname) AS sql
     FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid
     WHERE n.connamespace = 'inti'::regnamespace AND n.contype IN ('c', 'f')`,
  );
  return baris.map((b) => String(b["sql"])).join("\n");
}

function writeGeser(semua: readonly Kolom[]): string {
  return semua
    .filter(
      ({ tabel, kolom, tipe }) =>
        // The number of a run is shown as it stands.
        tipe === "int8" &&
        kolom !== "putaran_id" &&
        /^(register|status|padan)_|^penghitung$|tinjauan$/.test(tabel),
    )
    .map(({ tabel, kolom }) => `UPDATE inti.${tabel} SET ${kolom} = ${kolom} + ${GESER};`)
    .join("\n");
}

function writeIsi({ kolom, tipe, k }: Kolom): string {
  const isi = ISI[tipe];
  if (isi === undefined) throw new Error(`no marker for the type ${tipe}`);
  return isi(kolom, k);
}

function writePenanda(tabel: string, kolom: readonly Kolom[], semua: readonly Kolom[]): string {
  const milik = kolom.filter((k) => k.tabel === tabel);
  if (milik.length === 0) return "";
  if (TEKNIS.has(tabel)) {
    const isi = semua.filter((k) => k.tabel === tabel);
    const nilai = isi.map((k) => (k.tipe === "bool" ? "true" : writeIsi(k)));
    const kegiatan = "UPDATE inti.klien SET kegiatan = kegiatan || ARRAY['rhs7q4z'];";
    return `${tabel === "klien" ? kegiatan : ""} INSERT INTO inti.${tabel} (${isi.map((k) => k.kolom).join(", ")})
      SELECT ${nilai.join(", ")} FROM (SELECT 1 AS n) x;`;
  }
  const set = milik.map((k) => `${k.kolom} = ${writeIsi(k)}`);
  return `UPDATE inti.${tabel} t SET ${set.join(", ")}
    FROM (SELECT ctid AS letak, row_number() OVER (ORDER BY ctid) AS n FROM inti.${tabel}) x WHERE t.ctid = x.letak;`;
}

/** Evidence goes on being written meanwhile: only its row of markers goes. */
function writePulih(tabel: string): string {
  if (tabel === "bukti") return `DELETE FROM inti.bukti WHERE nomor >= ${GESER};`;
  return `TRUNCATE inti.${tabel}; INSERT INTO inti.${tabel} SELECT * FROM simpan.${tabel};`;
}

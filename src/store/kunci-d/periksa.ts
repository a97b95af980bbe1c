import type { Client } from "pg";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { deriveHakBaca } from "./hak.js";
import { deriveHakTulis } from "./tulisan.js";

/** A difference between what a login may do and what the rows give it. */
export interface SelisihHak {
  readonly peran: string;
  /** `lebih`: the catalogue gives it and the rows do not; `kurang`: the other way round. */
  readonly arah: "lebih" | "kurang";
  readonly hak: string;
}

/** What the two technical logins may do, as `PRIVILEGE table`. */
const HAK_TEKNIS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  registri: ["SELECT klien", "SELECT token_dicabut", "SELECT keadaan"],
  bukti: ["INSERT bukti", "USAGE bukti_nomor_seq"],
});

const KOLOM = `
  SELECT h.hak, n.nspname AS skema, c.relname AS tabel, a.attname AS kolom
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  CROSS JOIN unnest(ARRAY['SELECT', 'INSERT']) AS h(hak)
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND has_schema_privilege($1, n.oid, 'USAGE')
    AND has_column_privilege($1, c.oid, a.attnum, h.hak)`;

const HAK_LAIN = `
  SELECT h.hak || ' ' || n.nspname || '.' || c.relname AS hak
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS h(hak)
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND CASE WHEN h.hak IN ('UPDATE', 'REFERENCES')
      THEN has_any_column_privilege($1, c.oid, h.hak) ELSE has_table_privilege($1, c.oid, h.hak) END
  UNION ALL
  SELECT h.hak || ' ' || n.nspname || '.' || c.relname
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) AS h(hak)
  WHERE n.nspname !~ '^pg_' AND c.relkind = 'S' AND has_sequence_privilege($1, c.oid, h.hak)
  UNION ALL
  SELECT 'CREATE ' || nspname FROM pg_namespace
  WHERE nspname !~ '^pg_(temp|toast)' AND has_schema_privilege($1, oid, 'CREATE')
  UNION ALL
  SELECT 'MEMBER ' || r.rolname FROM pg_auth_members m
  JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles p ON p.oid = m.member WHERE p.rolname = $1
  UNION ALL
  SELECT 'ATTRIBUTE' FROM pg_roles
  WHERE rolname = $1 AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)
  UNION ALL
  SELECT 'OWNER ' || relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = $1
  UNION ALL
  SELECT 'DEFINER ' || relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'v' AND n.nspname = $2 AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`;

/**
 * Compares the rights of every login in the catalogue with what the rows give it (architecture.md §2,
 * lock D): each column that can be read or inserted, every other privilege, membership and attribute.
 *
 * Any login may ask: the catalogue is public.
 */
export async function findSelisihHak(client: Pick<Client, "query">): Promise<readonly SelisihHak[]> {
  const awalan = await readAwalan(client);
  const selisih: SelisihHak[] = [];
  for (const audiens of SEMUA_AUDIENS) selisih.push(...(await compareAudiens(client, awalan, audiens)));
  for (const [akhiran, hak] of Object.entries(HAK_TEKNIS)) {
    selisih.push(...(await compareTeknis(client, `${awalan}${akhiran}`, hak)));
  }
  return selisih;
}

/** Role names carry a prefix per database, as `inti.nama_peran` writes it. */
export async function readAwalan(client: Pick<Client, "query">): Promise<string> {
  const { rows } = await client.query<{ awalan: string }>(
    "SELECT 'sinergi_' || substr(md5(current_database()), 1, 8) || '_' AS awalan",
  );
  return rows[0]?.awalan ?? "";
}

async function roleExists(client: Pick<Client, "query">, peran: string): Promise<boolean> {
  const { rows } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [peran]);
  return rows.length === 1;
}

async function compareAudiens(
  client: Pick<Client, "query">,
  awalan: string,
  audiens: Audiens,
): Promise<readonly SelisihHak[]> {
  const skema = namaAudiens(audiens);
  const peran = `${awalan}${skema}`;
  if (!(await roleExists(client, peran))) return [{ peran, arah: "kurang", hak: "LOGIN" }];
  const hak = deriveHakBaca(audiens);
  const tulis = deriveHakTulis(audiens);
  const harap = [
    ...hak.tampilan.map((t) => `SELECT ${skema}.${t}`),
    ...hak.dasar.map((d) => `SELECT inti.${d}`),
    ...tulis.kolom.map((k) => `INSERT inti.${k}`),
    ...tulis.urutan.map((u) => `USAGE inti.${u}`),
  ];
  return compare(peran, harap, await readHak(client, peran, skema));
}

async function compareTeknis(
  client: Pick<Client, "query">,
  peran: string,
  hak: readonly string[],
): Promise<readonly SelisihHak[]> {
  if (!(await roleExists(client, peran))) return [{ peran, arah: "kurang", hak: "LOGIN" }];
  const ada = (await readHak(client, peran, "")).map((h) =>
    h.replace(/^(SELECT|INSERT) inti\.(\w+)\.\w+$/, "$1 $2"),
  );
  return compare(
    peran,
    hak,
    [...new Set(ada)].map((h) => h.replace(/^(\w+) inti\./, "$1 ")),
  );
}

async function readHak(
  client: Pick<Client, "query">,
  peran: string,
  skema: string,
): Promise<readonly string[]> {
  const kolom = await client.query<Record<"hak" | "skema" | "tabel" | "kolom", string>>(KOLOM, [peran]);
  const lain = await client.query<{ hak: string }>(HAK_LAIN, [peran, skema]);
  return [
    ...kolom.rows.map((k) => `${k.hak} ${k.skema}.${k.tabel}.${k.kolom}`),
    ...lain.rows.map((l) => l.hak),
  ];
}

function compare(peran: string, harap: readonly string[], ada: readonly string[]): readonly SelisihHak[] {
  const diharap = new Set(harap);
  const didapat = new Set(ada);
  return [
    ...ada.filter((h) => !diharap.has(h)).map((hak) => ({ peran, arah: "lebih" as const, hak })),
    ...harap.filter((h) => !didapat.has(h)).map((hak) => ({ peran, arah: "kurang" as const, hak })),
  ];
}

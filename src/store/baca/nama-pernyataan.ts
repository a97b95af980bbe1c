/** Columns whose value does not change which plan is best: keys of a look-up, the change order, tombstones. */
const KOLOM_TETAP: ReadonlySet<string> = new Set(["npwp", "nik", "urut", "dihapus_pada"]);
/** Prepared statements kept on each connection: projections are many, and each costs the database memory. */
const DISIMPAN = 100;

/**
 * Names the statements that the database may prepare once and keep: look-ups by key, and pages without a
 * filter. Planning is more than half of a look-up's time. A filtered page is planned for its values each time:
 * a plan that suits a big kabupaten reads the whole register for a small one.
 *
 * @returns for each SQL text a name, or "" for a statement that is not kept
 */
export function createNamaPernyataan(disimpan = DISIMPAN): (sql: string) => string {
  const nama = new Map<string, string>();
  return (sql) => {
    const ada = nama.get(sql);
    if (ada !== undefined) return ada;
    if (nama.size >= disimpan || !isTetap(sql)) return "";
    const baru = `baca-${nama.size}`;
    nama.set(sql, baru);
    return baru;
  };
}

/** The record's own condition comes last; those of its parts are joins on keys. */
function isTetap(sql: string): boolean {
  const awal = sql.lastIndexOf(" WHERE ");
  if (!sql.startsWith("SELECT ") || awal < 0) return false;
  const syarat = sql.slice(awal);
  if (/ IN \(| OR | LIKE |&&|@>|ANY/.test(syarat)) return false;
  return [...syarat.matchAll(/"t\d+"\."(\w+)"/g)].every(([, kolom]) => KOLOM_TETAP.has(kolom ?? ""));
}

import { GalatPerintah } from "#errors/galat-perintah.js";

const MESSAGES = Object.freeze({
  MIGRATION_FOLDER_INVALID: "Folder migrasi tidak lengkap: setiap subfolder harus berisi migration.sql",
  MIGRATION_DATABASE_UNREACHABLE: "Basis data pemilik (DATABASE_URL) tidak dapat dihubungi untuk migrasi",
  MIGRATION_BUSY: "Proses lain masih menjalankan migrasi pada basis data ini",
  MIGRATION_EDITED:
    "Migrasi yang sudah diterapkan tidak boleh diubah: pulihkan berkasnya, tulis migrasi baru",
  MIGRATION_UNKNOWN:
    "Basis data memuat migrasi yang tidak dikenal program ini: jalankan versi yang lebih baru",
  MIGRATION_FAILED: "Migrasi gagal dan tidak meninggalkan apa pun: perbaiki sebabnya, lalu jalankan lagi",
  MIGRATION_ENGINE: "Mesin skema Prisma menolak permintaan",
} as const);

/** Stable name of what stopped a migration. */
export type MigrateErrorCode = keyof typeof MESSAGES;

/** Where a migration stopped: its folder name, PostgreSQL's SQLSTATE, the line in `migration.sql`. */
export interface MigrateErrorPlace {
  readonly migration?: string;
  readonly sqlState?: string;
  readonly line?: number;
}

/** A failure of `migrate` or `diffSchema`: place and rule, never SQL text or a value. Exit code 3. */
export class MigrateError extends GalatPerintah {
  readonly code: MigrateErrorCode;
  readonly place: MigrateErrorPlace;

  /** `cause` is for developers: the engine's own words, which hold names of the schema and paths. */
  constructor(code: MigrateErrorCode, place: MigrateErrorPlace = {}, cause?: unknown) {
    super(3, code, describe(code, place));
    if (cause !== undefined) this.cause = cause;
    this.name = "MigrateError";
    this.code = code;
    this.place = Object.freeze({ ...place });
  }
}

function describe(code: MigrateErrorCode, place: MigrateErrorPlace): string {
  const parts = [
    place.migration === undefined ? [] : [`migrasi ${place.migration}`],
    place.line === undefined ? [] : [`baris ${place.line}`],
    place.sqlState === undefined ? [] : [`SQLSTATE ${place.sqlState}`],
  ].flat();
  return parts.length === 0 ? `${MESSAGES[code]}.` : `${MESSAGES[code]} (${parts.join(", ")}).`;
}

import { GalatPerintah } from "#errors/galat-perintah.js";

const MESSAGES = Object.freeze({
  EMBEDDED_PLATFORM_UNSUPPORTED:
    "Basis data bawaan tidak tersedia untuk sistem ini: isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru",
  EMBEDDED_IN_USE:
    "Basis data bawaan di SINERGI_DATA_DIR sedang dipakai proses lain: hentikan proses itu atau pilih SINERGI_DATA_DIR lain",
  EMBEDDED_SERVER_RUNNING:
    "Server lain sudah berjalan dengan SINERGI_DATA_DIR ini: hentikan server itu atau pilih SINERGI_DATA_DIR lain",
  EMBEDDED_NOT_PERMITTED:
    "SINERGI_DATA_DIR tidak dapat dibaca dan ditulis, atau isinya milik pengguna lain: jalankan sebagai pemiliknya atau pilih SINERGI_DATA_DIR lain",
  EMBEDDED_DISK_FULL: "Ruang penyimpanan untuk SINERGI_DATA_DIR habis",
  EMBEDDED_DATA_MISSING:
    "SINERGI_DATA_DIR menunjuk (postgres.location) ke basis data bawaan yang sudah tidak ada: pulihkan tempat itu, atau hapus berkas postgres.location untuk mulai kosong",
  EMBEDDED_DATA_SHARED:
    "SINERGI_DATA_DIR adalah salinan yang menunjuk (postgres.location) ke basis data direktori asalnya: hapus berkas postgres.location pada salinan untuk mulai kosong, atau isi DATABASE_URL",
  EMBEDDED_DATA_VERSION:
    "Data di SINERGI_DATA_DIR dibuat oleh versi utama PostgreSQL yang berbeda: pindahkan dengan pg_dump, atau isi DATABASE_URL",
  EMBEDDED_INIT_FAILED:
    "Basis data bawaan gagal dibuat di SINERGI_DATA_DIR: sebabnya ada di postgres.log pada tempat basis data itu; DATABASE_URL dapat menunjuk ke PostgreSQL lain",
  EMBEDDED_START_FAILED:
    "Basis data bawaan di SINERGI_DATA_DIR gagal dijalankan: sebabnya ada di postgres.log pada tempat basis data itu; DATABASE_URL dapat menunjuk ke PostgreSQL lain",
} as const);

/** Stable name of why the embedded database cannot be used. */
export type EmbeddedErrorCode = keyof typeof MESSAGES;

/** The embedded database cannot be used: what to do, never a path (it may carry a name). Exit code 3. */
export class EmbeddedError extends GalatPerintah {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode) {
    super(3, code, `${MESSAGES[code]}.`);
    this.name = "EmbeddedError";
    this.code = code;
  }
}

/** The embedded error for whatever went wrong: refusals of the file system by name, `otherwise` the rest. */
export function toEmbeddedError(error: unknown, otherwise: EmbeddedErrorCode): EmbeddedError {
  if (error instanceof EmbeddedError) return error;
  const code = readErrno(error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new EmbeddedError("EMBEDDED_NOT_PERMITTED");
  if (code === "ENOSPC" || code === "EDQUOT") return new EmbeddedError("EMBEDDED_DISK_FULL");
  return new EmbeddedError(otherwise);
}

/** The system error name (`ENOENT`) of an error, if it has one. */
export function readErrno(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

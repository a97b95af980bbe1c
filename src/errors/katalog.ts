/**
 * Every code a caller can receive, with its HTTP status and its sentence (contract.md §3).
 * The sentence never holds a value that the caller sent.
 */
export const KATALOG = Object.freeze({
  UNAUTHENTICATED: { http: 401, pesan: "Token akses tidak ada atau tidak sah." },
  PURPOSE_NOT_ALLOWED: {
    http: 403,
    pesan:
      "Tujuan atau kegiatan pemanfaatan tidak ada, tidak dikenal, atau tidak diberikan kepada klien ini.",
  },
  AGREEMENT_NOT_IN_FORCE: { http: 403, pesan: "Perjanjian kerja sama tidak sedang berlaku." },
  ROLE_READS_NO_DATA: { http: 403, pesan: "Peran ini tidak membaca data." },
  GRAPHQL_PARSE_FAILED: { http: 400, pesan: "Dokumen GraphQL tidak dapat diurai." },
  GRAPHQL_VALIDATION_FAILED: { http: 400, pesan: "Dokumen GraphQL tidak sesuai dengan skema." },
  BAD_USER_INPUT: { http: 400, pesan: "Masukan tidak sah." },
  BAD_REQUEST: { http: 400, pesan: "Permintaan HTTP tidak sah." },
  QUERY_TOO_COMPLEX: { http: 400, pesan: "Permintaan melampaui batas yang diumumkan." },
  CURSOR_EXPIRED: { http: 400, pesan: "Kursor sudah kedaluwarsa: ambil seluruh daftar dari awal." },
  NOT_UNIQUE: { http: 200, pesan: "Lebih dari satu data ditemukan: gunakan daftar dengan saringan." },
  FORBIDDEN: { http: 200, pesan: "Akses ditolak." },
  NOT_FOUND: { http: 404, pesan: "Alamat tidak dikenal." },
  METHOD_NOT_ALLOWED: { http: 405, pesan: "Metode HTTP tidak diizinkan." },
  NOT_ACCEPTABLE: { http: 406, pesan: "Tipe jawaban yang diminta tidak tersedia." },
  PAYLOAD_TOO_LARGE: { http: 413, pesan: "Permintaan terlalu besar." },
  UNSUPPORTED_MEDIA_TYPE: { http: 415, pesan: "Tipe isi permintaan tidak didukung." },
  RATE_LIMITED: { http: 429, pesan: "Terlalu banyak permintaan dari klien ini." },
  EVIDENCE_UNAVAILABLE: {
    http: 503,
    pesan: "Bukti tidak dapat ditulis, maka tidak ada data yang diberikan. Coba lagi nanti.",
  },
  INTERNAL_SERVER_ERROR: { http: 500, pesan: "Terjadi kesalahan di dalam sistem." },
} as const satisfies Record<string, { http: number; pesan: string }>);

/** The stable machine-readable code of a refusal. */
export type KodeGalat = keyof typeof KATALOG;

/**
 * Quality flags: what is doubtful about an accepted value, with an Indonesian sentence each.
 * A flag never changes or drops the value (contract.md §5: "accepted and flagged").
 */
export const KALIMAT_TANDA = Object.freeze({
  NPWP_CHECKSUM: "Angka pemeriksa NPWP tidak cocok; aturannya tidak resmi, nomor diterima.",
  NPWP_AWALAN_TIDAK_DIKENAL: "Awalan NPWP 16 angka tidak dikenal.",
  NPWP_NOL: "NPWP berisi nol sebagai pengisi; nomor tidak dapat dipakai.",
  CABANG: "NPWP menunjuk cabang, bukan pusat.",
  NIK_WILAYAH: "Kode wilayah pada NIK tidak ada dalam daftar kini maupun lama.",
  WILAYAH_TIDAK_DIKENAL: "Kode wilayah tidak ada dalam daftar yang berlaku.",
  KBLI_TANPA_VERSI: "Kode KBLI dikirim tanpa versi.",
  KBLI_GOLONGAN_TIDAK_DIKENAL: "Golongan pokok KBLI tidak ada dalam versi yang disebut.",
  TELEPON_TIDAK_LAZIM: "Nomor telepon tidak sesuai rentang nomor yang dikenal.",
  TELEPON_LUAR_NEGERI: "Nomor telepon bukan nomor Indonesia.",
  TELEPON_EKSTENSI: "Nomor ekstensi dihilangkan dari nomor telepon.",
  TEKS_DIBERSIHKAN: "Karakter tak terlihat dihilangkan dari teks.",
  TEKS_KARAKTER_RUSAK: "Teks memuat tanda pengganti untuk karakter yang rusak.",
} as const);

/** The code of a quality flag. */
export type TandaMutu = keyof typeof KALIMAT_TANDA;

/** The shared, frozen list of a value about which nothing is doubtful. */
export const TANPA_TANDA: readonly TandaMutu[] = Object.freeze([]);

const takTerpakai: ReadonlySet<TandaMutu> = new Set(["NPWP_NOL"]);

/**
 * True where a flag means that the element cannot be used at all (`TIDAK_SAH`): the record loads without it.
 * An all-zero NPWP is a filler shared by many records, so keeping it would join strangers.
 */
export function isTakTerpakai(tanda: readonly TandaMutu[]): boolean {
  return tanda.some((satu) => takTerpakai.has(satu));
}

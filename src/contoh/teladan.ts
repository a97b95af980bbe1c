/**
 * The records that every data set holds whatever its seed: complete, right and matched, so that a guide can show one
 * query that always answers. The numbers are domain.md's synthetic vectors (tax office 000; a person of 1945).
 */
export const TELADAN = Object.freeze({
  /** The first Perseroan: every field given, and an employer with the same number and name. */
  npwpPerseroan: "0019990019000000",
  namaPerseroan: Object.freeze(["Contoh", "Teladan", "Nusantara"]),
  /** The first Persekutuan, a komanditer, where there are two entities or more; no promise of an employer. */
  npwpPersekutuan: "0029990025000000",
  namaPersekutuan: Object.freeze(["Contoh", "Karya", "Bersama"]),
  /** The first notary: every field given, and an active member. */
  nikNotaris: "3171011708459001",
  wilayah: "31.71.01.1001",
});

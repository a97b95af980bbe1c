import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";

/**
 * Remembers what a pure function says of an audience and a name of the agreement. Audiences and names are
 * few and frozen, so nothing is ever forgotten; callers keep names that are nobody's out.
 */
export function rememberAudiens<Nama extends string, Hasil>(
  decide: (audiens: Audiens, nama: Nama) => Hasil,
): (audiens: Audiens, nama: Nama) => Hasil {
  const menurutAudiens = new Map<string, Map<Nama, Hasil>>();
  return (audiens, nama) => {
    const kunci = namaAudiens(audiens);
    let ingatan = menurutAudiens.get(kunci);
    if (ingatan === undefined) {
      ingatan = new Map();
      menurutAudiens.set(kunci, ingatan);
    }
    const ada = ingatan.get(nama);
    if (ada !== undefined) return ada;
    const baru = decide(audiens, nama);
    ingatan.set(nama, baru);
    return baru;
  };
}

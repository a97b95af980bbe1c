import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";

/**
 * Remembers what a pure function says of an audience and a name of the agreement. Audiences and names are
 * few and frozen, so nothing is ever forgotten; callers keep names that are nobody's out.
 */
export function rememberAudiens<Nama extends string, Hasil>(
  decide: (audiens: Audiens, nama: Nama) => Hasil,
): (audiens: Audiens, nama: Nama) => Hasil {
  const menurutNama = new Map<string, Map<Nama, Hasil>>();
  const menurutObjek = new WeakMap<Audiens, Map<Nama, Hasil>>();
  return (audiens, nama) => {
    let ingatan = menurutObjek.get(audiens);
    if (ingatan === undefined) {
      const kunci = namaAudiens(audiens);
      ingatan = menurutNama.get(kunci) ?? new Map<Nama, Hasil>();
      menurutNama.set(kunci, ingatan);
      menurutObjek.set(audiens, ingatan);
    }
    const ada = ingatan.get(nama);
    if (ada !== undefined) return ada;
    const baru = decide(audiens, nama);
    ingatan.set(nama, baru);
    return baru;
  };
}

/**
 * Remembers what a pure function says of an audience, a name and a thing that never changes, for as long as the thing
 * is kept: the selection of a document, say.
 */
export function rememberMilik<Milik extends object, Nama extends string, Hasil>(
  decide: (audiens: Audiens, nama: Nama, milik: Milik) => Hasil,
): (audiens: Audiens, nama: Nama, milik: Milik) => Hasil {
  const menurutMilik = new WeakMap<Milik, (audiens: Audiens, nama: Nama) => Hasil>();
  return (audiens, nama, milik) => {
    let decideMilik = menurutMilik.get(milik);
    if (decideMilik === undefined) {
      decideMilik = rememberAudiens((a: Audiens, n: Nama) => decide(a, n, milik));
      menurutMilik.set(milik, decideMilik);
    }
    return decideMilik(audiens, nama);
  };
}

import { FRASA_PENUTUP, type Frasa } from "./bentuk.js";
import { type KataNama, readKata } from "./kata-nama.js";
import { findEkor, peelBentuk } from "./nama-badan.js";

/** A prefix to compare with the cores of names, or the rule it breaks. */
export type Awalan =
  | { readonly ok: true; readonly awalan: string }
  | { readonly ok: false; readonly aturan: "AWALAN_KURANG_DARI_TIGA_HURUF" };

const HURUF_PALING_SEDIKIT = 3;
const HURUF = /[\p{L}\p{N}]/gu;

/** True when the last `count` words begin the phrase. */
function isAwalFrasa({ kata, terbuka }: KataNama, count: number, frasa: Frasa): boolean {
  const from = kata.length - count;
  return frasa.kata.slice(0, count).every((word, i) => {
    const typed = kata[from + i] ?? "";
    const last = i === count - 1;
    if (!last) return typed === word;
    return terbuka ? word.startsWith(typed) : typed === word;
  });
}

/** How many of the last words begin a form or status that the whole name would lose at its end. */
function countEkorTerpotong(nama: KataNama): number {
  const { kata, sekat } = nama;
  for (const frasa of FRASA_PENUTUP) {
    for (let count = 1; count <= frasa.kata.length && count < kata.length; count++) {
      const from = kata.length - count;
      const apart = sekat[from] === true || findEkor(nama, 0, from) !== undefined;
      if (apart && isAwalFrasa(nama, count, frasa)) return count;
    }
  }
  return 0;
}

function dropEkorTerpotong(nama: KataNama): KataNama {
  const count = countEkorTerpotong(nama);
  if (count === 0) return nama;
  return { kata: nama.kata.slice(0, -count), sekat: nama.sekat.slice(0, -count), terbuka: false };
}

/**
 * Turns what a user typed into a prefix of the cores that `normalizeNamaBadan` makes.
 *
 * The text may stop anywhere behind the form that opens the name; the result then begins the core of every
 * name that begins so. A form at the front is peeled when something closes it ("FIRMA " but not "FIRMA",
 * which also begins FIRMANSYAH). At the end a whole form or status is peeled, and an unfinished one is
 * dropped where a comma, a bracket or another form sets it off ("Maju Jaya, P" but not "Maju Jaya P", which
 * also begins MAJU JAYA PERKASA). A space at the end says nothing. At least three letters or digits must be
 * left. The result holds only letters, digits, marks and single spaces, so it is safe in a LIKE.
 */
export function normalizeAwalan(teks: string): Awalan {
  const nama = dropEkorTerpotong(readKata(teks));
  const { mulai, akhir } = peelBentuk(nama, nama.terbuka ? 1 : 0);
  const awalan = nama.kata.slice(mulai, akhir).join(" ");
  if ((awalan.match(HURUF)?.length ?? 0) < HURUF_PALING_SEDIKIT) {
    return { ok: false, aturan: "AWALAN_KURANG_DARI_TIGA_HURUF" };
  }
  return { ok: true, awalan };
}

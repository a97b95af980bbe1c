import { ENTITAS_UNTUK_PIHAK_I } from "./elemen/entitas-untuk-pihak-i.js";
import { MILIK_PIHAK_I } from "./elemen/milik-pihak-i.js";
import { MILIK_PIHAK_II } from "./elemen/milik-pihak-ii.js";
import { NOTARIS_UNTUK_PIHAK_I } from "./elemen/notaris-untuk-pihak-i.js";
import { PENJELASAN_PIHAK_I } from "./elemen/penjelasan-pihak-i.js";
import { STATUS_UNTUK_PIHAK_II } from "./elemen/status-untuk-pihak-ii.js";
import { TINJAUAN_PIHAK_I } from "./elemen/tinjauan-pihak-i.js";
import type { Elemen } from "./elemen/tipe-elemen.js";

export type { Elemen, Saring, Tampilan } from "./elemen/tipe-elemen.js";

/** All rows, Pasal 4 first. */
export const ELEMEN: readonly Elemen[] = Object.freeze(
  [
    ...ENTITAS_UNTUK_PIHAK_I,
    ...NOTARIS_UNTUK_PIHAK_I,
    ...STATUS_UNTUK_PIHAK_II,
    ...MILIK_PIHAK_II,
    ...MILIK_PIHAK_I,
    ...PENJELASAN_PIHAK_I,
    ...TINJAUAN_PIHAK_I,
  ].map((elemen) => Object.freeze(elemen)),
);

import type { Acak } from "./acak.js";
import type { BentukContoh, NamaUsaha } from "./nama-usaha.js";
import { Tertimbang } from "./tertimbang.js";

/** Where the form stands: before the name, behind it with or without a comma, or nowhere. */
type Letak = "DEPAN" | "BELAKANG" | "BELAKANG_KOMA" | "TANPA";

/** A way to write a form of company. */
export interface Gaya {
  readonly bentuk: string;
  readonly letak: Letak;
}

function gaya(bentuk: string, letak: Letak): Gaya {
  return Object.freeze({ bentuk, letak });
}

/** How the registers of Pihak II write a form: nearly always one way. */
const GAYA_REGISTER: Readonly<Record<BentukContoh, Tertimbang<Gaya>>> = Object.freeze({
  PT: new Tertimbang([
    [gaya("PT", "DEPAN"), 9],
    [gaya("PT.", "DEPAN"), 1],
  ]),
  CV: new Tertimbang([
    [gaya("CV", "DEPAN"), 9],
    [gaya("CV.", "DEPAN"), 1],
  ]),
  FIRMA: new Tertimbang([
    [gaya("Firma", "DEPAN"), 9],
    [gaya("Fa.", "DEPAN"), 1],
  ]),
  PERDATA: new Tertimbang([[gaya("Persekutuan Perdata", "DEPAN"), 1]]),
});

/** How an employer may write its own form. */
const GAYA_LAIN: Readonly<Record<BentukContoh, readonly Gaya[]>> = Object.freeze({
  PT: [
    gaya("PT.", "DEPAN"),
    gaya("P.T.", "DEPAN"),
    gaya("P.T", "DEPAN"),
    gaya("Perseroan Terbatas", "DEPAN"),
    gaya("PT", "BELAKANG_KOMA"),
    gaya("PT", "BELAKANG"),
    gaya("", "TANPA"),
  ],
  CV: [
    gaya("CV.", "DEPAN"),
    gaya("C.V.", "DEPAN"),
    gaya("C.V", "DEPAN"),
    gaya("CV", "BELAKANG_KOMA"),
    gaya("", "TANPA"),
  ],
  FIRMA: [gaya("Fa.", "DEPAN"), gaya("FA", "DEPAN"), gaya("Firma", "BELAKANG_KOMA"), gaya("", "TANPA")],
  PERDATA: [gaya("Maatschap", "DEPAN"), gaya("Persekutuan Perdata", "BELAKANG_KOMA"), gaya("", "TANPA")],
});

export function pickGayaRegister(acak: Acak, bentuk: BentukContoh): Gaya {
  return GAYA_REGISTER[bentuk].pick(acak);
}

/** A way that differs from the given one. */
export function pickGayaLain(acak: Acak, bentuk: BentukContoh, bukan: Gaya): Gaya {
  const lain = GAYA_LAIN[bentuk].filter((satu) => satu.bentuk !== bukan.bentuk || satu.letak !== bukan.letak);
  return acak.pick(lain);
}

function writeStatus(status: NamaUsaha["status"]): string {
  if (status === null) return "";
  return status === "TBK" ? " Tbk" : " (Persero)";
}

/** Writes a name in one way, in capitals as the registers do or with capital initials. */
export function writeNamaUsaha(nama: NamaUsaha, { bentuk, letak }: Gaya, kapital: boolean): string {
  const inti = nama.kata.join(" ") + writeStatus(nama.status);
  const teks = {
    DEPAN: `${bentuk} ${inti}`,
    BELAKANG: `${inti} ${bentuk}`,
    BELAKANG_KOMA: `${inti}, ${bentuk}`,
    TANPA: inti,
  }[letak];
  return kapital ? teks.toUpperCase() : teks;
}

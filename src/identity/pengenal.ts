import { Galat } from "#errors/galat.js";
import { type Audiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import type { Jam } from "#usecases/ports/jam.js";
import { matchJaringan } from "#usecases/ports/jaringan.js";
import type { HasilPengenalan } from "#usecases/ports/pemanggil.js";
import { type Klien, type RegistriKlien, UMUR_REGISTRI_MS } from "#usecases/ports/registri-klien.js";
import { readOrang } from "./orang.js";
import { parsePemanfaatan } from "./pemanfaatan.js";
import { type DaftarPenerbit, matchPenerbit } from "./penerbit.js";
import { createSinggahanToken } from "./singgahan-token.js";
import { type HasilToken, PANJANG_TOKEN_MAKS, type TokenSah, verifyToken } from "./token.js";

/** What identifies a caller: nothing else of a request is looked at (threats 23, 49, 148). */
export interface Kredensial {
  /** Every `Authorization` header as it was received; a server must not join or drop repeated ones. */
  readonly authorization: readonly string[];
  /** Address of the peer on the connection. */
  readonly alamat: string;
}

/** Turns a token into a caller. */
export interface Pengenal {
  /**
   * Never rejects for a bad token; the outcome of every failure is the same but for `sebab`, which is for the evidence.
   *
   * @throws Galat EVIDENCE_UNAVAILABLE when the client registry cannot be read.
   */
  identify(kredensial: Kredensial): Promise<HasilPengenalan>;
}

/** RFC 6750 §2.1; the scheme is case-insensitive (RFC 9110 §11.1). */
const BEARER = /^Bearer +([^\s,]+)$/i;
const KREDENSIAL_MAKS = PANJANG_TOKEN_MAKS + 64;

/** Builds the identification of callers over the trusted issuers and the client registry. */
export function createPengenal(opsi: {
  readonly penerbit: DaftarPenerbit;
  readonly registri: RegistriKlien;
  readonly jam: Jam;
  readonly audience: string;
}): Pengenal {
  const singgahan = createSinggahanToken(opsi.jam);

  async function readToken(teks: string): Promise<HasilToken> {
    const ingat = await singgahan.read(teks);
    if (ingat !== null) return { ok: true, token: ingat };
    const hasil = await verifyToken(teks, opsi);
    if (hasil.ok) singgahan.write(teks, hasil.token);
    return hasil;
  }

  return {
    async identify({ authorization, alamat }) {
      const [satu] = authorization;
      if (satu === undefined) return refuse("TOKEN_TIDAK_ADA");
      if (authorization.length > 1) return refuse("TOKEN_GANDA");
      const teks = satu.length <= KREDENSIAL_MAKS ? BEARER.exec(satu)?.[1] : undefined;
      if (teks === undefined) return refuse("TOKEN_SKEMA");
      const hasil = await readToken(teks);
      return hasil.ok ? identifyKlien(hasil.token, alamat, opsi.registri) : hasil;
    },
  };
}

async function identifyKlien(
  token: TokenSah,
  alamat: string,
  registri: RegistriKlien,
): Promise<HasilPengenalan> {
  const klien = await readRegistri(() => registri.findKlien(token.klien));
  if (klien === null) return refuse("KLIEN_TIDAK_DIKENAL");
  if (!klien.aktif) return refuse("KLIEN_NONAKTIF");
  if (!matchPenerbit(token.penerbit, klien)) return refuse("PENERBIT_BUKAN_MILIK_KLIEN");
  if (!matchJaringan(alamat, klien.jaringan)) return refuse("JARINGAN_TIDAK_DIIZINKAN");
  if (await readRegistri(() => registri.isDicabut(token.penerbit.issuer, token.jti)))
    return refuse("TOKEN_DICABUT");
  const orang = readOrang(klien, token.sub);
  if (!orang.ok) return refuse("SUB_TIDAK_SESUAI");
  const pemanfaatan = parsePemanfaatan(token.rincian, klien);
  return { ok: true, pemanggil: { klien, audiens: findAudiens(klien), orang: orang.orang, pemanfaatan } };
}

/** An unreadable registry is the exchange's fault: 401 would send a good caller away to renew its token. */
async function readRegistri<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new Galat("EVIDENCE_UNAVAILABLE", {
      sebab: "REGISTRI_TIDAK_TERBACA",
      cobaLagi: Math.ceil(UMUR_REGISTRI_MS / 1000),
    });
  }
}

function findAudiens({ pihak, peran }: Klien): Audiens {
  return SEMUA_AUDIENS.find((a) => a.pihak === pihak && a.peran === peran) ?? { pihak, peran };
}

function refuse(sebab: string): { readonly ok: false; readonly sebab: string } {
  return { ok: false, sebab };
}

import { createHmac, hash } from "node:crypto";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** A key of the subject digests: kept outside the database, named in every digest that it made. */
export interface KunciSubjek {
  /** 1 to 16 ASCII letters or digits; never given to another key. */
  readonly id: string;
  /** 256 bits. */
  readonly kunci: Uint8Array;
}

/** A person: canonical 16-digit numbers, or null where the record holds none that is valid. */
export interface IdentitasOrang {
  readonly nik: string | null;
  readonly npwp: string | null;
  /** The supplier's own number of the record: names it where both numbers are absent. */
  readonly idSumber: string;
}

/** A company or partnership: canonical 16-digit NPWP, or null where the record holds none that is valid. */
export interface IdentitasBadan {
  readonly npwp: string | null;
  readonly idSumber: string;
}

/** Names persons and companies in the evidence without their numbers (architecture.md §4 "Subjects"). */
export interface Subjek {
  /** Digest under the current key: `<key id>.<22 base64url characters>`. */
  digestOrang(orang: IdentitasOrang): string;
  /** As `digestOrang`; an NPWP that is a person's NIK gives that person's digest. */
  digestBadan(badan: IdentitasBadan): string;
  /**
   * Every digest that may stand for this subject in the evidence: each number that is given, under each key,
   * old ones included. Give null or "" for what is not known.
   */
  digestsOf(subjek: Partial<IdentitasOrang>, jenis: "ORANG" | "BADAN"): readonly string[];
}

type Jenis = "ORANG" | "BADAN";
/** The same digits for another kind of number, or another product, give another digest. */
type Ranah = "nomor" | "lama" | "sumber-ORANG" | "sumber-BADAN";
/** What is digested: a number or a supplier's own key, in its domain. */
type Pesan = readonly [Ranah, string];
interface Kunci {
  readonly id: string;
  /** HMAC-SHA-256 under this key, base64url, of a text in each domain. */
  readonly digest: Readonly<Record<Ranah, (isi: string) => string>>;
}

const ID_KUNCI = /^[A-Za-z0-9]{1,16}$/;
const BITA_KUNCI = 32;
/** Block of SHA-256, and the pads of RFC 2104. */
const BLOK = 64;
const IPAD = 0x36;
const OPAD = 0x5c;
/** Longer than any number; UTF-8 takes at most three bytes a UTF-16 code unit. */
const ISI_MAKS = 100;
const BITA_KARAKTER = 3;
const ASCII_MAKS = 127;
/** 128 bits are 21 characters and two bits of the 22nd. */
const PENUH = 21;
const NOL = 48;
const IDENTITAS_NOL = "000000000";
const PRODUK = "sinergi-subjek-1";
const ABJAD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** The last character with its four low bits cleared, so that 22 characters write 128 bits in one way only. */
const AKHIR: ReadonlyMap<string, string> = new Map(
  Array.from(ABJAD, (huruf, i) => [huruf, ABJAD.charAt(i & 0x30)]),
);

/**
 * Subject digests: HMAC-SHA-256 (RFC 2104) cut to 128 bits, one value for a person whether the number came as
 * NIK or as an NPWP that is the NIK. A plain hash of 16 digits would be found by trying them all.
 * @param kunci The current key first, then those that older evidence was written with.
 * @throws GalatPerintah KUNCI_SIDIK when there is no key, one is not 256 bits, or two share an id.
 */
export function createSubjek(kunci: readonly KunciSubjek[]): Subjek {
  const semua = readKunci(kunci);
  const [kini] = semua;
  if (kini === undefined) throw refuseKunci("sedikitnya satu kunci harus ada");
  return Object.freeze({
    digestOrang: (orang: IdentitasOrang) =>
      writeDigest(kini, findNomor(orang.nik) ?? findNomor(orang.npwp) ?? findSumber(orang.idSumber, "ORANG")),
    digestBadan: (badan: IdentitasBadan) =>
      writeDigest(kini, findNomor(badan.npwp) ?? findSumber(badan.idSumber, "BADAN")),
    digestsOf: (subjek: Partial<IdentitasOrang>, jenis: Jenis) =>
      Object.freeze([
        ...new Set(listPesan(subjek, jenis).flatMap((pesan) => semua.map((k) => writeDigest(k, pesan)))),
      ]),
  });
}

function writeDigest(kunci: Kunci, [ranah, isi]: Pesan): string {
  const teks = kunci.digest[ranah](isi);
  return `${kunci.id}.${teks.slice(0, PENUH)}${AKHIR.get(teks.charAt(PENUH))}`;
}

/**
 * HMAC-SHA-256 as RFC 2104 builds it from the hash, on two one-shot hashes: half the time of an Hmac object, and an
 * import asks for one a row. The domain stands behind the pad from the start.
 */
function createDigest(kunci: Uint8Array, ranah: Ranah): (isi: string) => string {
  const awalan = `${PRODUK}\0${ranah}\0`;
  const awal = BLOK + awalan.length;
  const dalam = Buffer.alloc(awal + ISI_MAKS * BITA_KARAKTER, IPAD);
  const luar = Buffer.alloc(BLOK + BITA_KUNCI, OPAD);
  for (const [i, bita] of kunci.entries()) {
    dalam[i] = bita ^ IPAD;
    luar[i] = bita ^ OPAD;
  }
  dalam.write(awalan, BLOK, "latin1");
  const potongan: Buffer[] = [];
  return (isi) => {
    if (isi.length > ISI_MAKS) {
      return createHmac("sha256", kunci)
        .update(awalan + isi)
        .digest("base64url");
    }
    const ujung = writeAscii(dalam, awal, isi) ?? awal + dalam.write(isi, awal, "utf8");
    potongan[ujung] ??= dalam.subarray(0, ujung);
    const hasil = hash("sha256", potongan[ujung], "binary");
    for (let i = 0; i < BITA_KUNCI; i++) luar[BLOK + i] = hasil.charCodeAt(i);
    return hash("sha256", luar, "base64url");
  };
}

/** Writes a text of ASCII from a place on and answers its end; null where it is no ASCII. A call of the runtime takes longer. */
function writeAscii(bita: Uint8Array, awal: number, teks: string): number | null {
  for (let i = 0; i < teks.length; i++) {
    const kode = teks.charCodeAt(i);
    if (kode > ASCII_MAKS) return null;
    bita[awal + i] = kode;
  }
  return awal + teks.length;
}

/** Office and branch digits of a legacy NPWP are no identity: the nine first digits name the taxpayer. */
function findNomor(nomor: string | null | undefined): Pesan | null {
  if (nomor === null || nomor === undefined || nomor === "") return null;
  if (nomor.charCodeAt(0) !== NOL) return ["nomor", nomor];
  const identitas = nomor.slice(1, 10);
  // The all-zero filler is nobody's: it would make one subject of all who carry it.
  return identitas === IDENTITAS_NOL ? null : ["lama", identitas];
}

function findSumber(idSumber: string, jenis: Jenis): Pesan {
  return [`sumber-${jenis}`, idSumber];
}

function listPesan(subjek: Partial<IdentitasOrang>, jenis: Jenis): readonly Pesan[] {
  const sumber = subjek.idSumber ? findSumber(subjek.idSumber, jenis) : null;
  return [findNomor(subjek.nik), findNomor(subjek.npwp), sumber].filter((pesan) => pesan !== null);
}

function readKunci(kunci: readonly KunciSubjek[]): readonly Kunci[] {
  const pengenal = new Set(kunci.map((k) => k.id));
  if (pengenal.size !== kunci.length) throw refuseKunci("dua kunci memakai pengenal yang sama");
  return kunci.map(({ id, kunci: bita }) => {
    if (!ID_KUNCI.test(id)) throw refuseKunci("pengenal kunci harus 1 sampai 16 huruf atau angka ASCII");
    if (bita.length !== BITA_KUNCI) throw refuseKunci("kunci harus 256 bit");
    const kunciTetap = Uint8Array.from(bita);
    const create = (ranah: Ranah) => createDigest(kunciTetap, ranah);
    const digest = Object.freeze({
      nomor: create("nomor"),
      lama: create("lama"),
      "sumber-ORANG": create("sumber-ORANG"),
      "sumber-BADAN": create("sumber-BADAN"),
    });
    return { id, digest };
  });
}

function refuseKunci(aturan: string): GalatPerintah {
  return new GalatPerintah(2, "KUNCI_SIDIK", `Kunci sidik subjek tidak sah: ${aturan}.`);
}

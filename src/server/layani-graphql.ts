import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Galat } from "#errors/galat.js";
import { formatGalat, toGalat } from "#graphql/galat-graphql.js";
import type { Konteks } from "#graphql/konteks.js";
import type { JawabanGraphql, Layanan, PermintaanGraphql } from "#graphql/layanan.js";
import type { Pengenal } from "#identity/pengenal.js";
import { decideKeadaan, hariJakarta } from "#perjanjian/kalender.js";
import type { Perjanjian } from "#perjanjian/perjanjian.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import type { Pembaca } from "#usecases/baca.js";
import type { Pembatas } from "#usecases/pembatas.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { PenulisBukti } from "#usecases/ports/penulis-bukti.js";
import type { TulisanTertunda } from "#usecases/ports/penulis-keputusan.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import type { Pemutus } from "#usecases/putuskan.js";
import { chooseTipe, parseBadan, requireJson, TIPE_JSON } from "./baca-permintaan.js";
import { type Akhir, type Jejak, writeCatatan } from "./jejak.js";

/** What a request to /graphql brings, as far as it matters. */
export interface PermintaanHttp {
  readonly metode: string;
  /** Each Authorization header as it came. */
  readonly authorization: readonly string[];
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly badan: Uint8Array;
  /** Address of the peer, never a header's. */
  readonly alamat: string;
  /** A refusal that the HTTP layer has already found. */
  readonly galat?: Galat;
  /** Set when the bytes were no HTTP request, so that nothing of them can be read. */
  readonly takTerbaca?: true;
}

export interface JawabanHttp {
  readonly status: number;
  readonly kepala: Readonly<Record<string, string>>;
  readonly isi: string;
  /** Code of the refusal, for the metrics; null when answered. */
  readonly kode: string | null;
}

/** What serving needs: all made once at start. */
export interface Pelayanan {
  readonly layanan: ReadonlyMap<string, Layanan>;
  readonly pengenal: Pengenal;
  readonly pembatas: Pembatas;
  readonly pembaca: Pembaca;
  readonly pemutus: Pemutus;
  readonly penulisBukti: PenulisBukti;
  readonly perjanjian: Perjanjian;
  readonly jam: Jam;
  /** Tells the operator of a fault or an alert; never a value. */
  readonly lapor: (peristiwa: string, korelasi: string, sebab: string) => void;
}

type Hasil = JawabanGraphql & Akhir;

/** A refusal for want of the database has waited for it once already: its record gets this much more. */
const TUNGGU_LAGI_MS = 500;

/**
 * Answers one request to /graphql: identify, limit, read, decide, execute; then evidence; then what was written is
 * kept; then the answer (architecture.md §5). Never rejects. Without durable evidence nothing is disclosed or kept.
 */
export async function answerGraphql(p: Pelayanan, permintaan: PermintaanHttp): Promise<JawabanHttp> {
  const jejak: Jejak = {
    korelasi: randomUUID(),
    waktu: p.jam.now(),
    alamat: permintaan.alamat,
    pemanggil: null,
    operasi: null,
    sidikOperasi: null,
    konteks: null,
  };
  const hasil = await decideAnswer(p, permintaan, jejak);
  if (hasil.galat !== null) await takeTertunda(jejak)?.rollback();
  report(p, jejak, hasil);
  try {
    await writeBukti(p, jejak, hasil);
    await takeTertunda(jejak)?.commit();
    return withHeaders(hasil);
  } catch (sebab) {
    await takeTertunda(jejak)?.rollback();
    const galat = sebab instanceof Galat ? sebab : new Galat("EVIDENCE_UNAVAILABLE", { cobaLagi: 2 });
    const ditolak = refuse(galat, jejak.korelasi, hasil.tipe.split(";")[0] ?? TIPE_JSON);
    if (hasil.galat?.kode !== galat.kode) report(p, jejak, ditolak);
    return withHeaders(ditolak);
  }
}

/** What waits to be kept, for the one who settles it. */
function takeTertunda({ konteks }: Jejak): TulisanTertunda | null {
  const tertunda = konteks?.tahap.tertunda ?? null;
  if (konteks !== null) konteks.tahap.tertunda = null;
  return tertunda;
}

async function writeBukti(p: Pelayanan, jejak: Jejak, hasil: Hasil): Promise<void> {
  const tertulis = p.penulisBukti.write(writeCatatan(jejak, hasil, p.perjanjian.versi));
  if (hasil.galat?.kode !== "EVIDENCE_UNAVAILABLE") return tertulis;
  await Promise.race([tertulis, delay(TUNGGU_LAGI_MS)]);
}

async function decideAnswer(p: Pelayanan, permintaan: PermintaanHttp, jejak: Jejak): Promise<Hasil> {
  let tipe: string = TIPE_JSON;
  try {
    if (permintaan.takTerbaca && permintaan.galat !== undefined) throw permintaan.galat;
    if (permintaan.metode !== "POST") throw new Galat("METHOD_NOT_ALLOWED");
    await identify(p, permintaan, jejak);
    if (permintaan.galat !== undefined) throw permintaan.galat;
    tipe = chooseTipe(permintaan.accept);
    requireJson(permintaan.contentType, permintaan.contentEncoding);
    return await execute(p, parseBadan(permintaan.badan), tipe, jejak);
  } catch (sebab) {
    return refuse(toGalat(sebab as Error), jejak.korelasi, tipe);
  }
}

async function identify(p: Pelayanan, permintaan: PermintaanHttp, jejak: Jejak): Promise<void> {
  const hasil = await p.pengenal.identify({
    authorization: permintaan.authorization,
    alamat: permintaan.alamat,
  });
  if (!hasil.ok) throw new Galat("UNAUTHENTICATED", { sebab: hasil.sebab });
  jejak.pemanggil = hasil.pemanggil;
  takeLaju(p, hasil.pemanggil.klien, 1);
}

function takeLaju(p: Pelayanan, klien: Klien, banyak: number): void {
  const laju = p.pembatas.take(klien, banyak);
  if (!laju.ok) throw new Galat("RATE_LIMITED", { cobaLagi: laju.cobaLagiDetik });
}

async function execute(p: Pelayanan, isi: PermintaanGraphql, tipe: string, jejak: Jejak): Promise<Hasil> {
  const { pemanggil } = jejak;
  if (pemanggil === null) throw new Galat("UNAUTHENTICATED", { sebab: "tanpa pemanggil" });
  const layanan = serviceOf(p, pemanggil.audiens);
  const dokumen = layanan.readDokumen(isi.query);
  jejak.operasi = isi.operationName ?? (dokumen.ok ? dokumen.nama : null);
  jejak.sidikOperasi = dokumen.sidik;
  if (!dokumen.ok) return refuse(dokumen.galat, jejak.korelasi, tipe, dokumen.lokasi);
  const konteks: Konteks = {
    pemanggil,
    perjanjian: p.perjanjian,
    keadaan: decideKeadaan(p.perjanjian.kalender, hariJakarta(jejak.waktu)),
    pembaca: p.pembaca,
    pemutus: p.pemutus,
    korelasi: jejak.korelasi,
    waktu: jejak.waktu,
    tahap: { rencana: null, tertunda: null },
    takeLaju: (banyak) => takeLaju(p, pemanggil.klien, banyak),
    galat: [],
    pengungkapan: [],
  };
  jejak.konteks = konteks;
  const jawaban = await layanan.execute(isi, tipe, konteks);
  return settle(jawaban, konteks, tipe);
}

function serviceOf(p: Pelayanan, audiens: Audiens): Layanan {
  const layanan = p.layanan.get(namaAudiens(audiens));
  if (layanan === undefined) throw new Galat("INTERNAL_SERVER_ERROR", { sebab: "audiens tanpa layanan" });
  return layanan;
}

/**
 * An operation is refused whole: a refusal with a status of its own leaves no data beside it, and one that wrote is
 * answered whole or not at all.
 */
function settle(jawaban: JawabanGraphql, konteks: Konteks, tipe: string): Hasil {
  const utuh = konteks.galat.find((g) => g.http !== 200 || konteks.tahap.tertunda !== null);
  if (utuh !== undefined && jawaban.status === 200) return refuse(utuh, konteks.korelasi, tipe);
  if (jawaban.status === 200) return { ...jawaban, galat: null, sebagian: konteks.galat.length > 0 };
  return { ...jawaban, galat: utuh ?? new Galat("INTERNAL_SERVER_ERROR"), sebagian: false };
}

function refuse(
  galat: Galat,
  korelasi: string,
  tipe: string,
  lokasi: readonly { readonly line: number; readonly column: number }[] = [],
): Hasil {
  const isi = JSON.stringify({ errors: [formatGalat(galat, korelasi, { locations: [...lokasi] })] });
  // Byte for byte as Apollo writes a refusal: who refused is nobody's business.
  return { status: galat.http, tipe: `${tipe}; charset=utf-8`, isi: `${isi}\n`, galat, sebagian: false };
}

function withHeaders({ status, tipe, isi, galat }: Hasil): JawabanHttp {
  const kepala: Record<string, string> = { "content-type": tipe };
  if (status === 401) kepala["www-authenticate"] = "Bearer";
  if (status === 405) kepala["allow"] = "POST";
  if (status === 429 || status === 503) kepala["retry-after"] = String(galat?.rincian.cobaLagi ?? 2);
  return { status, kepala, isi, kode: galat?.kode ?? null };
}

const DILAPORKAN: ReadonlySet<string> = new Set([
  "FORBIDDEN",
  "INTERNAL_SERVER_ERROR",
  "EVIDENCE_UNAVAILABLE",
]);

/** The second lock had to act, or something broke: the operator hears of it, without any value. */
function report(p: Pelayanan, jejak: Jejak, hasil: Hasil): void {
  const semua = hasil.galat === null ? (jejak.konteks?.galat ?? []) : [hasil.galat];
  for (const { kode, rincian } of semua) {
    if (DILAPORKAN.has(kode)) p.lapor(kode, jejak.korelasi, rincian.sebab ?? "");
  }
}

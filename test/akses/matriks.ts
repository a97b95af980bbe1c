import { readsData } from "#akses/audiens.js";
import { type Aturan, decideAkses } from "#akses/keputusan.js";
import { readableColumns, SEMUA_TAMPILAN } from "#akses/proyeksi.js";
import { OBJEK_TIPE } from "#perjanjian/akar.js";
import { ELEMEN, type Elemen } from "#perjanjian/elemen.js";
import { buildCakupan } from "#perjanjian/koordinat.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { TEKNIS, type Teknis } from "#perjanjian/teknis.js";
import * as h from "./harapan-pasal-4.js";

/** `audience operation coordinate` → what may be done, in words; what may not be done is absent. */
export type Matriks = ReadonlyMap<string, string>;

const isMasukan = (koordinat: string): boolean => /^Filter|\(/.test(koordinat);
const SEMUA = "PENYEDIAAN PEMANFAATAN PENGEMBANGAN";

/** What the decision functions allow under some rows. */
export const buildMatriks = (...baris: Baris): Matriks => new Map(listCells(...baris));

/** Whether some rows allow anything else than is expected; stops at the first difference. */
export function differs(harap: Matriks, ...baris: Baris): boolean {
  let banyak = 0;
  for (const [kunci, isi] of listCells(...baris)) {
    if (harap.get(kunci) !== isi) return true;
    banyak += 1;
  }
  return banyak !== harap.size;
}

type Baris = readonly [elemen?: readonly Elemen[], teknis?: readonly Teknis[]];

function* listCells(
  elemen: readonly Elemen[] = ELEMEN,
  teknis: readonly Teknis[] = TEKNIS,
): Generator<readonly [string, string]> {
  const aturan: Aturan = { elemen, cakupan: buildCakupan(elemen, teknis) };
  for (const audiens of SEMUA_AUDIENS) {
    const nama = namaAudiens(audiens);
    for (const tampilan of SEMUA_TAMPILAN) {
      for (const kolom of readableColumns(audiens, tampilan, elemen))
        yield [`${nama} kolom ${tampilan}.${kolom}`, "kolom"];
    }
    for (const koordinat of aturan.cakupan.keys()) {
      for (const [operasi, isi] of cellsOf(aturan, audiens, koordinat))
        yield [`${nama} ${operasi} ${koordinat}`, isi];
    }
  }
}

function cellsOf(
  aturan: Aturan,
  audiens: Audiens,
  koordinat: string,
): readonly (readonly [string, string])[] {
  const masukan = isMasukan(koordinat);
  const operasi = masukan ? "saring" : "baca";
  const putusan = decideAkses(audiens, koordinat, operasi, aturan);
  if (!putusan.boleh) return [];
  const cakupan = aturan.cakupan.get(koordinat);
  const tujuan = `${putusan.dasar.join(" ")} untuk ${putusan.tujuan.join(" ") || "-"}`;
  const cara = (cakupan?.saring ?? []).map((s) => ` ${s.saring.cara} ${s.saring.kolom}`).join();
  const isi = cakupan?.teknis ? "teknis" : tujuan + cara;
  return [[operasi, isi], ...countsOf(aturan, audiens, koordinat)];
}

/** Counting is a right of its own: of all records, and of those that a filter finds. */
function countsOf(
  aturan: Aturan,
  audiens: Audiens,
  koordinat: string,
): readonly (readonly [string, string])[] {
  const [tipe = ""] = koordinat.split(".");
  const jumlah = koordinat.startsWith("Filter")
    ? `${OBJEK_TIPE[tipe]?.[0]}Connection.totalCount`
    : /Connection\.totalCount$/.test(koordinat)
      ? koordinat
      : null;
  if (jumlah === null || !readsData(audiens)) return [];
  return decideAkses(audiens, jumlah, "baca", aturan).boleh ? [["hitung", "hitung"]] : [];
}

/** What Pasal 4 and contract.md §4 give, from the expectation typed by hand. */
export function buildHarapan(): Matriks {
  const matriks = new Map<string, string>();
  for (const audiens of SEMUA_AUDIENS) {
    const nama = namaAudiens(audiens);
    const put = (operasi: string, koordinat: string, isi: string) =>
      matriks.set(`${nama} ${operasi} ${koordinat}`, isi);
    const hak = h.hakOf(audiens);
    const membaca = audiens.peran === "SISTEM_MITRA" || audiens.peran === "PETUGAS";
    for (const [set, medan] of medanOf(hak)) putMedan(put, set, medan);
    for (const [set, saring] of saringOf(hak)) putSaring(put, set, saring, membaca);
    for (const koordinat of teknisOf(hak)) putTeknis(put, koordinat, membaca);
    if (membaca) for (const [set, kolom] of kolomOf(hak)) if (set !== null) putKolom(put, kolom);
  }
  return matriks;
}

type Put = (operasi: string, koordinat: string, isi: string) => unknown;
type Peta = Readonly<Record<string, string>>;
const milik = (isi: string): Peta => ({ "milik sendiri": isi });
const words = (teks: string): readonly string[] => teks.trim().split(/\s+/);

const medanOf = (hak: h.HakAudiens): readonly (readonly [h.Hak, Peta])[] => [
  [hak.ayat1, h.MEDAN_AYAT_1],
  [hak.ayat2, h.MEDAN_AYAT_2],
  [hak.milikI, milik(h.MEDAN_MILIK_I)],
  [hak.diterimaI, milik(h.MEDAN_DITERIMA_I)],
  [hak.milikII, milik(h.MEDAN_MILIK_II)],
  [hak.idSumberStatus, milik(h.MEDAN_ID_SUMBER_STATUS)],
];
const saringOf = (hak: h.HakAudiens): readonly (readonly [h.Hak, Peta])[] => [
  [hak.ayat1, h.SARING_AYAT_1],
  [hak.ayat2, h.SARING_AYAT_2],
  [hak.diterimaI, milik(h.SARING_DITERIMA_I)],
  [hak.milikI, milik(h.SARING_MILIK_I)],
  [hak.idSumberStatus, milik(h.SARING_ID_SUMBER_STATUS)],
];
const kolomOf = (hak: h.HakAudiens): readonly (readonly [h.Hak, Peta])[] => [
  [hak.ayat1, h.KOLOM_AYAT_1],
  [hak.ayat2, h.KOLOM_AYAT_2],
  [hak.milikI, h.KOLOM_MILIK_I],
  [hak.milikII, h.KOLOM_MILIK_II],
  [hak.idSumberStatus, h.KOLOM_ID_SUMBER_STATUS],
];
const teknisOf = (hak: h.HakAudiens): readonly string[] => [
  ...words(h.TEKNIS_UMUM),
  ...(hak.ayat1 === null ? [] : words(h.TEKNIS_AYAT_1)),
  ...(hak.ayat2 === null ? [] : words(h.TEKNIS_AYAT_2)),
  ...(hak.milikI === null ? [] : words(h.TEKNIS_MILIK_I)),
  ...(hak.ayat1 === null && hak.ayat2 === null ? [] : words(h.TEKNIS_REKAM)),
];

const tujuanOf = (hak: h.Hak): string =>
  hak === "LIHAT" ? "-" : hak === "SEMUA_TUJUAN" ? SEMUA : "PEMANFAATAN";

function putMedan(put: Put, hak: h.Hak, peta: Peta): void {
  if (hak === null) return;
  for (const [dasar, daftar] of Object.entries(peta)) {
    for (const koordinat of words(daftar)) {
      // The interface field stands under a clause of entities and one of notaries at once.
      if (koordinat === "PesertaStatus.npwp")
        put("baca", koordinat, `4(2)a.2 4(2)b.2 untuk ${tujuanOf(hak)}`);
      else put("baca", koordinat, `${dasar} untuk ${tujuanOf(hak)}`);
    }
  }
}

function putSaring(put: Put, hak: h.Hak, peta: Peta, membaca: boolean): void {
  if (hak === null) return;
  for (const [dasar, daftar] of Object.entries(peta)) {
    for (const satu of daftar.split("; ")) {
      const [koordinat = "", cara, kolom] = satu.split(" ");
      put("saring", koordinat, `${dasar} untuk ${tujuanOf(hak)} ${cara} ${kolom}`);
      if (membaca && koordinat.startsWith("Filter")) put("hitung", koordinat, "hitung");
    }
  }
}

function putTeknis(put: Put, koordinat: string, membaca: boolean): void {
  put(isMasukan(koordinat) ? "saring" : "baca", koordinat, "teknis");
  if (membaca && /^Filter|\.totalCount$/.test(koordinat)) put("hitung", koordinat, "hitung");
}

function putKolom(put: Put, peta: Peta): void {
  for (const [tampilan, daftar] of Object.entries(peta))
    for (const kolom of words(daftar)) put("kolom", `${tampilan}.${kolom}`, "kolom");
}

/** Every place where two matrices differ, in words. */
export function diffMatriks(ada: Matriks, harap: Matriks): readonly string[] {
  const beda: string[] = [];
  for (const [k, isi] of ada) {
    if (harap.get(k) !== isi) beda.push(`${k}: ada "${isi}", seharusnya "${harap.get(k) ?? "ditolak"}"`);
  }
  for (const [k, isi] of harap) if (!ada.has(k)) beda.push(`${k}: ditolak, seharusnya "${isi}"`);
  return beda;
}

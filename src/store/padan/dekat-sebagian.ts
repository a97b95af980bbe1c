import type pg from "pg";
import { buildIndeks, type IndeksBadanUsaha, PenyusunIndeks, SaringKunci } from "#pemadanan/indeks.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import type { LarikEntitas } from "#pemadanan/larik-entitas.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import { PenyiapEntitas } from "#pemadanan/siap-entitas.js";
import type { BanyakRekaman } from "#usecases/ports/pemadan-register.js";
import { eachBiner } from "./alir-biner.js";
import { runBerurut } from "./berurut.js";
import { type CaraUtas, openKumpulan } from "./kumpulan-cari.js";
import type { BahanCari, HasilCari, TugasCari } from "./penggarap.js";
import type { Perubahan } from "./perubahan.js";
import type { SisiBaru } from "./putusan.js";
import { BADAN_USAHA, ENTITAS, readBadanUsaha, readEntitas, writePilihan } from "./rekaman-padan.js";
import type { SiapBaru, SiapTersimpan } from "./siap-padan.js";

/** Entities whose ids go into one query. */
const PILIHAN = 5_000;
/** Rows of entities made ready that go into one query. */
const BARIS_SIAP = 20;

/** What partial runs search with. */
export interface AlatCari {
  readonly client: pg.ClientBase;
  readonly ownerUrl: string;
  readonly cara: CaraUtas | undefined;
  readonly parameter: ParameterPadan;
  readonly banyak: BanyakRekaman;
  /** What earlier runs made ready, without what has changed since. */
  readonly siap: readonly SiapTersimpan[];
}

/** Near pairs of what has changed, and changed entities made ready. */
export interface HasilSebagian {
  readonly baru: SisiBaru;
  readonly siap: SiapBaru;
}

type Terima = (hasil: HasilCari) => void;

/** Builds the index of all employers; of the keys in `saring` alone, where there is one. */
export async function readIndeks(
  client: pg.ClientBase,
  parameter: ParameterPadan,
  banyak: number,
  saring: SaringKunci | null = null,
): Promise<IndeksBadanUsaha> {
  const penyusun = new PenyusunIndeks(parameter, banyak, saring);
  const sql = `SELECT ${BADAN_USAHA.kolom} ${BADAN_USAHA.dari} ORDER BY id`;
  await eachBiner(client, sql, (medan) => penyusun.add(readBadanUsaha(medan)));
  return penyusun.finish();
}

/**
 * The near pairs of what has changed: changed entities against all employers, and all other entities against changed
 * employers. As a pair depends on its two records alone, these and the old pairs of all others are the pairs of a full
 * run.
 */
export async function findDekatSebagian(
  alat: AlatCari,
  perubahan: Perubahan,
  onMaju: (selesai: number, seluruh: number) => void,
): Promise<HasilSebagian> {
  const { entitas, entitasHidup, badanUsaha, badanUsahaHilang } = perubahan;
  const sisi = new PenampungSisi();
  const larik: LarikEntitas[] = [];
  const seluruh = entitasHidup.length + (badanUsaha.length > 0 ? alat.banyak.entitas : 0);
  let selesai = 0;
  const terima: Terima = (hasil) => {
    if (hasil.sisi !== null) sisi.addSemua(hasil.sisi);
    if (hasil.siap !== null) larik.push(...hasil.siap);
    selesai += hasil.dicari;
    onMaju(selesai, seluruh);
  };
  // Beside each other: one is threads at work, the other for the most part an index that is built here.
  const keduanya = [searchTetap(alat, perubahan, terima), searchBerubah(alat, perubahan, terima)];
  for (const satu of await Promise.allSettled(keduanya)) if (satu.status === "rejected") throw satu.reason;
  return {
    baru: {
      sisi: sisi.view(),
      entitas: new Set(entitas),
      badanUsaha: new Set([...badanUsaha.map((satu) => satu.id), ...badanUsahaHilang]),
    },
    siap: { diubah: entitas, larik },
  };
}

/** Entities that have not changed, as they were made ready, against changed employers. */
async function searchTetap(alat: AlatCari, { badanUsaha }: Perubahan, terima: Terima): Promise<void> {
  if (badanUsaha.length === 0) return;
  const { parameter, siap, banyak } = alat;
  const indeks = buildIndeks(parameter, badanUsaha);
  const bahan = { parameter, indeks, lewati: siap.map(({ lewati }) => lewati) };
  const tugas = siap.flatMap(({ baris }, kelompok) =>
    cut(baris, BARIS_SIAP).map((satu) => ({ siap: satu, kelompok })),
  );
  await searchSemua(alat, bahan, banyak.entitas, tugas, terima);
}

/** Changed entities against all employers, of which only those keys are kept that these entities have. */
async function searchBerubah(alat: AlatCari, { entitasHidup }: Perubahan, terima: Terima): Promise<void> {
  if (entitasHidup.length === 0) return;
  const { client, parameter, banyak } = alat;
  const saring = new SaringKunci();
  const penyiap = new PenyiapEntitas(parameter, createInfo(parameter));
  const pilihan = cut(entitasHidup, PILIHAN);
  for (const id of pilihan)
    await eachBiner(client, `SELECT ${ENTITAS.kolom} ${ENTITAS.dari} AND ${writePilihan(id)}`, (medan) =>
      penyiap.prepare(readEntitas(medan), (_siap, { isi, banyak }) => {
        for (let n = 0; n < banyak; n++) saring.add(isi[n] ?? 0);
      }),
    );
  const indeks = await readIndeks(client, parameter, banyak.badanUsaha, saring);
  const tugas = pilihan.map((id) => ({ id }));
  await searchSemua(alat, { parameter, indeks, lewati: [] }, entitasHidup.length, tugas, terima);
}

async function searchSemua(
  { ownerUrl, cara }: AlatCari,
  bahan: BahanCari,
  banyak: number,
  tugas: Iterable<TugasCari>,
  terima: Terima,
): Promise<void> {
  const kumpulan = await openKumpulan({ ownerUrl, bahan }, banyak, cara);
  try {
    await runBerurut(tugas, kumpulan.serentak, kumpulan.garap, async (_satu, hasil) => terima(hasil));
  } finally {
    await kumpulan.stop();
  }
}

function cut(semua: readonly number[], panjang: number): readonly (readonly number[])[] {
  const potongan: (readonly number[])[] = [];
  for (let i = 0; i < semua.length; i += panjang) potongan.push(semua.slice(i, i + panjang));
  return potongan;
}

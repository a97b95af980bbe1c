import type pg from "pg";
import { buildIndeks } from "#pemadanan/indeks.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { RekamanBadanUsaha } from "#pemadanan/rekaman.js";
import { readBiner } from "./alir-biner.js";
import { runBerurut } from "./berurut.js";
import { listRentang, readIdAkhir } from "./dekat-penuh.js";
import { type CaraUtas, openKumpulan } from "./kumpulan-cari.js";
import type { BahanCari, PilihanEntitas } from "./penggarap.js";
import type { Perubahan } from "./perubahan.js";
import type { SisiBaru } from "./putusan.js";
import { BADAN_USAHA, readBadanUsaha } from "./rekaman-padan.js";

/** Entities whose ids go into one query. */
const PILIHAN = 5_000;

/** What partial runs search with. */
export interface AlatCari {
  readonly client: pg.ClientBase;
  readonly ownerUrl: string;
  readonly cara: CaraUtas | undefined;
  /** Live entities. */
  readonly banyakEntitas: number;
}

export async function readSemuaBadanUsaha(client: pg.ClientBase): Promise<readonly RekamanBadanUsaha[]> {
  const semua: RekamanBadanUsaha[] = [];
  const sql = `SELECT ${BADAN_USAHA.kolom} ${BADAN_USAHA.dari} ORDER BY id`;
  for await (const bongkah of readBiner(client, sql, readBadanUsaha)) semua.push(...bongkah);
  return semua;
}

/**
 * The near pairs of what has changed: changed entities against all employers, and all other entities against changed
 * employers. As a pair depends on its two records alone, these and the old pairs of all others are the pairs of a full
 * run.
 */
export async function findDekatSebagian(
  alat: AlatCari,
  parameter: ParameterPadan,
  perubahan: Perubahan,
  onMaju: (selesai: number, seluruh: number) => void,
): Promise<SisiBaru> {
  const { entitas, entitasHidup, badanUsaha, badanUsahaHilang } = perubahan;
  const { banyakEntitas } = alat;
  const sisi = new PenampungSisi();
  const seluruh = entitasHidup.length + (badanUsaha.length > 0 ? banyakEntitas : 0);
  let selesai = 0;
  const search = (bahan: BahanCari, banyak: number, pilihan: Iterable<PilihanEntitas>): Promise<void> =>
    searchSemua(alat, bahan, banyak, pilihan, sisi, (dicari) => {
      selesai += dicari;
      onMaju(selesai, seluruh);
    });
  if (entitasHidup.length > 0) {
    const indeks = buildIndeks(parameter, await readSemuaBadanUsaha(alat.client));
    await search(
      { parameter, indeks, lewati: [], tandai: true },
      entitasHidup.length,
      listPilihan(entitasHidup),
    );
  }
  if (badanUsaha.length > 0) {
    const indeks = buildIndeks(parameter, badanUsaha);
    const akhir = await readIdAkhir(alat.client);
    await search({ parameter, indeks, lewati: entitas, tandai: false }, banyakEntitas, listRentang(0, akhir));
  }
  return {
    sisi: sisi.view(),
    entitas: new Set(entitas),
    badanUsaha: new Set([...badanUsaha.map((satu) => satu.id), ...badanUsahaHilang]),
  };
}

async function searchSemua(
  { ownerUrl, cara }: AlatCari,
  bahan: BahanCari,
  banyak: number,
  pilihan: Iterable<PilihanEntitas>,
  sisi: PenampungSisi,
  onDicari: (dicari: number) => void,
): Promise<void> {
  const kumpulan = await openKumpulan({ ownerUrl, bahan }, banyak, cara);
  try {
    await runBerurut(
      pilihan,
      kumpulan.serentak,
      (satu) => kumpulan.garap({ pilihan: satu, tulis: false }),
      async (_satu, hasil) => {
        if (hasil.sisi !== null) sisi.addSemua(hasil.sisi);
        onDicari(hasil.dicari);
      },
    );
  } finally {
    await kumpulan.stop();
  }
}

function* listPilihan(id: readonly number[]): Generator<PilihanEntitas> {
  for (let i = 0; i < id.length; i += PILIHAN) yield { id: id.slice(i, i + PILIHAN) };
}

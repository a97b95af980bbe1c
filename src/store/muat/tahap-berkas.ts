import type { FileHandle } from "node:fs/promises";
import { GalatBentuk } from "#berkas/aturan-muat.js";
import type { PermintaanMuat } from "#usecases/ports/pemuat.js";
import { type Potongan, streamBerkas } from "./alir-berkas.js";
import { BINGKAI_BINER } from "./biner-copy.js";
import { type CopyMasuk, openCopy } from "./copy-masuk.js";
import { createJenisMuat, type JenisMuat } from "./jenis-muat.js";
import { type KepalaBerkas, readKepala } from "./kepala-berkas.js";
import type { BahanOlah, HasilPotongan } from "./olah-potongan.js";
import type { Pengolah } from "./pengolah.js";
import type { Sesi } from "./sesi.js";
import { createTahap } from "./tahapan.js";

/** What came of reading the files. */
export interface Bacaan {
  readonly jenisMuat: JenisMuat;
  readonly dibaca: number;
  readonly tidakPerlu: number;
  /** SHA-256 of each file. */
  readonly sidik: readonly string[];
}

/** How the files of a load are read. */
export interface CaraBaca {
  /** Latest `diubah_pada` believed. */
  readonly waktuMaks: string;
  /** Who works on the pieces; stopped when they are done. */
  readonly createPengolah: (bahan: BahanOlah) => Pengolah;
  /** Bytes that are read at once. */
  readonly bita?: number;
}

interface Berkas {
  readonly file: FileHandle;
  readonly besar: number;
}

interface Pencacah {
  dibaca: number;
  tidakPerlu: number;
  bita: number;
}

interface Kerja {
  readonly copy: CopyMasuk;
  readonly pengolah: Pengolah;
  readonly cacah: Pencacah;
  readonly cara: CaraBaca;
  readonly onBita: () => void;
}

/** Reads, checks and copies all files into the staging table. @throws GalatBentuk with the ordinal of the file. */
export async function stageBerkas(
  sesi: Sesi,
  cara: CaraBaca,
  permintaan: PermintaanMuat,
  berkas: readonly Berkas[],
): Promise<Bacaan> {
  const kepala = await readSemuaKepala(permintaan, berkas);
  const opsional = kepala[0]?.opsional ?? new Set<string>();
  const jenisMuat = await createJenisMuat(permintaan.jenis, sesi, opsional);
  const cacah: Pencacah = { dibaca: 0, tidakPerlu: 0, bita: 0 };
  const seluruh = berkas.reduce((jumlah, satu) => jumlah + satu.besar, 0);
  const onBita = () => permintaan.onKemajuan?.({ tahap: "MEMBACA", dibaca: cacah.bita, seluruh });
  const pengolah = cara.createPengolah(buildBahan(permintaan, cara, jenisMuat));
  try {
    const sql = await createTahap(sesi, jenisMuat.kolom, jenisMuat.turunan);
    const copy = openCopy(sesi.client, sql, BINGKAI_BINER);
    const sidik = await stageSemua(kepala, berkas, { copy, pengolah, cacah, cara, onBita });
    return { jenisMuat, dibaca: cacah.dibaca, tidakPerlu: cacah.tidakPerlu, sidik };
  } finally {
    await pengolah.stop();
  }
}

/** Answers the SHA-256 of each file; ends the COPY either way. */
async function stageSemua(
  kepala: readonly KepalaBerkas[],
  berkas: readonly Berkas[],
  kerja: Kerja,
): Promise<readonly string[]> {
  const sidik: string[] = [];
  try {
    for (const [i, { file }] of berkas.entries()) {
      const satu = kepala[i];
      if (satu !== undefined) sidik.push(await inBerkas(i + 1, () => stageSatu(i + 1, file, satu, kerja)));
    }
    await kerja.copy.end();
    return sidik;
  } catch (galat) {
    await kerja.copy.abort();
    throw galat;
  }
}

function buildBahan({ jenis }: PermintaanMuat, { waktuMaks }: CaraBaca, jenisMuat: JenisMuat): BahanOlah {
  return { jenis, waktuMaks, ...jenisMuat.rujukan, kolom: jenisMuat.kolom };
}

/** The files of one command are one load, so they have the same columns. */
async function readSemuaKepala(
  { jenis }: PermintaanMuat,
  berkas: readonly Berkas[],
): Promise<readonly KepalaBerkas[]> {
  const semua: KepalaBerkas[] = [];
  for (const [i, { file }] of berkas.entries()) {
    const kepala = await inBerkas(i + 1, () => readKepala(jenis, file));
    const { opsional } = semua[0] ?? kepala;
    if (kepala.opsional.size !== opsional.size || [...kepala.opsional].some((k) => !opsional.has(k))) {
      throw new GalatBentuk("KOLOM_BERKAS_BERBEDA", 1).at(i + 1);
    }
    semua.push(kepala);
  }
  if (semua.length === 0) throw new RangeError("a load needs a file");
  return semua;
}

async function inBerkas<T>(urutan: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (galat) {
    throw galat instanceof GalatBentuk ? galat.at(urutan) : galat;
  }
}

/** Pieces are worked on ahead of time, as many as the worker takes; their results go out in the order of the file. */
async function stageSatu(
  berkas: number,
  file: FileHandle,
  kepala: KepalaBerkas,
  { copy, pengolah, cacah, cara, onBita }: Kerja,
): Promise<string> {
  const antrean: Promise<HasilPotongan>[] = [];
  const take = async (): Promise<void> => {
    const hasil = await antrean.shift();
    if (hasil === undefined) return;
    if (!hasil.ok) throw new GalatBentuk(hasil.aturan, hasil.baris, hasil.kolom);
    cacah.tidakPerlu += hasil.tidakPerlu;
    await copy.write(hasil.salin);
  };
  const onPotongan = async (potongan: Potongan, bita: number): Promise<void> => {
    const janji = pengolah.olah({ ...potongan, berkas, no: cacah.dibaca, tujuan: kepala.tujuan });
    // Nobody awaits it any more when one before it fails.
    janji.catch(() => undefined);
    antrean.push(janji);
    cacah.dibaca += potongan.rekaman;
    cacah.bita += bita;
    onBita();
    while (antrean.length > pengolah.serentak) await take();
  };
  const sidik = await streamBerkas(file, kepala, onPotongan, cara.bita);
  while (antrean.length > 0) await take();
  return sidik;
}

import type { FileHandle } from "node:fs/promises";
import { GalatBentuk } from "#berkas/aturan-muat.js";
import { type Kepala, parseKepala } from "#berkas/kepala.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";
import type { PermintaanMuat } from "#usecases/ports/pemuat.js";
import { streamBerkas } from "./alir-berkas.js";
import { type CopyMasuk, openCopy } from "./copy-masuk.js";
import { type AlatUmum, createJenisMuat, type JenisMuat } from "./jenis-muat.js";
import { readKepala } from "./kepala-berkas.js";
import type { Sesi } from "./sesi.js";
import { createTahap } from "./tahapan.js";
import { createPenulisBaris, type PenulisBaris } from "./teks-copy.js";

/** What came of reading the files. */
export interface Bacaan {
  readonly jenisMuat: JenisMuat;
  readonly dibaca: number;
  readonly tidakPerlu: number;
  /** SHA-256 of each file. */
  readonly sidik: readonly string[];
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

/** Reads, checks and copies all files into the staging table. @throws GalatBentuk with the ordinal of the file. */
export async function stageBerkas(
  sesi: Sesi,
  alat: AlatUmum,
  permintaan: PermintaanMuat,
  berkas: readonly Berkas[],
): Promise<Bacaan> {
  const kepala = await readSemuaKepala(permintaan, berkas);
  const jenisMuat = await createJenisMuat(permintaan.jenis, sesi, alat, kepala.opsional);
  const copy = openCopy(sesi.client, await createTahap(sesi, jenisMuat.kolom));
  const cacah: Pencacah = { dibaca: 0, tidakPerlu: 0, bita: 0 };
  const penulis = createPenulisBaris(jenisMuat.kolom);
  const sidik: string[] = [];
  try {
    for (const [i, satu] of berkas.entries()) {
      sidik.push(
        await inBerkas(i + 1, () =>
          stageSatu(i + 1, satu, { permintaan, berkas, copy, penulis, jenisMuat, cacah }),
        ),
      );
    }
    await copy.end();
  } catch (galat) {
    await copy.abort();
    throw galat;
  }
  return { jenisMuat, dibaca: cacah.dibaca, tidakPerlu: cacah.tidakPerlu, sidik };
}

/** The files of one command are one load, so they have the same columns. */
async function readSemuaKepala({ jenis }: PermintaanMuat, berkas: readonly Berkas[]): Promise<Kepala> {
  let pertama: Kepala | null = null;
  for (const [i, { file }] of berkas.entries()) {
    const kepala = await inBerkas(i + 1, () => readKepala(jenis, file));
    pertama ??= kepala;
    if (
      kepala.opsional.size !== pertama.opsional.size ||
      [...kepala.opsional].some((k) => !pertama?.opsional.has(k))
    ) {
      throw new GalatBentuk("KOLOM_BERKAS_BERBEDA", 1).at(i + 1);
    }
  }
  if (pertama === null) throw new RangeError("a load needs a file");
  return pertama;
}

async function inBerkas<T>(urutan: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (galat) {
    throw galat instanceof GalatBentuk ? galat.at(urutan) : galat;
  }
}

interface Kerja {
  readonly permintaan: PermintaanMuat;
  readonly berkas: readonly Berkas[];
  readonly copy: CopyMasuk;
  readonly penulis: PenulisBaris;
  readonly jenisMuat: JenisMuat;
  readonly cacah: Pencacah;
}

function stageSatu(urutan: number, { file }: Berkas, kerja: Kerja): Promise<string> {
  const { permintaan, copy, penulis, jenisMuat, cacah } = kerja;
  const seluruh = kerja.berkas.reduce((jumlah, satu) => jumlah + satu.besar, 0);
  const onRekaman = (sel: readonly string[], baris: number): void => {
    cacah.dibaca += 1;
    const hasil = jenisMuat.periksa(sel);
    if (!hasil.ok) {
      copy.add(penulis.writeDitolak(cacah.dibaca, urutan, baris, hasil.kunci, hasil.kolom, hasil.aturan));
    } else if (hasil.baris === "TIDAK_PERLU") {
      cacah.tidakPerlu += 1;
    } else {
      copy.add(
        penulis.writeDiterima(cacah.dibaca, urutan, baris, hasil.baris as Readonly<Record<string, unknown>>),
      );
    }
  };
  const pengurai = new PenguraiCsv((sel) => parseKepala(permintaan.jenis, sel).tujuan, onRekaman);
  return streamBerkas(file, pengurai, async (bita) => {
    cacah.bita += bita;
    permintaan.onKemajuan?.({ tahap: "MEMBACA", dibaca: cacah.bita, seluruh });
    await copy.flush();
  });
}

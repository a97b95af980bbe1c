import type { PermintaanContoh } from "#contoh/contoh.js";
import { type BerkasContoh, DAFTAR_BERKAS } from "#contoh/kolom.js";
import { type TujuanContoh, writeContoh } from "#contoh/tulis-contoh.js";

export type Baris = Readonly<Record<string, string>>;

/** Holds the files of a data set as text. */
export class TujuanMemori implements TujuanContoh {
  readonly isi = new Map<string, string>();
  readonly tertutup: string[] = [];

  openFile(nama: string) {
    this.isi.set(nama, "");
    return {
      write: (potongan: string) => {
        this.isi.set(nama, (this.isi.get(nama) ?? "") + potongan);
      },
      close: () => {
        this.tertutup.push(nama);
      },
    };
  }
}

/** A plain RFC 4180 reader of its own, so that a fault of the writer is not read back as right. */
export function parseCsv(teks: string): Baris[] {
  const semua: string[][] = [[]];
  const sel = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy;
  for (let hasil = sel.exec(teks); hasil !== null; hasil = sel.exec(teks)) {
    semua.at(-1)?.push(hasil[1]?.replaceAll('""', '"') ?? hasil[2] ?? "");
    if (hasil[3] === "\n") semua.push([]);
    if (sel.lastIndex === teks.length) break;
  }
  const [kepala = [], ...isi] = semua.filter((baris) => baris.length > 0);
  return isi.map((baris) => {
    if (baris.length !== kepala.length) throw new Error("jumlah sel tidak sama dengan kepala");
    return Object.fromEntries(kepala.map((nama, i) => [nama, baris[i] ?? ""]));
  });
}

/** All files of a data set, read back. */
export async function readContoh(permintaan: PermintaanContoh): Promise<Record<BerkasContoh, Baris[]>> {
  const tujuan = new TujuanMemori();
  await writeContoh(permintaan, tujuan);
  const baca = (berkas: BerkasContoh) => parseCsv(tujuan.isi.get(`${berkas}.csv`) ?? "");
  return Object.fromEntries(DAFTAR_BERKAS.map((berkas) => [berkas, baca(berkas)])) as Record<
    BerkasContoh,
    Baris[]
  >;
}

import type pg from "pg";
import type { BentukLingkup } from "#pemadanan/bentuk.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import type { PenyiapRekaman, TerimaSiap } from "#pemadanan/siap.js";
import { eachBiner, type MedanBiner } from "./alir-biner.js";

/** What a query needs to yield records: the columns that its reader takes first, and where live ones stand. */
interface AsalRekaman {
  readonly kolom: string;
  readonly dari: string;
}

export const ENTITAS: AsalRekaman = Object.freeze({
  kolom:
    "id, nama_entitas, coalesce(jenis, register), npwp, coalesce(kelurahan, kecamatan, kabupaten, provinsi)",
  dari: "FROM register_entitas WHERE dihapus_pada IS NULL",
});

/** Some entities, as a condition on `ENTITAS`; ids are numbers, so that they may stand in the text: COPY takes no parameters. */
export function writePilihan(id: readonly number[]): string {
  return `id = ANY ('{${id.map(Number).join(",")}}'::bigint[])`;
}

export const BADAN_USAHA: AsalRekaman = Object.freeze({
  kolom: "id, nama, npwp, kode_wilayah",
  dari: "FROM register_badan_usaha WHERE dihapus_pada IS NULL",
});

/** What a name means whose register says it: `jenis` of a partnership, else the register. */
const BENTUK: Readonly<Record<string, BentukLingkup>> = Object.freeze({
  PERSEROAN: "PT",
  KOMANDITER: "CV",
  FIRMA: "FIRMA",
  PERDATA: "PERSEKUTUAN_PERDATA",
});

export function parseBentuk(register: string | null): BentukLingkup {
  const bentuk = BENTUK[register ?? ""];
  if (bentuk === undefined) throw new RangeError("register entitas memuat jenis yang tidak dikenal");
  return bentuk;
}

export function readEntitas(medan: MedanBiner): RekamanEntitas {
  return {
    id: medan.readBigint(),
    nama: medan.readTeks(),
    bentukRegister: parseBentuk(medan.readTeks()),
    npwp: medan.readTeks(),
    wilayah: medan.readTeks(),
  };
}

export function readBadanUsaha(medan: MedanBiner): RekamanBadanUsaha {
  return {
    id: medan.readBigint(),
    nama: medan.readTeks(),
    npwp: medan.readTeks(),
    wilayah: medan.readTeks(),
  };
}

/** Makes the entities of a condition on `ENTITAS` ready, by their ids. */
export async function prepareEntitas(
  client: pg.ClientBase,
  penyiap: PenyiapRekaman,
  syarat: string,
  terima: TerimaSiap,
): Promise<void> {
  await eachBiner(client, `SELECT ${ENTITAS.kolom} ${ENTITAS.dari} AND ${syarat} ORDER BY id`, (medan) =>
    penyiap.prepareEntitas(readEntitas(medan), terima),
  );
}

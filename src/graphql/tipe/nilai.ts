import { registerEnumType } from "type-graphql";
import { type DaftarNilai, NILAI } from "#perjanjian/nilai.js";

/** An enum type of the schema from a value list of the agreement; values equal their names. */
function enumOf(daftar: DaftarNilai): Readonly<Record<string, string>> {
  const objek = Object.freeze(Object.fromEntries(Object.keys(daftar.nilai).map((n) => [n, n])));
  const cite = (makna: string): string => `${makna} (Pasal ${daftar.dasar})`;
  registerEnumType(objek, {
    name: daftar.tipe,
    description: cite(daftar.makna),
    valuesConfig: Object.fromEntries(
      Object.entries(daftar.nilai).map(([nama, makna]) => [nama, { description: cite(makna) }]),
    ),
  });
  return objek;
}

export const KeadaanPerjanjian = enumOf(NILAI.KeadaanPerjanjian);
export const Pihak = enumOf(NILAI.Pihak);
export const Tujuan = enumOf(NILAI.Tujuan);
export const AlasanTidakTersedia = enumOf(NILAI.AlasanTidakTersedia);
export const JenisPersekutuan = enumOf(NILAI.JenisPersekutuan);
export const JenisSekutu = enumOf(NILAI.JenisSekutu);
export const JabatanPengurus = enumOf(NILAI.JabatanPengurus);
export const StatusEntitas = enumOf(NILAI.StatusEntitas);
export const StatusNotaris = enumOf(NILAI.StatusNotaris);
export const KeputusanTinjauan = enumOf(NILAI.KeputusanTinjauan);
export const SegmenKepesertaan = enumOf(NILAI.SegmenKepesertaan);

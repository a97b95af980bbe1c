import type { CatatanBukti } from "#bukti/catatan.js";
import type { Galat } from "#errors/galat.js";
import type { Konteks } from "#graphql/konteks.js";
import { CAKUPAN } from "#perjanjian/koordinat.js";
import type { Pemanggil } from "#usecases/ports/pemanggil.js";

/** What becomes known of a request on its way, for its evidence. */
export interface Jejak {
  readonly korelasi: string;
  readonly waktu: number;
  readonly alamat: string;
  pemanggil: Pemanggil | null;
  operasi: string | null;
  sidikOperasi: string | null;
  konteks: Konteks | null;
}

/** How the request ended: answered, in part, or refused with a code and a cause. */
export interface Akhir {
  readonly galat: Galat | null;
  readonly sebagian: boolean;
}

/** Remembered for as long as the selection is: it never changes. */
const terungkap = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** Of the coordinates asked for those that disclose: data elements and counts, not the technical frame. */
function listTerungkap(koordinat: ReadonlySet<string>): readonly string[] {
  const ada = terungkap.get(koordinat);
  if (ada !== undefined) return ada;
  const baru = [...koordinat].filter(
    (k) => (CAKUPAN.get(k)?.elemen.length ?? 0) > 0 || k.endsWith(".totalCount"),
  );
  terungkap.set(koordinat, baru);
  return baru;
}

/** Coordinates whose values were disclosed, and those of the filters. */
function disclosedKoordinat(konteks: Konteks): readonly string[] {
  const hasil = new Set<string>();
  for (const akar of konteks.tahap.rencana?.akar.values() ?? []) {
    for (const k of listTerungkap(akar.koordinat)) hasil.add(k);
    for (const k of akar.saringan) hasil.add(k);
  }
  return [...hasil];
}

const DASAR: ReadonlyMap<string, readonly string[]> = new Map(
  [...CAKUPAN].map(([k, { elemen, saring }]) => [
    k,
    [...new Set([...elemen, ...saring.map((s) => s.elemen)].map((e) => e.dasar))],
  ]),
);

function clausesOf(koordinat: readonly string[]): readonly string[] {
  return [...new Set(koordinat.flatMap((k) => DASAR.get(k) ?? []))];
}

/** Turns what is known of a request into its evidence. */
export function writeCatatan(jejak: Jejak, akhir: Akhir, versiPerjanjian: string): CatatanBukti {
  const { pemanggil, konteks } = jejak;
  const diberikan = akhir.galat === null && konteks !== null;
  const koordinat = diberikan ? disclosedKoordinat(konteks) : [];
  const diungkap = diberikan ? konteks.pengungkapan : [];
  return {
    korelasi: jejak.korelasi,
    waktu: jejak.waktu,
    pihak: pemanggil?.klien.pihak ?? null,
    klien: pemanggil?.klien.id ?? null,
    orang: pemanggil?.orang ?? null,
    tujuan: pemanggil?.pemanfaatan.tujuan ?? null,
    kegiatan: pemanggil?.pemanfaatan.ok ? pemanggil.pemanfaatan.kegiatan : null,
    operasi: jejak.operasi,
    sidikOperasi: jejak.sidikOperasi,
    versiPerjanjian,
    koordinat,
    dasar: clausesOf(koordinat),
    jumlah: diungkap.reduce((n, d) => n + d.jumlah, 0),
    subjek: [...new Set(diungkap.flatMap((d) => d.subjek))],
    hasil: outcomeOf(akhir),
    sebab: causeOf(akhir.galat, konteks),
    alamat: jejak.alamat,
  };
}

function outcomeOf({ galat, sebagian }: Akhir): CatatanBukti["hasil"] {
  if (galat !== null) return galat.http >= 500 ? "GAGAL" : "DITOLAK";
  return sebagian ? "SEBAGIAN" : "DIBERIKAN";
}

function causeOf(galat: Galat | null, konteks: Konteks | null): string | null {
  const semua = galat === null ? (konteks?.galat ?? []) : [galat];
  if (semua.length === 0) return null;
  return semua
    .map(({ kode, rincian }) =>
      [kode, rincian.keadaan, rincian.aturan, rincian.tempat, rincian.sebab].filter(Boolean).join(" "),
    )
    .join("; ");
}

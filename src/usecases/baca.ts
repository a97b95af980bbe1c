import { rememberMilik } from "#akses/ingatan.js";
import { columnsForAnggota, columnsForMedan } from "#akses/kolom-medan.js";
import { Galat } from "#errors/galat.js";
import type { Objek } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Permintaan } from "./permintaan.js";
import type { Baris, HasilBaca, PembacaRegister, Proyeksi } from "./ports/pembaca-register.js";
import type { Penyandi } from "./ports/penyandi.js";
import { prepareRekam } from "./rekam/buat-rekam.js";
import type { Rekam } from "./rekam/nilai-rekam.js";

/** A page of records after the Relay specification, with what the evidence must name. */
export interface Halaman {
  readonly nodes: readonly Rekam[];
  readonly edges: readonly { readonly cursor: string; readonly node: Rekam }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** Records disclosed and their subjects, for the evidence. */
export interface Pengungkapan {
  readonly jumlah: number;
  readonly subjek: readonly string[];
}

/** Reads what a data root asks, as far as the audience may. */
export interface Pembaca {
  readTunggal(
    audiens: Audiens,
    p: Permintaan,
    koordinat: ReadonlySet<string>,
  ): Promise<[Rekam | null, Pengungkapan]>;
  readDaftar(
    audiens: Audiens,
    p: Permintaan,
    koordinat: ReadonlySet<string>,
  ): Promise<[Halaman, Pengungkapan]>;
}

export function createPembaca(register: PembacaRegister, penyandi: Penyandi): Pembaca {
  return {
    async readTunggal(audiens, p, koordinat) {
      const baris = await readHidup(register, audiens, p, koordinat);
      if (baris.length > 1) throw new Galat("NOT_UNIQUE");
      const [satu] = baris;
      if (satu === undefined) return [null, { jumlah: 0, subjek: [] }];
      return [rekamOf(audiens, p, koordinat, penyandi)(satu), disclosed(baris)];
    },
    async readDaftar(audiens, p, koordinat) {
      const hitung = koordinat.has(`${p.akar.objek}Connection.totalCount`);
      const baca = ["edges", "nodes", "pageInfo"].some((m) =>
        koordinat.has(`${p.akar.objek}Connection.${m}`),
      );
      const hasil = await read(register, audiens, p, koordinat, { baca, hitung, tanpaDihapus: false });
      if (p.sesudah !== null && hasil.batasNisan !== null && hasil.batasNisan > p.sesudah) {
        throw new Galat("CURSOR_EXPIRED", { tempat: "after" });
      }
      return buildHalaman(audiens, p, koordinat, penyandi, hasil);
    },
  };
}

/** The live rows that a request without pages finds. */
export async function readHidup(
  register: PembacaRegister,
  audiens: Audiens,
  p: Permintaan,
  koordinat: ReadonlySet<string>,
): Promise<readonly Baris[]> {
  const pilihan = { baca: true, hitung: false, tanpaDihapus: true };
  return (await read(register, audiens, p, koordinat, pilihan)).baris;
}

function read(
  register: PembacaRegister,
  audiens: Audiens,
  p: Permintaan,
  koordinat: ReadonlySet<string>,
  pilihan: { readonly baca: boolean; readonly hitung: boolean; readonly tanpaDihapus: boolean },
): Promise<HasilBaca> {
  return register.read({
    audiens,
    tampilan: p.akar.tampilan,
    proyeksi: buildProyeksi(audiens, p.akar.objek, koordinat),
    syarat: p.syarat,
    sesudah: p.sesudah,
    // One more than asked for tells whether there is a next page.
    banyak: p.akar.bentuk === "daftar" ? p.banyak + 1 : p.banyak,
    ...pilihan,
  });
}

const buildProyeksi = rememberMilik(
  (audiens, objek: Objek, koordinat: ReadonlySet<string>): Proyeksi =>
    Object.freeze({
      kolom: Object.freeze(columnsForMedan(audiens, objek, koordinat)),
      anggota: Object.freeze(columnsForAnggota(audiens, objek, koordinat)),
      entitas: koordinat.has(`${objek}.entitas`)
        ? {
            perseroan: buildProyeksi(audiens, "Perseroan", koordinat),
            persekutuan: buildProyeksi(audiens, "Persekutuan", koordinat),
          }
        : null,
    }),
);

export function rekamOf(audiens: Audiens, p: Permintaan, koordinat: ReadonlySet<string>, penyandi: Penyandi) {
  return prepareRekam(audiens, p.akar.objek, koordinat, penyandi);
}

function buildHalaman(
  audiens: Audiens,
  p: Permintaan,
  koordinat: ReadonlySet<string>,
  penyandi: Penyandi,
  hasil: HasilBaca,
): [Halaman, Pengungkapan] {
  const baris = hasil.baris.slice(0, p.banyak);
  const segel = penyandi.forKursor(audiens, p.akar.akar, p.saringan);
  const kursor = (b: Baris | undefined) => (b === undefined ? null : segel.seal(b["urut"] as bigint));
  const nodes = baris.map(rekamOf(audiens, p, koordinat, penyandi));
  const halaman: Halaman = {
    nodes,
    // Sealing a cursor for each row costs as much as reading it: only for edges.
    edges: koordinat.has(`${p.akar.objek}Connection.edges`)
      ? baris.map((b, i) => ({ cursor: segel.seal(b["urut"] as bigint), node: nodes[i] ?? {} }))
      : [],
    pageInfo: {
      hasNextPage: hasil.baris.length > p.banyak,
      hasPreviousPage: p.sesudah !== null,
      startCursor: kursor(baris[0]),
      endCursor: kursor(baris.at(-1)),
    },
    totalCount: hasil.jumlah ?? 0,
  };
  return [halaman, disclosed(baris)];
}

/** Whom the rows are about, the entity behind a status included. */
export function disclosed(baris: readonly Baris[]): Pengungkapan {
  const subjek = new Set<string>();
  for (const b of baris) subjek.add(String(b["subjek"]));
  return { jumlah: baris.length, subjek: [...subjek] };
}

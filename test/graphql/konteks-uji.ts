import { randomBytes } from "node:crypto";
import type { Konteks } from "#graphql/konteks.js";
import type { Rencana, RencanaAkar } from "#graphql/rencana.js";
import { AKAR, type Objek } from "#perjanjian/akar.js";
import { KONTAK_PERJANJIAN } from "#perjanjian/kontak.js";
import { NOMOR_PERJANJIAN, VERSI_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import { SEMUA_TUJUAN } from "#perjanjian/tujuan.js";
import type { Halaman, Pembaca } from "#usecases/baca.js";
import type { Pemanggil } from "#usecases/ports/pemanggil.js";
import type { Rekam } from "#usecases/rekam/nilai-rekam.js";

/** A caller of an audience, let in for PEMANFAATAN. */
export function createPemanggil(audiens: Audiens): Pemanggil {
  return {
    audiens,
    orang: null,
    pemanfaatan: { ok: true, tujuan: "PEMANFAATAN", kegiatan: "uji" },
    klien: {
      id: namaAudiens(audiens),
      pihak: audiens.pihak,
      peran: audiens.peran,
      tujuan: SEMUA_TUJUAN,
      kegiatan: ["uji"],
      penerbit: null,
      jaringan: [],
      batasPerMenit: 60,
      aktif: true,
    },
  };
}

/** A context of an audience in which everything is permitted, with a reader and a plan of the test's own. */
export function createKonteks(audiens: Audiens, pembaca: Pembaca, rencana: Rencana | null): Konteks {
  return {
    pemanggil: createPemanggil(audiens),
    perjanjian: {
      nomor: NOMOR_PERJANJIAN,
      versi: VERSI_PERJANJIAN,
      kalender: { tanggalMulai: "2023-12-21", berlakuHingga: "2099-12-31", pengakhiran: null },
      kontak: KONTAK_PERJANJIAN,
    },
    keadaan: "BERLAKU",
    pembaca,
    pemutus: {
      decide: async (_, p, koordinat) => {
        const [rekam, diungkap] = await pembaca.readTunggal(audiens, p, koordinat);
        const diam = async () => undefined;
        return { rekam: rekam ?? {}, diungkap, tertunda: { commit: diam, rollback: diam } };
      },
    },
    tahap: { rencana, tertunda: null },
    waktu: 0,
    takeLaju: () => undefined,
    galat: [],
    korelasi: randomBytes(8).toString("hex"),
    pengungkapan: [],
  };
}

/** A plan that lets every data root pass, each under its own name: locks A and C are away. */
export function createRencanaBebas(): Rencana {
  const akar = AKAR.map((a): [string, RencanaAkar] => [
    a.akar,
    {
      akar: a,
      koordinat: new Set(),
      saringan: [],
      permintaan: { akar: a, banyak: 1, sesudah: null, syarat: [], saringan: "" },
    },
  ]);
  return { akar: new Map(akar), cost: 0 };
}

/** Counts its reads and answers each with the same record of the type asked for. */
export function createPembacaTetap(
  rekamOf: (objek: Objek) => Rekam,
): Pembaca & { readonly dibaca: () => number } {
  let dibaca = 0;
  const kosong = { jumlah: 1, subjek: [] };
  return {
    dibaca: () => dibaca,
    readTunggal: async (_, p) => {
      dibaca += 1;
      return [rekamOf(p.akar.objek), kosong];
    },
    readDaftar: async (_, p) => {
      dibaca += 1;
      const node = rekamOf(p.akar.objek);
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
      const halaman: Halaman = { nodes: [node], edges: [{ cursor: "k", node }], pageInfo, totalCount: 1 };
      return [halaman, kosong];
    },
  };
}

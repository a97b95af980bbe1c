import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { JenisBerkas } from "#berkas/jenis.js";
import type { BahanUtasMuat } from "#store/muat/pemuat-pg.js";
import {
  csv,
  KUNCI_UJI,
  MODUL_UTAS_TERBANGUN,
  NOTARIS,
  PENGURUS,
  PERSEROAN,
  PESERTA,
  prepareBasisData,
  type Sel,
} from "./bantuan.js";

const db = prepareBasisData();
/** Threads for a file of any size, read in pieces of a few rows. */
const UTAS: BahanUtasMuat = {
  kunciSubjek: [KUNCI_UJI],
  modul: MODUL_UTAS_TERBANGUN,
  sejak: 0,
  bita: 1_000,
};
const KBLI = csv("kbli", [{ kode: "46311", judul: "Perdagangan, besar", versi: "2020" }]);

const perseroan = Array.from(
  { length: 400 },
  (_, i): Sel => ({
    ...PERSEROAN,
    id_sumber: `AHU-${i}`,
    alamat_lengkap: `"Jl."\n${"é€😀".repeat(i % 40)} \\ ${i}`,
    npwp: i % 5 === 0 ? "bukan" : `0${i}`.padStart(15, "1"),
    ...(i % 13 === 0 ? { kbli: "salah" } : {}),
    ...(i % 17 === 0 ? { diubah_pada: "besok" } : {}),
    ...(i % 19 === 0 ? { dihapus_pada: "2025-02-01" } : {}),
  }),
);
const notaris = Array.from(
  { length: 60 },
  (_, i): Sel => ({
    ...NOTARIS,
    id_sumber: `N-${i}`,
    nik: `31710117084500${String(i + 10)}`,
    npwp: "",
  }),
);
const peserta = Array.from(
  { length: 300 },
  (_, i): Sel => ({
    ...PESERTA,
    nik: `3171011708450${String(i).padStart(3, "0")}`,
    status: i % 7 === 0 ? "MUNGKIN" : "AKTIF",
  }),
);
const pengurus = perseroan.flatMap(({ id_sumber }, i): readonly Sel[] => [
  { ...PENGURUS, id_sumber_entitas: id_sumber ?? "" },
  { ...PENGURUS, id_sumber_entitas: id_sumber ?? "", nama: "Wati, Contoh", nik: i % 9 === 0 ? "1" : "" },
]);
const URUTAN: readonly (readonly [JenisBerkas, readonly Sel[]])[] = [
  ["perseroan", perseroan],
  ["notaris", notaris],
  ["peserta", peserta],
  ["pengurus", pengurus],
];

async function muatSemua(utas: BahanUtasMuat | null) {
  const hasil: unknown[] = [];
  for (const [jenis, baris] of [["kbli", null] as const, ...URUTAN]) {
    const separuh = baris === null ? 0 : Math.floor(baris.length / 2);
    const isi =
      baris === null ? [KBLI] : [csv(jenis, baris.slice(0, separuh)), csv(jenis, baris.slice(separuh))];
    const muatan = await db.muat(jenis, isi, utas === null ? {} : { utas });
    hasil.push(muatan, muatan.laporan === null ? null : await db.readLaporan());
  }
  return {
    hasil,
    semua: await db.readSemua(),
    muatan: await db.query("SELECT sidik FROM muatan ORDER BY 1"),
  };
}

describe("muatan lewat utas", () => {
  it("stores, counts and refuses what a load on one thread does, two files of every kind that differs", async () => {
    const sendiri = await muatSemua(null);
    await db.empty();
    const utas = await muatSemua(UTAS);
    expect(utas).toEqual(sendiri);
    expect(utas.hasil[2]).toMatchObject({ dibaca: 400, ditolak: 52 });
  });

  it("is refused whole by its first bad row, and says where, whatever follows", async () => {
    const isi = csv("perseroan", perseroan);
    const rusak = isi.replace(' \\ 120"', ' \\ 120"x').replace(" \\ 300", "\0");
    const muatan = db.muat("perseroan", [isi, rusak], { utas: UTAS });
    await expect(muatan).rejects.toMatchObject({ kodeKeluar: 1, aturan: "KUTIP_LIAR" });
    await expect(muatan).rejects.toThrow("berkas 2 baris 242");
    expect(await db.query("SELECT FROM register_entitas")).toEqual([]);
    expect(await db.muat("perseroan", isi, { utas: UTAS })).toMatchObject({ dibaca: 400 });
  });

  it("leaves nothing when a thread fails in the middle, and the next load runs", async () => {
    const naskah = path.join(db.folder(), "gagal.mjs");
    await writeFile(
      naskah,
      `import { parentPort } from "node:worker_threads";
       let ke = 0;
       parentPort.on("message", () => {
         if (++ke > 3) throw new Error("x");
         parentPort.postMessage({ ok: true, salin: new Uint8Array(0), tidakPerlu: 0 });
       });`,
    );
    const isi = csv("perseroan", perseroan);
    const utas = { ...UTAS, modul: pathToFileURL(naskah) };
    await expect(db.muat("perseroan", isi, { utas })).rejects.toMatchObject({
      kodeKeluar: 3,
      aturan: "UTAS_MUATAN",
    });
    expect(await db.query("SELECT FROM register_entitas")).toEqual([]);
    expect(await db.query("SELECT FROM muatan")).toEqual([]);
    expect(await db.muat("perseroan", isi, { utas: UTAS })).toMatchObject({ dibaca: 400 });
  });

  it("starts no thread for a file that is read before it would run", async () => {
    const utas = { ...UTAS, modul: new URL("./tiada.js", import.meta.url), sejak: 10_000_000 };
    expect(await db.muat("perseroan", csv("perseroan", perseroan), { utas })).toMatchObject({ dibaca: 400 });
    await expect(
      db.muat("perseroan", csv("perseroan", perseroan), { utas: { ...utas, sejak: 0 } }),
    ).rejects.toMatchObject({ aturan: "UTAS_MUATAN" });
  });
});

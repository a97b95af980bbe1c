import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namaKolom } from "#berkas/jenis.js";
import type { HasilPotongan, TugasPotongan } from "#store/muat/olah-potongan.js";
import { createPengolahSetempat, type Pengolah } from "#store/muat/pengolah.js";
import { createPengolahUtas } from "#store/muat/pengolah-utas.js";
import { removeFolder } from "../../support/folder.js";
import { BAHAN_OLAH } from "./bahan-olah.js";
import { csv, KUNCI_UJI, MODUL_UTAS_TERBANGUN, PERSEROAN, SUBJEK } from "./bantuan.js";

const TUJUAN = namaKolom("perseroan").map((_, i) => i);
const ISI = { bahan: BAHAN_OLAH, kunciSubjek: [KUNCI_UJI] };

/** Twenty rows, one of them refused. */
function buatTugas(ke: number, rusak = false): TugasPotongan {
  const baris = Array.from({ length: 20 }, (_, i) => ({
    ...PERSEROAN,
    id_sumber: `AHU-${ke}-${i}`,
    alamat_lengkap: `"é"\n${rusak && i === 7 ? "\0" : i}`,
    ...(i === 3 ? { kbli: "salah" } : {}),
  }));
  const isi = csv("perseroan", baris);
  return {
    isi: new Uint8Array(Buffer.from(isi.slice(isi.indexOf("\n") + 1))),
    baris: 2 + ke * 40,
    rekaman: 20,
    ujung: "LANJUT",
    berkas: 1,
    no: ke * 20,
    tujuan: TUJUAN,
  };
}

const baca = (hasil: HasilPotongan) =>
  hasil.ok ? { ...hasil, salin: Buffer.from(hasil.salin).toString("latin1") } : hasil;

async function olahSemua(pengolah: Pengolah, banyak: number) {
  const janji = Array.from({ length: banyak }, (_, ke) => pengolah.olah(buatTugas(ke, ke === 9)));
  return (await Promise.all(janji)).map(baca);
}

describe("createPengolahUtas", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-utas-"));
  });
  afterAll(() => removeFolder(folder));
  const modul = async (isi: string): Promise<URL> => {
    const nama = path.join(folder, `${isi.length}.mjs`);
    await writeFile(nama, isi);
    return pathToFileURL(nama);
  };

  it("makes of each piece what the caller's own thread makes of it, in the order asked for", async () => {
    const utas = createPengolahUtas(ISI, MODUL_UTAS_TERBANGUN);
    try {
      const hasil = await olahSemua(utas, 24);
      expect(hasil).toEqual(await olahSemua(createPengolahSetempat(BAHAN_OLAH, SUBJEK), 24));
      expect(hasil[9]).toEqual({ ok: false, aturan: "KARAKTER_NUL", baris: 2 + 9 * 40 + 15, kolom: null });
    } finally {
      await utas.stop();
    }
  });

  it("says that nothing has changed where a thread fails", async () => {
    const utas = createPengolahUtas(ISI, await modul("throw new Error('RAHASIA9931');"));
    await expect(utas.olah(buatTugas(0))).rejects.toMatchObject({
      kodeKeluar: 3,
      aturan: "UTAS_MUATAN",
      message: "Utas muatan berhenti; tidak ada yang berubah.",
    });
    await utas.stop();
  });

  it("holds no process that has stopped it", async () => {
    const naskah = `
      import { createPengolahUtas } from ${JSON.stringify(new URL("./pengolah-utas.js", MODUL_UTAS_TERBANGUN).href)};
      const utas = createPengolahUtas(
        { bahan: { jenis: "kbli", waktuMaks: "", judulKbli: new Map(), nikNotaris: new Set(), kolom: [] },
          kunciSubjek: [{ id: "k", kunci: new Uint8Array(32) }] });
      utas.olah({ isi: new Uint8Array(8), berkas: 1, baris: 2, no: 0, rekaman: 1, ujung: "AKHIR", tujuan: [0, 1] })
        .then(async (hasil) => { await utas.stop(); console.log(hasil.aturan); });`;
    const argumen = ["--input-type=module", "-e", naskah];
    const { stdout } = await promisify(execFile)(process.execPath, argumen, { timeout: 60_000 });
    expect(stdout.trim()).toBe("KARAKTER_NUL");
  });
});

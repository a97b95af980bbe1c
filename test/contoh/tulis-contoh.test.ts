import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DAFTAR_BERKAS, KOLOM, writeBaris } from "#contoh/kolom.js";
import { type BerkasTujuan, writeContoh } from "#contoh/tulis-contoh.js";
import { parseCsv, TujuanMemori } from "./baca-contoh.js";

function hash(tujuan: TujuanMemori): string {
  const sha = createHash("sha256");
  for (const nama of [...tujuan.isi.keys()].sort()) sha.update(`${nama}\0${tujuan.isi.get(nama)}\0`);
  return sha.digest("hex");
}

async function write(benih: string, entitas = 2000): Promise<TujuanMemori> {
  const tujuan = new TujuanMemori();
  await writeContoh({ entitas, benih }, tujuan);
  return tujuan;
}

describe("writeContoh", () => {
  it("writes the same bytes for the same number and seed, others for another seed", async () => {
    const [satu, dua, tiga] = [await write("1"), await write("1"), await write("2")];
    expect(hash(dua)).toBe(hash(satu));
    expect(hash(tiga)).not.toBe(hash(satu));
  });

  it("writes what it wrote when this was settled; a change of these bytes is a change of the data set", async () => {
    expect(hash(await write("1", 300))).toBe(
      "1ce70155a1d843fdb178a2d0504d21f7322c164ec2247ddefe5ae2d14bae94c8",
    );
  });

  it("writes the same bytes to a slow target, one piece at a time", async () => {
    const isi = new Map<string, string>();
    const sedang = new Set<string>();
    const openFile = async (nama: string): Promise<BerkasTujuan> => ({
      write: async (potongan) => {
        expect(sedang.has(nama)).toBe(false);
        sedang.add(nama);
        await Promise.resolve();
        isi.set(nama, (isi.get(nama) ?? "") + potongan);
        sedang.delete(nama);
      },
      close: async () => {},
    });
    await writeContoh({ entitas: 2000, benih: "1" }, { openFile });
    const cepat = await write("1");
    expect([...isi].sort()).toEqual([...cepat.isi].sort());
  });

  it("keeps the order of the first entities when more are asked for", async () => {
    const [sedikit, banyak] = [await write("1", 500), await write("1", 501)];
    for (const nama of ["perseroan.csv", "pengurus.csv"]) {
      const awal = sedikit.isi.get(nama) ?? "tidak ada";
      expect(banyak.isi.get(nama)?.startsWith(awal)).toBe(true);
    }
  });

  it("writes a file with its header for each kind, and one that says in two languages that it is synthetic", async () => {
    const { isi, tertutup } = await write("1", 50);
    expect([...isi.keys()].sort()).toEqual(
      ["SINTETIS.txt", ...DAFTAR_BERKAS.map((nama) => `${nama}.csv`)].sort(),
    );
    expect([...tertutup].sort()).toEqual([...isi.keys()].sort());
    for (const nama of DAFTAR_BERKAS)
      expect(isi.get(`${nama}.csv`)?.split("\n")[0]).toBe(KOLOM[nama].join(","));
    expect(isi.get("SINTETIS.txt")).toContain("DATA SINTETIS");
    expect(isi.get("SINTETIS.txt")).toContain("SYNTHETIC DATA");
  });

  it("counts the lines of each file and tells how far it is", async () => {
    const tujuan = new TujuanMemori();
    const kabar: number[] = [];
    const ringkasan = await writeContoh({ entitas: 3000, benih: "1" }, tujuan, (selesai, jumlah) => {
      expect(jumlah).toBe(3000);
      kabar.push(selesai);
    });
    for (const nama of DAFTAR_BERKAS) {
      expect(ringkasan[nama]).toBe(parseCsv(tujuan.isi.get(`${nama}.csv`) ?? "").length);
    }
    expect(kabar.length).toBeGreaterThan(5);
    expect(kabar).toEqual([...kabar].sort((a, b) => a - b));
    expect(kabar.at(-1)).toBe(3000);
  });

  it("closes every file and passes the failure on when one cannot be written", async () => {
    const tujuan = new TujuanMemori();
    const openFile = (nama: string): BerkasTujuan => ({
      ...tujuan.openFile(nama),
      ...(nama === "pengurus.csv" && { write: () => Promise.reject(new Error("penuh")) }),
    });
    await expect(writeContoh({ entitas: 5000, benih: "1" }, { openFile })).rejects.toThrow("penuh");
    expect([...tujuan.tertutup].sort()).toEqual([...tujuan.isi.keys()].sort());
  });

  it("passes on a failure to close, with every other file closed", async () => {
    const tujuan = new TujuanMemori();
    const openFile = (nama: string): BerkasTujuan => ({
      ...tujuan.openFile(nama),
      ...(nama === "perseroan.csv" && { close: () => Promise.reject(new Error("putus")) }),
    });
    await expect(writeContoh({ entitas: 50, benih: "1" }, { openFile })).rejects.toThrow("putus");
    expect(tujuan.tertutup).toHaveLength(tujuan.isi.size - 1);
  });

  it("opens no file for a number it refuses", async () => {
    const tujuan = new TujuanMemori();
    await expect(writeContoh({ entitas: 0, benih: "1" }, tujuan)).rejects.toThrow("bilangan bulat");
    expect(tujuan.isi.size).toBe(0);
  });
});

describe("writeBaris", () => {
  it("quotes a cell that holds a comma, a quote or a line break, and no other", () => {
    const { baris } = writeBaris("kbli", { kode: "a,b", judul: 'c"d', versi: "e\nf" });
    expect(baris).toBe('"a,b","c""d","e\nf"\n');
    expect(writeBaris("kbli", { kode: "", judul: "b c", versi: "" }).baris).toBe(",b c,\n");
  });
});

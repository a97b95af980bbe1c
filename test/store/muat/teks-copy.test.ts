import { describe, expect, it } from "vitest";
import { createPenulisBaris, PenulisDaftar, TERTULIS_MAKS } from "#store/muat/teks-copy.js";

const APA_SAJA = { ascii: false, tanpaEscape: false };
const LETAK = { no: 1, berkas: 2, baris: 3 };
const tulis = (isi: Readonly<Record<string, unknown>>, medan = ["a", "b"], besar = 100): string => {
  const penulis = createPenulisBaris(medan);
  penulis.start(besar, APA_SAJA);
  penulis.writeDiterima(LETAK, isi);
  return Buffer.from(penulis.finish()).toString("utf8");
};

describe("createPenulisBaris", () => {
  it("writes place, key and fields in their order, absent ones as null", () => {
    expect(tulis({ b: true, a: "x", kunci: "k", lain: 1 })).toBe("1\t2\t3\tk\t\\N\t\\N\tx\tt\n");
    expect(tulis({ kunci: "k" })).toBe("1\t2\t3\tk\t\\N\t\\N\t\\N\t\\N\n");
  });

  it("escapes backslashes, quotes what is no plain word of a list, and leaves an empty list out", () => {
    expect(tulis({ kunci: "\\N", a: ["x", 'y"\\', "NULL", ""], b: [] })).toBe(
      '1\t2\t3\t\\\\N\t\\N\t\\N\t{x,"y\\\\"\\\\\\\\","NULL",""}\t\\N\n',
    );
    const tetap = Object.freeze(["a b"]);
    expect(tulis({ a: tetap, b: tetap })).toBe('1\t2\t3\t\\N\t\\N\t\\N\t{"a b"}\t{"a b"}\n');
  });

  it("writes plain rows as any others, and twice the same whatever was before", () => {
    const penulis = createPenulisBaris(["a"]);
    const buat = (ascii: boolean, tanpaEscape: boolean, besar: number): string => {
      penulis.start(besar, { ascii, tanpaEscape });
      for (let i = 0; i < 200; i++) penulis.writeDiterima({ ...LETAK, no: i }, { kunci: `k${i}`, a: "x y" });
      return Buffer.from(penulis.finish()).toString();
    };
    const harap = buat(false, false, 1);
    expect(harap.split("\n")).toHaveLength(201);
    for (const besar of [1, 100_000]) {
      expect(buat(true, true, besar)).toBe(harap);
      expect(buat(true, false, besar)).toBe(harap);
      expect(buat(false, true, besar)).toBe(harap);
    }
  });

  it("writes a refused row with its rule and no field", () => {
    const penulis = createPenulisBaris(["a", "b"]);
    penulis.start(8, APA_SAJA);
    penulis.writeDitolak(LETAK, null, "npwp", "NPWP_BENTUK");
    expect(Buffer.from(penulis.finish()).toString()).toBe("1\t2\t3\t\\N\tnpwp\tNPWP_BENTUK\t\\N\t\\N\n");
  });

  it("grows with its rows, and gives each buffer away in memory of its own", () => {
    const penulis = createPenulisBaris(["a"]);
    const baris = Array.from({ length: 500 }, (_, i) => `${"é€😀".repeat(i % 7)}${i}`);
    const buat = (besar: number): Uint8Array<ArrayBuffer> => {
      penulis.start(besar, APA_SAJA);
      for (const a of baris) penulis.writeDiterima(LETAK, { a });
      return penulis.finish();
    };
    const [satu, dua] = [buat(1), buat(100_000)];
    const harap = baris.map((a) => `1\t2\t3\t\\N\t\\N\t\\N\t${a}\n`).join("");
    expect(Buffer.from(satu).toString()).toBe(harap);
    expect(Buffer.from(dua).toString()).toBe(harap);
    expect(satu.buffer).not.toBe(dua.buffer);
    expect(structuredClone(satu.length, { transfer: [satu.buffer] })).toBe(Buffer.byteLength(harap));
    expect(Buffer.from(dua).toString()).toBe(harap);
  });
});

describe("PenulisDaftar", () => {
  it("keeps what it wrote of shared lists within a bound of characters, and writes the rest all the same", () => {
    const penulis = new PenulisDaftar();
    const semua = Array.from({ length: 900 }, (_, i) => Object.freeze([`${i}`, "judul ".repeat(1_600)]));
    const harap = semua.map((daftar) => `{${daftar[0]},"${daftar[1]}"}`);
    expect(semua.map((daftar) => penulis.write(daftar))).toEqual(harap);
    const { tersimpan } = penulis;
    expect(tersimpan).toBeGreaterThan(TERTULIS_MAKS - 20_000);
    expect(tersimpan).toBeLessThanOrEqual(TERTULIS_MAKS);
    expect(semua.map((daftar) => penulis.write(daftar))).toEqual(harap);
    expect(penulis.tersimpan).toBe(tersimpan);
  });

  it("keeps nothing of a list that may change", () => {
    const penulis = new PenulisDaftar();
    const daftar = ["a"];
    expect(penulis.write(daftar)).toBe("{a}");
    daftar.push("b");
    expect(penulis.write(daftar)).toBe("{a,b}");
    expect(penulis.tersimpan).toBe(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";

interface Rekaman {
  readonly sel: readonly string[];
  readonly baris: number;
}

function urai(potongan: readonly string[], kolom = 3): Rekaman[] {
  const hasil: Rekaman[] = [];
  const pengurai = new PenguraiCsv(
    (sel) => sel.map((_, i) => i),
    (sel, baris) => hasil.push({ sel: sel.slice(0, kolom), baris }),
  );
  for (const satu of potongan) pengurai.push(satu);
  pengurai.end();
  return hasil;
}

const tulis = (sel: string, kutip: boolean) =>
  kutip || /[",\r\n]/.test(sel) ? `"${sel.replaceAll('"', '""')}"` : sel;

describe("PenguraiCsv", () => {
  it("reads back what RFC 4180 writes, wherever the chunks are cut, with the line of each record", () => {
    const sel = fc.string({
      unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r\n", " ", "😀"),
      maxLength: 6,
    });
    const baris = fc.array(fc.tuple(sel, sel, sel), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        baris,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(120), { maxLength: 6 }),
        (isi, akhir, kutip, penutup, potong) => {
          const teks = ["a,b,c", ...isi.map((satu) => satu.map((s) => tulis(s, kutip)).join(","))].join(
            akhir,
          );
          const utuh = penutup ? teks + akhir : teks;
          const batas = [
            0,
            ...potong.map((p) => Math.min(p, utuh.length)).sort((x, y) => x - y),
            utuh.length,
          ];
          const potongan = batas.slice(1).map((sampai, i) => utuh.slice(batas[i], sampai));
          let nomor = 2;
          const harap = isi.map((satu) => {
            const rekaman = { sel: [...satu], baris: nomor };
            nomor += 1 + satu.join("").split("\n").length - 1;
            return rekaman;
          });
          expect(urai(potongan)).toEqual(harap);
        },
      ),
      { seed: 755, numRuns: 2000 },
    );
  });

  it("puts cells where the header says, and reads columns that a file leaves out as empty", () => {
    const hasil: string[][] = [];
    const pengurai = new PenguraiCsv(
      () => [2, 0],
      (sel) => hasil.push(sel.slice(0, 4)),
    );
    pengurai.push("x,y\n1,2\n");
    pengurai.end();
    expect(hasil).toEqual([["2", "", "1", ""]]);
  });

  it.each([
    ["KUTIP_LIAR", 'a,b,c\n1,2"3,4\n', 2],
    ["KUTIP_LIAR", 'a,b,c\n1,"2"3,4\n', 2],
    ["KUTIP_TERBUKA", 'a,b,c\n1,2,3\n1,"2,3\n', 3],
    ["CR_TUNGGAL", "a,b,c\n1,2\r,3\n", 2],
    ["CR_TUNGGAL", 'a,b,c\n"1",2\r3,4\n', 2],
    ["CR_TUNGGAL", 'a,b,c\n1,2,"3"\rx\n', 2],
    ["CR_TUNGGAL", "a,b,c\n1,2,3\r", 2],
    ["JUMLAH_KOLOM", 'a,b,c\n"1\n1",2,3\n1,2\n', 4],
    ["JUMLAH_KOLOM", "a,b,c\n1,2,3,4\n", 2],
    ["JUMLAH_KOLOM", "a,b,c\n\n", 2],
    ["BERKAS_KOSONG", "", 1],
  ])("refuses by %s: %j in line %i", (aturan, teks, baris) => {
    expect(() => urai([teks])).toThrow(expect.objectContaining({ aturan, baris }));
    expect(() => urai([...teks])).toThrow(expect.objectContaining({ aturan, baris }));
  });

  it("refuses a record that is too long whether or not its cells are quoted, and in one piece or several", () => {
    const sel = "x".repeat(60_000);
    for (const satu of [sel, `"${sel}"`]) {
      const teks = `a,b,c,d,e\n1,2,3,4,5\n${Array(5).fill(satu).join(",")}\n`;
      const galat = expect.objectContaining({ aturan: "BARIS_TERLALU_PANJANG", baris: 3 });
      expect(() => urai([teks], 5)).toThrow(galat);
      expect(() => urai([teks.slice(0, 100_000), teks.slice(100_000)], 5)).toThrow(galat);
    }
  });

  it("begins behind the header where its places are given, at the line given", () => {
    const hasil: Rekaman[] = [];
    const pengurai = new PenguraiCsv([1, 0], (sel, baris) => hasil.push({ sel: sel.slice(0, 3), baris }), 7);
    pengurai.push('1,2\n"x\n');
    expect(pengurai.adaSisa).toBe(true);
    pengurai.push('y",3\n');
    expect(pengurai.adaSisa).toBe(false);
    expect(hasil).toEqual([
      { sel: ["2", "1", ""], baris: 7 },
      { sel: ["3", "x\ny", ""], baris: 8 },
    ]);
    expect(pengurai.nomorBaris).toBe(10);
  });

  it("keeps no more than one record between chunks", () => {
    const pengurai = new PenguraiCsv(
      (sel) => sel.map((_, i) => i),
      () => undefined,
    );
    pengurai.push("a,b\n");
    const banyak = () => {
      for (let i = 0; i < 100; i++) pengurai.push("x".repeat(65_536));
    };
    expect(banyak).toThrow(expect.objectContaining({ aturan: "BARIS_TERLALU_PANJANG" }));
  });
});

import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdtemp, open, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namaKolom } from "#berkas/jenis.js";
import { streamBerkas } from "#store/muat/alir-berkas.js";
import { readKepala } from "#store/muat/kepala-berkas.js";
import { createPengolahPotongan, type TugasPotongan } from "#store/muat/olah-potongan.js";
import { WadahBiner } from "#store/muat/wadah-biner.js";
import { removeFolder } from "../../support/folder.js";
import { BAHAN_OLAH } from "./bahan-olah.js";
import { csv, PERSEROAN, type Sel, SUBJEK } from "./bantuan.js";

const SEED = 7551223;
const KOLOM = namaKolom("perseroan");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sinergi-potongan-"));
});
afterAll(() => removeFolder(folder));

/** Everything that a file becomes when so many bytes are read at once, or why it is refused. */
async function olahBerkas(isi: string | Uint8Array, baca: number) {
  const nama = path.join(folder, "berkas.csv");
  await writeFile(nama, isi);
  const olah = createPengolahPotongan(BAHAN_OLAH, SUBJEK);
  const file = await open(nama);
  let [salin, dibaca, tidakPerlu, potongan, bita] = ["", 0, 0, 0, 0];
  try {
    const kepala = await readKepala("perseroan", file);
    const sidik = await streamBerkas(
      file,
      kepala,
      async (satu, terbaca) => {
        const hasil = olah({ ...satu, berkas: 1, no: dibaca, tujuan: kepala.tujuan });
        if (!hasil.ok) throw hasil;
        salin += Buffer.from(hasil.salin).toString("latin1");
        dibaca += satu.rekaman;
        tidakPerlu += hasil.tidakPerlu;
        bita += terbaca;
        potongan++;
      },
      baca,
    );
    return { salin, dibaca, tidakPerlu, sidik, potongan, bita };
  } finally {
    await file.close();
  }
}

const baris: fc.Arbitrary<Sel> = fc.record({
  id_sumber: fc.string({ unit: fc.constantFrom("a", "é", "😀", "7"), minLength: 1, maxLength: 5 }),
  alamat_lengkap: fc.string({
    unit: fc.constantFrom("a", "€", ",", '"', "\n", "\r\n", "\\", "😀"),
    maxLength: 12,
  }),
  kbli: fc.constantFrom("2020:46311", "", "salah", "46311;2020:46311"),
  diubah_pada: fc.constantFrom("2025-01-01", "2025-01-02T03:04:05+07:00", "besok"),
});

describe("createPengolahPotongan", () => {
  it("makes the same rows of a file, and refuses the same, wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(baris, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        async (semua, crlf, bom) => {
          const lf = csv(
            "perseroan",
            semua.map((satu) => ({ ...PERSEROAN, ...satu })),
          );
          const utuh = `${bom ? "\uFEFF" : ""}${crlf ? lf.replaceAll(/(?<!\r)\n/g, "\r\n") : lf}`;
          const panjang = Buffer.byteLength(utuh);
          const harap = await olahBerkas(utuh, panjang);
          expect(harap).toMatchObject({
            dibaca: semua.length,
            bita: panjang,
            sidik: createHash("sha256").update(utuh).digest("hex"),
          });
          // A record straddles the end of what is read at each of its bytes.
          for (let baca = 1; baca < 220; baca += 1 + Math.floor(baca / 16)) {
            const { potongan: _, ...hasil } = await olahBerkas(utuh, baca);
            expect(hasil).toEqual({ ...hasil, ...harap, potongan: undefined });
          }
        },
      ),
      { seed: SEED, numRuns: 12 },
    );
  });

  it.each<[string, (utuh: string) => string | Uint8Array, string, number]>([
    ["a stray quote", (s) => s.replace("No. 6", 'No. "6'), "KUTIP_LIAR", 8],
    ["text behind a quoted cell", (s) => s.replace("Jl. Contoh No. 6", '"Jl."6'), "KUTIP_LIAR", 8],
    ["a quote that stays open", (s) => s.replace("Jl. Contoh No. 6", '"Jl.'), "KUTIP_TERBUKA", 8],
    ["a missing cell", (s) => s.replace("Jl. Contoh No. 6,", ""), "JUMLAH_KOLOM", 8],
    ["a lone CR", (s) => s.replace("No. 6", "No. \r6"), "CR_TUNGGAL", 8],
    ["NUL", (s) => s.replace("No. 6", "No. \0"), "KARAKTER_NUL", 8],
    ["Latin-1", (s) => Buffer.from(s.replace("No. 6", "No. é"), "latin1"), "BUKAN_UTF8", 8],
    [
      "a character cut off at the end",
      (s) => Buffer.concat([Buffer.from(s), Buffer.from([0xe2, 0x82])]),
      "BUKAN_UTF8",
      12,
    ],
    ["a cell too long", (s) => s.replace("No. 6", "x".repeat(70_000)), "SEL_TERLALU_PANJANG", 8],
    [
      "a record too long",
      (s) => s.replace("Jl. Contoh No. 6", `"${"x\n".repeat(1_500_000)}"`),
      "BARIS_TERLALU_PANJANG",
      8,
    ],
    [
      "a record too long that ends",
      (s) => {
        const sel = `"${"x".repeat(60_000)}"`;
        return s
          .replace("AHU-6,PT Maju Jaya Sentosa", `${sel},${sel}`)
          .replace("Jl. Contoh No. 6,021-5550001,2020:46311", `${sel},${sel},${sel}`);
      },
      "BARIS_TERLALU_PANJANG",
      8,
    ],
    [
      "a record too long, cut inside a character",
      (s) => s.replace("Jl. Contoh No. 6", `"${"€".repeat(600_000)}`),
      "BARIS_TERLALU_PANJANG",
      8,
    ],
  ])("names the line of %s wherever the file is cut", async (_nama, rusak, aturan, nomor) => {
    const semua = Array.from({ length: 10 }, (_, i) => ({
      ...PERSEROAN,
      id_sumber: `AHU-${i}`,
      alamat_lengkap: `Jl. Contoh No. ${i}`,
    }));
    const isi = rusak(csv("perseroan", semua));
    const bacaan = isi.length > 20_000 ? [4_096, 262_144] : [1, 7, 64, 219, 100_000];
    for (const baca of bacaan) {
      await expect(olahBerkas(isi, baca)).rejects.toMatchObject({ ok: false, aturan, baris: nomor });
    }
  });

  it("writes titles as they are beside rows of plain ASCII", () => {
    const judul = 'Jual–beli "eceran" \\ é';
    const olah = createPengolahPotongan(
      { ...BAHAN_OLAH, judulKbli: new Map([["2020:46311", judul]]) },
      SUBJEK,
    );
    const [, ...isi] = csv("perseroan", [PERSEROAN]).split("\n");
    const bita = new Uint8Array(Buffer.from(isi.join("\n")));
    expect(isAscii(bita)).toBe(true);
    const letak = { baris: 2, rekaman: 1, ujung: "LANJUT", berkas: 1, no: 0 } as const;
    const hasil = olah({ ...letak, isi: bita, tujuan: KOLOM.map((_, i) => i) });
    if (!hasil.ok) throw new Error(hasil.aturan);
    const daftar = new WadahBiner();
    daftar.start(100);
    daftar.putDaftar([judul]);
    expect(Buffer.from(hasil.salin).includes(Buffer.from(daftar.finish()))).toBe(true);
  });

  it("writes groups of rows in order, each with the digest of its own subject, and nothing of a refused piece", () => {
    const olah = createPengolahPotongan(BAHAN_OLAH, SUBJEK);
    const cut = (baris: readonly Sel[], ekor = "") => {
      const [, ...isi] = csv("perseroan", baris).split("\n");
      return {
        isi: new Uint8Array(Buffer.from(isi.join("\n") + ekor)),
        baris: 2,
        rekaman: baris.length,
        ujung: "LANJUT" as const,
        berkas: 1,
        no: 0,
        tujuan: KOLOM.map((_, i) => i),
      };
    };
    const create = (n: number, awalan: string) =>
      Array.from({ length: n }, (_, i) => ({ ...PERSEROAN, npwp: "", id_sumber: `${awalan}-${i}` }));
    expect(olah(cut(create(70, "buang"), "sebuah,baris\n"))).toMatchObject({
      ok: false,
      aturan: "JUMLAH_KOLOM",
    });
    const hasil = olah(cut(create(150, "simpan")));
    if (!hasil.ok) throw new Error(hasil.aturan);
    const salin = Buffer.from(hasil.salin);
    expect(salin.includes("buang-")).toBe(false);
    let tempat = 0;
    for (let i = 0; i < 150; i++) {
      for (const isi of [`simpan-${i}`, SUBJEK.digestBadan({ npwp: null, idSumber: `simpan-${i}` })]) {
        tempat = salin.indexOf(isi, tempat);
        expect(tempat).toBeGreaterThan(0);
      }
    }
  });

  it("refuses a piece that holds another number of records than was counted", () => {
    const olah = createPengolahPotongan(BAHAN_OLAH, SUBJEK);
    const [, ...isi] = csv("perseroan", [PERSEROAN]).split("\n");
    const tugas: TugasPotongan = {
      isi: new Uint8Array(Buffer.from(isi.join("\n"))),
      baris: 2,
      rekaman: 1,
      ujung: "LANJUT",
      berkas: 1,
      no: 0,
      tujuan: KOLOM.map((_, i) => i),
    };
    expect(olah(tugas)).toMatchObject({ ok: true });
    expect(() => olah({ ...tugas, rekaman: 2 })).toThrow(RangeError);
  });
});

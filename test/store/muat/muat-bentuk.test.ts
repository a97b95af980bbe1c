import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namaKolom } from "#berkas/jenis.js";
import { KUNCI_MUAT, KUNCI_URUTAN } from "#store/kunci-urutan.js";
import { createPemuat } from "#store/muat/pemuat-pg.js";
import { connectUji } from "../../support/databases.js";
import { csv, PERSEROAN, prepareBasisData, SAAT, SUBJEK } from "./bantuan.js";

const db = prepareBasisData();
const SEED = 755_1223;
const KEPALA = namaKolom("perseroan").join(",");
const utuh = csv("perseroan", [PERSEROAN]);

describe("berkas yang salah bentuknya", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "BERKAS_KOSONG"],
    ["UTF-16", Buffer.from(utuh, "utf16le"), "KARAKTER_NUL"],
    [
      "UTF-16 with its mark",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(utuh, "utf16le")]),
      "KARAKTER_NUL",
    ],
    [
      "Latin-1",
      Buffer.from(csv("perseroan", [{ ...PERSEROAN, alamat_lengkap: "Café" }]), "latin1"),
      "BUKAN_UTF8",
    ],
    [
      "a character that is cut at the end",
      Buffer.concat([Buffer.from(utuh), Buffer.from([0xe2, 0x82])]),
      "BUKAN_UTF8",
    ],
    [
      "a surrogate written as UTF-8",
      Buffer.concat([Buffer.from(utuh), Buffer.from([0xed, 0xa0, 0x80])]),
      "BUKAN_UTF8",
    ],
    ["NUL", utuh.replace("Contoh", "Con\0toh"), "KARAKTER_NUL"],
    ["semicolons", utuh.replaceAll(",", ";"), "KOLOM_TIDAK_DIKENAL"],
    ["a missing column", utuh.replace("npwp,", ""), "KOLOM_HILANG"],
    ["an extra column", utuh.replace("npwp,", "npwp,pemegang_saham,"), "KOLOM_TIDAK_DIKENAL"],
    ["a column twice", utuh.replace("npwp,", "npwp,npwp,"), "KOLOM_GANDA"],
    ["a row that is too short", `${utuh}a,b\n`, "JUMLAH_KOLOM"],
    ["a row that is too long", utuh.replace(/\n$/, ",x\n"), "JUMLAH_KOLOM"],
    ["a blank line", `${utuh}\n${utuh.split("\n")[1]}\n`, "JUMLAH_KOLOM"],
    ["a bare quote", utuh.replace("Jl. Contoh", 'Jl. "Contoh'), "KUTIP_LIAR"],
    ["text behind a closing quote", utuh.replace("Jl. Contoh No. 1", '"Jl." Contoh'), "KUTIP_LIAR"],
    ["a quote that stays open", utuh.replace("Jl. Contoh", '"Jl. Contoh'), "KUTIP_TERBUKA"],
    ["line ends of CR alone", utuh.replaceAll("\n", "\r"), "CR_TUNGGAL"],
    ["a cell of more than 64 KB", utuh.replace("Jl. Contoh", "x".repeat(70_000)), "SEL_TERLALU_PANJANG"],
    [
      "a quoted cell of more than 64 KB",
      utuh.replace("Jl. Contoh No. 1", `"${"x".repeat(70_000)}"`),
      "SEL_TERLALU_PANJANG",
    ],
    ["a cell of 10 MB", utuh.replace("Jl. Contoh", "x".repeat(10_000_000)), "BARIS_TERLALU_PANJANG"],
    [
      "an open quote and 10 MB",
      utuh.replace("Jl. Contoh", `"${"x\n".repeat(5_000_000)}`),
      "BARIS_TERLALU_PANJANG",
    ],
    ["a header of a million columns", `${"a,".repeat(1_000_000)}a\n`, "KEPALA_TERLALU_PANJANG"],
    ["no line end at all", "x".repeat(1_000_000), "KEPALA_TERLALU_PANJANG"],
  ])("is refused whole: %s", async (_nama, isi, aturan) => {
    const galat = db.muat("perseroan", [isi]);
    await expect(galat).rejects.toMatchObject({ kodeKeluar: 1, aturan });
    expect(await db.query("SELECT 1 FROM register_entitas")).toEqual([]);
    expect(await db.query("SELECT 1 FROM muatan")).toEqual([]);
  });

  it("refuses all files of a command for one, and says which", async () => {
    const isi = [utuh, csv("perseroan", [{ ...PERSEROAN, id_sumber: "b" }]).replace(/\n$/, ",x\n")];
    await expect(db.muat("perseroan", isi)).rejects.toThrow("berkas 2 baris 2");
    const lain = csv("perseroan", [{ ...PERSEROAN, id_sumber: "b" }], namaKolom("perseroan").slice(0, 8));
    await expect(db.muat("perseroan", [utuh, lain])).rejects.toMatchObject({
      aturan: "KOLOM_BERKAS_BERBEDA",
    });
    expect(await db.query("SELECT 1 FROM register_entitas")).toEqual([]);
  });

  it("accepts a byte order mark, CRLF, quoted cells, any order of columns, and a last line without end", async () => {
    const kolom = [...namaKolom("perseroan")].reverse();
    const isi = `\uFEFF${kolom.map((k) => `"${k}"`).join(",")}\r\n${kolom.map((k) => `"${PERSEROAN[k] ?? ""}"`).join(",")}`;
    expect(await db.muat("perseroan", isi)).toMatchObject({ baru: 1 });
    const dulu = await db.readSemua();
    expect(await db.muat("perseroan", utuh)).toMatchObject({ tetap: 1 });
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("tells the true line behind line breaks inside quotes", async () => {
    const baris = [
      { ...PERSEROAN, alamat_lengkap: "satu\ndua\r\ntiga" },
      { ...PERSEROAN, id_sumber: "b", kbli: "x" },
    ];
    await db.muat("perseroan", csv("perseroan", baris));
    expect(await db.readLaporan()).toBe("berkas,baris,kolom,aturan\n1,5,kbli,KBLI_BENTUK\n");
  });

  it("reads rows and characters that lie across the edges of its chunks", async () => {
    const baris = Array.from({ length: 3000 }, (_, i) => ({
      ...PERSEROAN,
      id_sumber: `é€😀-${i}`,
      alamat_lengkap: `${"é€😀".repeat(i % 17)} "x", ${i}`,
    }));
    expect(await db.muat("perseroan", csv("perseroan", baris))).toMatchObject({ baru: 3000 });
    const [hasil] = await db.query(
      "SELECT string_agg(id_sumber || alamat_lengkap, '' ORDER BY id) AS semua FROM register_entitas",
    );
    expect(hasil?.["semua"]).toBe(baris.map((b) => b.id_sumber + b.alamat_lengkap.trim()).join(""));
  });
});

describe("laporan penolakan", () => {
  it("holds no cell of the file, nor does any error", async () => {
    const tanda = "RAHASIA9931";
    const sel = (kolom: string) => ({ ...PERSEROAN, id_sumber: `b${kolom}`, [kolom]: tanda });
    const baris = namaKolom("perseroan").map(sel);
    await db.muat(
      "perseroan",
      csv("perseroan", [...baris, { ...PERSEROAN, nama_entitas: `Yayasan ${tanda}` }]),
    );
    expect((await db.readLaporan()).split("\n").length).toBeGreaterThan(5);
    expect(await db.readLaporan()).not.toContain(tanda);
    for (const isi of [
      `${tanda},x\n`,
      `${KEPALA}\n${tanda}"\n`,
      csv("perseroan", [sel("alamat_lengkap"), { ...sel("alamat_lengkap"), nama_entitas: tanda }]),
    ]) {
      const galat: unknown = await db.muat("perseroan", isi).catch((g: unknown) => g);
      expect(galat).toBeInstanceOf(Error);
      expect(String(galat)).not.toContain(tanda);
    }
  });
});

describe("muatan mana pun", () => {
  it("ends alike whatever the order of its files and rows: the newest version wins", async () => {
    const versi = Array.from({ length: 8 }, (_, i) => ({
      ...PERSEROAN,
      id_sumber: `e${i % 3}`,
      alamat_lengkap: `alamat ${i}`,
      diubah_pada: `2025-0${i + 1}-01`,
      ...(i === 4 ? { dihapus_pada: "2025-05-01" } : {}),
    }));
    const isi = "SELECT id_sumber, alamat_lengkap, dihapus_pada FROM register_entitas ORDER BY id_sumber";
    await db.muat("perseroan", csv("perseroan", versi));
    const harap = await db.query(isi);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(versi, { minLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        async (acak, potong) => {
          await db.query("TRUNCATE register_entitas CASCADE");
          for (const bagian of [acak.slice(0, potong), acak.slice(potong)]) {
            const hasil = await db.muat("perseroan", csv("perseroan", bagian));
            expect(hasil.diterima).toBe(bagian.length);
          }
          expect(await db.query(isi)).toEqual(harap);
        },
      ),
      { seed: SEED, numRuns: 12 },
    );
  });
});

describe("satu muatan pada satu saat", () => {
  it("refuses to run beside another load, and waits for who draws change numbers", async () => {
    const lain = await connectUji(db.url());
    await lain.query("SELECT pg_advisory_lock($1)", [KUNCI_MUAT]);
    await expect(db.muat("perseroan", utuh)).rejects.toMatchObject({
      kodeKeluar: 3,
      aturan: "MUATAN_LAIN_BERJALAN",
    });
    await lain.query("SELECT pg_advisory_unlock($1)", [KUNCI_MUAT]);
    await lain.query("BEGIN");
    await lain.query("SELECT pg_advisory_xact_lock($1)", [KUNCI_URUTAN]);
    const muatan = db.muat("perseroan", utuh);
    const menunggu = async () =>
      (
        await db.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted", [
          KUNCI_URUTAN,
        ])
      ).length;
    await expect.poll(menunggu, { timeout: 20_000 }).toBe(1);
    await lain.query("COMMIT");
    await lain.end();
    expect(await muatan).toMatchObject({ baru: 1 });
  });

  it("leaves nothing when its connection is cut in the middle", async () => {
    const besar = csv(
      "perseroan",
      Array.from({ length: 20_000 }, (_, i) => ({ ...PERSEROAN, id_sumber: `e${i}` })),
    );
    const nama = path.join(db.folder(), "besar.csv");
    await writeFile(nama, besar);
    const pemuat = createPemuat({ ownerUrl: db.url(), jam: { now: () => SAAT }, subjek: SUBJEK });
    let diputus: Promise<unknown> | null = null;
    const muatan = pemuat.load({
      jenis: "perseroan",
      berkas: [nama],
      lengkapPerTanggal: null,
      laporan: db.laporan(),
      onKemajuan: ({ dibaca, seluruh }) => {
        if (dibaca < seluruh / 3) return;
        diputus ??= db.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sinergi import' AND datname = current_database()",
        );
      },
    });
    await expect(muatan).rejects.toMatchObject({ kodeKeluar: 3, aturan: "BASIS_DATA" });
    await diputus;
    expect(await db.query("SELECT 1 FROM register_entitas")).toEqual([]);
    expect(await db.muat("perseroan", besar)).toMatchObject({ baru: 20_000 });
  });

  it("names a file that cannot be read by its place in the command", async () => {
    const pemuat = createPemuat({ ownerUrl: db.url(), jam: { now: () => SAAT }, subjek: SUBJEK });
    const muat = (berkas: string[]) =>
      pemuat.load({
        jenis: "perseroan",
        berkas,
        lengkapPerTanggal: null,
        laporan: db.laporan(),
        onKemajuan: null,
      });
    await expect(muat([path.join(db.folder(), "Budi.csv")])).rejects.toThrow(/^Berkas 1 tidak ada/);
    await expect(muat([db.folder()])).rejects.toMatchObject({
      kodeKeluar: 2,
      aturan: "BERKAS_TIDAK_TERBACA",
    });
  });

  it("notes each load with the digests of its files", async () => {
    await db.muat("perseroan", utuh);
    expect(await db.query("SELECT jenis, sidik, lengkap, dibaca::int, diterima::int FROM muatan")).toEqual([
      {
        jenis: "perseroan",
        sidik: [createHash("sha256").update(utuh).digest("hex")],
        lengkap: false,
        dibaca: 1,
        diterima: 1,
      },
    ]);
  });
});

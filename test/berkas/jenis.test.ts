import { describe, expect, it } from "vitest";
import { KALIMAT_BARIS, KALIMAT_BERKAS, kalimatBaris } from "#berkas/aturan-muat.js";
import { isJenisBerkas, JENIS_BERKAS, KOLOM_BERKAS, PEMASOK_BERKAS } from "#berkas/jenis.js";
import { parseKepala } from "#berkas/kepala.js";
import { markSel } from "#berkas/sidik-sel.js";

/** contract.md §5, typed a second time. */
const KONTRAK: Readonly<Record<string, readonly [wajib: string, opsional: string]>> = {
  perseroan: [
    "id_sumber, nama_entitas, npwp, kode_wilayah, alamat_lengkap, nomor_telepon, kbli, diubah_pada",
    "nomor_sk, tanggal_sk, modal_dasar, modal_disetor, dihapus_pada",
  ],
  persekutuan: [
    "id_sumber, nama_entitas, npwp, kode_wilayah, alamat_lengkap, nomor_telepon, kbli, diubah_pada, jenis",
    "nomor_sk, tanggal_sk, dihapus_pada",
  ],
  pengurus: ["id_sumber_entitas, peran, nama, jabatan, alamat_email, nomor_handphone, nik, diubah_pada", ""],
  notaris: [
    "id_sumber, nik, npwp, kode_wilayah, alamat_lengkap, nomor_telepon, alamat_email, nama, nomor_sk, diubah_pada",
    "dihapus_pada",
  ],
  "badan-usaha": [
    "kode_badan_usaha, nama, npwp, kode_wilayah, jumlah_pekerja, terdaftar_sejak, diubah_pada",
    "dihapus_pada",
  ],
  peserta: ["nik, npwp, nomor_kartu, status, segmen, diubah_pada", "dihapus_pada"],
  kbli: ["kode, judul", "versi"],
};

describe("jenis berkas", () => {
  it("has the kinds and columns of the contract", () => {
    expect([...JENIS_BERKAS].sort()).toEqual(Object.keys(KONTRAK).sort());
    for (const jenis of JENIS_BERKAS) {
      const { wajib, opsional } = KOLOM_BERKAS[jenis];
      expect([wajib.join(", "), opsional.join(", ")]).toEqual(KONTRAK[jenis]);
    }
    expect(isJenisBerkas("perseroan")).toBe(true);
    expect(isJenisBerkas("yayasan")).toBe(false);
  });

  it("knows who supplies what (Pasal 4)", () => {
    expect(PEMASOK_BERKAS).toEqual({
      perseroan: "PIHAK_II",
      persekutuan: "PIHAK_II",
      pengurus: "PIHAK_II",
      notaris: "PIHAK_II",
      "badan-usaha": "PIHAK_I",
      peserta: "PIHAK_I",
      kbli: null,
    });
  });

  it("reads a header in any order and names the column at fault, never what the file wrote", () => {
    expect(parseKepala("kbli", ["judul", "kode"])).toEqual({ tujuan: [1, 0], opsional: new Set() });
    expect(parseKepala("kbli", ["versi", "judul", "kode"]).opsional).toEqual(new Set(["versi"]));
    expect(() => parseKepala("kbli", ["kode"])).toThrow(
      expect.objectContaining({ aturan: "KOLOM_HILANG", kolom: "judul" }),
    );
    expect(() => parseKepala("kbli", ["kode", "judul", "kode"])).toThrow(
      expect.objectContaining({ aturan: "KOLOM_GANDA", kolom: "kode" }),
    );
    expect(() => parseKepala("kbli", ["kode", "judul", "rahasia"])).toThrow(
      expect.objectContaining({
        aturan: "KOLOM_TIDAK_DIKENAL",
        kolom: null,
        message: expect.not.stringContaining("rahasia") as string,
      }),
    );
  });

  it("has a sentence for each rule", () => {
    for (const kalimat of [...Object.values(KALIMAT_BARIS), ...Object.values(KALIMAT_BERKAS)])
      expect(kalimat).not.toBe("");
    expect(kalimatBaris("NIK_PANJANG")).toContain("NIK");
    expect(kalimatBaris("WAJIB_DIISI")).toContain("wajib");
  });

  it("marks different cells differently", () => {
    const tanda = new Set(Array.from({ length: 20_000 }, (_, i) => markSel([`AHU-${i}`, "PT CONTOH"], 2)));
    expect(tanda.size).toBe(20_000);
    expect(markSel(["a", "b", "c"], 2)).toBe(markSel(["a", "b", "d"], 2));
    expect(markSel(["ab", ""], 2)).not.toBe(markSel(["a", "b"], 2));
  });
});

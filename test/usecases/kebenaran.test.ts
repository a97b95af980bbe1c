import { describe, expect, it } from "vitest";
import { readKebenaran } from "#usecases/kebenaran.js";

const KEPALA = "jenis,id_sumber,kunci_pihak_1,derau\n";

async function* berkas(...potongan: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const satu of potongan) yield typeof satu === "string" ? new TextEncoder().encode(satu) : satu;
}

const read = (...potongan: readonly (string | Uint8Array)[]) => readKebenaran(berkas(...potongan));

describe("readKebenaran", () => {
  it("gathers the employers of each entity and the kinds of noise of its pairs, and passes notaries over", async () => {
    const hasil = await read(
      `\u{feff}${KEPALA}BADAN_USAHA,E1,B1,TANPA\n`,
      "BADAN_USAHA,E2,B2,NPWP_SALAH;NAMA_DAN\nPESERTA,N1,317101,TANPA\n",
      "BADAN_USAHA,E2,B3,NPWP_SALAH;CABANG_TAMBAHAN\nPESERTA,N2,317101,\n",
    );
    expect([...hasil]).toEqual([
      ["E1", { badanUsaha: new Set(["B1"]), derau: ["TANPA"] }],
      ["E2", { badanUsaha: new Set(["B2", "B3"]), derau: ["NPWP_SALAH", "NAMA_DAN", "CABANG_TAMBAHAN"] }],
    ]);
  });

  it("takes the columns in any order, cut anywhere, and does without the noise", async () => {
    const isi = new TextEncoder().encode('kunci_pihak_1,jenis,id_sumber\r\n"B,é",BADAN_USAHA,E1\r\n');
    const potongan = Array.from(isi, (bita) => Uint8Array.of(bita));
    expect([...(await read(...potongan))]).toEqual([
      ["E1", { badanUsaha: new Set(["B,é"]), derau: ["TANPA"] }],
    ]);
  });

  it.each([
    ["BERKAS_KOSONG", "", "baris 1"],
    ["KOLOM_TIDAK_DIKENAL", "jenis,id_sumber,kunci_pihak_1,RAHASIA\n", "baris 1"],
    ["KOLOM_GANDA", "jenis,id_sumber,kunci_pihak_1,jenis\n", "kolom jenis"],
    ["KOLOM_HILANG", "jenis,kunci_pihak_1,derau\n", "kolom id_sumber"],
    ["NILAI_TIDAK_DIKENAL", `${KEPALA}BADAN_USAHA,E1,B1,\nRAHASIA,E1,B2,\n`, "baris 3, kolom jenis"],
    ["WAJIB_DIISI", `${KEPALA},RAHASIA,B1,\n`, "baris 2, kolom jenis"],
    ["WAJIB_DIISI", `${KEPALA}BADAN_USAHA,,RAHASIA,\n`, "baris 2, kolom id_sumber"],
    ["WAJIB_DIISI", `${KEPALA}BADAN_USAHA,RAHASIA,,\n`, "baris 2, kolom kunci_pihak_1"],
    ["BADAN_USAHA_GANDA", `${KEPALA}BADAN_USAHA,E1,RAHASIA,\nBADAN_USAHA,E2,RAHASIA,\n`, "baris 3"],
    ["JUMLAH_KOLOM", `${KEPALA}BADAN_USAHA,RAHASIA\n`, "baris 2"],
    ["KUTIP_TERBUKA", `${KEPALA}"RAHASIA`, "baris 2"],
  ])("refuses by %s with exit code 2, naming the place and never the value", async (aturan, isi, tempat) => {
    const galat: unknown = await read(isi).catch((satu: unknown) => satu);
    expect(galat).toMatchObject({ name: "GalatPerintah", kodeKeluar: 2, aturan });
    expect(String(galat)).toContain(tempat);
    expect(String(galat)).not.toContain("RAHASIA");
  });

  it("refuses what is no UTF-8, also when it ends inside a character", async () => {
    for (const bita of [Uint8Array.of(0xff), Uint8Array.of(0xc3)])
      await expect(read(KEPALA, bita)).rejects.toMatchObject({ kodeKeluar: 2, aturan: "BUKAN_UTF8" });
  });
});

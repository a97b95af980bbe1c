import { describe, expect, it } from "vitest";
import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import { bits, createParameter, type ParameterPadan } from "#pemadanan/parameter.js";
import { type KemajuanPadan, runPadankan } from "#usecases/padankan.js";
import type { PadananNotaris, PemadanRegister, PutaranPadan } from "#usecases/ports/pemadan-register.js";
import { estimateParameterUji } from "../support/parameter-uji.js";
import { createRegister } from "./register-contoh.js";

const JAWABAN: readonly NotarisDiperiksa["jawaban"][] = [
  { jenis: "ABSEN", perTanggal: "2026-01-03", nikTerperiksa: true },
  { jenis: "BARIS", status: "AKTIF", segmen: "PBPU", perTanggal: null },
  { jenis: "TIDAK_ADA_JAWABAN" },
];
const IKHTISAR = {
  ...{ terdaftar: 1, tidakTerdaftar: 0, belum: 0, menurutMetode: { NPWP_NAMA: 1 }, menurutKabupaten: [] },
  umurBelum: { "7": 0, "30": 0, "90": 0, "365": 0, LEBIH: 0 },
};

/** A store that notes what is asked of it. */
function buildStore(parameter: ParameterPadan | null) {
  const langkah: string[] = [];
  const notaris: (PadananNotaris | null)[] = [];
  const laporan: object[] = [];
  const entitas = {
    id: 1,
    nama: "PT Maju",
    bentukRegister: "PT",
    npwp: null,
    wilayah: null,
    idSumber: "E",
  } as const;
  const badanUsaha = { id: 1, nama: "PT Maju", npwp: null, wilayah: null, kode: "B" };
  const { inspect } = createRegister(
    { entitas: [entitas], badanUsaha: [badanUsaha] },
    { readParameter: async () => parameter },
  );
  const register: PemadanRegister = {
    inspect,
    run: (work) =>
      inspect((bacaan) => {
        const putaran: PutaranPadan = {
          ...bacaan,
          keepParameter: async ({ versi }) => void langkah.push(`simpan ${versi}`),
          start: async ({ versi }, penuh) => {
            langkah.push(`mulai ${versi} ${penuh}`);
            return { jenis: penuh ? "PENUH" : "SEBAGIAN", dilanjutkan: false };
          },
          findDekat: async (onMaju) => onMaju(1, 2),
          decide: async () => 7,
          settle: async (decideNotaris) => {
            for (const [i, jawaban] of JAWABAN.entries())
              notaris.push(
                decideNotaris({ notaris: { idNotaris: `${i}`, nik: "3171010101900001" }, jawaban }),
              );
            return {
              putaran: "9",
              entitasBerubah: 2,
              notarisBerubah: 1,
              tinjauan: { terbuka: 3, baru: 2, ditutup: 1 },
            };
          },
          readIkhtisar: async () => IKHTISAR,
          keepLaporan: async (satu) => void laporan.push(satu),
        };
        return work(putaran);
      }),
  };
  return { register, langkah, notaris, laporan };
}

const jam = { now: () => 0 };

describe("runPadankan", () => {
  it("estimates a parameter only where there is none, and then searches for every entity", async () => {
    const { register, langkah } = buildStore(null);
    const hasil = await runPadankan(register, jam);
    expect(hasil).toMatchObject({ ditaksir: true, jenis: "PENUH" });
    expect(langkah).toEqual([`simpan ${hasil.versiParameter}`, `mulai ${hasil.versiParameter} true`]);
  });

  it("takes the parameter in force, and searches for what has changed unless all is asked for", async () => {
    const parameter = await estimateParameterUji();
    for (const penuh of [false, true]) {
      const { register, langkah } = buildStore(parameter);
      const hasil = await runPadankan(register, jam, { penuh });
      expect(hasil).toMatchObject({ ditaksir: false, jenis: penuh ? "PENUH" : "SEBAGIAN" });
      expect(langkah).toEqual([`mulai ${parameter.versi} ${penuh}`]);
    }
  });

  it("estimates anew by itself when a register has outgrown the parameter", async () => {
    const { versi: _lama, ...isi } = await estimateParameterUji();
    // One entity is twice a half of one.
    const { register, langkah } = buildStore(createParameter({ ...isi, infoEntitas: -bits(1) }));
    const hasil = await runPadankan(register, jam);
    expect(hasil).toMatchObject({ ditaksir: true, jenis: "PENUH" });
    expect(langkah[0]).toBe(`simpan ${hasil.versiParameter}`);
  });

  it("estimates anew when that is asked for", async () => {
    const { register, langkah } = buildStore(await estimateParameterUji());
    const hasil = await runPadankan(register, jam, { taksir: true });
    expect(hasil).toMatchObject({ ditaksir: true, jenis: "PENUH" });
    expect(langkah[0]).toBe(`simpan ${hasil.versiParameter}`);
  });

  it("settles notaries by what is said of their NIK, and reports and keeps what it did", async () => {
    const { register, notaris, laporan } = buildStore(await estimateParameterUji());
    const hasil = await runPadankan(register, jam);
    const oleh = { metode: "NIK", versiParameter: "nik-1" };
    expect(notaris).toEqual([
      { idNotaris: "0", status: "TIDAK_TERDAFTAR", segmen: null, perTanggal: "2026-01-03", ...oleh },
      { idNotaris: "1", status: "AKTIF", segmen: "PBPU", perTanggal: null, ...oleh },
      null,
    ]);
    expect(hasil).toMatchObject({
      ...{ putaran: "9", pasangan: 7, berubah: 3, entitas: { ...IKHTISAR, berubah: 2 } },
      notaris: {
        aktif: 1,
        tidakAktif: 0,
        tidakTerdaftar: 1,
        belum: 1,
        berubah: 1,
        alasan: { TANPA_JAWABAN: 1 },
      },
      tinjauan: { terbuka: 3, baru: 2, ditutup: 1 },
    });
    expect(laporan).toEqual([hasil]);
  });

  it("tells how far each step is, in their order", async () => {
    const { register } = buildStore(await estimateParameterUji());
    const dilihat: KemajuanPadan[] = [];
    await runPadankan(register, jam, { onKemajuan: (kemajuan) => dilihat.push(kemajuan) });
    expect(dilihat).toContainEqual({ tahap: "MENCARI", selesai: 1, seluruh: 2 });
    expect([...new Set(dilihat.map(({ tahap }) => tahap))]).toEqual([
      ...["MENCARI", "MEMUTUSKAN", "MENERAPKAN", "SELESAI"],
    ]);
  });

  it("fails as its store does", async () => {
    const galat = new TypeError("sengaja");
    const register = { ...buildStore(null).register, run: () => Promise.reject(galat) };
    await expect(runPadankan(register, jam)).rejects.toBe(galat);
  });
});

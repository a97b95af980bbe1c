import { describe, expect, it } from "vitest";
import type { RekamanEntitas } from "#pemadanan/rekaman.js";
import {
  canAbsen as canAbsenKelas,
  KELAS_CARI,
  kelasCari,
  kelasEntitas,
  type TaksiranHilang,
} from "#pemadanan/tercari.js";

const LENGKAP: RekamanEntitas = {
  id: 1,
  nama: "PT Kencana Mulia Bahari",
  bentukRegister: "PT",
  npwp: "1000000099999991",
  wilayah: "31.71",
};
const canAbsen = (taksiran: TaksiranHilang, entitas: RekamanEntitas) =>
  canAbsenKelas(taksiran, kelasEntitas(entitas));
/** Of one class alone too many are lost. */
const hilangDari = (kelas: number) => ({
  hilang: Array.from({ length: KELAS_CARI }, (_, k) => (k === kelas ? 501 : 500)),
  hilangMaks: 500,
});
const TANPA_HILANG = hilangDari(-1);

describe("absence", () => {
  it.each([null, "&", "."])("needs a name to look for: %j is none", (nama) => {
    expect(canAbsen(TANPA_HILANG, { ...LENGKAP, nama })).toBe(false);
    expect(canAbsen(TANPA_HILANG, LENGKAP)).toBe(true);
  });

  it.each<[string, Partial<RekamanEntitas>, [number, boolean, boolean]]>([
    ["all", {}, [3, true, true]],
    ["a name of four words", { nama: "CV Kencana Mulia Bahari Abadi" }, [3, true, true]],
    ["two words", { nama: "Kencana Mulia, PT" }, [2, true, true]],
    ["one word", { nama: "PT. Kencana" }, [1, true, true]],
    ["no area", { wilayah: null }, [3, false, true]],
    ["an area no closer than a province", { wilayah: "31" }, [3, false, true]],
    ["no number", { npwp: null }, [3, true, false]],
    ["one word, no area, no number", { nama: "Kencana", wilayah: null, npwp: null }, [1, false, false]],
  ])("does not follow from a search by %s where of those too many are lost", (_judul, lain, kelas) => {
    const entitas = { ...LENGKAP, ...lain };
    const milik = kelasCari(...kelas);
    for (let k = 0; k < KELAS_CARI; k++) expect(canAbsen(hilangDari(k), entitas)).toBe(k !== milik);
  });
});

import { describe, expect, it } from "vitest";
import { PencariPadan } from "#pemadanan/cari.js";
import { buildIndeks } from "#pemadanan/indeks.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { PengukurBlok } from "#pemadanan/ukur-blok.js";
import { buildRegisterContoh } from "../usecases/register-contoh.js";

const entitas = (id: number, nama: string, npwp: string | null = null) => ({
  id,
  nama,
  bentukRegister: "PT" as const,
  npwp,
  wilayah: "31.71",
});
const badanUsaha = (id: number, nama: string, npwp: string | null = null) => ({
  id,
  nama,
  npwp,
  wilayah: "31.71",
});

describe("PengukurBlok", () => {
  const ENTITAS = [entitas(1, "PT Wahana Kirana", "1000000000000017"), entitas(2, "PT Bumi Sagara")];
  const BADAN_USAHA = [
    badanUsaha(11, "Lain Sekali", "1000000000000017"),
    badanUsaha(12, "PT Wahana Kirana"),
    badanUsaha(13, "Yayasan Bumi Sagara"),
    badanUsaha(14, "Tiada Serupa"),
  ];
  const penaksir = new PenaksirPadan(BADAN_USAHA, ENTITAS.length);
  penaksir.add(ENTITAS);
  const parameter = penaksir.finish();
  const indeks = buildIndeks(parameter, BADAN_USAHA);
  const measure = (benar: ReadonlyMap<number, readonly number[]>) => {
    const blok = new PengukurBlok(parameter, indeks);
    for (const satu of ENTITAS) blok.add(satu, benar.get(satu.id) ?? []);
    return blok.finish();
  };

  it("counts a pair once, however many keys it shares, and under each rule that brings it together", () => {
    const { pasangan, menurutAturan } = measure(new Map());
    expect(pasangan).toBe(2);
    expect(menurutAturan.NPWP).toEqual({ pasangan: 1, benar: 0 });
    expect(menurutAturan.NAMA).toEqual({ pasangan: 1, benar: 0 });
  });

  it("counts the true pairs that come together; one left out of the index does not", () => {
    const benar = new Map([
      [1, [11, 12]],
      [2, [13, 99]],
    ]);
    const { benar: ditemukan, menurutAturan } = measure(benar);
    expect(ditemukan).toBe(2);
    expect(menurutAturan.NPWP.benar).toBe(1);
    expect(menurutAturan.NAMA.benar).toBe(1);
  });

  it("keeps nothing of one entity for the next", () => {
    const blok = new PengukurBlok(parameter, indeks);
    const [pertama, kedua] = [entitas(1, "PT Wahana Kirana"), entitas(2, "PT Bumi Sagara")];
    blok.add(pertama, [12]);
    blok.add(kedua, [12]);
    expect(blok.finish()).toMatchObject({ pasangan: 1, benar: 1 });
  });

  it("counts exactly the pairs that a search compares", async () => {
    const contoh = await buildRegisterContoh(400, "blok", "sulit");
    const taksir = new PenaksirPadan(contoh.badanUsaha, contoh.entitas.length);
    taksir.add(contoh.entitas);
    const sulit = taksir.finish();
    const index = buildIndeks(sulit, contoh.badanUsaha);
    const blok = new PengukurBlok(sulit, index);
    const pencari = new PencariPadan(sulit, index);
    let dibandingkan = 0;
    for (const satu of contoh.entitas) {
      blok.add(satu, []);
      pencari.search(satu, () => dibandingkan++, Number.NEGATIVE_INFINITY);
    }
    expect(dibandingkan).toBeGreaterThan(400);
    expect(blok.finish().pasangan).toBe(dibandingkan);
  });
});

import { describe, expect, it } from "vitest";
import { PencariPadan } from "#pemadanan/cari.js";
import { buildIndeks } from "#pemadanan/indeks.js";
import type { PasanganTaksir } from "#pemadanan/maksimum-harapan.js";
import { alterParameter, bits } from "#pemadanan/parameter.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import { estimateHilang } from "#pemadanan/taksir-hilang.js";
import { kelasCari, type TaksiranHilang } from "#pemadanan/tercari.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

/** An equal number makes a pair sure whatever the name says. */
const PARAMETER = alterParameter(PARAMETER_UJI, {
  bobot: { ...PARAMETER_UJI.bobot, npwp: [24, 10, -4, 0].map(bits) },
  ambang: { padan: bits(3), tiada: bits(-4.5), dekat: bits(-7.5) },
});

/** An entity, and its employer as that is written; both lie in one kabupaten and have one number. */
interface Pasangan {
  readonly nama: string | null;
  readonly tertulis?: string;
  readonly wilayah?: string | null;
  readonly wilayahTertulis?: string | null;
  readonly npwp?: string | null;
  readonly npwpTertulis?: string | null;
}

/** A word that no other is near to. */
function coin(n: number): string {
  let x = n + 1;
  return Array.from({ length: 10 }, () => {
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return "BDGKLMNPRSTAIUO"[(x >>> 8) % 15];
  }).join("");
}
const nomor = (n: number): string => `10${String(n).padStart(14, "0")}`;

function estimateSemua(pasangan: readonly Pasangan[]): TaksiranHilang {
  const entitas: readonly RekamanEntitas[] = pasangan.map(({ nama, wilayah = "31.71", npwp }, i) => ({
    id: i + 1,
    nama,
    bentukRegister: "PT",
    npwp: npwp === undefined ? nomor(i) : npwp,
    wilayah,
  }));
  const badanUsaha: readonly RekamanBadanUsaha[] = pasangan.map((satu, i) => ({
    id: i + 1,
    nama: satu.tertulis ?? satu.nama,
    npwp: satu.npwpTertulis === undefined ? nomor(i) : satu.npwpTertulis,
    wilayah: satu.wilayahTertulis === undefined ? "31.71" : satu.wilayahTertulis,
  }));
  const pencari = new PencariPadan(PARAMETER, buildIndeks(PARAMETER, badanUsaha));
  const dekat: PasanganTaksir[] = [];
  for (const satu of entitas)
    pencari.search(satu, (badanUsahaDi, tingkat) =>
      dekat.push({ entitasId: satu.id, badanUsaha: badanUsahaDi, tingkat }),
    );
  const hasil = estimateHilang(PARAMETER, pencari, entitas, dekat);
  for (const n of [...hasil.hilang, hasil.hilangMaks]) expect(Number.isSafeInteger(n)).toBe(true);
  return hasil;
}

/** The lost of a class. */
function estimate(
  pasangan: readonly Pasangan[],
): (kata: number, berkabupaten: boolean, bernomor: boolean) => number {
  const { hilang } = estimateSemua(pasangan);
  return (...kelas) => hilang[kelasCari(...kelas)] ?? -1;
}

const many = (banyak: number, build: (n: number) => Pasangan): readonly Pasangan[] =>
  Array.from({ length: banyak }, (_, n) => build(n));
/** Written as they are; and one of whose name nothing is left. */
const utuh = (n: number): Pasangan => ({ nama: `PT ${coin(n)}` });
const utuhDua = (n: number): Pasangan => ({ nama: `PT ${coin(n)} ${coin(n + 600)}` });
const asing = (n: number): Pasangan => ({ nama: `PT ${coin(n)}`, tertulis: "PT QXV" });
/** What is left says enough in one kabupaten, and too little without. */
const kurang = (n: number): Pasangan => ({
  nama: `PT ${coin(n)} ${coin(n + 600)}`,
  tertulis: `PT ${coin(n)}`,
});

const AWAL = estimate([]);
const KELAS = [1, 2, 3].flatMap((kata) =>
  [true, false].flatMap((ada) => [true, false].map((bernomor) => [kata, ada, bernomor] as const)),
);
const semua = (of: typeof AWAL) => KELAS.map((kelas) => of(...kelas));

describe("what search loses", () => {
  it("is something of every class, and of none too much, before a pair was seen", () => {
    expect(Math.min(...semua(AWAL))).toBeGreaterThan(0);
    expect(Math.max(...semua(AWAL))).toBeLessThanOrEqual(estimateSemua([]).hilangMaks);
  });

  it("is less where all are found without their number, in these words alone", () => {
    const of = estimate(many(60, utuh));
    for (const ada of [true, false]) expect(of(1, ada, false)).toBeLessThan(AWAL(1, ada, false) / 2);
    expect(of(2, false, false)).toBe(AWAL(2, false, false));
  });

  it("is the share of those that nothing comes near without their number, in these words alone", () => {
    // Ten of forty, and twenty that are supposed.
    const of = estimate([...many(30, utuh), ...many(40, asing).slice(30)]);
    for (const ada of [true, false]) expect(of(1, ada, false) / 1e5).toBeCloseTo(10 / 60, 1.8);
    expect(of(2, false, false)).toBe(AWAL(2, false, false));
    expect(of(3, false, false)).toBe(AWAL(3, false, false));
  });

  it("is more without an area than with one where the name alone says too little", () => {
    const of = estimate(many(40, kurang));
    expect(of(2, false, false)).toBeGreaterThan(60_000);
    // Few are supposed to lie in another kabupaten.
    expect(of(2, true, false)).toBeLessThan(10_000);
  });

  it.each(["35.78", null])("is more with an area, the more employers lie elsewhere: %j", (lain) => {
    const di = (n: number): Pasangan => ({ ...kurang(n), wilayahTertulis: n % 2 === 0 ? lain : "31.71" });
    const of = estimate(many(40, di))(2, true, false);
    expect(of).toBeGreaterThan(20_000);
    // They are not counted among those of one kabupaten besides.
    expect(of).toBeLessThan(35_000);
  });

  it("is learnt from entities without an area too, but not where employers lie", () => {
    const di = (n: number): Pasangan => ({ ...kurang(n), wilayah: n < 40 ? "31.71" : null });
    const [of, tanpa] = [estimate(many(80, di)), estimate(many(40, di))];
    expect(of(2, false, false)).toBeGreaterThan(tanpa(2, false, false));
    // In a kabupaten of their own, or in another, as before.
    const bagian = (satu: typeof of) => satu(2, true, false) / satu(2, false, false);
    expect(bagian(of)).toBeCloseTo(bagian(tanpa), 2);
  });

  it("is not who comes near several together, as none of them alone would do", () => {
    const senama = (n: number): Pasangan => ({
      ...utuhDua(n + 900),
      tertulis: `PT ${coin(n)}`,
      npwp: null,
      npwpTertulis: null,
    });
    expect(estimate([...many(40, kurang), ...many(40, senama)])(2, false, false)).toBeLessThan(1_000);
  });

  it("is less with a number, by how many have none in common with their employer", () => {
    const di = (n: number): Pasangan => ({
      ...utuhDua(n),
      ...[{}, { npwpTertulis: null }, { npwpTertulis: nomor(98_765_400 + n) }, { npwpTertulis: null }][n % 4],
    });
    const [separuh, semuaSama] = [estimate(many(80, di)), estimate(many(80, utuhDua))];
    const bagian = (of: typeof AWAL) => of(1, false, true) / of(1, false, false);
    expect(bagian(semuaSama)).toBeCloseTo(0.05, 2);
    expect(bagian(separuh)).toBeCloseTo(0.65, 2);
    // A quarter has one number, and shows what is found without.
    expect(separuh(2, false, false)).toBeGreaterThan(2 * semuaSama(2, false, false));
  });

  it("teaches nothing where the pair is not sure, where there is no name, or no number", () => {
    const lainBentuk = (n: number): Pasangan => ({ ...asing(n), tertulis: "CV QXV" });
    expect(semua(estimate(many(40, lainBentuk)))).toEqual(semua(AWAL));
    const tanpaNama = estimate(many(40, (n) => ({ ...utuhDua(n), nama: null })));
    for (const ada of [true, false]) expect(tanpaNama(2, ada, false)).toBe(AWAL(2, ada, false));
    const tanpa = estimate(many(40, (n) => ({ ...utuhDua(n), npwp: null })));
    expect(semua(tanpa)).toEqual(semua(AWAL));
  });
});

describe("how many may be lost", () => {
  /** A hundred entities; of so many, of one word, nothing is found. */
  const withHilang = (banyak: number) => {
    const { hilang, hilangMaks } = estimateSemua([
      ...many(banyak, asing),
      ...many(100, utuhDua).slice(banyak),
    ]);
    return { of: (kata: number) => hilang[kelasCari(kata, true, true)] ?? -1, hilangMaks };
  };

  it("is three in four hundred, of however many of these there are few", () => {
    const { of, hilangMaks } = withHilang(10);
    expect(hilangMaks).toBe(750);
    expect(of(1)).toBeGreaterThan(750);
    expect(of(2)).toBeLessThan(750);
  });

  it("is more where otherwise more than a tenth of all would be undecided", () => {
    const { of, hilangMaks } = withHilang(11);
    expect(of(1)).toBeGreaterThan(750);
    expect(hilangMaks).toBe(of(1));
  });

  it("is no less where too many are of a class of which hardly any are lost", () => {
    expect(estimateSemua(many(40, utuh)).hilangMaks).toBe(750);
  });
});

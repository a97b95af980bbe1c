import { beforeAll, describe, expect, it } from "vitest";
import { createPencari, PencariPadan } from "#pemadanan/cari.js";
import { PencariLarik } from "#pemadanan/cari-larik.js";
import { buildIndeks, mayHave } from "#pemadanan/indeks.js";
import { PenyusunDicari } from "#pemadanan/indeks-dicari.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { PembuatKunci } from "#pemadanan/kunci-blok.js";
import { eachKunci, PenyusunSiap } from "#pemadanan/larik-siap.js";
import { prepareNama } from "#pemadanan/nama-padan.js";
import { prepareNomor } from "#pemadanan/nomor-padan.js";
import { alterParameter, bits, type ParameterPadan } from "#pemadanan/parameter.js";
import { sortDicari } from "#pemadanan/penemu-kunci.js";
import type { RekamanBadanUsaha, RekamanEntitas, SisiPadan } from "#pemadanan/rekaman.js";
import { PenyiapRekaman } from "#pemadanan/siap.js";
import { joinHash } from "#pemadanan/sidik-kata.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { NAMA, TINGKAT_BENTUK, TINGKAT_NAMA, TINGKAT_NPWP, unpackTingkat } from "#pemadanan/tingkat.js";
import { prepareWilayah } from "#pemadanan/wilayah-padan.js";
import { buildRegisterContoh } from "../usecases/register-contoh.js";

let parameter: ParameterPadan;
beforeAll(async () => {
  const { entitas, badanUsaha } = await buildRegisterContoh(800, "cari", "sulit");
  const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
  penaksir.add(entitas);
  parameter = penaksir.finish();
});

const WILAYAH = "31.71";
/** No pair is too far. */
const SEGALA = bits(-1_000);

/** The pair of an entity and an employer, if they come near each other. */
function pair(entitas: Partial<RekamanEntitas>, badanUsaha: Partial<RekamanBadanUsaha>) {
  const kosong = { nama: null, npwp: null, wilayah: WILAYAH };
  const indeks = buildIndeks(parameter, [{ id: 7, ...kosong, ...badanUsaha }]);
  const [sisi, ...lain] = createPencari(
    parameter,
    indeks,
  )({ id: 3, bentukRegister: "PT", ...kosong, ...entitas });
  expect(lain).toEqual([]);
  if (sisi === undefined) return undefined;
  const { npwp, nama, bentuk } = unpackTingkat(sisi.tingkat);
  return { ...sisi, npwp: TINGKAT_NPWP[npwp], nama: TINGKAT_NAMA[nama], bentuk: TINGKAT_BENTUK[bentuk] };
}

describe("within one kabupaten", () => {
  it.each([
    ["SAMA", "PT Kencana Mulia Bahari", "equal"],
    ["SAMA", "Kencana Mulia Bahari, PT", "the form behind"],
    ["SAMA", "PT Kencana Muliabahari", "two words joined"],
    ["SAMA", "PT Ken Cana Mulia Bahari", "a word split"],
    ["EJAAN", "PT Kentjana Moelia Bahari", "old spelling"],
    ["URUTAN", "PT Mulia Kencana Bahari", "words swapped"],
    ["SALAH_KETIK", "PT Kencana Mulia Bahri", "a letter missing"],
    ["SALAH_KETIK", "PT Kemcana Mulia Bahari", "another letter"],
    ["SALAH_KETIK", "PT Kencana Muliaa Baharis", "a letter more"],
    ["SALAH_KETIK", "PT Kenacna Mulia Bahari", "letters swapped"],
    ["SINGKATAN", "PT Kenc. Mulia Bahari", "an abbreviation"],
    ["KATA_LEBIH", "PT Kencana Mulia Bahari Internasional", "a word more"],
    ["KATA_KURANG", "PT Kencana Bahari", "a word missing"],
    ["EJAAN", "PT Kencana Mulia Bahari Cabang Bogor", "a branch"],
    ["MIRIP", "PT KMB", "first letters"],
  ])("brings a name together with its like at %s: %s (%s)", (tingkat, nama) => {
    expect(pair({ nama: "PT Kencana Mulia Bahari" }, { nama })).toMatchObject({
      entitasId: 3,
      badanUsahaId: 7,
      nama: tingkat,
    });
  });

  it("looks for a name of more keys than it has room for at first", () => {
    // Twelve words of thirty letters, each with a slip at every place; the number's keys come before all of them.
    const kata = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: 30 }, (_, j) => String.fromCharCode(65 + ((i * 7 + j * 5) % 26))).join(""),
    );
    const npwp = "0019990019000000";
    expect(pair({ nama: `PT ${kata.join(" ")}`, npwp }, { nama: null, npwp })).toMatchObject({
      npwp: "SAMA",
    });
    // Keys that are nobody's are left out, so another employer has them all; the last word's keys come behind.
    const indeks = buildIndeks(parameter, [
      { id: 7, nama: `PT ${kata.join(" ")}`, npwp: null, wilayah: WILAYAH },
      { id: 8, nama: `PT ${kata.at(-1)}`, npwp: null, wilayah: WILAYAH },
    ]);
    const dibawa: number[] = [];
    new PencariPadan(parameter, indeks).search(
      { id: 3, nama: `PT ${kata.join(" ")}`, npwp: null, wilayah: WILAYAH, bentukRegister: "PT" },
      (tempat) => dibawa.push(indeks.id[tempat] ?? 0),
      SEGALA,
    );
    expect(dibawa.sort()).toEqual([7, 8]);
    expect(pair({ nama: `PT ${kata.join(" ")}` }, { nama: `PT ${kata.slice(1).join(" ")}` })).toBeDefined();
  });

  it("brings nothing together that has no word in common", () => {
    expect(pair({ nama: "PT Kencana Mulia Bahari" }, { nama: "PT Widya Grafika Optima" })).toBeUndefined();
  });
});

describe("a number", () => {
  const [a, b] = ["0019990019000000", "0029990025000000"];

  it("brings together whatever else says", () => {
    const jauh = pair(
      { nama: "PT Kencana Bahari", npwp: a, wilayah: "94.71" },
      { nama: "CV Widya Optima", npwp: a, wilayah: "11.01" },
    );
    expect(jauh).toMatchObject({ npwp: "SAMA", nama: "LAIN", bentuk: "BEDA" });
    expect(jauh?.bobot).toBeGreaterThanOrEqual(parameter.ambang.dekat);
    expect(jauh?.bobot).toBeLessThan(parameter.ambang.padan);
  });

  it("brings together a record without a name", () => {
    expect(pair({ npwp: a }, { nama: "PT Widya Optima", npwp: a })).toMatchObject({ nama: "KOSONG" });
    expect(pair({}, { nama: "PT Widya Optima" })).toBeUndefined();
  });

  it("with one digit wrong still brings names together that agree", () => {
    const nama = "PT Kencana Mulia Bahari";
    expect(pair({ nama, npwp: a }, { nama, npwp: "0019940019000000" })).toMatchObject({ npwp: "DEKAT" });
    expect(pair({ nama, npwp: a }, { nama, npwp: b })).toMatchObject({ npwp: "BEDA", nama: "SAMA" });
  });
});

describe("a limit of nearness", () => {
  it.each([
    ["as estimated", 0, false],
    ["where likeness by letters says nothing", bits(-60), false],
    ["where the words of a name tell nothing", 0, true],
  ])("spares work, and changes no level: %s", async (_, lebih, tanpaFrekuensi) => {
    const { entitas, badanUsaha } = await buildRegisterContoh(800, "batas", "sulit");
    const nama = parameter.bobot.nama.map((bobot, i) => (i === NAMA.MIRIP ? bobot + lebih : bobot));
    const opsi = { ...parameter.opsi, tanpaFrekuensi };
    const lain = alterParameter(parameter, { bobot: { ...parameter.bobot, nama }, opsi });
    const indeks = buildIndeks(lain, badanUsaha);
    const pencari = new PencariPadan(lain, indeks);
    const list = (satu: RekamanEntitas, batas: number) => {
      const dekat: string[] = [];
      const terima = (tempat: number, tingkat: number, bobot: number) => {
        if (bobot >= lain.ambang.dekat) dekat.push(`${tempat} ${tingkat} ${bobot}`);
      };
      pencari.search(satu, terima, batas);
      return dekat;
    };
    const semua = entitas.map((satu) => list(satu, lain.ambang.dekat));
    expect(semua).toEqual(entitas.map((satu) => list(satu, SEGALA)));
    expect(semua.flat().length).toBeGreaterThan(200);
  });

  it("is not asked of likeness by letters beyond one kabupaten", () => {
    const npwp = "0019990019000000";
    const [a, b] = ["PT Kencanaprimajaya", "PT Kencanaprimanusa"];
    expect(pair({ nama: a, npwp }, { nama: b, npwp })).toMatchObject({ nama: "MIRIP" });
    expect(pair({ nama: a, npwp }, { nama: b, npwp, wilayah: "35.78" })).toMatchObject({ nama: "LAIN" });
  });
});

describe("an index of employers", () => {
  it("leaves out what no register of Pasal 2 holds", () => {
    const nama = "Kencana Mulia Bahari";
    const luar = [`UD ${nama}`, `Koperasi ${nama}`, `Toko ${nama}`].map((n, id) => ({ id, nama: n }));
    const indeks = buildIndeks(
      parameter,
      [...luar, { id: 9, nama: `CV ${nama}` }].map((satu) => ({ npwp: null, wilayah: null, ...satu })),
    );
    expect([indeks.banyak, ...indeks.id.subarray(0, indeks.banyak)]).toEqual([1, 9]);
  });

  it("has every key of every employer in its bucket, and nothing beside", async () => {
    const { badanUsaha } = await buildRegisterContoh(300, "indeks", "sulit");
    const indeks = buildIndeks(parameter, badanUsaha);
    const { kata, kabupaten } = createInfo(parameter);
    const pembuat = new PembuatKunci(parameter, kata, kabupaten);
    const menurutId = new Map(badanUsaha.map((satu) => [satu.id, satu]));
    const ada: string[] = [];
    for (let k = 0; k < 1 << indeks.bita; k++)
      for (let i = indeks.keranjang[k] ?? 0; i < (indeks.keranjang[k + 1] ?? 0); i++) {
        expect((indeks.entri[i * 2] ?? 0) >>> (32 - indeks.bita)).toBe(k);
        ada.push(`${indeks.entri[i * 2 + 1]}:${indeks.entri[i * 2]}`);
      }
    const harus: string[] = [];
    for (let b = 0; b < indeks.banyak; b++) {
      const { nama, npwp, wilayah } = menurutId.get(indeks.id[b] ?? 0) ?? {
        nama: null,
        npwp: null,
        wilayah: null,
      };
      const bahan = {
        sisi: "BADAN_USAHA" as const,
        nama: prepareNama(nama, null),
        nomor: prepareNomor(npwp),
        wilayah: prepareWilayah(wilayah),
      };
      pembuat.list(bahan, (_, kunci) => harus.push(`${b}:${kunci}`));
    }
    expect(ada.sort()).toEqual(harus.sort());
    for (const satu of harus) expect(mayHave(indeks, Number(satu.split(":")[1]))).toBe(true);
    const asing = Array.from({ length: 10_000 }, (_, i) => joinHash(i, -1));
    expect(asing.filter((kunci) => mayHave(indeks, kunci)).length).toBeLessThan(5_000);
    expect(harus.length).toBeGreaterThan(3_000);
  });

  it("of the keys alone that some entities have brings them what the whole one does", async () => {
    const { entitas, badanUsaha } = await buildRegisterContoh(600, "saring", "sulit");
    const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));
    const gather = (semua: readonly RekamanEntitas[]) => {
      const penyusun = new PenyusunSiap();
      for (const satu of semua) penyiap.prepareEntitas(satu, (siap, kunci) => penyusun.add(siap, kunci));
      return penyusun.finish();
    };
    const penyusunSiap = new PenyusunSiap();
    for (const satu of badanUsaha)
      penyiap.prepareBadanUsaha(satu, (siap, kunci) => penyusunSiap.add(siap, kunci));
    const milik = penyusunSiap.finish();
    const lewat = badanUsaha[7]?.id;
    const utuh = buildIndeks(
      parameter,
      badanUsaha.filter(({ id }) => id !== lewat),
    );
    const byKey = (a: SisiPadan, b: SisiPadan) =>
      a.entitasId - b.entitasId || a.badanUsahaId - b.badanUsahaId;
    for (const semua of [entitas, entitas.slice(0, 20)]) {
      const larik = gather(semua);
      const kunci: number[] = [];
      eachKunci(larik, (satu) => kunci.push(satu));
      const penyusun = new PenyusunDicari(sortDicari(Uint32Array.from(kunci)), badanUsaha.length);
      penyusun.add(milik, (id) => id === lewat);
      const indeks = penyusun.finish();
      for (const { buffer } of Object.values(indeks).filter(ArrayBuffer.isView))
        expect(buffer).toBeInstanceOf(SharedArrayBuffer);
      const pencari = new PencariLarik(parameter, indeks);
      const ada: SisiPadan[] = [];
      const diabaikan = semua[3]?.id;
      for (let ulang = 0; ulang < 2; ulang++) {
        ada.length = 0;
        pencari.search(
          larik,
          (id) => id === diabaikan,
          (entitasId, badanUsahaId, tingkat, bobot) => ada.push({ entitasId, badanUsahaId, bobot, tingkat }),
        );
      }
      const harus = semua.filter(({ id }) => id !== diabaikan).flatMap(createPencari(parameter, utuh));
      expect(ada.sort(byKey)).toEqual(harus.sort(byKey));
      expect(ada.length).toBeGreaterThan(5);
    }
  });

  it("lies in shared memory, so that threads search one copy", () => {
    const indeks = buildIndeks(parameter, [{ id: 9, nama: "PT Kencana", npwp: null, wilayah: null }]);
    const kolom = Object.values(indeks).filter(ArrayBuffer.isView);
    expect(kolom.length).toBe(6);
    for (const { buffer } of kolom) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { generateContoh } from "#contoh/contoh.js";
import { TINGKAT_DERAU, type TingkatDerau } from "#contoh/derau.js";
import { KBLI_CONTOH } from "#contoh/kbli-contoh.js";
import type { BerkasContoh } from "#contoh/kolom.js";
import { TELADAN } from "#contoh/teladan.js";
import { PER_TANGGAL_CONTOH } from "#contoh/waktu.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";
import { findKategori, parseDaftarKbli } from "#rujukan/kbli.js";
import { parseNik } from "#rujukan/nik.js";
import { npwpKey, parseNpwp } from "#rujukan/npwp.js";
import { parseSurel } from "#rujukan/surel.js";
import { parseTanggal, parseWaktu } from "#rujukan/tanggal.js";
import { cleanTeks } from "#rujukan/teks.js";
import { parseTelepon } from "#rujukan/telepon.js";
import { parseKodeWilayah } from "#rujukan/wilayah.js";
import { type Baris, readContoh } from "./baca-contoh.js";

type Semua = Record<BerkasContoh, Baris[]>;

const N = 2500;
const TINGKAT: readonly TingkatDerau[] = ["bersih", "wajar", "sulit"];
const contoh = new Map<TingkatDerau, Semua>();

beforeAll(async () => {
  for (const tingkat of TINGKAT) {
    contoh.set(tingkat, await readContoh({ entitas: N, benih: "uji", derau: TINGKAT_DERAU[tingkat] }));
  }
});

function semuaOf(tingkat: TingkatDerau): Semua {
  const isi = contoh.get(tingkat);
  if (isi === undefined) throw new Error("belum dibuat");
  return isi;
}

const entitasOf = ({ perseroan, persekutuan }: Semua) => [...perseroan, ...persekutuan];
const share = (baris: readonly Baris[], cocok: (satu: Baris) => boolean) =>
  baris.filter(cocok).length / baris.length;
const keyOf = (teks: string) => {
  const hasil = parseNpwp(teks);
  return hasil.ok ? npwpKey(hasil.npwp.kanonik) : "";
};
const col = (baris: readonly Baris[], kolom: string) =>
  baris.map((satu) => satu[kolom] ?? "").filter((satu) => satu !== "");

describe.each(TINGKAT)("a data set with noise %s", (tingkat) => {
  it("has the asked number of entities, three of four of them Perseroan, and 20 notaries or one for 120", () => {
    const semua = semuaOf(tingkat);
    expect(entitasOf(semua)).toHaveLength(N);
    expect(semua.perseroan.length / N).toBeCloseTo(0.75, 1);
    expect(semua.notaris).toHaveLength(Math.round(N / 120));
  });

  it("gives every key once", () => {
    const semua = semuaOf(tingkat);
    const kunci = [
      [...col(entitasOf(semua), "id_sumber"), ...col(semua.notaris, "id_sumber")],
      col(semua["badan-usaha"], "kode_badan_usaha"),
      col(semua.notaris, "nik"),
      col(semua.peserta, "nik"),
      semua.kbli.map((satu) => `${satu["versi"]}:${satu["kode"]}`),
      col(semua.kebenaran, "kunci_pihak_1"),
    ];
    for (const daftar of kunci) expect(new Set(daftar).size).toBe(daftar.length);
  });

  it("resolves every foreign key", () => {
    const semua = semuaOf(tingkat);
    const entitas = new Set(col(entitasOf(semua), "id_sumber"));
    const notaris = new Map(semua.notaris.map((satu) => [satu["id_sumber"], satu["nik"]]));
    const badanUsaha = new Set(col(semua["badan-usaha"], "kode_badan_usaha"));
    const peserta = new Set(col(semua.peserta, "nik"));
    for (const id of col(semua.pengurus, "id_sumber_entitas")) expect(entitas).toContain(id);
    for (const { jenis, id_sumber = "", kunci_pihak_1: kunci = "" } of semua.kebenaran) {
      if (jenis === "BADAN_USAHA") {
        expect(entitas).toContain(id_sumber);
        expect(badanUsaha).toContain(kunci);
      } else {
        expect(jenis).toBe("PESERTA");
        expect(notaris.get(id_sumber)).toBe(kunci);
        expect(peserta).toContain(kunci);
      }
    }
  });

  it("marks every record as synthetic", () => {
    const semua = semuaOf(tingkat);
    const id = [...col(entitasOf(semua), "id_sumber"), ...col(semua["badan-usaha"], "kode_badan_usaha")];
    for (const satu of [...id, ...col(semua.notaris, "id_sumber")]) expect(satu).toMatch(/^SINTETIS-/);
    for (const nomor of [...col(entitasOf(semua), "nomor_sk"), ...col(semua.notaris, "nomor_sk")]) {
      expect(nomor).toMatch(/^SINTETIS-/);
    }
    for (const nama of [...col(semua.pengurus, "nama"), ...col(semua.notaris, "nama")]) {
      expect(nama).toMatch(/ (?:Contoh|Sintetis|Rekaan|Fiktif)(?:, S\.H\., M\.Kn\.)?$/);
    }
    for (const surel of [...col(semua.pengurus, "alamat_email"), ...col(semua.notaris, "alamat_email")]) {
      expect(surel).toMatch(/\.example$/);
    }
    for (const nik of [
      ...col(semua.pengurus, "nik"),
      ...col(semua.notaris, "nik"),
      ...col(semua.peserta, "nik"),
    ]) {
      expect(nik.slice(12) >= "9000").toBe(true);
    }
    for (const kartu of col(semua.peserta, "nomor_kartu")) expect(kartu).toMatch(/^99990\d{8}$/);
  });

  it("holds no value that the reference rules refuse or doubt, but wrong NPWP and bare KBLI codes", () => {
    const semua = semuaOf(tingkat);
    const npwp = [...entitasOf(semua), ...semua["badan-usaha"], ...semua.notaris, ...semua.peserta];
    for (const satu of col(npwp, "npwp")) {
      const hasil = parseNpwp(satu);
      expect(hasil.ok).toBe(true);
      if (!hasil.ok) continue;
      expect(hasil.npwp.jenis).not.toBe("TIDAK_DIKENAL");
      for (const tanda of hasil.npwp.tanda) expect(["NPWP_CHECKSUM", "CABANG"]).toContain(tanda);
    }
    for (const nik of [
      ...col(semua.pengurus, "nik"),
      ...col(semua.notaris, "nik"),
      ...col(semua.peserta, "nik"),
    ]) {
      expect(parseNik(nik)).toMatchObject({ ok: true, tanda: [] });
    }
    for (const kode of col(
      [...entitasOf(semua), ...semua.notaris, ...semua["badan-usaha"]],
      "kode_wilayah",
    )) {
      expect(parseKodeWilayah(kode)).toMatchObject({ ok: true, tanda: [] });
    }
    for (const telepon of col([...entitasOf(semua), ...semua.notaris], "nomor_telepon")) {
      expect(parseTelepon(telepon)).toMatchObject({ ok: true, ponsel: false, tanda: [] });
    }
    for (const ponsel of col(semua.pengurus, "nomor_handphone")) {
      expect(parseTelepon(ponsel)).toMatchObject({ ok: true, ponsel: true, tanda: [] });
    }
    for (const surel of [...col(semua.pengurus, "alamat_email"), ...col(semua.notaris, "alamat_email")]) {
      expect(parseSurel(surel).ok).toBe(true);
    }
  });

  it("uses KBLI codes that its own table titles and whose division the version has", () => {
    const semua = semuaOf(tingkat);
    const tabel = new Set(semua.kbli.map((satu) => `${satu["versi"]}:${satu["kode"]}`));
    const kode = new Set(col(semua.kbli, "kode"));
    for (const satu of semua.kbli) expect(satu["judul"]).not.toBe("");
    for (const sel of col(entitasOf(semua), "kbli")) {
      const hasil = parseDaftarKbli(sel);
      expect(hasil.ok).toBe(true);
      if (!hasil.ok) continue;
      for (const satu of hasil.daftar) {
        if (satu.versi === "TIDAK_DIKETAHUI") expect(kode).toContain(satu.kode);
        else expect(tabel).toContain(`${satu.versi}:${satu.kode}`);
      }
      for (const tanda of hasil.tanda) expect(tanda).toBe("KBLI_TANPA_VERSI");
    }
  });

  it("has moments of 2025 only, days that exist, clean texts and whole amounts", () => {
    const semua = semuaOf(tingkat);
    const baris = [
      ...entitasOf(semua),
      ...semua.pengurus,
      ...semua.notaris,
      ...semua["badan-usaha"],
      ...semua.peserta,
    ];
    for (const satu of baris) {
      expect(parseWaktu(satu["diubah_pada"] ?? "").ok).toBe(true);
      expect((satu["diubah_pada"] ?? "") < PER_TANGGAL_CONTOH).toBe(true);
      for (const kolom of ["nama", "nama_entitas", "alamat_lengkap"]) {
        const teks = satu[kolom];
        if (teks) expect(cleanTeks(teks, 200)).toMatchObject({ ok: true, teks, tanda: [] });
      }
    }
    for (const hari of [
      ...col(entitasOf(semua), "tanggal_sk"),
      ...col(semua["badan-usaha"], "terdaftar_sejak"),
    ]) {
      expect(parseTanggal(hari).ok).toBe(true);
    }
    for (const satu of semua.perseroan) {
      expect(satu["modal_dasar"]).toMatch(/^\d+$/);
      expect(Number(satu["modal_disetor"]) * 4).toBeGreaterThanOrEqual(Number(satu["modal_dasar"]));
    }
  });

  it("gives members a segment and a card exactly where they are members", () => {
    for (const satu of semuaOf(tingkat).peserta) {
      const terdaftar = satu["status"] !== "TIDAK_TERDAFTAR";
      expect(satu["segmen"] !== "").toBe(terdaftar);
      expect(satu["nomor_kartu"] !== "").toBe(terdaftar);
    }
  });

  it("names no two Perseroan alike, and no employer of nobody like a supplied Perseroan", () => {
    const semua = semuaOf(tingkat);
    const inti = (nama: string) => normalizeNamaBadan(nama).inti;
    const pt = semua.perseroan.map((satu) => inti(satu["nama_entitas"] ?? ""));
    expect(new Set(pt).size).toBe(pt.length);
    const milik = new Set(col(semua.kebenaran, "kunci_pihak_1"));
    const luar = semua["badan-usaha"].filter((satu) => !milik.has(satu["kode_badan_usaha"] ?? ""));
    expect(luar.length).toBeGreaterThan(N * 0.03);
    const nama = new Set(pt);
    for (const satu of luar) {
      const dibaca = normalizeNamaBadan(satu["nama"] ?? "");
      if (dibaca.bentuk === "PT") expect(nama).not.toContain(dibaca.inti);
    }
  });

  it("tells the truth: pairs without noise agree in key and name, and noise of the number breaks the key", () => {
    const semua = semuaOf(tingkat);
    const entitas = new Map(entitasOf(semua).map((satu) => [satu["id_sumber"], satu]));
    const badanUsaha = new Map(semua["badan-usaha"].map((satu) => [satu["kode_badan_usaha"], satu]));
    for (const satu of semua.kebenaran.filter(({ jenis }) => jenis === "BADAN_USAHA")) {
      const jenis = (satu["derau"] ?? "").split(";");
      const kiri = entitas.get(satu["id_sumber"] ?? "");
      const kanan = badanUsaha.get(satu["kunci_pihak_1"] ?? "");
      const tanpa = (awalan: string) => !jenis.some((nama) => nama.startsWith(awalan));
      const [namaKiri, namaKanan] = [kiri?.["nama_entitas"], kanan?.["nama"]].map((nama) =>
        normalizeNamaBadan(nama ?? ""),
      );
      const namaCocok = namaKiri?.inti === namaKanan?.inti;
      if (tanpa("NAMA_")) expect(namaCocok).toBe(true);
      expect(kanan?.["npwp"] === "").toBe(jenis.includes("NPWP_KOSONG_PIHAK_1"));
      if (jenis.includes("CABANG_TAMBAHAN")) continue;
      expect(kiri?.["npwp"] === "").toBe(jenis.includes("NPWP_KOSONG_PIHAK_2"));
      if (kiri?.["npwp"] === "" || kanan?.["npwp"] === "") continue;
      const rusak = ["NPWP_SALAH", "NPWP_MILIK_LAIN", "NPWP_SALAH_PIHAK_2"].some((nama) =>
        jenis.includes(nama),
      );
      expect(keyOf(kiri?.["npwp"] ?? "") === keyOf(kanan?.["npwp"] ?? "")).toBe(!rusak);
    }
  });
});

describe("the levels of noise", () => {
  it("miss, mistype and alter as much as they are defined to", () => {
    const ukur = (tingkat: TingkatDerau) => {
      const semua = semuaOf(tingkat);
      const utama = semua.kebenaran.filter(
        (satu) => satu["jenis"] === "BADAN_USAHA" && satu["derau"] !== "CABANG_TAMBAHAN",
      );
      const has = (pola: RegExp) => share(utama, (satu) => pola.test(satu["derau"] ?? ""));
      return {
        kosong2: share(entitasOf(semua), (satu) => satu["npwp"] === ""),
        kosong1: share(semua["badan-usaha"], (satu) => satu["npwp"] === ""),
        lama: has(/BENTUK_LAMA/),
        salah: has(/NPWP_(?:SALAH|MILIK_LAIN)(?:;|$)/),
        nama: has(/NAMA_(?!BENTUK)/),
      };
    };
    const dekat = (nilai: number, harap: number) => expect(Math.abs(nilai - harap)).toBeLessThan(0.06);
    expect(ukur("bersih")).toEqual({ kosong2: 0, kosong1: 0, lama: 0, salah: 0, nama: 0 });
    const wajar = ukur("wajar");
    dekat(wajar.kosong2, 0.15);
    dekat(wajar.kosong1, 0.15);
    dekat(wajar.lama, 0.1);
    dekat(wajar.salah, 0.05);
    dekat(wajar.nama, 0.3);
    const sulit = ukur("sulit");
    dekat(sulit.kosong2, 0.5);
    dekat(sulit.kosong1, 0.5);
    dekat(sulit.nama, 0.6);
  });

  it("change nothing in the registers of Pihak II but NPWP, and nothing in who is registered", () => {
    const tanpaNpwp = (tingkat: TingkatDerau) =>
      [...entitasOf(semuaOf(tingkat)), ...semuaOf(tingkat).notaris].map(({ npwp: _, ...lain }) => lain);
    const pasangan = (tingkat: TingkatDerau) =>
      semuaOf(tingkat).kebenaran.map(({ derau: _, ...lain }) => lain);
    for (const tingkat of ["wajar", "sulit"] as const) {
      expect(tanpaNpwp(tingkat)).toEqual(tanpaNpwp("bersih"));
      expect(pasangan(tingkat)).toEqual(pasangan("bersih"));
      expect(semuaOf(tingkat).pengurus).toEqual(semuaOf("bersih").pengurus);
    }
  });
});

describe("the shape of a realistic data set", () => {
  it("registers about 13 % of the entities as employers and adds others", () => {
    const { kebenaran, "badan-usaha": badanUsaha } = semuaOf("wajar");
    const milik = new Set(
      col(
        kebenaran.filter(({ jenis }) => jenis === "BADAN_USAHA"),
        "id_sumber",
      ),
    );
    expect(Math.abs(milik.size / N - 0.13)).toBeLessThan(0.02);
    expect(badanUsaha.length).toBeGreaterThan(milik.size + N * 0.03);
  });

  it("writes NPWP in every form of domain.md", () => {
    const npwp = col(entitasOf(semuaOf("wajar")), "npwp");
    for (const pola of [
      /^0\d{15}$/,
      /^\d{15}$/,
      /^\d\d\.\d{3}\.\d{3}\.\d-000\.000$/,
      /^1000\d{12}$/,
      /^\d{16}000000$/,
    ]) {
      expect(npwp.some((satu) => pola.test(satu))).toBe(true);
    }
    const semuaNpwp = col(semuaOf("wajar")["badan-usaha"], "npwp");
    expect(semuaNpwp.some((satu) => satu.length === 22 && !satu.endsWith("000000"))).toBe(true);
  });

  it("has all four roles, entities without a list, and lists declared empty", () => {
    const { pengurus, perseroan, persekutuan } = semuaOf("wajar");
    const peran = new Set(pengurus.map((satu) => satu["peran"]));
    expect([...peran].sort()).toEqual(["", "KOMISARIS", "PENGURUS", "SEKUTU_AKTIF", "SEKUTU_PASIF"]);
    const adaDaftar = new Set(col(pengurus, "id_sumber_entitas"));
    expect(adaDaftar.size).toBeLessThan(N);
    for (const satu of pengurus.filter(({ peran: kosong }) => kosong === "")) {
      const { id_sumber_entitas: _, diubah_pada: __, ...lain } = satu;
      expect(Object.values(lain).every((sel) => sel === "")).toBe(true);
    }
    const pt = new Set(col(perseroan, "id_sumber"));
    for (const satu of pengurus) {
      if (pt.has(satu["id_sumber_entitas"] ?? "")) expect(satu["peran"]).not.toMatch(/^SEKUTU/);
      else expect(satu["peran"]).not.toBe("KOMISARIS");
      expect(["", "DIREKTUR_UTAMA", "DIREKTUR", "LAINNYA"]).toContain(satu["jabatan"]);
      expect(satu["jabatan"] !== "").toBe(satu["peran"] === "PENGURUS");
    }
    const utama = new Set(
      col(
        pengurus.filter(({ jabatan }) => jabatan === "DIREKTUR_UTAMA"),
        "id_sumber_entitas",
      ),
    );
    expect(utama.size / pt.size).toBeGreaterThan(0.85);
    const jenis = new Set(persekutuan.map((satu) => satu["jenis"]));
    expect([...jenis].sort()).toEqual(["FIRMA", "KOMANDITER", "PERDATA"]);
  });

  it("gives every row of one entity's list one moment", () => {
    const waktu = new Map<string, Set<string>>();
    for (const { id_sumber_entitas: id = "", diubah_pada: saat = "" } of semuaOf("wajar").pengurus) {
      waktu.set(id, (waktu.get(id) ?? new Set()).add(saat));
    }
    for (const satu of waktu.values()) expect(satu.size).toBe(1);
  });

  it("reports members for about four notaries of five, and others that no notary is", () => {
    const { notaris, peserta } = semuaOf("wajar");
    const nik = new Set(col(notaris, "nik"));
    const milik = peserta.filter((satu) => nik.has(satu["nik"] ?? ""));
    expect(milik.length / notaris.length).toBeGreaterThan(0.6);
    expect(milik.length).toBeLessThan(notaris.length);
    expect(peserta.length).toBeGreaterThan(milik.length);
  });
});

describe("the records that every data set holds", () => {
  it.each([
    ["1", 50],
    ["apa saja", 50],
    ["", 77],
    ["-9", 50],
  ])("are complete, right and matched for seed %j", async (benih, entitas) => {
    const semua = await readContoh({ entitas, benih, derau: TINGKAT_DERAU.sulit });
    const pt = semua.perseroan.find((satu) => satu["npwp"] === TELADAN.npwpPerseroan);
    const { dihapus_pada: _, ...isi } = pt ?? {};
    expect(Object.values(isi).length).toBe(12);
    for (const sel of Object.values(isi)) expect(sel).not.toBe("");
    const orang = semua.pengurus.filter((satu) => satu["id_sumber_entitas"] === pt?.["id_sumber"]);
    expect(orang.map((satu) => satu["jabatan"])).toContain("DIREKTUR_UTAMA");
    expect(orang.map((satu) => satu["peran"])).toContain("KOMISARIS");
    for (const satu of orang)
      expect(satu["alamat_email"] && satu["nomor_handphone"] && satu["nik"]).toBeTruthy();
    const pasangan = semua.kebenaran.find((satu) => satu["id_sumber"] === pt?.["id_sumber"]);
    expect(pasangan?.["derau"]).toBe("TANPA");
    const bu = semua["badan-usaha"].find((satu) => satu["kode_badan_usaha"] === pasangan?.["kunci_pihak_1"]);
    expect([bu?.["nama"], bu?.["npwp"]]).toEqual([pt?.["nama_entitas"], pt?.["npwp"]]);
    expect(semua.persekutuan.some((satu) => satu["npwp"] === TELADAN.npwpPersekutuan)).toBe(true);
    const notaris = semua.notaris.find((satu) => satu["nik"] === TELADAN.nikNotaris);
    const { dihapus_pada: __, ...kantor } = notaris ?? {};
    expect(Object.values(kantor).length).toBe(10);
    for (const sel of Object.values(kantor)) expect(sel).not.toBe("");
    expect(semua.peserta.find((satu) => satu["nik"] === TELADAN.nikNotaris)?.["status"]).toBe("AKTIF");
    expect(new Set(col(semua.peserta, "status"))).toEqual(
      new Set(["AKTIF", "TIDAK_AKTIF", "TIDAK_TERDAFTAR"]),
    );
    expect(semua.notaris).toHaveLength(20);
  });
});

describe("the first notaries", () => {
  it("show each status whatever the seed", async () => {
    for (let benih = 0; benih < 12; benih++) {
      const { notaris, peserta } = await readContoh({ entitas: 50, benih: `n${benih}` });
      const status = new Map(peserta.map((satu) => [satu["nik"], satu["status"]]));
      const pertama = notaris.slice(0, 3).map((satu) => status.get(satu["nik"]));
      expect(pertama).toEqual(["AKTIF", "TIDAK_AKTIF", "TIDAK_TERDAFTAR"]);
    }
  });
});

describe("generateContoh", () => {
  it.each([0, -1, 1.5, Number.NaN, 5_000_001])("refuses %s entities before it makes a line", (entitas) => {
    expect(() => generateContoh({ entitas, benih: "1" })).toThrow(GalatPerintah);
  });

  it("makes a data set of one entity", async () => {
    expect(entitasOf(await readContoh({ entitas: 1, benih: "1" }))).toHaveLength(1);
  });
});

describe("KBLI_CONTOH", () => {
  it("has codes of five digits whose division the version knows", () => {
    for (const { kode, versi } of KBLI_CONTOH) {
      expect(kode).toMatch(/^\d{5}$/);
      if (versi !== "2017") expect(findKategori(versi, kode)).not.toBeNull();
    }
    expect(new Set(KBLI_CONTOH.map(({ versi }) => versi))).toEqual(new Set(["2017", "2020", "2025"]));
  });
});

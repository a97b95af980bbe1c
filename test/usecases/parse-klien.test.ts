import { describe, expect, it } from "vitest";
import { ATURAN_KLIEN, type MasukanKlien, parseKlien } from "#usecases/parse-klien.js";

const BAIK: MasukanKlien = {
  id: "bpjs-cabang.1",
  pihak: "PIHAK_I",
  peran: "PETUGAS",
  tujuan: ["PENYEDIAAN", "PEMANFAATAN"],
  kegiatan: ["  perluasan   kepesertaan "],
  penerbit: null,
  jaringan: ["2001:DB8::/32"],
  batasPerMenit: 600,
};

const cacat = (ubah: Partial<MasukanKlien>) => {
  const hasil = parseKlien({ ...BAIK, ...ubah });
  return hasil.ok ? [] : hasil.cacat.map((c) => `${c.tempat} ${c.aturan}`);
};

describe("parseKlien", () => {
  it("gives a clean, frozen and active client", () => {
    const hasil = parseKlien(BAIK);
    expect(hasil).toEqual({
      ok: true,
      klien: { ...BAIK, kegiatan: ["perluasan kepesertaan"], jaringan: ["2001:db8::/32"], aktif: true },
    });
    if (!hasil.ok) return;
    for (const nilai of [hasil.klien, hasil.klien.tujuan, hasil.klien.kegiatan, hasil.klien.jaringan])
      expect(Object.isFrozen(nilai)).toBe(true);
  });

  it.each(["", "ab", "-abc", "Bpjs", "bpjs sistem", "bpjs/../x", "bpjs\n", "b".repeat(65), "bpјs-cyrillic"])(
    "refuses an id of another form",
    (id) => {
      expect(cacat({ id })).toEqual(["id ID_KLIEN"]);
    },
  );

  it.each<[string, Partial<MasukanKlien>, readonly string[]]>([
    ["an unknown party", { pihak: "PIHAK_III" }, ["pihak PIHAK_TIDAK_DIKENAL"]],
    ["an unknown role", { peran: "petugas" }, ["peran PERAN_TIDAK_DIKENAL"]],
    ["no purpose", { tujuan: [] }, ["tujuan TUJUAN_KOSONG"]],
    ["an unknown purpose", { tujuan: ["PEMANFAATAN", "IZIN"] }, ["tujuan.1 TUJUAN_TIDAK_DIKENAL"]],
    ["a purpose twice", { tujuan: ["PEMANFAATAN", "PEMANFAATAN"] }, ["tujuan.1 GANDA"]],
    ["no activity", { kegiatan: [] }, ["kegiatan KEGIATAN_KOSONG"]],
    ["a blank activity", { kegiatan: [" "] }, ["kegiatan.0 KEGIATAN_TIDAK_SAH"]],
    ["control characters", { kegiatan: ["a\u001b[31m"] }, ["kegiatan.0 KEGIATAN_TIDAK_SAH"]],
    ["a long activity", { kegiatan: ["a".repeat(201)] }, ["kegiatan.0 KEGIATAN_TIDAK_SAH"]],
    ["activities equal when cleaned", { kegiatan: ["a  b", "a b"] }, ["kegiatan.1 GANDA"]],
    [
      "too many activities",
      { kegiatan: Array.from({ length: 21 }, (_, i) => `k${i}`) },
      ["kegiatan TERLALU_BANYAK"],
    ],
    ["a bad network", { jaringan: ["10.0.0.0/8", "10.0.0.1/8"] }, ["jaringan.1 JARINGAN_TIDAK_SAH"]],
    [
      "too many networks",
      { jaringan: Array.from({ length: 51 }, (_, i) => `10.${i}.0.0/16`) },
      ["jaringan TERLALU_BANYAK"],
    ],
    ["no rate", { batasPerMenit: 0 }, ["batasPerMenit BATAS_TIDAK_SAH"]],
    ["half a request", { batasPerMenit: 1.5 }, ["batasPerMenit BATAS_TIDAK_SAH"]],
    ["a rate that is no number", { batasPerMenit: Number.NaN }, ["batasPerMenit BATAS_TIDAK_SAH"]],
    ["a boundless rate", { batasPerMenit: 1_000_001 }, ["batasPerMenit BATAS_TIDAK_SAH"]],
  ])("refuses %s", (_, ubah, harapan) => {
    expect(cacat(ubah)).toEqual(harapan);
  });

  it.each([
    "https://auth.bpjs.example",
    "https://auth.example/realms/a",
    "http://127.0.0.1:8080",
    "http://[::1]:1",
  ])("accepts the issuer %s", (penerbit) => {
    expect(cacat({ penerbit })).toEqual([]);
  });

  it.each([
    "",
    "auth.example",
    "http://auth.example",
    "http://localhost.example",
    "https://a.example/?x=1",
    "https://a.example/#x",
    "https://user:pass@a.example",
    "https://a.example/ x",
    "ftp://a.example",
    `https://a.example/${"a".repeat(255)}`,
  ])("refuses an issuer that is no plain https address", (penerbit) => {
    expect(cacat({ penerbit })).toEqual(["penerbit PENERBIT_TIDAK_SAH"]);
  });

  it("names every broken rule at once, and no value", () => {
    const hasil = parseKlien({
      id: "RAHASIA",
      pihak: "RAHASIA",
      peran: "RAHASIA",
      tujuan: ["RAHASIA"],
      kegiatan: ["RAHASIA\u0000"],
      penerbit: "RAHASIA",
      jaringan: ["RAHASIA"],
      batasPerMenit: -1,
    });
    expect(hasil.ok ? [] : hasil.cacat).toHaveLength(8);
    expect(JSON.stringify([hasil, ATURAN_KLIEN])).not.toContain("RAHASIA");
  });
});

import { describe, expect, it } from "vitest";
import { parsePemanfaatan } from "#identity/pemanfaatan.js";
import { klienDemo } from "./meja.js";

const klien = klienDemo("bpjs-sistem", { kegiatan: ["perluasan", "pemutakhiran"] });
const baik = {
  type: "pemanfaatan_data_jkn",
  perjanjian: "755/KTR/1223",
  tujuan: "PEMANFAATAN",
  kegiatan: "pemutakhiran",
};
const tanpa = (nama: keyof typeof baik) => ({ ...baik, [nama]: undefined });
const parse = (satu: unknown) => parsePemanfaatan([satu], klien);

describe("parsePemanfaatan", () => {
  it.each(["755/KTR/1223", "AHU.HH.04.02-5"])("accepts the agreement by its number %s", (perjanjian) => {
    expect(parse({ ...baik, perjanjian })).toEqual({
      ok: true,
      tujuan: "PEMANFAATAN",
      kegiatan: "pemutakhiran",
    });
  });

  it("takes the client's first activity when none is named", () => {
    const { kegiatan: _, ...lain } = baik;
    expect(parse(lain)).toEqual({ ok: true, tujuan: "PEMANFAATAN", kegiatan: "perluasan" });
  });

  it("refuses a client without activities, named or not", () => {
    const { kegiatan: _, ...lain } = baik;
    const kosong = { ...klien, kegiatan: [] };
    expect(parsePemanfaatan([lain], kosong)).toMatchObject({ sebab: "KEGIATAN_TIDAK_TERDAFTAR" });
    expect(parsePemanfaatan([baik], kosong)).toMatchObject({ sebab: "KEGIATAN_TIDAK_TERDAFTAR" });
  });

  it.each([
    ["missing", undefined, "TUJUAN_TIDAK_ADA"],
    ["null", null, "RINCIAN_BENTUK"],
    ["no list", baik, "RINCIAN_BENTUK"],
    ["a text", JSON.stringify([baik]), "RINCIAN_BENTUK"],
    ["empty", [], "RINCIAN_BENTUK"],
    ["twice", [baik, baik], "RINCIAN_GANDA"],
    ["two purposes", [baik, { ...baik, tujuan: "PENYEDIAAN" }], "RINCIAN_GANDA"],
    ["beside another type", [baik, { type: "lain" }], "RINCIAN_GANDA"],
    ["a list in a list", [[baik]], "RINCIAN_BENTUK"],
    ["a list of null", [null], "RINCIAN_BENTUK"],
  ])("refuses authorization_details that are %s (threats 47, 50)", (_, rincian, sebab) => {
    expect(parsePemanfaatan(rincian, klien)).toEqual({ ok: false, sebab, tujuan: null });
  });

  it.each([
    ["absent", undefined],
    ["empty", ""],
    ["null", null],
    ["a list", ["PEMANFAATAN"]],
    ["an object", { toString: "PEMANFAATAN" }],
    ["in lower case", "pemanfaatan"],
    ["with a trailing blank", "PEMANFAATAN "],
    ["with a homoglyph", "PEMАNFAATAN"],
    ["with a zero-width blank", "PEMANFAATAN\u200B"],
    ["unknown", "PENELITIAN"],
    ["of later work", "IZIN"],
    ["two in one", "PEMANFAATAN PENYEDIAAN"],
  ])("refuses a purpose that is %s, and repeats none of it (threat 47)", (_, tujuan) => {
    expect(parse({ ...baik, tujuan })).toEqual({ ok: false, sebab: "TUJUAN_TIDAK_DIKENAL", tujuan: null });
  });

  it("refuses a member without a purpose", () => {
    const { tujuan: _, ...lain } = baik;
    expect(parse(lain)).toEqual({ ok: false, sebab: "TUJUAN_TIDAK_ADA", tujuan: null });
  });

  it("refuses a known purpose that is not granted, and names it for the evidence (threat 48)", () => {
    expect(parse({ ...baik, tujuan: "PENGEMBANGAN" })).toEqual({
      ok: false,
      sebab: "TUJUAN_TIDAK_DIBERIKAN",
      tujuan: "PENGEMBANGAN",
    });
  });

  it.each([
    ["unknown", "penelitian"],
    ["empty", ""],
    ["null", null],
    ["undefined", undefined],
    ["a list", ["perluasan"]],
    ["in other case", "Perluasan"],
    ["with a trailing blank", "perluasan "],
    ["two in one", "perluasan,pemutakhiran"],
  ])("refuses an activity that is %s", (_, kegiatan) => {
    expect(parse({ ...baik, kegiatan })).toMatchObject({ ok: false, sebab: "KEGIATAN_TIDAK_TERDAFTAR" });
  });

  it.each(["755/KTR/1224", "755/ktr/1223", "755/KTR/1223 ", "", null, ["755/KTR/1223"], undefined])(
    "refuses a number that is not the agreement's",
    (perjanjian) => {
      expect(parse({ ...baik, perjanjian })).toMatchObject({ ok: false, sebab: "PERJANJIAN_TIDAK_DIKENAL" });
    },
  );

  it("refuses another type, and members that may narrow the grant (RFC 9396 §5)", () => {
    expect(parse({ ...baik, type: "pemanfaatan_data_JKN" })).toMatchObject({ sebab: "RINCIAN_TIPE" });
    expect(parse(tanpa("type"))).toMatchObject({ ok: false, sebab: "RINCIAN_TIPE" });
    for (const tambahan of [{ izin: "1" }, { locations: ["x"] }, { ["__proto__x"]: 1 }])
      expect(parse({ ...baik, ...tambahan })).toMatchObject({ ok: false, sebab: "RINCIAN_ANGGOTA" });
  });
});

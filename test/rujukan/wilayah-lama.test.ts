import { describe, expect, it } from "vitest";
import { SUMBER_WILAYAH } from "#rujukan/wilayah.js";
import { isKabupatenLama } from "#rujukan/wilayah-lama.js";

const dua = (nomor: number) => String(nomor).padStart(2, "0");
const semua = Array.from({ length: 9900 }, (_, i) => `${dua(Math.floor(i / 99) + 1)}.${dua((i % 99) + 1)}`);

describe("isKabupatenLama", () => {
  it("holds the codes in force of provinces 91 and 92 and the 26 retired ones of domain.md §4", () => {
    const kini = SUMBER_WILAYAH.readKode("KABUPATEN").filter((kode) => /^9[12]/.test(kode));
    const lama = semua.filter(isKabupatenLama);
    expect(kini.filter((kode) => !lama.includes(kode))).toEqual([]);
    expect(lama.length - kini.length).toBe(26);
  });

  it("holds old Merauke and nothing of the provinces cut later", () => {
    expect(isKabupatenLama("91.01")).toBe(true);
    expect(semua.filter((kode) => isKabupatenLama(kode) && !/^9[12]\./.test(kode))).toEqual([]);
  });
});

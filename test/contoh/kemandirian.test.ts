import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { KATA_TAMBAHAN, SINGKATAN } from "#contoh/alter-nama.js";
import { BIDANG, BIDANG_PROFESI, KATA_UMUM } from "#contoh/kata-usaha.js";
import { FRASA_EKOR, FRASA_KEPALA } from "#pemadanan/bentuk.js";

function readRuang(ruang: string): readonly { readonly nama: string; readonly isi: string }[] {
  const map = fileURLToPath(new URL(`../../src/${ruang}/`, import.meta.url));
  return readdirSync(map)
    .filter((nama) => nama.endsWith(".ts"))
    .map((nama) => ({ nama, isi: readFileSync(`${map}${nama}`, "utf8") }));
}
const sumber = readRuang("contoh");

describe("the room contoh", () => {
  it("imports no other room than rujukan, perjanjian and errors: the engine must not test itself", () => {
    for (const { isi } of sumber) {
      for (const [, asal = ""] of isi.matchAll(/from "([^"]+)"/g)) {
        expect(asal).toMatch(/^(?:\.\/|#rujukan\/|#perjanjian\/|#errors\/)/);
      }
    }
  });

  it("reads no clock, no chance and nothing whose result may differ between machines", () => {
    for (const { isi } of sumber) {
      expect(isi).not.toMatch(
        /\bDate\b|Math\.(?:random|pow|log|exp|sin|cos)|Intl\.|toLocale|localeCompare|process\./,
      );
    }
  });

  it("builds names from 150 words and more, each once, none of them a form the engine peels", () => {
    const bidang = [...BIDANG, BIDANG_PROFESI].flatMap(({ kata }) => kata);
    const semua = [...KATA_UMUM, ...bidang].map((kata) => kata.toUpperCase());
    expect(KATA_UMUM.length).toBeGreaterThanOrEqual(150);
    expect(new Set(semua).size).toBe(semua.length);
    const ada = new Set(semua);
    for (const frasa of [...FRASA_KEPALA.values(), ...FRASA_EKOR.values()].flat()) {
      expect(frasa.kata.every((kata) => ada.has(kata))).toBe(false);
    }
  });

  it("shares no word with the engine's lists but the one that names a branch", () => {
    const mesin = new Set(
      readRuang("pemadanan").flatMap(({ isi }) =>
        [...isi.matchAll(/["`]([A-Z][A-Z .&]*)["`]/g)].map(([, teks = ""]) => teks.replaceAll(".", "")),
      ),
    );
    expect(mesin.has("CABANG") && mesin.has("DAN") && mesin.has("PERSEROAN TERBATAS")).toBe(true);
    const bidang = [...BIDANG, BIDANG_PROFESI].flatMap(({ kata }) => kata);
    const milik = [...KATA_UMUM, ...bidang, ...KATA_TAMBAHAN, ...SINGKATAN.keys(), ...SINGKATAN.values()];
    const kata = milik.map((satu) => satu.toUpperCase().replaceAll(".", ""));
    expect([...new Set(kata)].filter((satu) => mesin.has(satu))).toEqual(["CABANG"]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BIDANG, BIDANG_PROFESI, KATA_UMUM } from "#contoh/kata-usaha.js";
import { FRASA_EKOR, FRASA_KEPALA } from "#pemadanan/bentuk.js";

const map = fileURLToPath(new URL("../../src/contoh/", import.meta.url));
const sumber = readdirSync(map)
  .filter((nama) => nama.endsWith(".ts"))
  .map((nama) => ({ nama, isi: readFileSync(`${map}${nama}`, "utf8") }));

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
});

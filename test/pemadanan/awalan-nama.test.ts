import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeAwalan } from "#pemadanan/awalan-nama.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";

const SEED = { seed: 20231221, numRuns: 3000 };

function ok(awalan: string) {
  return { ok: true, awalan };
}

describe("what a user typed becomes a prefix of cores", () => {
  it.each([
    ["PT Maju Ja", "MAJU JA"],
    ["maju ja", "MAJU JA"],
    ["Maju Jaya Sentosa, P", "MAJU JAYA SENTOSA"],
    ["Maju Jaya Sentosa, P.", "MAJU JAYA SENTOSA"],
    ["Maju Jaya Sentosa, PT", "MAJU JAYA SENTOSA"],
    ["Maju Jaya Sentosa, Perseroan Terb", "MAJU JAYA SENTOSA"],
    ["Maju Jaya Sentosa, Perseroan ", "MAJU JAYA SENTOSA"],
    ["Angkasa (Pers", "ANGKASA"],
    ["Angkasa (Persero) T", "ANGKASA"],
    ["Angkasa, PT T", "ANGKASA"],
    ["Maju Jaya P", "MAJU JAYA P"],
    ["Maju (Indo", "MAJU INDO"],
    ["maju ", "MAJU"],
    ["P.T. Maj", "MAJ"],
    ["FIRMA", "FIRMA"],
    ["firma tan", "TAN"],
    ["PT Firma", "FIRMA"],
    ["Firma'", "FIRMA"],
    ["Usaha Dagang", "USAHA DAGANG"],
    ["tan & re", "TAN DAN RE"],
    ["3M I", "3M I"],
    ["Ma'mu", "MAMU"],
    ["PT 100% Maju_", "100 MAJU"],
  ])("reads %s", (typed, awalan) => {
    expect(normalizeAwalan(typed)).toEqual(ok(awalan));
  });

  it.each([
    "",
    "ma",
    "PT",
    "PT Ma",
    "PT ",
    "Firma ",
    "Perseroan Terbatas.",
    "a b",
    "PT (Pers",
    "%%%",
    "é\u0301\u0301",
  ])("refuses %j: fewer than three letters are left", (typed) => {
    expect(normalizeAwalan(typed)).toEqual({ ok: false, aturan: "AWALAN_KURANG_DARI_TIGA_HURUF" });
  });

  const kepala = fc.constantFrom(
    "",
    "PT ",
    "PT. ",
    "P.T.",
    "C.V ",
    "Fa. ",
    "Perseroan Terbatas ",
    "PT (Persero) ",
    "PT Perorangan ",
  );
  const dalam = fc.constantFrom(
    ...["MAJU", "Jaya", "PTERODAKTIL", "Firmansyah", "Cvita", "Tbkx", "Perserox", "Terbatas", "Dagang", "P"],
    ...["A", "Café", "Ma'mur", "Peroranganku", "3M", "Straße", "Perdata"],
  );
  const sela = fc.constantFrom(" ", "  ", "-", " & ", "&", ". ", "/");
  const ekor = fc.constantFrom(
    "",
    ", PT",
    ", P.T.",
    " (Persero) Tbk",
    ", Tbk., PT",
    ", Perseroan Terbatas",
    " (CV)",
    ", Fa.",
  );
  const isi = fc
    .array(fc.tuple(dalam, sela), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([word, gap], i) => (i === parts.length - 1 ? word : word + gap)).join(""));

  it("begins the core of every name that begins with the text, wherever behind its form it stops", () => {
    let held = 0;
    fc.assert(
      fc.property(kepala, isi, ekor, fc.integer({ min: 0, max: 1000 }), (head, core, tail, share) => {
        const name = head + core + tail;
        const { inti } = normalizeNamaBadan(name);
        const length = head.length + 1 + Math.floor((share * (core.length + tail.length - 1)) / 1000);
        const seen = normalizeAwalan(name.slice(0, length));
        if (seen.ok) {
          held += 1;
          expect(inti.startsWith(seen.awalan), JSON.stringify([name, name.slice(0, length), seen])).toBe(
            true,
          );
        }
      }),
      SEED,
    );
    expect(held).toBeGreaterThan(1500);
  });

  it("finds a name by its own core and by its whole writing", () => {
    fc.assert(
      fc.property(kepala, isi, ekor, (head, core, tail) => {
        const { inti } = normalizeNamaBadan(head + core + tail);
        for (const typed of [inti, `${head + core + tail} `]) {
          const seen = normalizeAwalan(typed);
          if (seen.ok) expect(inti.startsWith(seen.awalan)).toBe(true);
        }
      }),
      SEED,
    );
  });

  it("gives nothing that means something in a LIKE", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const seen = normalizeAwalan(typed);
        if (seen.ok) expect(seen.awalan).toMatch(/^[\p{L}\p{N}\p{M} ]+$/u);
      }),
      SEED,
    );
  });
});

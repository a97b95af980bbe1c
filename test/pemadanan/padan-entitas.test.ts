import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNamaBadan } from "#pemadanan/kecocokan-nama.js";
import type { KelompokEntitas } from "#pemadanan/kelompok.js";
import { decideKelompok } from "#pemadanan/padan-entitas.js";
import { buildBadanUsaha, buildEntitas, buildKelompok, NPWP, NPWP_LAIN } from "./calon.js";

function decide(kelompok: KelompokEntitas): Record<string, string> {
  return Object.fromEntries(
    decideKelompok(kelompok, "eksak-1").map((k) => {
      if (k.hasil === "MATCHED") return [k.idEntitas, k.kodeBadanUsaha];
      return [k.idEntitas, k.hasil === "UNRESOLVED" ? k.alasan : k.hasil];
    }),
  );
}

describe("an entity is settled with an employer of its NPWP key whose name agrees", () => {
  it("is settled, with the day of the employer's row and how it came about", () => {
    const employer = buildBadanUsaha("B1", "Maju Jaya, PT", { perTanggal: "2026-10-31" });
    const [keputusan] = decideKelompok(
      buildKelompok([buildEntitas("e1", "PT Maju Jaya")], [employer]),
      "eksak-1",
    );
    expect(keputusan).toEqual({
      hasil: "MATCHED",
      idEntitas: "e1",
      kodeBadanUsaha: "B1",
      perTanggal: "2026-10-31",
      penjelasan: {
        metode: "NPWP_NAMA",
        versiParameter: "eksak-1",
        jumlahCalon: 1,
        jumlahCocok: 1,
        npwpPenuh: true,
        cabang: false,
      },
    });
  });

  it("is settled when only the key of the NPWP is equal", () => {
    const employer = buildBadanUsaha("B1", "PT Maju Jaya", { npwp: NPWP_LAIN, cabang: true });
    const [keputusan] = decideKelompok(buildKelompok([buildEntitas("e1", "PT Maju Jaya")], [employer]), "v");
    expect(keputusan).toMatchObject({ hasil: "MATCHED", penjelasan: { npwpPenuh: false, cabang: true } });
  });

  it("stays undecided when the names disagree: the number is shared or wrong", () => {
    const employers = [buildBadanUsaha("B1", "PT Sumber Rejeki")];
    expect(decide(buildKelompok([buildEntitas("e1", "PT Maju Jaya")], employers))).toEqual({
      e1: "NAMA_BERBEDA",
    });
  });

  it.each(["CV Maju Jaya", "UD Maju Jaya", "PT CV Maju Jaya"])("stays undecided against %s", (nama) => {
    const kelompok = buildKelompok([buildEntitas("e1", "PT Maju Jaya")], [buildBadanUsaha("B1", nama)]);
    expect(decide(kelompok)).toEqual({ e1: "BENTUK_BERBEDA" });
  });

  it("takes the form of its register when its name states none", () => {
    const employers = [buildBadanUsaha("B1", "CV Maju Jaya")];
    const pt = buildEntitas("e1", "Maju Jaya", { bentuk: "PT" });
    const cv = buildEntitas("e1", "Maju Jaya", { bentuk: "CV" });
    expect(decide(buildKelompok([pt], employers))).toEqual({ e1: "BENTUK_BERBEDA" });
    expect(decide(buildKelompok([cv], employers))).toEqual({ e1: "B1" });
  });

  it("stays undecided without an employer of its key, without a number, and under a number that all share", () => {
    const e1 = buildEntitas("e1", "PT Maju Jaya");
    const b1 = buildBadanUsaha("B1", "PT Maju Jaya");
    expect(decide(buildKelompok([e1], []))).toEqual({ e1: "TANPA_CALON" });
    expect(decide(buildKelompok([e1], [b1], { kunci: null }))).toEqual({ e1: "TANPA_NPWP" });
    expect(decide(buildKelompok([e1], [b1], { terlaluUmum: true }))).toEqual({ e1: "KUNCI_TERLALU_UMUM" });
  });

  it("stays undecided when neither name holds a letter", () => {
    expect(decide(buildKelompok([buildEntitas("e1", "-")], [buildBadanUsaha("B1", "-")]))).toEqual({
      e1: "NAMA_BERBEDA",
    });
  });
});

describe("of several employers one explains the entity", () => {
  const entitas = [buildEntitas("e1", "PT Maju Jaya")];

  it("prefers all digits of the NPWP, a branch though it be", () => {
    const penuh = buildBadanUsaha("B9", "PT Maju Jaya", { cabang: true });
    const kunci = buildBadanUsaha("B1", "PT Maju Jaya", { npwp: NPWP_LAIN });
    expect(decide(buildKelompok(entitas, [kunci, penuh]))).toEqual({ e1: "B9" });
  });

  it("then the head office", () => {
    const cabang = buildBadanUsaha("B1", "PT Maju Jaya", { cabang: true });
    expect(decide(buildKelompok(entitas, [cabang, buildBadanUsaha("B9", "PT Maju Jaya")]))).toEqual({
      e1: "B9",
    });
  });

  it("then the code, in the order of COLLATE C", () => {
    const employers = ["b", "a", "B"].map((kode) => buildBadanUsaha(kode, "PT Maju Jaya"));
    expect(decide(buildKelompok(entitas, employers))).toEqual({ e1: "B" });
  });

  it("passes over those whose name disagrees", () => {
    const employers = [
      buildBadanUsaha("B1", "PT Lain"),
      buildBadanUsaha("B2", "Maju Jaya", { npwp: NPWP_LAIN }),
    ];
    expect(decide(buildKelompok(entitas, employers))).toEqual({ e1: "B2" });
  });
});

describe("several entities that claim one employer", () => {
  const e1 = buildEntitas("e1", "PT Maju Jaya");
  const e2 = buildEntitas("e2", "PT Maju Jaya", { npwp: NPWP_LAIN });

  it("are decided by the whole NPWP where just one has it", () => {
    const employers = [buildBadanUsaha("B1", "PT Maju Jaya", { npwp: NPWP_LAIN })];
    expect(decide(buildKelompok([e1, e2], employers))).toEqual({ e1: "BERSAING", e2: "B1" });
  });

  it("all stay undecided where none or several have it", () => {
    const third = [buildBadanUsaha("B1", "PT Maju Jaya", { npwp: "0019990019002000" })];
    expect(decide(buildKelompok([e1, e2], third))).toEqual({ e1: "BERSAING", e2: "BERSAING" });
    const twin = { ...e1, idEntitas: "e3" };
    const same = [buildBadanUsaha("B1", "PT Maju Jaya")];
    expect(decide(buildKelompok([e1, twin], same))).toEqual({ e1: "BERSAING", e3: "BERSAING" });
  });

  it("each get the employer of their own number", () => {
    const employers = [
      buildBadanUsaha("B1", "Maju Jaya"),
      buildBadanUsaha("B2", "Maju Jaya", { npwp: NPWP_LAIN }),
    ];
    expect(decide(buildKelompok([e1, e2], employers))).toEqual({ e1: "B1", e2: "B2" });
  });

  it("compete over an employer without a form when their forms differ", () => {
    const cv = buildEntitas("e2", "CV Maju Jaya", { bentuk: "CV" });
    const formless = [buildBadanUsaha("B1", "Maju Jaya")];
    expect(decide(buildKelompok([e1, cv], formless))).toEqual({ e1: "BERSAING", e2: "BERSAING" });
    expect(decide(buildKelompok([e1, cv], [buildBadanUsaha("B1", "CV Maju Jaya")]))).toEqual({
      e1: "BENTUK_BERBEDA",
      e2: "B1",
    });
  });

  it("do not compete with entities of another name", () => {
    const other = buildEntitas("e3", "PT Sumber Rejeki");
    const employers = [buildBadanUsaha("B1", "PT Maju Jaya")];
    expect(decide(buildKelompok([e1, other], employers))).toEqual({ e1: "B1", e3: "NAMA_BERBEDA" });
  });

  it("are not one entity read twice: a fanned-out group is refused", () => {
    const b1 = buildBadanUsaha("B1", "PT Maju Jaya");
    expect(() => decide(buildKelompok([e1, e1], [b1]))).toThrow(RangeError);
    expect(() => decide(buildKelompok([e1], [b1, b1]))).toThrow(RangeError);
  });
});

describe("whatever the group holds", () => {
  const nama = fc
    .tuple(fc.constantFrom("PT ", "CV ", "", "UD ", "PT CV "), fc.constantFrom("Maju", "Jaya", "-"))
    .map((parts) => parts.join(""));
  const npwp = fc.constantFrom(NPWP, NPWP_LAIN, "0019990019002000");
  const bentuk = fc.constantFrom("PT" as const, "CV" as const);
  const entitas = fc
    .array(fc.record({ nama, npwp, bentuk }), { maxLength: 6 })
    .map((rows) => rows.map((row, i) => buildEntitas(`e${i}`, row.nama, row)));
  const badanUsaha = fc
    .array(fc.record({ nama, npwp, cabang: fc.boolean() }), { maxLength: 6 })
    .map((rows) => rows.map((row, i) => buildBadanUsaha(`b${i}`, row.nama, row)));
  const RUNS = { seed: 20231221, numRuns: 3000 };

  it("order changes nothing", () => {
    const both = fc.tuple(entitas, badanUsaha).chain(([e, b]) =>
      fc.record({
        asal: fc.constant(buildKelompok(e, b)),
        acak: fc
          .tuple(
            fc.shuffledSubarray(e, { minLength: e.length }),
            fc.shuffledSubarray(b, { minLength: b.length }),
          )
          .map(([x, y]) => buildKelompok(x, y)),
      }),
    );
    fc.assert(
      fc.property(both, ({ asal, acak }) => {
        expect(decideKelompok(acak, "v")).toEqual(decideKelompok(asal, "v"));
      }),
      RUNS,
    );
  });

  it("each entity has one decision, no employer two entities, and a settled pair agrees", () => {
    fc.assert(
      fc.property(entitas, badanUsaha, (e, b) => {
        const hasil = decideKelompok(buildKelompok(e, b), "v");
        expect(hasil.map((k) => k.idEntitas)).toEqual(e.map((satu) => satu.idEntitas));
        const padan = hasil.flatMap((k) => (k.hasil === "MATCHED" ? [k] : []));
        expect(new Set(padan.map((k) => k.kodeBadanUsaha)).size).toBe(padan.length);
        for (const k of padan) {
          const a = e.find((satu) => satu.idEntitas === k.idEntitas);
          const z = b.find((satu) => satu.kodeBadanUsaha === k.kodeBadanUsaha);
          expect(a && z && compareNamaBadan(a.nama, z.nama)).toBe("COCOK");
        }
      }),
      RUNS,
    );
  });

  it("exact keys never prove an absence", () => {
    fc.assert(
      fc.property(entitas, badanUsaha, (e, b) => {
        for (const { hasil } of decideKelompok(buildKelompok(e, b), "v")) expect(hasil).not.toBe("NO_MATCH");
      }),
      RUNS,
    );
  });

  it("it decides as the plain reading of the rule does, pair by pair", () => {
    fc.assert(
      fc.property(entitas, badanUsaha, (e, b) => {
        const cocok = (i: number, j: number) => {
          const [x, y] = [e[i], b[j]];
          if (x === undefined || y === undefined) return false;
          const nama = { ...x.nama, bentuk: x.nama.bentuk ?? x.bentukRegister };
          return compareNamaBadan(nama, y.nama) === "COCOK";
        };
        const wins = (i: number, j: number) => {
          const pesaing = e.map((_, k) => k).filter((k) => cocok(k, j));
          const penuh = pesaing.filter((k) => e[k]?.npwp === b[j]?.npwp);
          return pesaing.length === 1 ? pesaing[0] === i : penuh.length === 1 && penuh[0] === i;
        };
        const expected = e.map((_, i) => b.some((_b, j) => wins(i, j)));
        expect(decideKelompok(buildKelompok(e, b), "v").map((k) => k.hasil === "MATCHED")).toEqual(expected);
      }),
      RUNS,
    );
  });

  it("tens of thousands that share one number and one name are decided in steps, not in pairs", () => {
    const many = 50_000;
    const e = Array.from({ length: many }, (_, i) => buildEntitas(`e${i}`, "PT Maju"));
    const b = Array.from({ length: many }, (_, i) => buildBadanUsaha(`b${i}`, "PT Maju"));
    const hasil = decideKelompok(buildKelompok(e, b), "v");
    expect(hasil.every((k) => k.hasil === "UNRESOLVED" && k.alasan === "BERSAING")).toBe(true);
  });
});

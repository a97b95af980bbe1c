import type { KelompokEntitas } from "./kelompok.js";
import { decideKelompok, type KeputusanEntitas } from "./padan-entitas.js";
import { decideNotaris, type KeputusanNotaris, type NotarisDiperiksa } from "./padan-notaris.js";

/** A rule by which candidates are brought together; the full engine adds rules by name and area. */
export type AturanBlok = "NPWP";

/**
 * Where a matcher draws its candidates from, in chunks. The store implements it; everything must be of one
 * moment of the data. By the rule `NPWP` every supplied entity is in exactly one group (those without a
 * usable number in groups of `kunci: null`); the order of groups and of records in them does not matter.
 */
export interface SumberCalon {
  kelompokEntitas(aturan: AturanBlok): AsyncIterable<readonly KelompokEntitas[]>;
  notaris(): AsyncIterable<readonly NotarisDiperiksa[]>;
}

/**
 * A matcher: pure, and the same input gives the same decisions on every machine. It yields exactly one
 * decision for each entity and notary of its source, in chunks, holding no more than it needs to resolve
 * competition. A matcher that scores draws several blocks and resolves before it yields.
 */
export interface Pemadan {
  /** Names the rules and weights that decide; two runs with one version decide alike. */
  readonly versiParameter: string;
  matchEntitas(sumber: SumberCalon): AsyncIterable<readonly KeputusanEntitas[]>;
  matchNotaris(sumber: SumberCalon): AsyncIterable<readonly KeputusanNotaris[]>;
}

const VERSI_EKSAK = "eksak-1";

/** The first form: exact keys only, NPWP with agreeing names for entities, NIK for notaries. */
export const pemadanEksak: Pemadan = Object.freeze({
  versiParameter: VERSI_EKSAK,

  async *matchEntitas(sumber: SumberCalon) {
    for await (const bongkah of sumber.kelompokEntitas("NPWP")) {
      yield bongkah.flatMap((kelompok) => decideKelompok(kelompok, VERSI_EKSAK));
    }
  },

  async *matchNotaris(sumber: SumberCalon) {
    for await (const bongkah of sumber.notaris()) {
      yield bongkah.map((diperiksa) => decideNotaris(diperiksa, VERSI_EKSAK));
    }
  },
});

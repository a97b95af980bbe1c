import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { findPelebaran, readTanda } from "#graphql/tanda-skema.js";

const DASAR = `
  scalar NPWP
  enum Status { AKTIF TIDAK_AKTIF }
  interface Entitas { npwp: NPWP }
  type Perseroan implements Entitas { npwp: NPWP!  nama: String  status: Status }
  type Persekutuan { npwp: NPWP }
  input Saringan { npwp: [NPWP!]  status: Status! }
  union Badan = Perseroan
  type Query { perseroan(npwp: NPWP!, tanggal: String): Perseroan  daftar(filter: Saringan): [Entitas!]!  badan: Badan  cv: Persekutuan }
`;

const tandaOf = (sdl: string) => readTanda(buildSchema(sdl));
const change = (dari: string, ke: string): string => {
  expect(DASAR).toContain(dari);
  return DASAR.replace(dari, ke);
};
const wider = (sdl: string) => findPelebaran(tandaOf(DASAR), tandaOf(sdl));

describe("the marks of a schema", () => {
  test("name every type, field, argument, input field, enum value, implementation and member", () => {
    expect(tandaOf(DASAR)).toEqual([
      "Badan",
      "Badan = Perseroan",
      "Entitas",
      "Entitas.npwp: NPWP",
      "NPWP",
      "Persekutuan",
      "Persekutuan.npwp: NPWP",
      "Perseroan",
      "Perseroan implements Entitas",
      "Perseroan.nama: String",
      "Perseroan.npwp: NPWP",
      "Perseroan.status: Status",
      "Query",
      "Query.badan: Badan",
      "Query.cv: Persekutuan",
      "Query.daftar(filter): Saringan",
      "Query.daftar: [Entitas]",
      "Query.perseroan(npwp): NPWP wajib",
      "Query.perseroan(tanggal): String",
      "Query.perseroan: Perseroan",
      "Saringan",
      "Saringan.npwp: [NPWP]",
      "Saringan.status: Status wajib",
      "Status",
      "Status.AKTIF",
      "Status.TIDAK_AKTIF",
    ]);
  });
});

describe("a schema shows more", () => {
  test.each([
    ["a field", change("nama: String", "nama: String rahasia: Int"), ["Perseroan.rahasia: Int"]],
    ["a type", `${DASAR} type Lain { a: Int }`, ["Lain", "Lain.a: Int"]],
    ["an argument", change("tanggal: String", "tanggal: String nik: ID"), ["Query.perseroan(nik): ID"]],
    [
      "a required argument",
      change("tanggal: String", "tanggal: String nik: ID!"),
      ["Query.perseroan(nik): ID wajib"],
    ],
    ["an input field", change("status: Status!", "status: Status! nik: ID"), ["Saringan.nik: ID"]],
    ["an enum value", change("AKTIF TIDAK", "AKTIF MENUNGGAK TIDAK"), ["Status.MENUNGGAK"]],
    [
      "an implementation, through a list of the interface",
      change("type Persekutuan {", "type Persekutuan implements Entitas {"),
      ["Persekutuan implements Entitas"],
    ],
    [
      "a member of a union",
      change("Badan = Perseroan", "Badan = Perseroan | Persekutuan"),
      ["Badan = Persekutuan"],
    ],
    ["another type of a field", change("nama: String", "nama: Entitas"), ["Perseroan.nama: Entitas"]],
    ["many where there was one", change("cv: Persekutuan", "cv: [Persekutuan]"), ["Query.cv: [Persekutuan]"]],
    [
      "what need no longer be given in an argument",
      change("npwp: NPWP!,", "npwp: NPWP,"),
      ["Query.perseroan(npwp): NPWP"],
    ],
    [
      "what need no longer be given in a filter",
      change("status: Status!", "status: Status"),
      ["Saringan.status: Status"],
    ],
    ["a directive", `${DASAR} directive @buka(a: Int) on FIELD`, ["@buka", "@buka(a): Int"]],
    ["a scalar", `${DASAR} scalar NIK`, ["NIK"]],
  ])("with %s", (_, sdl, tanda) => {
    expect(wider(sdl)).toEqual(tanda);
  });
});

describe("a schema shows no more", () => {
  test.each([
    ["as it stands", DASAR],
    ["without a field", change("nama: String", "")],
    ["without an enum value", change("AKTIF TIDAK", "TIDAK")],
    ["without an argument", change(", tanggal: String", "")],
    ["without an input field", change("npwp: [NPWP!]", "")],
    ["when an argument must be given", change("tanggal: String", "tanggal: String!")],
    [
      "when what is read may or may not be null",
      change("npwp: NPWP!  nama: String", "npwp: NPWP nama: String!"),
    ],
    ["with another description", `"""lain""" ${DASAR.trim()}`],
  ])("%s", (_, sdl) => {
    expect(wider(sdl)).toEqual([]);
  });
});

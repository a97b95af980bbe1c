import { describe, expect, it } from "vitest";
import { createNamaPernyataan } from "#store/baca/nama-pernyataan.js";

const select = (syarat: string) =>
  `SELECT "t0"."id", "Perseroan_anggota"."__prisma_data__" AS "anggota" FROM "p"."perseroan" AS "t0" LEFT JOIN LATERAL (SELECT 1 FROM "p"."pengurus" AS "t1" WHERE "t0"."id" = "t1"."entitas_id") AS "t4" ON true WHERE ${syarat} ORDER BY "t0"."urut" ASC LIMIT $2`;

describe("the name of a statement", () => {
  it.each([
    ["a look-up by NPWP", '("t0"."npwp" = $1 AND "t0"."dihapus_pada" IS NULL)'],
    ["a look-up by NIK", '("t0"."nik" = $1 AND "t0"."dihapus_pada" IS NULL)'],
    ["a first page", "1=1"],
    ["a page behind a cursor", '(1=1 AND "t0"."urut" > $1)'],
  ])("is given to %s, and stays", (_, syarat) => {
    const nameOf = createNamaPernyataan();
    const nama = nameOf(select(syarat));
    expect(nama).not.toBe("");
    expect(nameOf(select(syarat))).toBe(nama);
    expect(nameOf(select(`${syarat} AND 1=1`))).not.toBe(nama);
  });

  it.each([
    ["an area", '("t0"."kabupaten" = $1)'],
    ["the beginning of a name", '("t0"."nama_normal"::text LIKE $1 AND "t0"."urut" > $3)'],
    ["a list of numbers", '"t0"."npwp" IN ($1,$2,$3)'],
    ["codes", '"t0"."kbli" && $1'],
    ["a day of change", '"t0"."diubah_pada" >= $1'],
    ["a status", '("t0"."status" = $1 AND "t0"."urut" > $3)'],
    ["one of two", '("t0"."npwp" = $1 OR "t0"."npwp" = $3)'],
  ])("is not given to a page filtered by %s", (_, syarat) => {
    expect(createNamaPernyataan()(select(syarat))).toBe("");
  });

  it("is not given to what is not a reading statement, or has no condition", () => {
    expect(createNamaPernyataan()('DELETE FROM "t0" WHERE 1=1')).toBe("");
    expect(createNamaPernyataan()("SELECT 1")).toBe("");
  });

  it("is given to so many statements and no more", () => {
    const nameOf = createNamaPernyataan(2);
    const nama = ["1=1", "2=2", "3=3"].map((s) => nameOf(select(s)));
    expect(nama.map((n) => n !== "")).toEqual([true, true, false]);
    expect(nameOf(select("1=1"))).toBe(nama[0]);
  });
});

import { describe, expect, it } from "vitest";
import { boundCatatan } from "#bukti/bersih.js";
import type { CatatanBukti } from "#bukti/catatan.js";
import { encodeCatatan, hashDaun } from "#bukti/daun.js";
import { buildCatatan } from "./contoh-catatan.js";

const hex = (bita: Uint8Array) => Buffer.from(bita).toString("hex");
const text = (catatan: CatatanBukti) => Buffer.from(encodeCatatan(catatan)).toString("utf8");

describe("hashDaun", () => {
  // The leaf hashes of the reference test tree of Certificate Transparency.
  it.each([
    ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
    ["00", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"],
    ["10", "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"],
    ["2021", "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7"],
  ])("gives the known leaf hash of entry %j", (bita, harap) => {
    expect(hex(hashDaun(Buffer.from(bita, "hex")))).toBe(harap);
  });
});

describe("encodeCatatan", () => {
  it("writes the bytes of this vector", () => {
    expect(text(buildCatatan())).toBe(
      '{"alamat":"127.0.0.1","bentuk":"sinergi-bukti-1","dasar":["4(1)a.1","4(1)a.2"],"hasil":"DIBERIKAN",' +
        '"jumlah":2,"kegiatan":"perluasan kepesertaan badan usaha 2026","klien":"bpjs-sistem",' +
        '"koordinat":["Perseroan.namaEntitas","Perseroan.npwp"],"korelasi":"01JFK3E9ZQ5W8T2XN4V6B7C8D9",' +
        '"operasi":"DaftarPerseroan","orang":null,"pihak":"PIHAK_I","sebab":null,' +
        '"sidikOperasi":"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",' +
        '"subjek":["k1.AAAAAAAAAAAAAAAAAAAAAA","k1.BBBBBBBBBBBBBBBBBBBBBA"],"tujuan":"PEMANFAATAN",' +
        '"versiPerjanjian":"1","waktu":1703116800123}',
    );
  });

  it("gives the leaf hash of this vector", () => {
    expect(hex(hashDaun(encodeCatatan(buildCatatan())))).toMatchInlineSnapshot(
      `"168db8f6a272d19a307a21bd7d16b9bd31d726fb06d93e21d120aa7e08e32df5"`,
    );
  });

  it("does not depend on the order in which the fields were set", () => {
    const terbalik = Object.fromEntries(Object.entries(buildCatatan()).reverse()) as unknown as CatatanBukti;
    expect(text(terbalik)).toBe(text(buildCatatan()));
  });

  it("writes the members in code unit order", () => {
    const nama = Object.keys(JSON.parse(text(buildCatatan())));
    expect(nama).toEqual([...nama].sort());
  });

  it("gives other bytes when any one field differs", () => {
    const asal = text(buildCatatan());
    for (const nama of Object.keys(buildCatatan()) as (keyof CatatanBukti)[]) {
      const nilai = buildCatatan()[nama];
      const lain = Array.isArray(nilai)
        ? [...nilai, "x"]
        : typeof nilai === "number"
          ? nilai + 1
          : `${nilai}x`;
      expect(text(buildCatatan({ [nama]: lain })), nama).not.toBe(asal);
    }
  });

  it("is UTF-8 that reads back as the same text, for a record that came dirty", () => {
    const catatan = boundCatatan(buildCatatan({ operasi: "a\u{d800}\u{2028}é😀" }));
    expect(JSON.parse(text(catatan)).operasi).toBe(catatan.operasi);
  });
});

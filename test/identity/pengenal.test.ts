import { beforeEach, describe, expect, it } from "vitest";
import { Galat } from "#errors/galat.js";
import { SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { createMeja, DETIK, klienDemo, type Meja } from "./meja.js";

let meja: Meja;

beforeEach(async () => {
  meja = await createMeja();
});

const petugas = (sub: unknown) => ({ client_id: "ahu-petugas", sub });

describe("createPengenal", () => {
  it("gives party, role and purpose from the registry, and no person for a partner system", async () => {
    const hasil = await meja.identify(meja.token());
    expect(hasil).toEqual({
      ok: true,
      pemanggil: {
        klien: klienDemo("bpjs-sistem"),
        audiens: { pihak: "PIHAK_I", peran: "SISTEM_MITRA" },
        orang: null,
        pemanfaatan: { ok: true, tujuan: "PEMANFAATAN", kegiatan: "perluasan kepesertaan badan usaha 2026" },
      },
    });
    expect(SEMUA_AUDIENS).toContain(hasil.ok ? hasil.pemanggil.audiens : null);
  });

  it("gives the person of a person role (Pasal 10(2))", async () => {
    const hasil = await meja.identify(meja.token(petugas("pegawai-17")));
    expect(hasil).toMatchObject({ ok: true, pemanggil: { orang: "pegawai-17" } });
  });

  it("refuses a person role whose token names the client instead of a person", async () => {
    expect(await meja.identify(meja.token(petugas("ahu-petugas")))).toEqual({
      ok: false,
      sebab: "SUB_TIDAK_SESUAI",
    });
  });

  it("lets claims, party and role in a token change nothing", async () => {
    const hasil = await meja.identify(meja.token({ pihak: "PIHAK_II", peran: "PETUGAS", role: "admin" }));
    expect(hasil).toMatchObject({ pemanggil: { audiens: { pihak: "PIHAK_I", peran: "SISTEM_MITRA" } } });
  });

  it("refuses a client that is not registered", async () => {
    const hasil = await meja.identify(meja.token({ client_id: "asing", sub: "asing" }));
    expect(hasil).toEqual({ ok: false, sebab: "KLIEN_TIDAK_DIKENAL" });
  });

  it("refuses a client disabled while its token lives, and admits it again when enabled (threat 26)", async () => {
    const token = meja.token();
    expect((await meja.identify(token)).ok).toBe(true);
    meja.registri.write(klienDemo("bpjs-sistem", { aktif: false }));
    expect(await meja.identify(token)).toEqual({ ok: false, sebab: "KLIEN_NONAKTIF" });
    meja.registri.write(klienDemo("bpjs-sistem"));
    expect((await meja.identify(token)).ok).toBe(true);
  });

  it("refuses a purpose withdrawn while a token lives (threat 52)", async () => {
    const token = meja.token();
    meja.registri.write(klienDemo("bpjs-sistem", { tujuan: ["PENYEDIAAN"] }));
    expect(await meja.identify(token)).toMatchObject({
      ok: true,
      pemanggil: { pemanfaatan: { ok: false, sebab: "TUJUAN_TIDAK_DIBERIKAN", tujuan: "PEMANFAATAN" } },
    });
  });

  it("identifies a caller whose purpose is refused, so that the evidence can name it", async () => {
    const hasil = await meja.identify(meja.token({ authorization_details: undefined }));
    expect(hasil).toMatchObject({
      ok: true,
      pemanggil: { klien: { id: "bpjs-sistem" }, pemanfaatan: { ok: false, sebab: "TUJUAN_TIDAK_ADA" } },
    });
  });

  it("admits a client only from its networks, by the address of the peer, on each request", async () => {
    meja.registri.write(klienDemo("bpjs-sistem", { jaringan: ["10.1.0.0/16"] }));
    const token = meja.token();
    expect((await meja.identify(token, "10.1.2.3")).ok).toBe(true);
    expect((await meja.identify(token, "::ffff:10.1.2.3")).ok).toBe(true);
    for (const alamat of ["10.2.0.1", "::1", "", "bukan-alamat"])
      expect(await meja.identify(token, alamat)).toEqual({ ok: false, sebab: "JARINGAN_TIDAK_DIIZINKAN" });
  });

  it("refuses the local issuer for a client of a party's own authorisation server", async () => {
    meja.registri.write(klienDemo("bpjs-sistem", { penerbit: "https://auth.bpjs.example" }));
    expect(await meja.identify(meja.token())).toEqual({ ok: false, sebab: "PENERBIT_BUKAN_MILIK_KLIEN" });
  });

  it("refuses a remembered token after its exp", async () => {
    const token = meja.token({ exp: DETIK + 60 });
    expect((await meja.identify(token)).ok).toBe(true);
    meja.jam.maju(59_999);
    expect((await meja.identify(token)).ok).toBe(true);
    meja.jam.maju(1);
    expect(await meja.identify(token)).toEqual({ ok: false, sebab: "KEDALUWARSA" });
  });

  it("answers 503, not 401, when the registry cannot be read, and says nothing of why", async () => {
    const token = meja.token();
    meja.registri.rusak = true;
    const galat = await meja.identify(token).catch((g: unknown) => g);
    expect(galat).toBeInstanceOf(Galat);
    expect(galat).toMatchObject({
      kode: "EVIDENCE_UNAVAILABLE",
      http: 503,
      rincian: { sebab: "REGISTRI_TIDAK_TERBACA" },
    });
    expect(JSON.stringify(galat)).not.toContain("rahasia");
    expect((galat as Galat).cause).toBeUndefined();
    meja.registri.rusak = false;
    expect((await meja.identify(token)).ok).toBe(true);
  });

  it("answers 401 to a bad token even when the registry cannot be read", async () => {
    meja.registri.rusak = true;
    expect((await meja.identify("a.b.c")).ok).toBe(false);
  });
});

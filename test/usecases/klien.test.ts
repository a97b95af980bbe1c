import { describe, expect, it } from "vitest";
import { addKlien, disableKlien, enableKlien, listKlien, revokeToken } from "#usecases/klien.js";
import { addDemoKlien, DEMO_KLIEN } from "#usecases/klien-demo.js";
import { parseKlien } from "#usecases/parse-klien.js";
import type { Pencabutan, PengelolaKlien } from "#usecases/ports/pengelola-klien.js";
import type { Klien } from "#usecases/ports/registri-klien.js";

const jam = { now: () => 1_000_000 };
const MASUKAN = {
  id: "bpjs-baru",
  pihak: "PIHAK_I",
  peran: "SISTEM_MITRA",
  tujuan: ["PEMANFAATAN"],
  kegiatan: ["uji"],
  penerbit: null,
  jaringan: [],
  batasPerMenit: 60,
};

/** The registry's writer in memory: what the use cases ask of it. */
function createPengelola() {
  const klien = new Map<string, Klien>();
  const cabut: Pencabutan[] = [];
  const pengelola: PengelolaKlien = {
    async addKlien(k) {
      if (klien.has(k.id)) return false;
      klien.set(k.id, k);
      return true;
    },
    listKlien: async () => [...klien.values()],
    async writeAktif(id, aktif) {
      const k = klien.get(id);
      if (k !== undefined) klien.set(id, { ...k, aktif });
      return k !== undefined;
    },
    async addPencabutan(p) {
      cabut.push(p);
    },
  };
  return { pengelola, klien, cabut };
}

describe("the client registry's use cases", () => {
  it("add a client once", async () => {
    const { pengelola, klien } = createPengelola();
    expect(await addKlien(pengelola, jam, MASUKAN)).toEqual({ ok: true });
    expect(klien.get("bpjs-baru")).toMatchObject({ pihak: "PIHAK_I", aktif: true });
    expect(await addKlien(pengelola, jam, { ...MASUKAN, pihak: "PIHAK_II" })).toEqual({
      ok: false,
      cacat: [{ tempat: "id", aturan: "SUDAH_ADA" }],
    });
    expect(klien.get("bpjs-baru")).toMatchObject({ pihak: "PIHAK_I" });
  });

  it("refuse a client that breaks a rule before anything is written", async () => {
    const { pengelola, klien } = createPengelola();
    expect((await addKlien(pengelola, jam, { ...MASUKAN, pihak: "X" })).ok).toBe(false);
    expect(klien.size).toBe(0);
  });

  it("disable and enable a client", async () => {
    const { pengelola, klien } = createPengelola();
    await addKlien(pengelola, jam, MASUKAN);
    expect(await disableKlien(pengelola, "bpjs-baru")).toEqual({ ok: true });
    expect(klien.get("bpjs-baru")?.aktif).toBe(false);
    expect(await enableKlien(pengelola, "bpjs-baru")).toEqual({ ok: true });
    expect(klien.get("bpjs-baru")?.aktif).toBe(true);
  });

  it("say which client there is none of", async () => {
    const { pengelola } = createPengelola();
    const cacat = (aturan: string) => ({ ok: false, cacat: [{ tempat: "id", aturan }] });
    expect(await disableKlien(pengelola, "tidak-ada")).toEqual(cacat("TIDAK_ADA"));
    expect(await disableKlien(pengelola, "BUKAN ID")).toEqual(cacat("ID_KLIEN"));
  });

  it("revoke a token for longer than any token lives", async () => {
    const { pengelola, cabut } = createPengelola();
    const token = { penerbit: "https://auth.example", jti: "a" };
    expect(await revokeToken(pengelola, jam, token)).toEqual({ ok: true });
    expect(cabut).toEqual([{ ...token, berlakuSampai: expect.any(Number) }]);
    expect((cabut[0]?.berlakuSampai ?? 0) - jam.now()).toBeGreaterThan(660_000);
  });

  it("refuse to revoke what is no token's name", async () => {
    const { pengelola, cabut } = createPengelola();
    expect(await revokeToken(pengelola, jam, { penerbit: "a b", jti: "" })).toEqual({
      ok: false,
      cacat: [
        { tempat: "penerbit", aturan: "ISS_TIDAK_SAH" },
        { tempat: "jti", aturan: "JTI_TIDAK_SAH" },
      ],
    });
    expect(cabut).toEqual([]);
  });
});

describe("DEMO_KLIEN", () => {
  it("has the clients of contract.md §3, each of which the registry would accept", () => {
    expect(DEMO_KLIEN.map((k) => `${k.id} ${k.pihak} ${k.peran}`)).toEqual([
      "bpjs-sistem PIHAK_I SISTEM_MITRA",
      "ahu-sistem PIHAK_II SISTEM_MITRA",
      "bpjs-petugas PIHAK_I PETUGAS",
      "ahu-petugas PIHAK_II PETUGAS",
      "bpjs-pengawas PIHAK_I PENGAWAS",
      "ahu-pengawas PIHAK_II PENGAWAS",
      "bpjs-pengembang PIHAK_I PENGEMBANG",
      "ahu-pengembang PIHAK_II PENGEMBANG",
    ]);
    for (const klien of DEMO_KLIEN) {
      expect([...klien.tujuan].sort()).toEqual(["PEMANFAATAN", "PENYEDIAAN"]);
      expect(parseKlien(klien)).toEqual({ ok: true, klien });
    }
  });

  it("is registered where missing, and stays disabled where an operator disabled it", async () => {
    const { pengelola } = createPengelola();
    await addDemoKlien(pengelola, jam);
    await disableKlien(pengelola, "ahu-sistem");
    await addDemoKlien(pengelola, jam);
    const semua = await listKlien(pengelola);
    expect(semua).toHaveLength(8);
    expect(semua.filter((k) => !k.aktif).map((k) => k.id)).toEqual(["ahu-sistem"]);
  });
});

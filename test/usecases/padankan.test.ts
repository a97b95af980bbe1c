import { describe, expect, it } from "vitest";
import type { Pemadan } from "#pemadanan/mesin.js";
import type { KeputusanEntitas } from "#pemadanan/padan-entitas.js";
import type { KeputusanNotaris } from "#pemadanan/padan-notaris.js";
import { type KemajuanPadan, runPadankan } from "#usecases/padankan.js";
import type { PadananEntitas, PadananNotaris, PemadanRegister } from "#usecases/ports/pemadan-register.js";

const JELAS_E = { metode: "NPWP_NAMA", versiParameter: "uji-1", jumlahCalon: 1, jumlahCocok: 1 } as const;
const penjelasanEntitas = { ...JELAS_E, npwpPenuh: true, cabang: false };
const penjelasanNotaris = { metode: "NIK", versiParameter: "uji-1" } as const;

const ENTITAS: readonly KeputusanEntitas[] = [
  {
    hasil: "MATCHED",
    kodeBadanUsaha: "B1",
    perTanggal: "2026-01-01",
    idEntitas: "1",
    penjelasan: penjelasanEntitas,
  },
  { hasil: "UNRESOLVED", alasan: "NAMA_BERBEDA", idEntitas: "2", penjelasan: penjelasanEntitas },
  {
    hasil: "NO_MATCH",
    dasar: "BARIS_EKSPLISIT",
    perTanggal: "2026-01-02",
    idEntitas: "3",
    penjelasan: penjelasanEntitas,
  },
];
const NOTARIS: readonly KeputusanNotaris[] = [
  {
    hasil: "NO_MATCH",
    dasar: "REGISTER_LENGKAP",
    perTanggal: "2026-01-03",
    idNotaris: "1",
    penjelasan: penjelasanNotaris,
  },
  {
    hasil: "MATCHED",
    status: "AKTIF",
    segmen: "PBPU",
    perTanggal: null,
    idNotaris: "2",
    penjelasan: penjelasanNotaris,
  },
  { hasil: "UNRESOLVED", alasan: "TANPA_NIK", idNotaris: "3", penjelasan: penjelasanNotaris },
];

function buildPemadan(
  entitas: readonly (readonly KeputusanEntitas[])[],
  notaris: readonly (readonly KeputusanNotaris[])[],
): Pemadan {
  return {
    versiParameter: "uji-1",
    async *matchEntitas() {
      yield* entitas;
    },
    async *matchNotaris() {
      yield* notaris;
    },
  };
}

/** Ten entities, of which four have no number and three have candidates; three notaries. */
function buildRegister() {
  const entitas: PadananEntitas[] = [];
  const notaris: PadananNotaris[] = [];
  const langkah: string[] = [];
  const tidakDipakai = () => {
    throw new Error("tidak dipakai");
  };
  const register: PemadanRegister = {
    inspect: tidakDipakai,
    run: (work) =>
      work({
        entitas: tidakDipakai,
        badanUsaha: tidakDipakai,
        readKeputusanOrang: tidakDipakai,
        readKelengkapan: tidakDipakai,
        readParameter: tidakDipakai,
        sumber: {
          kelompokEntitas: () => {
            throw new Error("tidak dipakai");
          },
          notaris: () => {
            throw new Error("tidak dipakai");
          },
        },
        readBanyak: async () => ({
          entitas: 10,
          entitasTanpaNpwp: 4,
          entitasBercalon: 3,
          badanUsaha: 0,
          notaris: 3,
        }),
        writeEntitas: async (padanan) => {
          entitas.push(...padanan);
        },
        writeNotaris: async (padanan) => {
          notaris.push(...padanan);
        },
        settleEntitas: async () => {
          langkah.push(`entitas ${entitas.length}`);
          return 2;
        },
        settleNotaris: async () => {
          langkah.push(`notaris ${notaris.length}`);
          return 1;
        },
      }),
  };
  return { register, entitas, notaris, langkah };
}

describe("runPadankan", () => {
  it("stores what a decision proves, and nothing for the undecided", async () => {
    const { register, entitas, notaris, langkah } = buildRegister();
    await runPadankan(register, { pemadan: buildPemadan([ENTITAS], [NOTARIS]) });
    const metode = { metode: "NPWP_NAMA uji-1" };
    expect(entitas).toEqual([
      { idEntitas: "1", status: "TERDAFTAR", perTanggal: "2026-01-01", kodeBadanUsaha: "B1", ...metode },
      {
        idEntitas: "3",
        status: "TIDAK_TERDAFTAR",
        perTanggal: "2026-01-02",
        kodeBadanUsaha: null,
        ...metode,
      },
    ]);
    expect(notaris).toEqual([
      {
        idNotaris: "1",
        status: "TIDAK_TERDAFTAR",
        segmen: null,
        perTanggal: "2026-01-03",
        metode: "NIK uji-1",
      },
      { idNotaris: "2", status: "AKTIF", segmen: "PBPU", perTanggal: null, metode: "NIK uji-1" },
    ]);
    expect(langkah).toEqual(["entitas 2", "notaris 2"]);
  });

  it("reports every live record once, the undecided by reason", async () => {
    const { register } = buildRegister();
    const hasil = await runPadankan(register, { pemadan: buildPemadan([ENTITAS], [NOTARIS]) });
    expect(hasil).toEqual({
      versiParameter: "uji-1",
      entitas: {
        terdaftar: 1,
        tidakTerdaftar: 1,
        belum: 8,
        alasan: {
          TANPA_NPWP: 4,
          TANPA_CALON: 3,
          KUNCI_TERLALU_UMUM: 0,
          NAMA_BERBEDA: 1,
          BENTUK_BERBEDA: 0,
          BERSAING: 0,
        },
        berubah: 2,
      },
      notaris: {
        aktif: 1,
        tidakAktif: 0,
        tidakTerdaftar: 1,
        belum: 1,
        alasan: { TANPA_NIK: 1, TANPA_JAWABAN: 0, NIK_BELUM_DIPERIKSA: 0 },
        berubah: 1,
      },
      berubah: 3,
    });
  });

  it.each([
    ["an entity", [ENTITAS.slice(1)], [NOTARIS], []],
    ["a notary", [ENTITAS], [NOTARIS.slice(1)], ["entitas 2"]],
    ["none, but decides one twice,", [ENTITAS, ENTITAS.slice(1, 2)], [NOTARIS], []],
  ])(
    "fails before it settles anything when the matcher passes over %s",
    async (_, entitas, notaris, sampai) => {
      const { register, langkah } = buildRegister();
      await expect(runPadankan(register, { pemadan: buildPemadan(entitas, notaris) })).rejects.toMatchObject({
        name: "GalatPerintah",
        kodeKeluar: 3,
        aturan: "PEMADANAN_TIDAK_LENGKAP",
      });
      expect(langkah).toEqual(sampai);
    },
  );

  it("shows its progress from the first chunk to the end, which comes after the commit", async () => {
    const { register } = buildRegister();
    const maju: (KemajuanPadan | string)[] = [];
    const berkomitmen: PemadanRegister = {
      ...register,
      run: async (work) => {
        const hasil = await register.run(work);
        maju.push("COMMIT");
        return hasil;
      },
    };
    await runPadankan(berkomitmen, {
      pemadan: buildPemadan([ENTITAS.slice(0, 2), ENTITAS.slice(2)], [NOTARIS]),
      onKemajuan: (kemajuan) => maju.push(kemajuan),
    });
    expect(maju.map((m) => (typeof m === "string" ? m : `${m.tahap} ${m.selesai}/${m.seluruh}`))).toEqual([
      "MEMADANKAN 2/6",
      "MEMADANKAN 3/6",
      "MENERAPKAN 3/6",
      "MEMADANKAN 6/6",
      "MENERAPKAN 6/6",
      "COMMIT",
      "SELESAI 6/6",
    ]);
  });
});

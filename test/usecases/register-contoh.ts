import { TINGKAT_DERAU, type TingkatDerau } from "#contoh/derau.js";
import type { BentukLingkup } from "#pemadanan/bentuk.js";
import { parseNpwp } from "#rujukan/npwp.js";
import type { BerkasKebenaran } from "#usecases/kebenaran.js";
import type {
  BacaanPadan,
  BadanUsahaBerkode,
  EntitasBersumber,
  PemadanRegister,
} from "#usecases/ports/pemadan-register.js";
import { readContoh } from "../contoh/baca-contoh.js";

/** Registers of both parties in memory, with their truth. */
export interface RegisterContoh {
  readonly entitas: readonly EntitasBersumber[];
  readonly badanUsaha: readonly BadanUsahaBerkode[];
  readonly kebenaran: BerkasKebenaran;
}

const BENTUK: Readonly<Record<string, BentukLingkup>> = {
  KOMANDITER: "CV",
  FIRMA: "FIRMA",
  PERDATA: "PERSEKUTUAN_PERDATA",
};

function readNpwp(teks: string): string | null {
  const hasil = parseNpwp(teks);
  return hasil.ok ? hasil.npwp.kanonik : null;
}

/** Synthetic registers, as an import would leave them. */
export async function buildRegisterContoh(
  entitas: number,
  benih: string,
  tingkat: TingkatDerau,
): Promise<RegisterContoh> {
  const contoh = await readContoh({ entitas, benih, derau: TINGKAT_DERAU[tingkat] });
  const kebenaran = new Map<string, { badanUsaha: Set<string>; derau: string[] }>();
  for (const { jenis, id_sumber = "", kunci_pihak_1 = "", derau = "" } of contoh.kebenaran) {
    if (jenis !== "BADAN_USAHA") continue;
    const satu = kebenaran.get(id_sumber) ?? { badanUsaha: new Set<string>(), derau: derau.split(";") };
    satu.badanUsaha.add(kunci_pihak_1);
    kebenaran.set(id_sumber, satu);
  }
  return {
    kebenaran,
    entitas: [...contoh.perseroan, ...contoh.persekutuan].map((baris, id) => ({
      id: id + 1,
      idSumber: baris["id_sumber"] ?? "",
      nama: baris["nama_entitas"] || null,
      bentukRegister: BENTUK[baris["jenis"] ?? ""] ?? "PT",
      npwp: readNpwp(baris["npwp"] ?? ""),
      wilayah: baris["kode_wilayah"] || null,
    })),
    badanUsaha: contoh["badan-usaha"].map((baris, id) => ({
      id: id + 1,
      kode: baris["kode_badan_usaha"] ?? "",
      nama: baris["nama"] || null,
      npwp: readNpwp(baris["npwp"] ?? ""),
      wilayah: baris["kode_wilayah"] || null,
    })),
  };
}

const BONGKAH = 1000;

async function* chunk<T>(semua: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < semua.length; i += BONGKAH) yield semua.slice(i, i + BONGKAH);
}

/** Registers that can only be read; `lain` replaces what a test is about. */
export function createRegister(
  { entitas, badanUsaha }: Pick<RegisterContoh, "entitas" | "badanUsaha">,
  lain: Partial<BacaanPadan> = {},
): PemadanRegister {
  const bacaan: BacaanPadan = {
    entitas: () => chunk(entitas),
    badanUsaha: () => chunk(badanUsaha),
    readKeputusanOrang: async () => [],
    readKelengkapan: async () => "2026-01-01",
    readParameter: async () => null,
    readBanyak: async () => ({ entitas: entitas.length, badanUsaha: badanUsaha.length }),
    ...lain,
  };
  return {
    run: () => Promise.reject(new Error("an evaluation writes nothing")),
    inspect: (work) => work(bacaan),
  };
}

import { GalatPerintah } from "#errors/galat-perintah.js";
import { type Pemadan, pemadanEksak } from "#pemadanan/mesin.js";
import type { AlasanEntitas, KeputusanEntitas } from "#pemadanan/padan-entitas.js";
import type { AlasanNotaris, KeputusanNotaris } from "#pemadanan/padan-notaris.js";
import {
  decideStatusEntitas,
  decideStatusNotaris,
  type StatusEntitas,
  type StatusNotaris,
} from "#pemadanan/status.js";
import type {
  BanyakCalon,
  PadananEntitas,
  PadananNotaris,
  PemadanRegister,
  PutaranPadan,
} from "./ports/pemadan-register.js";

/** How far a run is: records decided of all that are to be decided, and what is being done. */
export interface KemajuanPadan {
  readonly tahap: "MEMADANKAN" | "MENERAPKAN" | "SELESAI";
  readonly selesai: number;
  readonly seluruh: number;
}

/** What a run did, in counts of live records; `berubah`: statuses that moved in the list of a party. */
export interface HasilPadan {
  readonly versiParameter: string;
  readonly entitas: {
    readonly terdaftar: number;
    readonly tidakTerdaftar: number;
    readonly belum: number;
    /** The undecided by reason. */
    readonly alasan: Readonly<Record<AlasanEntitas, number>>;
    readonly berubah: number;
  };
  readonly notaris: {
    readonly aktif: number;
    readonly tidakAktif: number;
    readonly tidakTerdaftar: number;
    readonly belum: number;
    readonly alasan: Readonly<Record<AlasanNotaris, number>>;
    readonly berubah: number;
  };
  readonly berubah: number;
}

export interface OpsiPadankan {
  /** The first form by default: exact keys only. */
  readonly pemadan?: Pemadan;
  readonly onKemajuan?: (kemajuan: KemajuanPadan) => void;
}

/** What is known of a run while it goes on. */
interface Langkah {
  readonly putaran: PutaranPadan;
  readonly pemadan: Pemadan;
  readonly banyak: BanyakCalon;
  readonly emit: (tahap: KemajuanPadan["tahap"], selesai: number) => void;
}

/**
 * Settles the PesertaStatus of every supplied record anew (contract.md §5 "From file to status"): what a match or an
 * explicit absence proves, null for the rest. Atomic to readers; a run that changes nothing moves nothing.
 * @throws GalatPerintah 3 as `PemadanRegister.run`, or when the matcher passes a record over.
 */
export async function runPadankan(register: PemadanRegister, opsi: OpsiPadankan = {}): Promise<HasilPadan> {
  const { pemadan = pemadanEksak, onKemajuan } = opsi;
  let seluruh = 0;
  const emit: Langkah["emit"] = (tahap, selesai) => onKemajuan?.({ tahap, selesai, seluruh });
  const hasil = await register.run(async (putaran) => {
    const banyak = await putaran.readBanyak();
    seluruh = banyak.entitasBercalon + banyak.notaris;
    const langkah: Langkah = { putaran, pemadan, banyak, emit };
    const entitas = await settleEntitas(langkah);
    const notaris = await settleNotaris(langkah);
    const berubah = entitas.berubah + notaris.berubah;
    return Object.freeze({ versiParameter: pemadan.versiParameter, entitas, notaris, berubah });
  });
  emit("SELESAI", seluruh);
  return hasil;
}

async function settleEntitas({ putaran, pemadan, banyak, emit }: Langkah): Promise<HasilPadan["entitas"]> {
  const { entitas, entitasTanpaNpwp, entitasBercalon } = banyak;
  const { jumlah, diputus } = await writeKeputusan(
    pemadan.matchEntitas(putaran.sumber),
    (keputusan) => (keputusan.hasil === "UNRESOLVED" ? keputusan.alasan : buildPadananEntitas(keputusan)),
    (padanan) => putaran.writeEntitas(padanan),
    (selesai) => emit("MEMADANKAN", selesai),
  );
  assertLengkap(diputus, entitasBercalon);
  emit("MENERAPKAN", diputus);
  const berubah = await putaran.settleEntitas();
  const n = (hasil: StatusEntitas | AlasanEntitas) => jumlah.get(hasil) ?? 0;
  const alasan: Record<AlasanEntitas, number> = {
    TANPA_NPWP: n("TANPA_NPWP") + entitasTanpaNpwp,
    TANPA_CALON: n("TANPA_CALON") + entitas - entitasTanpaNpwp - entitasBercalon,
    KUNCI_TERLALU_UMUM: n("KUNCI_TERLALU_UMUM"),
    NAMA_BERBEDA: n("NAMA_BERBEDA"),
    BENTUK_BERBEDA: n("BENTUK_BERBEDA"),
    BERSAING: n("BERSAING"),
  };
  const [terdaftar, tidakTerdaftar] = [n("TERDAFTAR"), n("TIDAK_TERDAFTAR")];
  const belum = entitas - terdaftar - tidakTerdaftar;
  return Object.freeze({ terdaftar, tidakTerdaftar, belum, alasan: Object.freeze(alasan), berubah });
}

async function settleNotaris({ putaran, pemadan, banyak, emit }: Langkah): Promise<HasilPadan["notaris"]> {
  const { jumlah, diputus } = await writeKeputusan(
    pemadan.matchNotaris(putaran.sumber),
    (keputusan) => (keputusan.hasil === "UNRESOLVED" ? keputusan.alasan : buildPadananNotaris(keputusan)),
    (padanan) => putaran.writeNotaris(padanan),
    (selesai) => emit("MEMADANKAN", banyak.entitasBercalon + selesai),
  );
  assertLengkap(diputus, banyak.notaris);
  emit("MENERAPKAN", banyak.entitasBercalon + diputus);
  const berubah = await putaran.settleNotaris();
  const n = (hasil: StatusNotaris | AlasanNotaris) => jumlah.get(hasil) ?? 0;
  const alasan: Record<AlasanNotaris, number> = {
    TANPA_NIK: n("TANPA_NIK"),
    TANPA_JAWABAN: n("TANPA_JAWABAN"),
    NIK_BELUM_DIPERIKSA: n("NIK_BELUM_DIPERIKSA"),
  };
  const [aktif, tidakAktif, tidakTerdaftar] = [n("AKTIF"), n("TIDAK_AKTIF"), n("TIDAK_TERDAFTAR")];
  const belum = banyak.notaris - aktif - tidakAktif - tidakTerdaftar;
  return Object.freeze({ aktif, tidakAktif, tidakTerdaftar, belum, alasan: Object.freeze(alasan), berubah });
}

/** Counts by status or by the reason of the undecided. */
interface Putusan {
  readonly jumlah: ReadonlyMap<string, number>;
  readonly diputus: number;
}

/** Hands the settled decisions of a matcher on, chunk by chunk, and counts them all. */
async function writeKeputusan<K, P extends { readonly status: string }>(
  aliran: AsyncIterable<readonly K[]>,
  build: (keputusan: K) => P | string,
  write: (padanan: readonly P[]) => Promise<void>,
  onMaju: (diputus: number) => void,
): Promise<Putusan> {
  const jumlah = new Map<string, number>();
  let diputus = 0;
  for await (const bongkah of aliran) {
    const hasil = bongkah.map(build);
    for (const satu of hasil) {
      const kunci = typeof satu === "string" ? satu : satu.status;
      jumlah.set(kunci, (jumlah.get(kunci) ?? 0) + 1);
    }
    await write(hasil.filter((satu) => typeof satu !== "string"));
    diputus += bongkah.length;
    onMaju(diputus);
  }
  return { jumlah, diputus };
}

/** A record that the matcher passed over would lose its status without a reason. */
function assertLengkap(diputus: number, seluruh: number): void {
  if (diputus === seluruh) return;
  throw new GalatPerintah(
    3,
    "PEMADANAN_TIDAK_LENGKAP",
    "Pemadanan tidak memutus setiap data yang dipasok; tidak ada yang berubah.",
  );
}

function buildPadananEntitas(
  keputusan: Exclude<KeputusanEntitas, { hasil: "UNRESOLVED" }>,
): PadananEntitas | "BELUM_DIPADANKAN" {
  const { status, perTanggal } = decideStatusEntitas(keputusan);
  if (status.nilai === null) return status.alasan;
  return {
    idEntitas: keputusan.idEntitas,
    status: status.nilai,
    perTanggal,
    kodeBadanUsaha: keputusan.hasil === "MATCHED" ? keputusan.kodeBadanUsaha : null,
    metode: writeMetode(keputusan.penjelasan),
  };
}

function buildPadananNotaris(
  keputusan: Exclude<KeputusanNotaris, { hasil: "UNRESOLVED" }>,
): PadananNotaris | "BELUM_DIPADANKAN" {
  const { status, segmen, perTanggal } = decideStatusNotaris(keputusan);
  if (status.nilai === null) return status.alasan;
  return {
    idNotaris: keputusan.idNotaris,
    status: status.nilai,
    segmen: segmen.nilai,
    perTanggal,
    metode: writeMetode(keputusan.penjelasan),
  };
}

function writeMetode(penjelasan: { readonly metode: string; readonly versiParameter: string }): string {
  return `${penjelasan.metode} ${penjelasan.versiParameter}`;
}

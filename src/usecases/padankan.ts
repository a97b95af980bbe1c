import { GalatPerintah } from "#errors/galat-perintah.js";
import { type Pemadan, pemadanEksak } from "#pemadanan/mesin.js";
import type { AlasanEntitas, KeputusanEntitas } from "#pemadanan/padan-entitas.js";
import type { AlasanNotaris, KeputusanNotaris } from "#pemadanan/padan-notaris.js";
import { decideStatusEntitas, decideStatusNotaris } from "#pemadanan/status.js";
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

interface Putaran {
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
  const emit: Putaran["emit"] = (tahap, selesai) => onKemajuan?.({ tahap, selesai, seluruh });
  const hasil = await register.run(async (putaran) => {
    const banyak = await putaran.readBanyak();
    seluruh = banyak.entitasBercalon + banyak.notaris;
    const p: Putaran = { putaran, pemadan, banyak, emit };
    const entitas = await settleEntitas(p);
    const notaris = await settleNotaris(p);
    const berubah = entitas.berubah + notaris.berubah;
    return Object.freeze({ versiParameter: pemadan.versiParameter, entitas, notaris, berubah });
  });
  emit("SELESAI", seluruh);
  return hasil;
}

async function settleEntitas({
  putaran,
  pemadan,
  banyak,
  saat,
  emit,
}: Putaran): Promise<HasilPadan["entitas"]> {
  const alasan: Record<AlasanEntitas, number> = {
    TANPA_NPWP: banyak.entitasTanpaNpwp,
    TANPA_CALON: banyak.entitas - banyak.entitasTanpaNpwp - banyak.entitasBercalon,
    KUNCI_TERLALU_UMUM: 0,
    NAMA_BERBEDA: 0,
    BENTUK_BERBEDA: 0,
    BERSAING: 0,
  };
  const jumlah = { TERDAFTAR: 0, TIDAK_TERDAFTAR: 0 };
  let selesai = 0;
  for await (const bongkah of pemadan.matchEntitas(putaran.sumber)) {
    const padanan: PadananEntitas[] = [];
    for (const keputusan of bongkah) {
      const satu = buildPadananEntitas(keputusan);
      if (keputusan.hasil === "UNRESOLVED") alasan[keputusan.alasan] += 1;
      if (satu === null) continue;
      jumlah[satu.status] += 1;
      padanan.push(satu);
    }
    await putaran.writeEntitas(padanan);
    selesai += bongkah.length;
    emit("MEMADANKAN", selesai);
  }
  assertLengkap(selesai, banyak.entitasBercalon);
  emit("MENERAPKAN", selesai);
  const berubah = await putaran.settleEntitas();
  const { TERDAFTAR: terdaftar, TIDAK_TERDAFTAR: tidakTerdaftar } = jumlah;
  const belum = banyak.entitas - terdaftar - tidakTerdaftar;
  return Object.freeze({ terdaftar, tidakTerdaftar, belum, alasan: Object.freeze(alasan), berubah });
}

async function settleNotaris({
  putaran,
  pemadan,
  banyak,
  saat,
  emit,
}: Putaran): Promise<HasilPadan["notaris"]> {
  const alasan: Record<AlasanNotaris, number> = { TANPA_NIK: 0, TANPA_JAWABAN: 0, NIK_BELUM_DIPERIKSA: 0 };
  const jumlah = { AKTIF: 0, TIDAK_AKTIF: 0, TIDAK_TERDAFTAR: 0 };
  let selesai = 0;
  for await (const bongkah of pemadan.matchNotaris(putaran.sumber)) {
    const padanan: PadananNotaris[] = [];
    for (const keputusan of bongkah) {
      const satu = buildPadananNotaris(keputusan);
      if (keputusan.hasil === "UNRESOLVED") alasan[keputusan.alasan] += 1;
      if (satu === null) continue;
      jumlah[satu.status] += 1;
      padanan.push(satu);
    }
    await putaran.writeNotaris(padanan);
    selesai += bongkah.length;
    emit("MEMADANKAN", banyak.entitasBercalon + selesai);
  }
  assertLengkap(selesai, banyak.notaris);
  emit("MENERAPKAN", banyak.entitasBercalon + selesai);
  const berubah = await putaran.settleNotaris();
  const { AKTIF: aktif, TIDAK_AKTIF: tidakAktif, TIDAK_TERDAFTAR: tidakTerdaftar } = jumlah;
  const belum = banyak.notaris - aktif - tidakAktif - tidakTerdaftar;
  return Object.freeze({ aktif, tidakAktif, tidakTerdaftar, belum, alasan: Object.freeze(alasan), berubah });
}

/** A record that the matcher passed over would lose its status without a reason. */
function assertLengkap(diputus: number, seluruh: number): void {
  if (diputus === seluruh) return;
  throw new GalatPerintah(
    3,
    "PEMADANAN_TIDAK_LENGKAP",
    "Pemadanan tidak memutus setiap data yang dipasok; tidak ada yang diubah.",
  );
}

/** Null for what is undecided: a failure to match is no status. */
function buildPadananEntitas(keputusan: KeputusanEntitas): PadananEntitas | null {
  const { status, perTanggal } = decideStatusEntitas(keputusan);
  if (status.nilai === null) return null;
  return {
    idEntitas: keputusan.idEntitas,
    status: status.nilai,
    perTanggal,
    kodeBadanUsaha: keputusan.hasil === "MATCHED" ? keputusan.kodeBadanUsaha : null,
    metode: writeMetode(keputusan.penjelasan),
  };
}

function buildPadananNotaris(keputusan: KeputusanNotaris): PadananNotaris | null {
  const { status, segmen, perTanggal } = decideStatusNotaris(keputusan);
  if (status.nilai === null) return null;
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

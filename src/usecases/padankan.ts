import { type AlasanNotaris, decideNotaris, type NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { RekamanBadanUsaha } from "#pemadanan/rekaman.js";
import { decideStatusNotaris, type StatusNotaris } from "#pemadanan/status.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { readBerlaku } from "./parameter-berlaku.js";
import type { Jam } from "./ports/jam.js";
import type {
  Decide,
  HasilTerap,
  IkhtisarStatus,
  JenisPutaran,
  PadananNotaris,
  PemadanRegister,
  PutaranPadan,
} from "./ports/pemadan-register.js";

/** What is being done, in this order; a step may be left out. */
export type TahapPadan = "MENAKSIR" | "MENCARI" | "MEMUTUSKAN" | "MENERAPKAN" | "SELESAI";

/** How far a step is, of all that it has to do. */
export interface KemajuanPadan {
  readonly tahap: TahapPadan;
  readonly selesai: number;
  readonly seluruh: number;
}

/** What a run did and what the statuses say after it, in counts of live records. */
export interface HasilPadan {
  readonly putaran: string;
  readonly jenis: JenisPutaran;
  readonly dilanjutkan: boolean;
  readonly versiParameter: string;
  readonly ditaksir: boolean;
  /** Near pairs that were decided on. */
  readonly pasangan: number;
  readonly entitas: IkhtisarStatus & { readonly berubah: number };
  readonly notaris: {
    readonly aktif: number;
    readonly tidakAktif: number;
    readonly tidakTerdaftar: number;
    readonly belum: number;
    readonly alasan: Readonly<Record<AlasanNotaris, number>>;
    readonly berubah: number;
  };
  readonly tinjauan: HasilTerap["tinjauan"];
  /** Statuses that moved in the list of a party. */
  readonly berubah: number;
  /** Milliseconds by step. */
  readonly lamaMs: Readonly<Record<string, number>>;
}

export interface OpsiPadankan {
  /** Every entity is searched for, not only what has changed. */
  readonly penuh?: boolean;
  /**
   * The parameter is estimated anew, and kept; every entity is then searched for. So it is by itself where there is none,
   * or a register is twice what it was estimated from.
   */
  readonly taksir?: boolean;
  readonly decide?: Decide;
  readonly onKemajuan?: (kemajuan: KemajuanPadan) => void;
}

/** Which rule settles a notary: there is one, and it has no parameter. */
const VERSI_NOTARIS = "nik-1";

/**
 * Settles the PesertaStatus of every supplied record anew (contract.md §5 "From file to status"): what a match or an
 * absence proves, null for the rest. Atomic to readers; a run that changes nothing moves nothing; interrupted, it goes
 * on where it stopped when it is started again.
 * @throws GalatPerintah 3 as `PemadanRegister.run`
 */
export function runPadankan(
  register: PemadanRegister,
  jam: Jam,
  opsi: OpsiPadankan = {},
): Promise<HasilPadan> {
  return register.run((putaran) => runPutaran(putaran, jam, opsi));
}

async function runPutaran(putaran: PutaranPadan, jam: Jam, opsi: OpsiPadankan): Promise<HasilPadan> {
  const langkah = createLangkah(jam, opsi.onKemajuan);
  const tersimpan = opsi.taksir === true ? null : await readBerlaku(putaran);
  const parameter = tersimpan ?? (await langkah("MENAKSIR", (emit) => estimateParameter(putaran, emit)));
  const awal = await putaran.start(parameter, opsi.penuh === true || tersimpan === null);
  await langkah("MENCARI", (emit) => putaran.findDekat(emit));
  const pasangan = await langkah("MEMUTUSKAN", () => putaran.decide(opsi.decide ?? decideSemua));
  const hitungan = new HitunganNotaris();
  const terap = await langkah("MENERAPKAN", () => putaran.settle((diperiksa) => hitungan.decide(diperiksa)));
  const ikhtisar = await putaran.readIkhtisar();
  const hasil: HasilPadan = Object.freeze({
    putaran: terap.putaran,
    ...awal,
    versiParameter: parameter.versi,
    ditaksir: tersimpan === null,
    pasangan,
    entitas: { ...ikhtisar, berubah: terap.entitasBerubah },
    notaris: { ...hitungan.finish(), berubah: terap.notarisBerubah },
    tinjauan: terap.tinjauan,
    berubah: terap.entitasBerubah + terap.notarisBerubah,
    lamaMs: langkah.lamaMs,
  });
  await putaran.keepLaporan(hasil);
  opsi.onKemajuan?.({ tahap: "SELESAI", selesai: 1, seluruh: 1 });
  return hasil;
}

type Emit = (selesai: number, seluruh: number) => void;

/** Does steps one after another, tells how far each is, and takes their time. */
function createLangkah(jam: Jam, onKemajuan: OpsiPadankan["onKemajuan"]) {
  const lamaMs: Record<string, number> = {};
  const langkah = async <T>(tahap: TahapPadan, work: (emit: Emit) => Promise<T>): Promise<T> => {
    const mulai = jam.now();
    onKemajuan?.({ tahap, selesai: 0, seluruh: 1 });
    const hasil = await work((selesai, seluruh) => onKemajuan?.({ tahap, selesai, seluruh }));
    lamaMs[tahap] = jam.now() - mulai;
    return hasil;
  };
  return Object.assign(langkah, { lamaMs });
}

/** Estimates a parameter from both registers and puts it into force. */
async function estimateParameter(putaran: PutaranPadan, emit: Emit): Promise<ParameterPadan> {
  const { entitas } = await putaran.readBanyak();
  const badanUsaha: RekamanBadanUsaha[] = [];
  for await (const bongkah of putaran.badanUsaha()) badanUsaha.push(...bongkah);
  const penaksir = new PenaksirPadan(badanUsaha, entitas);
  let selesai = 0;
  for await (const bongkah of putaran.entitas()) {
    penaksir.add(bongkah);
    selesai += bongkah.length;
    emit(selesai, entitas);
  }
  const parameter = penaksir.finish();
  await putaran.keepParameter(parameter);
  return parameter;
}

/** Decides on notaries, and counts by status or by the reason of the undecided. */
class HitunganNotaris {
  readonly #jumlah = new Map<StatusNotaris | AlasanNotaris, number>();

  decide(diperiksa: NotarisDiperiksa): PadananNotaris | null {
    const keputusan = decideNotaris(diperiksa, VERSI_NOTARIS);
    if (keputusan.hasil === "UNRESOLVED") return this.#count(keputusan.alasan, null);
    const { status, segmen, perTanggal } = decideStatusNotaris(keputusan);
    if (status.nilai === null) return null;
    return this.#count(status.nilai, {
      idNotaris: keputusan.idNotaris,
      status: status.nilai,
      segmen: segmen.nilai,
      perTanggal,
      metode: keputusan.penjelasan.metode,
      versiParameter: keputusan.penjelasan.versiParameter,
    });
  }

  finish(): Omit<HasilPadan["notaris"], "berubah"> {
    const n = (kunci: StatusNotaris | AlasanNotaris): number => this.#jumlah.get(kunci) ?? 0;
    const alasan: Record<AlasanNotaris, number> = {
      TANPA_NIK: n("TANPA_NIK"),
      TANPA_JAWABAN: n("TANPA_JAWABAN"),
      NIK_BELUM_DIPERIKSA: n("NIK_BELUM_DIPERIKSA"),
    };
    return {
      aktif: n("AKTIF"),
      tidakAktif: n("TIDAK_AKTIF"),
      tidakTerdaftar: n("TIDAK_TERDAFTAR"),
      belum: alasan.TANPA_NIK + alasan.TANPA_JAWABAN + alasan.NIK_BELUM_DIPERIKSA,
      alasan: Object.freeze(alasan),
    };
  }

  #count<T>(kunci: StatusNotaris | AlasanNotaris, hasil: T): T {
    this.#jumlah.set(kunci, (this.#jumlah.get(kunci) ?? 0) + 1);
    return hasil;
  }
}

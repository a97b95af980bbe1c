import type { Peran, Pihak } from "#perjanjian/pihak.js";
import type { Tujuan } from "#perjanjian/tujuan.js";

/** A registered client: the registry alone says which party it belongs to and what it may do. */
export interface Klien {
  readonly id: string;
  readonly pihak: Pihak;
  readonly peran: Peran;
  /** Purposes of Pasal 10(4) granted to it. */
  readonly tujuan: readonly Tujuan[];
  /** Activities registered for it; the first is the default. */
  readonly kegiatan: readonly string[];
  /** Issuer whose tokens speak for it; null: the issuer of this installation. */
  readonly penerbit: string | null;
  /** Networks (CIDR) it may call from; empty: any that reaches the server. */
  readonly jaringan: readonly string[];
  readonly batasPerMenit: number;
  readonly aktif: boolean;
}

/** Reads the client registry; what it answers is at most `UMUR_REGISTRI_MS` old. */
export interface RegistriKlien {
  findKlien(id: string): Promise<Klien | null>;
  isDicabut(penerbit: string, jti: string): Promise<boolean>;
}

/** Seconds after which a disabled client or a revoked token is refused at the latest, in milliseconds. */
export const UMUR_REGISTRI_MS = 2_000;

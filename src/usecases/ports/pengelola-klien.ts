import type { Klien } from "./registri-klien.js";

/** A token to be refused before its time, by issuer and jti; `berlakuSampai` in epoch milliseconds. */
export interface Pencabutan {
  readonly penerbit: string;
  readonly jti: string;
  readonly berlakuSampai: number;
}

/**
 * Changes the client registry; works with the owner's login, never with one that `serve` holds.
 *
 * @throws GalatPerintah with exit code 3 when the database fails.
 */
export interface PengelolaKlien {
  /** False when a client of this id is registered, whose row then stays as it is. */
  addKlien(klien: Klien, dibuatPada: number): Promise<boolean>;
  /** All clients by id. */
  listKlien(): Promise<readonly Klien[]>;
  /** False when no client has this id. */
  writeAktif(id: string, aktif: boolean): Promise<boolean>;
  /** Also forgets revocations that ended before `sekarang`, in epoch milliseconds. */
  addPencabutan(pencabutan: Pencabutan, sekarang: number): Promise<void>;
}

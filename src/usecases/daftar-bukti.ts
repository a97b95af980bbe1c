import { GalatPerintah } from "#errors/galat-perintah.js";
import { isIdKlien } from "./parse-klien.js";
import type { BuktiTercatat, PembacaBukti } from "./ports/pembaca-bukti.js";

/**
 * Evidence, newest first, as `audit list` shows it: read while it is consumed, and ended early without harm.
 * A client that is not registered any more is no error: its evidence stays.
 *
 * @param klien Only this client's records; null: all.
 * @throws GalatPerintah with exit code 2 for what cannot be a client's id, before anything is read.
 */
export function readDaftarBukti(pembaca: PembacaBukti, klien: string | null): AsyncIterable<BuktiTercatat> {
  if (klien !== null && !isIdKlien(klien)) {
    throw new GalatPerintah(2, "ID_KLIEN", "--client: bukan pengenal klien yang sah.");
  }
  return pembaca.read(klien);
}

import type { JWK } from "jose";
import type { GalatPerintah } from "#errors/galat-perintah.js";
import { type BerkasTertutup, openTertutup, refuseTertutup, tertutupRusak } from "./berkas-tertutup.js";
import { isObjek } from "./kunci-umum.js";

/** What the key file holds: private JWKs, the signing key first, and for which mode they were made. */
export interface BerkasKunci {
  readonly demo: boolean;
  readonly keys: readonly JWK[];
}

const BERKAS: BerkasTertutup = Object.freeze({
  tempat: "kunci/lokal.json",
  aturan: Object.freeze({ terbuka: "KUNCI_TERBUKA", rusak: "KUNCI_RUSAK" }),
});
const KUNCI_MAKS = 8;

/**
 * Opens the key file `<dataDir>/kunci/lokal.json`, and makes it at first start.
 *
 * @throws GalatPerintah 2 as `openTertutup`, and when it holds too many keys or no mark of its mode
 */
export async function openBerkasKunci(
  dataDir: string,
  make: () => Promise<BerkasKunci>,
): Promise<BerkasKunci> {
  const isi = await openTertutup(dataDir, BERKAS, async () => ({ ...(await make()) }));
  if (typeof isi["demo"] !== "boolean" || !Array.isArray(isi["keys"])) throw kunciRusak();
  const keys = isi["keys"].filter(isObjek);
  if (keys.length > KUNCI_MAKS) throw kunciRusak();
  return { demo: isi["demo"], keys };
}

/** The refusal of keys that were made for the other mode. */
export function kunciTertukar(): GalatPerintah {
  return refuseTertutup(BERKAS, "KUNCI_DEMO", "kunci demo dan kunci produksi tidak boleh dipertukarkan");
}

/** The refusal of a file that holds no usable keys. */
export function kunciRusak(): GalatPerintah {
  return tertutupRusak(BERKAS);
}

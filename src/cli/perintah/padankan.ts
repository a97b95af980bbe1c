import type { KodeKeluar } from "#errors/galat-perintah.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { runPadankan } from "#usecases/padankan.js";
import { requirePihak, withBasis } from "../basis.js";
import type { Lingkungan } from "../lingkungan.js";

/** `match`: settles the PesertaStatus of each supplied record (Pasal 5(1)b). */
export async function runMatch(
  lingkungan: Lingkungan,
  opsi: { readonly json?: boolean },
): Promise<KodeKeluar> {
  const hasil = await withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => {
    requirePihak(konfigurasi, "pihak-1", "match");
    return runPadankan(openPemadan({ ownerUrl, jam: lingkungan.jam }));
  });
  lingkungan.writeOut(opsi.json ? `${JSON.stringify(hasil)}\n` : `${JSON.stringify(hasil, null, 2)}\n`);
  return 0;
}

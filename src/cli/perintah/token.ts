import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { openKunci } from "#identity/kunci.js";
import { ATURAN_TERBIT, issueToken } from "#identity/terbitkan.js";
import { createPengelolaKlien } from "#store/pengelola-klien.js";
import { listKlien } from "#usecases/klien.js";
import { addDemoKlien } from "#usecases/klien-demo.js";
import { withBasis } from "../basis.js";
import type { Lingkungan } from "../lingkungan.js";

export interface OpsiToken {
  readonly client: string;
  readonly tujuan: string;
  readonly kegiatan?: string;
  readonly orang?: string;
  readonly ttl?: string;
}

/** `token`: prints an access token of a registered client, signed with the local key; demo only. */
export async function runToken(lingkungan: Lingkungan, opsi: OpsiToken): Promise<KodeKeluar> {
  const token = await withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => {
    if (konfigurasi.mode !== "demo")
      throw new GalatPerintah(2, "BUKAN_DEMO", `token: ${ATURAN_TERBIT.BUKAN_DEMO}.`);
    const pengelola = createPengelolaKlien(ownerUrl);
    try {
      await addDemoKlien(pengelola, lingkungan.jam);
      const klien = (await listKlien(pengelola)).find((k) => k.id === opsi.client);
      if (klien === undefined) throw new GalatPerintah(2, "TIDAK_ADA", "token: klien tidak terdaftar.");
      const { client: _, ttl, ...lain } = opsi;
      const hasil = await issueToken(
        { klien, ...lain, ...(ttl === undefined ? {} : { ttl: Number(ttl) }) },
        {
          kunci: await openKunci(konfigurasi.dataDir, { demo: true }),
          issuer: ISSUER_LOKAL,
          audience: konfigurasi.audience,
          jam: lingkungan.jam,
        },
      );
      if (!hasil.ok) throw new GalatPerintah(2, hasil.aturan, `token: ${ATURAN_TERBIT[hasil.aturan]}.`);
      return hasil.token;
    } finally {
      await pengelola.close();
    }
  });
  lingkungan.writeOut(`${token}\n`);
  return 0;
}

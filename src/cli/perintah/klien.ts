import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { createPengelolaKlien, type PengelolaKlienPg } from "#store/pengelola-klien.js";
import {
  addKlien,
  disableKlien,
  enableKlien,
  type HasilKlien,
  listKlien,
  revokeToken,
} from "#usecases/klien.js";
import { ATURAN_KLIEN } from "#usecases/parse-klien.js";
import { withBasis } from "../basis.js";
import type { Lingkungan } from "../lingkungan.js";

export interface OpsiTambahKlien {
  readonly pihak: string;
  readonly peran: string;
  readonly tujuan: readonly string[];
  readonly kegiatan: readonly string[];
  readonly penerbit?: string;
  readonly jaringan?: readonly string[];
  readonly batas?: string;
}

const PIHAK: Readonly<Record<string, string>> = { "pihak-1": "PIHAK_I", "pihak-2": "PIHAK_II" };
const BATAS_BAWAAN = 600;

async function withPengelola(
  lingkungan: Lingkungan,
  work: (pengelola: PengelolaKlienPg) => Promise<HasilKlien>,
): Promise<KodeKeluar> {
  const hasil = await withBasis(lingkungan, async ({ ownerUrl }) => {
    const pengelola = createPengelolaKlien(ownerUrl);
    try {
      return await work(pengelola);
    } finally {
      await pengelola.close();
    }
  });
  if (hasil.ok) return 0;
  const sebab = hasil.cacat.map((c) => `  ${c.tempat}: ${ATURAN_KLIEN[c.aturan]}`).join("\n");
  throw new GalatPerintah(2, hasil.cacat[0]?.aturan ?? "KLIEN", `client:\n${sebab}`);
}

/** `client add ID …` */
export function runKlienAdd(lingkungan: Lingkungan, id: string, opsi: OpsiTambahKlien): Promise<KodeKeluar> {
  return withPengelola(lingkungan, (pengelola) =>
    addKlien(pengelola, lingkungan.jam, {
      id,
      pihak: PIHAK[opsi.pihak] ?? opsi.pihak,
      peran: opsi.peran,
      tujuan: opsi.tujuan,
      kegiatan: opsi.kegiatan,
      penerbit: opsi.penerbit ?? null,
      jaringan: opsi.jaringan ?? [],
      batasPerMenit: opsi.batas === undefined ? BATAS_BAWAAN : Number(opsi.batas),
    }),
  );
}

/** `client list` */
export function runKlienList(lingkungan: Lingkungan, opsi: { readonly json?: boolean }): Promise<KodeKeluar> {
  return withPengelola(lingkungan, async (pengelola) => {
    const daftar = await listKlien(pengelola);
    if (opsi.json) lingkungan.writeOut(`${JSON.stringify(daftar)}\n`);
    else {
      for (const k of daftar) {
        const keadaan = k.aktif ? "aktif" : "nonaktif";
        lingkungan.writeOut(`${k.id}\t${k.pihak}\t${k.peran}\t${k.tujuan.join(",")}\t${keadaan}\n`);
      }
    }
    return { ok: true };
  });
}

/** `client disable ID` and `client enable ID` */
export function runKlienAktif(lingkungan: Lingkungan, id: string, aktif: boolean): Promise<KodeKeluar> {
  return withPengelola(lingkungan, (p) => (aktif ? enableKlien(p, id) : disableKlien(p, id)));
}

/** `client revoke JTI` */
export function runKlienRevoke(
  lingkungan: Lingkungan,
  jti: string,
  opsi: { readonly penerbit?: string },
): Promise<KodeKeluar> {
  return withPengelola(lingkungan, (p) =>
    revokeToken(p, lingkungan.jam, { penerbit: opsi.penerbit ?? ISSUER_LOKAL, jti }),
  );
}

import type { Jam } from "#usecases/ports/jam.js";
import { NOTARIS, PERSEROAN } from "../store/muat/bantuan.js";
import { buildNik, buildNpwp, openPemuatan } from "./muatan-uji.js";

/** Companies and notaries of the small register; every one of each can be looked up. */
export const BANYAK_ENTITAS = 12;
export const BANYAK_NOTARIS = 6;

/** Loads a few companies with pengurus, and a few notaries, through the importer. */
export async function fillRegister(opsi: {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly jam: Jam;
}): Promise<void> {
  const nomor = (banyak: number): number[] => Array.from({ length: banyak }, (_, i) => i);
  const pemuatan = await openPemuatan(opsi);
  try {
    await pemuatan.muat(
      "perseroan",
      nomor(BANYAK_ENTITAS).map((i) => ({
        ...PERSEROAN,
        id_sumber: `AHU-${i}`,
        nama_entitas: `PT Uji Ketahanan ${String.fromCharCode(65 + i)}`,
        npwp: buildNpwp(i),
      })),
    );
    await pemuatan.muat(
      "notaris",
      nomor(BANYAK_NOTARIS).map((i) => ({
        ...NOTARIS,
        id_sumber: `N-${i}`,
        nik: buildNik(i),
        npwp: buildNik(i),
      })),
    );
  } finally {
    await pemuatan.close();
  }
}

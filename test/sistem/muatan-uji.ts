import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JenisBerkas } from "#berkas/jenis.js";
import { createSubjek } from "#bukti/subjek.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { openRahasia } from "#identity/rahasia.js";
import { isLuhn } from "#rujukan/npwp.js";
import { createPemuat } from "#store/muat/pemuat-pg.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { muatBerkas } from "#usecases/muat.js";
import { type HasilPadan, runPadankan } from "#usecases/padankan.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { HasilMuat } from "#usecases/ports/pemuat.js";
import { csv, type Sel } from "../store/muat/bantuan.js";
import { removeFolder } from "../support/folder.js";
import { keepParameterUji } from "../support/parameter-uji.js";

export type { Sel };

/** A canonical NPWP of no taxpayer, with a right check digit. */
export function buildNpwp(n: number): string {
  const delapan = String(91_000_000 + n);
  const periksa = [..."0123456789"].find((d) => isLuhn(delapan + d));
  return `0${delapan}${periksa}000000`;
}

/** A NIK of nobody. */
export function buildNik(n: number): string {
  return `317101010190${9000 + n}`;
}

/** Loads and matches on the database of a server under test, as its operator would. */
export interface Pemuatan {
  muat(jenis: JenisBerkas, baris: readonly Sel[], opsi?: OpsiMuat): Promise<HasilMuat>;
  match(): Promise<HasilPadan>;
  close(): Promise<void>;
}

interface OpsiMuat {
  /** The file is the complete register of this day. */
  readonly perTanggal?: string | undefined;
  /** Columns of the file, all of the kind by default. */
  readonly kolom?: readonly string[];
}

export async function openPemuatan(opsi: {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly jam: Jam;
  readonly umurNisanHari?: number;
}): Promise<Pemuatan> {
  const { sidik } = await openRahasia(opsi.dataDir);
  const folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-muat-"));
  const pemuat = createPemuat({ ...opsi, subjek: createSubjek([sidik]) });
  let ke = 0;
  return {
    async muat(jenis, baris, { perTanggal, kolom } = {}) {
      const berkas = path.join(folder, `${ke++}.csv`);
      await writeFile(berkas, kolom === undefined ? csv(jenis, baris) : csv(jenis, baris, [...kolom]));
      return muatBerkas(pemuat, opsi.jam, {
        jenis,
        berkas: [berkas],
        lengkap: perTanggal !== undefined,
        perTanggal: perTanggal ?? null,
        laporan: path.join(folder, "laporan.csv"),
      });
    },
    match: async () => {
      await keepParameterUji(opsi.ownerUrl);
      return runPadankan(openPemadan(opsi), opsi.jam);
    },
    close: () => removeFolder(folder),
  };
}

/** Tries again while another load or run holds the lock (exit code 3), as an operator's script does. */
export async function withUlang<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (galat) {
      if (!(galat instanceof GalatPerintah) || galat.aturan !== "MUATAN_LAIN_BERJALAN") throw galat;
    }
  }
}

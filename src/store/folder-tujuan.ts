import { open } from "node:fs/promises";
import path from "node:path";
import type { TujuanContoh } from "#contoh/tulis-contoh.js";

/** A directory as the place for sample files. */
export function folderTujuan(folder: string): TujuanContoh {
  return {
    async openFile(nama) {
      const berkas = await open(path.join(folder, nama), "w", 0o600);
      return {
        write: async (potongan) => {
          await berkas.writeFile(potongan);
        },
        close: () => berkas.close(),
      };
    },
  };
}

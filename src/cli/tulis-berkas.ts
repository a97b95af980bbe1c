import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** A file that appears whole or not at all. */
export interface BerkasUtuh {
  /** Puts the text where the file is to be; what stood there before stays until then. */
  write(teks: string): Promise<void>;
  /** Takes away what was not written; harmless afterwards. */
  discard(): Promise<void>;
}

/**
 * Opens a file beside its place, so that a place that cannot be written is known before long work, and renames it when
 * it is whole.
 * @throws GalatPerintah 2 when the folder cannot be written, or a folder stands in its place
 */
export async function openBerkasUtuh(letak: string, opsi: string): Promise<BerkasUtuh> {
  const tujuan = path.resolve(letak);
  const sementara = path.join(path.dirname(tujuan), `.${path.basename(tujuan)}.${process.pid}.tmp`);
  const refuse = (): never => {
    throw new GalatPerintah(2, "BERKAS_TIDAK_TERTULIS", `${opsi}: berkas tidak dapat ditulis di sana.`);
  };
  if ((await stat(tujuan).catch(() => null))?.isDirectory() === true) refuse();
  const berkas = await open(sementara, "wx").catch(refuse);
  const discard = async (): Promise<void> => {
    await berkas.close().catch(() => undefined);
    await rm(sementara, { force: true });
  };
  return {
    discard,
    async write(teks) {
      try {
        await berkas.writeFile(teks);
        await berkas.sync();
        await berkas.close();
        await rename(sementara, tujuan);
      } catch {
        await discard();
        refuse();
      }
    },
  };
}

import { markContoh, needsContoh } from "#store/basis-data.js";
import { createPengelolaKlien } from "#store/pengelola-klien.js";
import { addDemoKlien } from "#usecases/klien-demo.js";
import type { OpsiDemo } from "./isi-contoh.js";

/**
 * Registers the demo clients, and fills a database that nothing was ever loaded into; a start that was killed
 * while it filled is made up for by the next.
 */
export async function prepareDemo(opsi: OpsiDemo): Promise<void> {
  const pengelola = createPengelolaKlien(opsi.ownerUrl);
  try {
    await addDemoKlien(pengelola, opsi.jam);
  } finally {
    await pengelola.close();
  }
  if (!opsi.contoh || !(await needsContoh(opsi.ownerUrl))) return;
  // Writer, importer and matcher are loaded by the one start in an installation's life that needs them.
  const { fillContoh } = await import("./isi-contoh.js");
  await markContoh(opsi.ownerUrl, "SEDANG");
  await fillContoh(opsi);
  await markContoh(opsi.ownerUrl, "SELESAI");
}

import type { AddressInfo } from "node:net";
import { readKonfigurasi } from "#config/konfigurasi.js";
import { buildSkema } from "#graphql/skema.js";
import { openKunci } from "#identity/kunci.js";
import { openRahasia } from "#identity/rahasia.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { buildHttp } from "#server/http.js";
import { buildPelayanan } from "#server/susun-pelayanan.js";
import { openLayananData } from "#store/layanan-data.js";
import type { UrlLogin } from "#store/login.js";

/**
 * The server as a process that can be killed a hundred times: everything a request goes through, put together
 * as `serve` does, for the two partner systems alone. What `serve` does before it listens is left out.
 */
const AUDIENS: readonly Audiens[] = [
  { pihak: "PIHAK_I", peran: "SISTEM_MITRA" },
  { pihak: "PIHAK_II", peran: "SISTEM_MITRA" },
];

const { url, dataDir } = JSON.parse(process.argv[2] ?? "") as { url: UrlLogin; dataDir: string };
const jam = { now: () => Date.now() };
const konfigurasi = readKonfigurasi({ SINERGI_DATA_DIR: dataDir, PORT: "0" });
const data = openLayananData(url, jam);
const pelayanan = await buildPelayanan(
  { konfigurasi, jam, catat: (peristiwa) => process.stderr.write(`${JSON.stringify(peristiwa)}\n`) },
  {
    kunci: await openKunci(dataDir, { demo: true }),
    rahasia: await openRahasia(dataDir),
    data,
    skema: new Map(AUDIENS.map((a) => [a, buildSkema(a)])),
  },
);
const http = buildHttp({
  pelayanan,
  penjelajah: new Map(),
  hanyaLoopback: true,
  isReady: () => data.isReady(),
  isStopping: () => false,
  depth: () => data.penulisBukti.depth(),
});
await http.listen({ host: konfigurasi.host, port: konfigurasi.port });
process.stdout.write(`${(http.server.address() as AddressInfo).port}\n`);

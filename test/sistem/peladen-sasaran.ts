import type { AddressInfo } from "node:net";
import pg from "pg";
import { readKonfigurasi } from "#config/konfigurasi.js";
import { buildSkema } from "#graphql/skema.js";
import { openKunci } from "#identity/kunci.js";
import { openRahasia } from "#identity/rahasia.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import { buildHttp } from "#server/http.js";
import { buildPelayanan } from "#server/susun-pelayanan.js";
import type { UrlLogin } from "#store/login.js";
import { createPenulisBukti } from "#store/penulis-bukti.js";
import { createRegistriKlien } from "#store/registri-klien.js";
import { createPenulisKeputusan } from "#store/tulis/penulis-keputusan.js";
import type { Baris, PembacaRegister } from "#usecases/ports/pembaca-register.js";

/*
 * The server as a process cheap enough to be killed a hundred times: what a request goes through, put together as
 * `serve` does, for the two partner systems alone. Left out is what `serve` does before it listens, and Prisma,
 * whose start costs more than the rest of such a life: the same columns are read by node-postgres.
 */
const AUDIENS: readonly Audiens[] = [
  { pihak: "PIHAK_I", peran: "SISTEM_MITRA" },
  { pihak: "PIHAK_II", peran: "SISTEM_MITRA" },
];
const JUMLAH = 12;

function createPembaca(url: UrlLogin): PembacaRegister {
  const pool = new Map(
    AUDIENS.map((a) => [
      namaAudiens(a),
      new pg.Pool({ connectionString: url[namaAudiens(a)], max: 4, statement_timeout: 10_000 }),
    ]),
  );
  return {
    async read({ audiens, tampilan, proyeksi, syarat, banyak, hitung }) {
      const nama = namaAudiens(audiens);
      const hasil = await pool
        .get(nama)
        ?.query<Readonly<Record<string, unknown>>>(
          `SELECT ${proyeksi.kolom.join(", ")} FROM ${nama}.${tampilan} ORDER BY urut LIMIT $1`,
          [syarat.length > 0 ? 1 : banyak],
        );
      return { baris: (hasil?.rows ?? []).map(toBaris), jumlah: hitung ? JUMLAH : null, batasNisan: null };
    },
  };
}

/** Names and types as the generated client gives them. */
function toBaris(baris: Readonly<Record<string, unknown>>): Baris {
  return Object.fromEntries(
    Object.entries(baris).map(([kolom, nilai]) => [
      kolom.replace(/_([a-z])/g, (_, huruf: string) => huruf.toUpperCase()),
      kolom === "id" || kolom === "urut" ? BigInt(String(nilai)) : nilai,
    ]),
  );
}

const { url, dataDir } = JSON.parse(process.argv[2] ?? "") as { url: UrlLogin; dataDir: string };
const jam = { now: () => Date.now() };
const konfigurasi = readKonfigurasi({ SINERGI_DATA_DIR: dataDir, PORT: "0" });
const penulisBukti = createPenulisBukti({ url: url["bukti"] ?? "" });
const register = createPembaca(url);
const pelayanan = await buildPelayanan(
  { konfigurasi, jam, catat: () => undefined },
  {
    kunci: await openKunci(dataDir, { demo: true }),
    rahasia: await openRahasia(dataDir),
    data: {
      register: { ...register, close: async () => undefined },
      registri: createRegistriKlien({ url: url["registri"] ?? "", jam }),
      penulisBukti,
      penulisKeputusan: createPenulisKeputusan((audiens) => url[namaAudiens(audiens)] ?? ""),
    },
    skema: new Map(AUDIENS.map((a) => [a, buildSkema(a)])),
  },
);
const http = buildHttp({
  pelayanan,
  penjelajah: new Map(),
  hanyaLoopback: true,
  isReady: async () => true,
  isStopping: () => false,
  depth: () => penulisBukti.depth(),
});
await http.listen({ host: konfigurasi.host, port: konfigurasi.port });
process.stdout.write(`${(http.server.address() as AddressInfo).port}\n`);

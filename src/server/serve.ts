import type { AddressInfo } from "node:net";
import { createSubjek } from "#bukti/subjek.js";
import type { Konfigurasi } from "#config/konfigurasi.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { BATAS } from "#graphql/batas.js";
import { buildSkema } from "#graphql/skema.js";
import { openKunci } from "#identity/kunci.js";
import { openRahasia, type Rahasia } from "#identity/rahasia.js";
import { SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { type BasisData, openBasisData, prepareBasisData } from "#store/basis-data.js";
import { type LayananData, openLayananData } from "#store/layanan-data.js";
import { applySandi, NAMA_LOGIN } from "#store/login.js";
import type { Jam } from "#usecases/ports/jam.js";
import { prepareDemo } from "./demo.js";
import { buildHttp } from "./http.js";
import { loadPenjelajah } from "./penjelajah.js";
import { requireSelaras, type SkemaAudiens } from "./periksa-mulai.js";
import { writePetunjuk } from "./petunjuk.js";
import { type Bagian, buildPelayanan } from "./susun-pelayanan.js";

/** What the server is given by the program: its configuration, its clock, and where it speaks. */
export interface OpsiServe {
  readonly konfigurasi: Konfigurasi;
  readonly jam: Jam;
  /** Whether a demo that was never filled gets synthetic sample data. */
  readonly contoh: boolean;
  /** Sentences for the operator at start. */
  readonly cetak: (kalimat: string) => void;
  /** One JSON line per event: faults and alerts, never a value. */
  readonly catat: (peristiwa: Readonly<Record<string, string>>) => void;
}

/** A running server. */
export interface ServerBerjalan {
  readonly alamat: string;
  /** Answers what is under way, takes nothing new, and gives everything back. */
  stop(): Promise<void>;
}

/**
 * Starts the exchange: database, keys, locks, HTTP. Nothing listens before every check has passed.
 *
 * @throws GalatPerintah
 */
export async function startServer(opsi: OpsiServe): Promise<ServerBerjalan> {
  const { konfigurasi } = opsi;
  refuseProduction(konfigurasi);
  const basisData = await openBasisData({ ...konfigurasi, log: opsi.cetak, server: true });
  try {
    const kunci = await openKunci(konfigurasi.dataDir, { demo: true });
    const rahasia = await openRahasia(konfigurasi.dataDir);
    const skema: SkemaAudiens = new Map(SEMUA_AUDIENS.map((a) => [a, buildSkema(a)]));
    const data = await openData(opsi, basisData, rahasia, skema);
    return await startHttp(opsi, { kunci, rahasia, data, skema }, basisData).catch(async (galat: unknown) => {
      await data.close();
      throw galat;
    });
  } catch (galat) {
    await basisData.stop();
    throw galat;
  }
}

/** Sender-constrained tokens (RFC 8705, RFC 9449) do not exist yet, and a bearer token may be stolen. */
function refuseProduction({ mode }: Konfigurasi): void {
  if (mode !== "production") return;
  throw new GalatPerintah(
    2,
    "TOKEN_TERIKAT_BELUM_ADA",
    "Mode production memerlukan token yang terikat pada pengirim (mTLS atau DPoP), yang belum tersedia.",
  );
}

/** The owner's login is used here and forgotten: what is opened holds the server's own logins only. */
async function openData(
  opsi: OpsiServe,
  basisData: BasisData,
  rahasia: Rahasia,
  skema: SkemaAudiens,
): Promise<LayananData> {
  const { konfigurasi, jam } = opsi;
  await prepareBasisData(basisData.ownerUrl, konfigurasi.mode);
  const url = await applySandi(basisData.ownerUrl, rahasia.sandi(NAMA_LOGIN));
  const subjek = createSubjek(konfigurasi.kunciSidik ?? [rahasia.sidik]);
  await prepareDemo({ ...opsi, ownerUrl: basisData.ownerUrl, subjek });
  delete process.env["DATABASE_URL"];
  const data = openLayananData(url, jam);
  try {
    await requireSelaras(data, skema);
    // Opens the connection for signs of life before the first request may need one.
    await data.isReady();
    return data;
  } catch (galat) {
    await data.close();
    throw galat;
  }
}

async function startHttp(
  opsi: OpsiServe,
  bagian: Bagian & { readonly data: LayananData },
  basisData: BasisData,
): Promise<ServerBerjalan> {
  const { konfigurasi } = opsi;
  const { data } = bagian;
  const pelayanan = await buildPelayanan(opsi, bagian);
  let berhenti = false;
  const http = buildHttp({
    pelayanan,
    penjelajah: await loadPenjelajah(BATAS),
    hanyaLoopback: konfigurasi.mode === "demo",
    isReady: async () => !berhenti && (await data.isReady()),
    isStopping: () => berhenti,
    depth: () => data.penulisBukti.depth(),
  });
  await listen(http, konfigurasi);
  const { port } = http.server.address() as AddressInfo;
  const alamat = `http://${konfigurasi.host.includes(":") ? `[${konfigurasi.host}]` : konfigurasi.host}:${port}`;
  opsi.cetak(writePetunjuk(alamat));
  return {
    alamat,
    async stop() {
      berhenti = true;
      await http.close();
      await Promise.all([...pelayanan.layanan.values()].map((l) => l.stop()));
      await data.close();
      await basisData.stop();
    },
  };
}

async function listen(http: ReturnType<typeof buildHttp>, { host, port }: Konfigurasi): Promise<void> {
  try {
    await http.listen({ host, port });
  } catch (galat) {
    const kode = (galat as { code?: string }).code;
    throw new GalatPerintah(3, "PORT", `PORT: tidak dapat mendengarkan (${kode ?? "galat"}).`);
  }
}

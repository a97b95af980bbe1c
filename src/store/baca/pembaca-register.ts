import { PrismaPg } from "@prisma/adapter-pg";
import { Galat } from "#errors/galat.js";
import type { Tampilan } from "#perjanjian/elemen.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import type { Baris, HasilBaca, PembacaRegister, PermintaanBaca } from "#usecases/ports/pembaca-register.js";
import { PrismaClient } from "../generated/client.js";
import { createNamaPernyataan } from "./nama-pernyataan.js";
import { findSebabPutus, isRencanaBasi } from "./sebab-putus.js";
import { type ArgumenPrisma, buildArgumen, buildWhere } from "./susun-permintaan.js";
import { BasisDataDiam, waitWhileAlive } from "./tunggu-hidup.js";

/** Connections per audience: two cores gain nothing from more. */
const KONEKSI = 4;
const TUNGGU_KONEKSI_MS = 2_000;
/** Beyond the login's `statement_timeout` of 10 s, so that it only ends what no answer reached. */
const TUNGGU_JAWABAN_MS = 11_000;
const COBA_LAGI_DETIK = 2;

/** What this room needs of a generated view delegate; the names of the views are data here. */
interface Delegasi {
  findMany(argumen: ArgumenPrisma): PromiseLike<readonly Baris[]> & object;
  count(argumen: { where: unknown }): PromiseLike<number> & object;
}

/** Closes all connections of a reader. */
export interface PembacaTertutup extends PembacaRegister {
  close(): Promise<void>;
}

const DAFTAR: Readonly<Record<Tampilan, string>> = {
  perseroan: "perseroan",
  persekutuan: "persekutuan",
  pengurus: "",
  notaris: "notaris",
  peserta_status_entitas: "status_entitas",
  peserta_status_notaris: "status_notaris",
  tinjauan_padanan: "tinjauan",
};

/**
 * Reads the registers, each audience through a login and a schema of its own (lock D). Pools open at
 * the first request of their audience.
 *
 * A page is one statement, its pengurus included; with `totalCount` both run on one snapshot. A database that
 * cannot be reached, ends the connection or stops answering gives EVIDENCE_UNAVAILABLE, never an empty result.
 *
 * @param urlFor connection string of an audience's login
 * @param isAlive whether the database answers anybody now
 */
export function createPembacaRegister(
  urlFor: (audiens: Audiens) => string,
  isAlive: (sejak: number) => Promise<boolean> = async () => true,
): PembacaTertutup {
  const klien = new Map<string, PrismaClient>();
  const clientOf = (nama: string, audiens: Audiens): PrismaClient => {
    const ada = klien.get(nama);
    if (ada !== undefined) return ada;
    const baru = openClient(urlFor(audiens), nama);
    klien.set(nama, baru);
    return baru;
  };
  /** Connections of all audiences wait for answers that may never come: the next requests open others. */
  const forgetAll = (): void => {
    for (const lama of klien.values()) lama.$disconnect().catch(() => undefined);
    klien.clear();
  };
  return {
    async read(p) {
      const nama = namaAudiens(p.audiens);
      const client = clientOf(nama, p.audiens);
      try {
        return await waitWhileAlive(readFrom(client, p), isAlive);
      } catch (galat) {
        if (isSambunganUsang(galat) && klien.get(nama) === client) forgetAll();
        throw toGalatBaca(galat);
      }
    },
    async close() {
      await Promise.all([...klien.values()].map((k) => k.$disconnect()));
      klien.clear();
    },
  };
}

/** Connections on which nothing comes back, or whose prepared statements are of views that have changed since. */
function isSambunganUsang(galat: unknown): boolean {
  return galat instanceof BasisDataDiam || isRencanaBasi(galat);
}

/** The driver's message holds hosts and SQL: only a code of ours goes on. */
function toGalatBaca(galat: unknown): unknown {
  const sebab = findSebabPutus(galat);
  if (sebab === null) return galat;
  return new Galat("EVIDENCE_UNAVAILABLE", { sebab: `BASIS_DATA_${sebab}`, cobaLagi: COBA_LAGI_DETIK });
}

function openClient(url: string, schema: string): PrismaClient {
  const nameOf = createNamaPernyataan();
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: KONEKSI,
      connectionTimeoutMillis: TUNGGU_KONEKSI_MS,
      query_timeout: TUNGGU_JAWABAN_MS,
      application_name: "sinergi-serve",
    },
    { schema, statementNameGenerator: ({ sql }) => nameOf(sql) },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal", log: [] });
}

function delegateOf(client: PrismaClient, tampilan: Tampilan): Delegasi {
  const delegasi: Readonly<Record<string, unknown>> = {
    perseroan: client.perseroan,
    persekutuan: client.persekutuan,
    notaris: client.notaris,
    peserta_status_entitas: client.pesertaStatusEntitas,
    peserta_status_notaris: client.pesertaStatusNotaris,
    tinjauan_padanan: client.tinjauanPadanan,
  };
  return delegasi[tampilan] as Delegasi;
}

async function readFrom(client: PrismaClient, p: PermintaanBaca): Promise<HasilBaca> {
  const { baris, jumlah } = await readMoment(client, p);
  return { baris, jumlah, batasNisan: p.sesudah === null ? null : await readBatas(client, p.tampilan) };
}

async function readMoment(
  client: PrismaClient,
  p: PermintaanBaca,
): Promise<{ readonly baris: readonly Baris[]; readonly jumlah: number | null }> {
  const dari = delegateOf(client, p.tampilan);
  const hitung = { where: { AND: [buildWhere(p), { dihapusPada: null }] } };
  if (!p.hitung) return { baris: p.baca ? await dari.findMany(buildArgumen(p)) : [], jumlah: null };
  if (!p.baca) return { baris: [], jumlah: await dari.count(hitung) };
  const permintaan = [dari.findMany(buildArgumen(p)), dari.count(hitung)];
  const [baris, jumlah] = (await client.$transaction(permintaan as never, {
    isolationLevel: "RepeatableRead",
  })) as [readonly Baris[], number];
  return { baris, jumlah };
}

/** Read behind the page: a purge between the two can only make a page look expired, never whole. */
async function readBatas(client: PrismaClient, tampilan: Tampilan): Promise<bigint> {
  const baris = await client.batasNisan.findFirst({
    where: { daftar: DAFTAR[tampilan] },
    select: { batas: true },
  });
  return baris?.batas ?? 0n;
}

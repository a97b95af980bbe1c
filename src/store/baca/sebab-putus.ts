/**
 * Prisma's codes: not reachable, timed out while connecting, operation timed out, TLS, connection closed, no
 * connection free in time, transaction not started or closed in time, too many connections.
 */
const KODE_PRISMA: ReadonlySet<string> = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1011",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
]);
/** The driver adapter's own kinds of the same, as a transaction throws them. */
const JENIS_ADAPTER: ReadonlyMap<unknown, string> = new Map([
  ["DatabaseNotReachable", "P1001"],
  ["SocketTimeout", "P1008"],
  ["TlsConnectionError", "P1011"],
  ["ConnectionClosed", "P1017"],
  ["TooManyConnections", "P2037"],
]);
/** SQLSTATE classes 08 (connection), 53 (resources), 57 (operator: shut down, terminated, cancelled by timeout). */
const SQLSTATE = /^(?:08|53|57)[0-9A-Z]{3}$/;
/** Node's names for a socket that cannot be opened or broke. */
const SOKET = /^(?:E(?:AI_AGAIN|CONN[A-Z]+|HOST[A-Z]+|NET[A-Z]+|NOTFOUND|PIPE|TIMEDOUT)|ERR_SOCKET_[A-Z_]+)$/;
/** node-postgres and its pool give these errors no code; matched by their first words. */
const KALIMAT: readonly (readonly [string, string])[] = Object.freeze([
  ["Connection terminated", "SAMBUNGAN_PUTUS"],
  ["Client has encountered a connection error", "SAMBUNGAN_PUTUS"],
  ["Client was closed", "SAMBUNGAN_PUTUS"],
  ["Cannot use a pool after calling end", "SAMBUNGAN_DITUTUP"],
  ["timeout exceeded when trying to connect", "SAMBUNGAN_TIDAK_ADA"],
  ["timeout expired", "SAMBUNGAN_TIDAK_ADA"],
  ["Query read timeout", "TIDAK_MENJAWAB"],
]);
/** Errors wrap each other a few times at most; a cycle must not hold us. */
const DALAM = 5;

type Isi = Readonly<Record<string, unknown>>;

const isObjek = (nilai: unknown): nilai is Isi => typeof nilai === "object" && nilai !== null;

/**
 * Tells whether an error of Prisma, its driver adapter, node-postgres or the socket means that the database
 * cannot be reached, was lost, or did not answer in time; null for every other error.
 *
 * @returns a stable code without host, SQL or value, for evidence and operator
 */
export function findSebabPutus(galat: unknown): string | null {
  let kini: unknown = galat;
  for (let i = 0; i < DALAM && isObjek(kini); i++) {
    const sebab = readKode(kini) ?? readKalimat(kini["message"]);
    if (sebab !== null) return sebab;
    kini = innerOf(kini);
  }
  return null;
}

/** A prepared statement's columns have changed type: feature_not_supported, "cached plan must not change result type". */
export function isRencanaBasi(galat: unknown): boolean {
  let kini: unknown = galat;
  for (let i = 0; i < DALAM && isObjek(kini); i++) {
    if (kini["originalCode"] === "0A000" || kini["code"] === "0A000") return true;
    kini = innerOf(kini);
  }
  return false;
}

/** The adapter keeps PostgreSQL's own code in `originalCode`, Prisma its own in `code` or `errorCode`. */
function readKode(galat: Isi): string | null {
  for (const kode of [galat["originalCode"], galat["code"], galat["errorCode"]]) {
    if (typeof kode !== "string") continue;
    if (KODE_PRISMA.has(kode) || SQLSTATE.test(kode) || SOKET.test(kode)) return kode;
  }
  return JENIS_ADAPTER.get(galat["kind"]) ?? null;
}

function readKalimat(pesan: unknown): string | null {
  if (typeof pesan !== "string") return null;
  return KALIMAT.find(([awal]) => pesan.startsWith(awal))?.[1] ?? null;
}

function innerOf(galat: Isi): unknown {
  const meta = galat["meta"];
  return (isObjek(meta) ? meta["driverAdapterError"] : undefined) ?? galat["cause"];
}

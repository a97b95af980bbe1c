import { type AuditResult, serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listServers } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";

/** Of 61 audits; a new version of graphql-http must be looked at before this changes. */
const BANYAK = 61;
/** A refused document SHOULD have status 200 for `application/json`: contract.md §3 gives it 400. */
const PERINGATAN = ["572B", "7B9B", "FDE2"];
/** MAY answer GET: contract.md §3 refuses it, a NIK has no place in a URL. */
const CATATAN = ["5A70", "6A70", "D6D5"];

let uji: ServerUji;
beforeAll(async () => {
  const [server] = listServers();
  if (server === undefined) throw new Error("no server to test on");
  uji = await startServerUji(server);
});
afterAll(() => uji?.stop());

async function runAudits(klien: string): Promise<readonly AuditResult[]> {
  const token = await uji.token(klien);
  const fetchFn = (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  };
  const hasil: AuditResult[] = [];
  for (const audit of serverAudits({ url: `${uji.alamat}/graphql`, fetchFn })) hasil.push(await audit.fn());
  return hasil;
}

describe.each(["bpjs-sistem", "ahu-sistem"])("graphql-http's server audits with a token of %s", (klien) => {
  it("find no error, and no other warning or notice than those that contract.md asks for", async () => {
    const hasil = await runAudits(klien);
    const idOf = (status: string) => hasil.filter((h) => h.status === status).map((h) => h.id);
    expect(hasil.filter((h) => h.status === "error").map((h) => `${h.id} ${h.name}`)).toEqual([]);
    expect(idOf("warn").sort()).toEqual(PERINGATAN);
    expect(idOf("notice").sort()).toEqual(CATATAN);
    expect(hasil).toHaveLength(BANYAK);
  });
});

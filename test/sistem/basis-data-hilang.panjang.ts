import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";
import { type ProksiTcp, startProksiTcp } from "../support/proksi-tcp.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { type Balasan, startBeban } from "./beban.js";
import { fillRegister } from "./register-kecil.js";

/** Three seconds are what a caller is promised; a busy machine that runs the tests gets twice that. */
const TENGGAT_MS = 6_000;
/** Time in which service must be back by itself after the database is. */
const PULIH_MS = 10_000;
const KORELASI = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What would tell of the inside: hosts, SQL, drivers, roles, system errors. */
const DALAMAN =
  /127\.0\.0\.1|localhost|select|prisma|postgres|\bpg\b|econn|sinergi_|inti\.|timeout|stack|\.[jt]s\b/i;
const QUERY = "query Uji { daftarPerseroan(first: 2) { nodes { npwp } } }";

describe.each(listServers())("the exchange while its database on $name is gone", (server) => {
  let basis: ScratchDatabase;
  let proksi: ProksiTcp;
  let uji: ServerUji;
  let tokens: Record<"bpjs-sistem" | "ahu-sistem", string>;
  let ke = 0;

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    proksi = await startProksiTcp(basis.url);
    uji = await startServerUji(server, { databaseUrl: proksi.url });
    await fillRegister({ ownerUrl: basis.url, dataDir: uji.dataDir, jam: { now: () => Date.now() } });
    tokens = { "bpjs-sistem": await uji.token("bpjs-sistem"), "ahu-sistem": await uji.token("ahu-sistem") };
  });
  afterEach(() => restore());
  afterAll(async () => {
    await uji?.stop();
    await proksi?.close();
    await basis?.drop();
  });

  async function restore(): Promise<void> {
    proksi.start();
    await proksi.listen().catch(() => undefined);
  }

  const startMuatan = () =>
    startBeban({ alamat: () => uji.alamat, tokens, awalan: `Hilang${ke++}`, serentak: 6 });

  /** The requests of every kind, data or none, known caller or not; each must be refused while there is no evidence. */
  async function askEveryKind(): Promise<
    readonly { status: number; headers: Headers; teks: string; lamaMs: number }[]
  > {
    const jenis: RequestInit[] = [
      { method: "POST", body: JSON.stringify({ query: QUERY }) },
      { method: "POST", body: JSON.stringify({ query: "{ hakAkses { koordinat } }" }) },
      { method: "POST", body: JSON.stringify({ query: "{ tidakAda }" }) },
      { method: "POST", body: "{" },
      { method: "GET" },
    ];
    const kepala = { "content-type": "application/json" };
    return Promise.all(
      [...jenis.map((j) => [j, true] as const), [{ method: "POST", body: "{}" }, false] as const].map(
        async ([isi, denganToken]) => {
          const mulai = performance.now();
          const jawaban = await fetch(`${uji.alamat}/graphql`, {
            ...isi,
            headers: denganToken ? { ...kepala, authorization: `Bearer ${tokens["bpjs-sistem"]}` } : kepala,
          });
          const teks = await jawaban.text();
          return {
            status: jawaban.status,
            headers: jawaban.headers,
            teks,
            lamaMs: performance.now() - mulai,
          };
        },
      ),
    );
  }

  function expectRefused(satu: {
    status: number;
    headers: Headers;
    teks: string | null;
    lamaMs: number;
  }): void {
    const { port } = new URL(proksi.url);
    const isi = JSON.parse(satu.teks ?? "") as { errors: { extensions: Record<string, string> }[] };
    expect(satu.status, satu.teks ?? "").toBe(503);
    expect(Object.keys(isi)).toEqual(["errors"]);
    expect(isi.errors).toHaveLength(1);
    expect(isi.errors[0]?.extensions["code"]).toBe("EVIDENCE_UNAVAILABLE");
    expect(isi.errors[0]?.extensions["korelasi"]).toMatch(KORELASI);
    expect(Number(satu.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(satu.headers.get("content-type")).toMatch(/^application\/[a-z-]+(?:\+json)?; charset=utf-8$/);
    expect(satu.teks).not.toMatch(DALAMAN);
    expect(satu.teks).not.toContain(port);
    expect(satu.lamaMs).toBeLessThan(TENGGAT_MS);
  }

  /** Data whole, or a refusal whole: nothing between. */
  function expectWhole(satu: Balasan): void {
    if (satu.status !== 200) {
      expectRefused(satu);
      return;
    }
    const { data, errors } = JSON.parse(satu.teks ?? "") as {
      data: Record<string, unknown>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(Object.values(data).every((nilai) => nilai !== null)).toBe(true);
  }

  const statusOf = async (jalan: string) => (await fetch(`${uji.alamat}${jalan}`)).status;

  async function waitForService(): Promise<void> {
    const batas = performance.now() + PULIH_MS;
    for (;;) {
      const jawaban = await uji.tanya("bpjs-sistem", QUERY);
      if (jawaban.status === 200 && (await statusOf("/readyz")) === 200) return;
      if (performance.now() > batas) throw new Error(`no service after ${PULIH_MS} ms: ${jawaban.status}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const waitUntil = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it.each([
    ["is cut off at once", async () => proksi.stop()],
    ["refuses connections", () => proksi.refuse()],
    ["takes connections and never answers", async () => proksi.stall()],
  ])("refuses everything whole while it %s, and serves again by itself", async (_, remove) => {
    const beban = startMuatan();
    await waitUntil(() => beban.balasan.length >= 30);
    await remove();
    const sebelum = beban.balasan.length;
    await waitUntil(() => beban.balasan.length >= sebelum + 12);
    for (const satu of await askEveryKind()) expectRefused(satu);
    expect(await statusOf("/readyz")).toBe(503);
    expect(await statusOf("/healthz")).toBe(200);
    await restore();
    await waitForService();
    const pulih = beban.balasan.length;
    await waitUntil(() => beban.balasan.length >= pulih + 12);
    await beban.end();
    for (const satu of beban.balasan) expectWhole(satu);
    expect(beban.tanpaJawaban()).toBe(0);
    expect(beban.balasan.at(-1)?.status).toBe(200);
    await expectEvidence(beban.balasan);
  });

  it("loses nothing when the database ends every session, as at a restart", async () => {
    const beban = startMuatan();
    for (let kali = 0; kali < 5; kali++) {
      const sebelum = beban.balasan.length;
      await waitUntil(() => beban.balasan.length >= sebelum + 20);
      await runSql(
        basis.url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'sinergi-%'",
      );
    }
    await waitForService();
    await beban.end();
    for (const satu of beban.balasan) expectWhole(satu);
    await expectEvidence(beban.balasan);
  });

  it("tells the operator of each refusal by its handle, with a cause and without internals", () => {
    const baris = uji.log.map((teks) => JSON.parse(teks) as Record<string, string>);
    expect(baris.length).toBeGreaterThan(0);
    expect(new Set(baris.map((b) => b["peristiwa"]))).toEqual(new Set(["EVIDENCE_UNAVAILABLE"]));
    for (const b of baris) {
      expect(b["korelasi"]).toMatch(KORELASI);
      expect(b["sebab"]).toMatch(/^[A-Z0-9_]+$/);
    }
  });

  async function expectEvidence(balasan: readonly Balasan[]): Promise<void> {
    const dijawab = balasan.filter((b) => b.status === 200).map((b) => b.kiriman.operasi);
    const baris = await runSql(basis.url, "SELECT operasi FROM inti.bukti WHERE operasi = ANY ($1)", [
      dijawab,
    ]);
    expect(baris.map((b) => b["operasi"]).sort()).toEqual([...dijawab].sort());
  }
});

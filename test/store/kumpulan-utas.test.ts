import { access, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKumpulanUtas, type KumpulanUtas, UTAS } from "#store/kumpulan-utas.js";
import { removeFolder } from "../support/folder.js";

const SERVE = new URL("../../dist/store/kumpulan-utas.js", import.meta.url).href;
const RAHASIA = "RAHASIA9931";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sinergi-kumpulan-"));
});
afterAll(() => removeFolder(folder));

let ke = 0;
async function open<T, H>(naskah: string): Promise<KumpulanUtas<T, H>> {
  const nama = path.join(folder, `${ke++}.mjs`);
  await writeFile(nama, naskah);
  return createKumpulanUtas<T, H>({
    modul: pathToFileURL(nama),
    data: { folder },
    nama: "uji",
    batas: {},
    aturan: "UTAS_UJI",
    kalimat: (kode) => `Utas uji berhenti${kode}.`,
  });
}

/** Serves tasks `{ n, lama }`: answers the thread and the number after so many milliseconds. */
const PELAYAN = `
  import { writeFileSync } from "node:fs";
  import { setTimeout as delay } from "node:timers/promises";
  import { threadId, workerData } from "node:worker_threads";
  import { serveUtas } from ${JSON.stringify(SERVE)};
  serveUtas({
    garap: async ({ n, lama, bita }) => { await delay(lama); return { utas: threadId, n, bita }; },
    pindah: ({ bita }) => (bita === undefined ? [] : [bita.buffer]),
    close: async () => { await delay(20); writeFileSync(workerData.folder + "/tutup-" + threadId, ""); },
  });`;

interface Tugas {
  readonly n: number;
  readonly lama: number;
  readonly bita?: Uint8Array<ArrayBuffer>;
}
interface Hasil {
  readonly utas: number;
  readonly n: number;
  readonly bita?: Uint8Array;
}

describe("threads", () => {
  it("answer each task with its outcome, and give the next to who has the least to do", async () => {
    const { send, stop } = await open<Tugas, Hasil>(PELAYAN);
    const lama = Array.from({ length: 12 }, (_, n) => n % UTAS);
    const hasil = await Promise.all(lama.map((ms, n) => send({ n, lama: ms })));
    expect(hasil.map(({ n }) => n)).toEqual(lama.map((_, n) => n));
    const utas = [...new Set(hasil.map((satu) => satu.utas))];
    const perUtas = utas.map((satu) => hasil.filter((h) => h.utas === satu).length);
    expect(perUtas).toEqual(Array.from({ length: UTAS }, () => lama.length / UTAS));
    await stop();
  });

  it("each do a task that is for all, behind what they have before them", async () => {
    const { send, sendSemua, stop } = await open<Tugas, Hasil>(PELAYAN);
    const selesai: number[] = [];
    const dulu = Array.from({ length: UTAS }, (_, n) =>
      send({ n, lama: 30 }).then((hasil) => selesai.push(hasil.n)),
    );
    const hasil = await sendSemua({ n: 99, lama: 0 });
    expect(selesai).toHaveLength(UTAS);
    expect(hasil.map(({ n }) => n)).toEqual(Array.from({ length: UTAS }, () => 99));
    expect(new Set(hasil.map(({ utas }) => utas)).size).toBe(UTAS);
    await Promise.all(dulu);
    await stop();
    await expect(sendSemua({ n: 1, lama: 0 })).rejects.toThrow();
  });

  it("take memory with a task and give it back", async () => {
    const { send, stop } = await open<Tugas, Hasil>(PELAYAN);
    const bita = Uint8Array.of(1, 2, 3);
    const janji = send({ n: 0, lama: 0, bita }, [bita.buffer]);
    expect(bita.length).toBe(0);
    expect((await janji).bita).toEqual(Uint8Array.of(1, 2, 3));
    await stop();
  });

  it("close what they hold when they are stopped with nothing to do", async () => {
    const { send, stop } = await open<Tugas, Hasil>(PELAYAN);
    const { utas } = await send({ n: 0, lama: 0 });
    await stop();
    await access(path.join(folder, `tutup-${utas}`));
  });

  it("are ended at their work, which is refused, when they are stopped in it", async () => {
    const { send, stop } = await open<Tugas, Hasil>(PELAYAN);
    const janji = expect(send({ n: 0, lama: 3_600_000 })).rejects.toMatchObject({
      kodeKeluar: 3,
      aturan: "UTAS_UJI",
    });
    await stop();
    await janji;
    await expect(send({ n: 1, lama: 0 })).rejects.toMatchObject({ aturan: "UTAS_UJI" });
  });

  it.each([
    ["cannot start", `throw new Error(${JSON.stringify(RAHASIA)});`],
    [
      "fails at a task",
      `import { serveUtas } from ${JSON.stringify(SERVE)};
      serveUtas({ garap: () => { throw new Error(${JSON.stringify(RAHASIA)}); }, pindah: () => [] });`,
    ],
    [
      "ends",
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0));",
    ],
  ])("refuse what is asked from where one %s, without what it says", async (_, naskah) => {
    const { send, stop } = await open<Tugas, Hasil>(naskah);
    const semua = await Promise.allSettled([send({ n: 0, lama: 0 }), send({ n: 1, lama: 0 })]);
    for (const satu of semua)
      expect(satu).toMatchObject({ status: "rejected", reason: { aturan: "UTAS_UJI" } });
    expect(
      JSON.stringify(semua) + String(semua.map((s) => s.status === "rejected" && s.reason)),
    ).not.toContain(RAHASIA);
    await expect(send({ n: 2, lama: 0 })).rejects.toMatchObject({ kodeKeluar: 3 });
    await stop();
  });

  it.each([
    ["ECONNREFUSED", "Utas uji berhenti (ECONNREFUSED)."],
    [`nilai ${RAHASIA}`, "Utas uji berhenti."],
  ])("tell the code of a failure if it is one: %s", async (kode, kalimat) => {
    const { send, stop } = await open<Tugas, Hasil>(
      `throw Object.assign(new Error(${JSON.stringify(RAHASIA)}), { code: ${JSON.stringify(kode)} });`,
    );
    await expect(send({ n: 0, lama: 0 })).rejects.toMatchObject({ message: kalimat });
    await stop();
  });
});

import { afterEach, describe, expect, test } from "vitest";
import { createKlienPihak1 } from "../../examples/klien/pihak-1.js";
import { type ServerTiruan, startServerTiruan, type Terkirim } from "./server-tiruan.js";

let server: ServerTiruan | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const page = (id: readonly string[], endCursor: string | null, hasNextPage: boolean) => ({
  isi: {
    data: { daftarPerseroan: { nodes: id.map((i) => ({ id: i })), pageInfo: { hasNextPage, endCursor } } },
  },
});

/** Follows a list of numbered records, `first` a page, that goes on from a cursor `k<number>`. */
async function followNumbers(banyak: number) {
  server = await startServerTiruan(({ variables }) => {
    const mulai = Number(String(variables["after"] ?? "k0").slice(1));
    const akhir = Math.min(banyak, mulai + Number(variables["first"] ?? 100));
    const nomor = Array.from({ length: akhir - mulai }, (_, i) => String(mulai + i + 1));
    return page(nomor, nomor.length === 0 ? null : `k${akhir}`, akhir < banyak);
  });
  return createKlienPihak1({ url: server.url, token: "t" });
}

async function collect<T>(halaman: AsyncIterable<T>): Promise<T[]> {
  const semua: T[] = [];
  for await (const h of halaman) semua.push(h);
  return semua;
}

const sentAfter = (terkirim: readonly Terkirim[] = []) => terkirim.map((t) => t.variables["after"]);

describe("following a list", () => {
  test("gives every record once, in order, with the cursor to go on from after each page", async () => {
    const klien = await followNumbers(5);
    const halaman = await collect(klien.followDaftarPerseroan({ first: 2, filter: { provinsi: "31" } }));
    expect(halaman.map((h) => [h.rekam.map((r) => r.id), h.after])).toEqual([
      [["1", "2"], "k2"],
      [["3", "4"], "k4"],
      [["5"], "k5"],
    ]);
    expect(sentAfter(server?.terkirim)).toEqual([undefined, "k2", "k4"]);
    expect(server?.terkirim.map((t) => t.variables["filter"])).toEqual(Array(3).fill({ provinsi: "31" }));
  });

  test("starts after a cursor that was kept", async () => {
    const klien = await followNumbers(5);
    const halaman = await collect(klien.followDaftarPerseroan({ first: 10, after: "k3" }));
    expect(halaman.flatMap((h) => h.rekam.map((r) => r.id))).toEqual(["4", "5"]);
  });

  test("keeps the cursor where there is nothing new", async () => {
    const klien = await followNumbers(5);
    expect(await collect(klien.followDaftarPerseroan({ after: "k5" }))).toEqual([{ rekam: [], after: "k5" }]);
  });

  test("of an empty list ends without a cursor", async () => {
    const klien = await followNumbers(0);
    expect(await collect(klien.followDaftarPerseroan())).toEqual([{ rekam: [], after: undefined }]);
  });

  test("asks for a page only when the one before was taken", async () => {
    const klien = await followNumbers(5);
    for await (const { rekam } of klien.followDaftarPerseroan({ first: 1 })) {
      if (rekam[0]?.id === "2") break;
    }
    expect(server?.terkirim).toHaveLength(2);
  });

  test("ends with an error where the list says that it goes on and its cursor stays", async () => {
    server = await startServerTiruan(() => page(["1"], "k1", true));
    const klien = createKlienPihak1({ url: server.url, token: "t" });
    await expect(collect(klien.followDaftarPerseroan())).rejects.toMatchObject({ kode: "KURSOR_TETAP" });
    expect(server.terkirim).toHaveLength(2);
  });

  test("ends with an error where the list says that it goes on and gives no cursor", async () => {
    server = await startServerTiruan(() => page([], null, true));
    const klien = createKlienPihak1({ url: server.url, token: "t" });
    await expect(collect(klien.followDaftarPerseroan())).rejects.toMatchObject({ kode: "KURSOR_TETAP" });
  });

  test("passes a refusal on, with the pages before it given", async () => {
    const jawaban = [page(["1"], "k1", true)];
    const expired = { errors: [{ message: "", extensions: { code: "CURSOR_EXPIRED", korelasi: "k" } }] };
    server = await startServerTiruan(() => jawaban.shift() ?? { status: 400, isi: expired });
    const diterima: string[] = [];
    const follow = async () => {
      const klien = createKlienPihak1({ url: server?.url ?? "", token: "t" });
      for await (const { rekam } of klien.followDaftarPerseroan()) diterima.push(...rekam.map((r) => r.id));
    };
    await expect(follow()).rejects.toMatchObject({ kode: "CURSOR_EXPIRED", korelasi: "k" });
    expect(diterima).toEqual(["1"]);
  });
});

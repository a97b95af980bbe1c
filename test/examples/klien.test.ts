import { afterEach, describe, expect, expectTypeOf, test } from "vitest";
import { GalatKlien } from "../../examples/klien/galat-klien.js";
import { createKlien, type PilihanKlien } from "../../examples/klien/klien.js";
import { createKlienPihak1, type DataPerseroanFragment } from "../../examples/klien/pihak-1.js";
import { createKlienPihak2, type StatusEntitas } from "../../examples/klien/pihak-2.js";
import { type Balasan, type ServerTiruan, startServerTiruan, type Terkirim } from "./server-tiruan.js";

let server: ServerTiruan | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function serve(jawab: (t: Terkirim) => Balasan | null): Promise<ServerTiruan> {
  server = await startServerTiruan(jawab);
  return server;
}

/** The error of a client that asks a server for one perseroan. */
async function refusal(
  jawab: (t: Terkirim) => Balasan | null,
  pilihan: Partial<PilihanKlien> = {},
): Promise<GalatKlien> {
  const { url } = await serve(jawab);
  const klien = createKlienPihak1({ url, token: "t", tunggu: async () => {}, ...pilihan });
  const hasil = await klien.perseroan({ npwp: "0012345678012000" }).catch((galat: unknown) => galat);
  if (hasil instanceof GalatKlien) return hasil;
  throw new Error("tidak ada GalatKlien");
}

const refuse = (code: string, lain: object = {}) => ({
  errors: [{ message: "Ditolak.", extensions: { code, korelasi: "k-1", ...lain } }],
});

describe("a request", () => {
  test("is a POST with the token, the text of the operation and its variables", async () => {
    const { url, terkirim } = await serve(() => ({ isi: { data: { perseroan: null } } }));
    const hasil = await createKlienPihak1({ url, token: "rahasia" }).perseroan({ npwp: "0012345678012000" });
    expect(hasil).toEqual({ perseroan: null });
    expect(terkirim).toHaveLength(1);
    expect(terkirim[0]).toMatchObject({
      metode: "POST",
      variables: { npwp: "0012345678012000" },
      kepala: { authorization: "Bearer rahasia", "content-type": "application/json" },
    });
    expect(terkirim[0]?.kepala.accept).toContain("application/graphql-response+json");
    expect(terkirim[0]?.query).toContain("query Perseroan($npwp: NPWP!)");
  });

  test("asks for its token anew each time", async () => {
    const { url, terkirim } = await serve(() => ({ isi: { data: { hakAkses: [] } } }));
    let nomor = 0;
    const klien = createKlienPihak2({
      url,
      token: async () => {
        nomor += 1;
        return `token-${nomor}`;
      },
    });
    await klien.hakAkses();
    await klien.hakAkses();
    expect(terkirim.map((t) => t.kepala.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  test("leaves a variable that is undefined out, for null is refused", async () => {
    const { url, terkirim } = await serve(() => ({ isi: { data: { daftarPerseroan: {} } } }));
    await createKlienPihak1({ url, token: "t" }).daftarPerseroan({ first: 1, after: undefined });
    expect(terkirim[0]?.variables).toEqual({ first: 1 });
  });

  test.each(["http://pertukaran.example/graphql", "http://127.0.0.1.example/graphql", "ftp://127.0.0.1/"])(
    "is never made without encryption to another machine: %s",
    (url) => {
      expect(() => createKlien({ url, token: "t" })).toThrow("url harus https:");
    },
  );

  test.each([
    "https://pertukaran.example/graphql",
    "http://localhost:4000/graphql",
    "http://[::1]:4000/graphql",
  ])("may be made to %s", (url) => {
    expect(() => createKlien({ url, token: "t" })).not.toThrow();
  });
});

describe("an answer with an error", () => {
  test("is a GalatKlien with code, korelasi, clause, place and rule", async () => {
    const tentang = { dasar: "10(4)", tempat: "$npwp", aturan: "NPWP" };
    const galat = await refusal(() => ({ status: 403, isi: refuse("PURPOSE_NOT_ALLOWED", tentang) }));
    expect(galat).toMatchObject({ kode: "PURPOSE_NOT_ALLOWED", korelasi: "k-1", message: "Ditolak." });
    expect(galat.rincian).toEqual({ http: 403, korelasi: "k-1", cobaLagi: null, ...tentang });
  });

  test("is one also where data came with it, so that a refusal never looks like a null", async () => {
    const isi = { data: { perseroan: null }, ...refuse("FORBIDDEN") };
    expect((await refusal(() => ({ isi }))).kode).toBe("FORBIDDEN");
  });

  test("holds nothing that was sent", async () => {
    const galat = await refusal(() => ({ status: 400, isi: refuse("BAD_USER_INPUT") }));
    expect(JSON.stringify([galat, galat.message, galat.stack])).not.toContain("0012345678012000");
  });
});

describe("an answer that is none of GraphQL", () => {
  test.each<[string, Balasan]>([
    ["a proxy's page", { status: 502, isi: "<html>0012345678012000</html>" }],
    ["a page with status 200", { isi: "<html></html>" }],
    ["no object", { isi: "null" }],
    ["no data", { isi: {} }],
    ["data null without an error", { isi: { data: null } }],
    ["data under a failing status", { status: 500, isi: { data: { perseroan: null } } }],
    ["an error without a code", { isi: { errors: [{}] } }],
  ])("%s is BUKAN_GRAPHQL, without its text", async (_, balasan) => {
    const galat = await refusal(() => balasan);
    expect(galat.kode).toBe("BUKAN_GRAPHQL");
    expect(galat.rincian.http).toBe(balasan.status ?? 200);
    expect(`${galat.message}${galat.stack}`).not.toContain("0012345678012000");
  });

  test("is TIDAK_TERHUBUNG where none comes in time", async () => {
    const galat = await refusal(() => null, { batasWaktu: 50 });
    expect(galat).toMatchObject({ kode: "TIDAK_TERHUBUNG", korelasi: null, rincian: { http: 0 } });
  });

  test("is TIDAK_TERHUBUNG where nobody listens", async () => {
    const { url } = await serve(() => null);
    await server?.stop();
    await expect(createKlienPihak2({ url, token: "t" }).hakAkses()).rejects.toMatchObject({
      kode: "TIDAK_TERHUBUNG",
    });
  });

  test("is not sought at another address: a redirect carries no variable away", async () => {
    const lain = await startServerTiruan(() => ({ isi: { data: { perseroan: null } } }));
    try {
      const galat = await refusal(() => ({ status: 307, kepala: { location: lain.url }, isi: {} }));
      expect(galat.kode).toBe("TIDAK_TERHUBUNG");
      expect(lain.terkirim).toEqual([]);
    } finally {
      await lain.stop();
    }
  });
});

describe("an answer that asks to come back later", () => {
  const later: Balasan = { status: 429, kepala: { "retry-after": "7" }, isi: refuse("RATE_LIMITED") };

  test("is waited for as long as it says, and the request is sent again", async () => {
    const jawaban: Balasan[] = [later, { isi: { data: { hakAkses: [] } } }];
    const { url, terkirim } = await serve(() => jawaban.shift() ?? later);
    const ditunggu: number[] = [];
    const klien = createKlienPihak1({
      url,
      token: "t",
      tunggu: async (detik) => {
        ditunggu.push(detik);
      },
    });
    await expect(klien.hakAkses()).resolves.toEqual({ hakAkses: [] });
    expect(ditunggu).toEqual([7]);
    expect(terkirim).toHaveLength(2);
    expect(terkirim[1]?.query).toBe(terkirim[0]?.query);
  });

  test("is given up after so many repetitions", async () => {
    const galat = await refusal(() => later, { ulangan: 2 });
    expect(galat).toMatchObject({ kode: "RATE_LIMITED", rincian: { cobaLagi: 7 } });
    expect(server?.terkirim).toHaveLength(3);
  });

  test("is not waited for where it does not say how long", async () => {
    const galat = await refusal(() => ({ status: 500, isi: refuse("INTERNAL_SERVER_ERROR") }));
    expect(galat.rincian.cobaLagi).toBeNull();
    expect(server?.terkirim).toHaveLength(1);
  });

  test.each(["Wed, 21 Oct 2026 07:28:00 GMT", "-1", "99999", ""])(
    "is not waited for where it says no number of seconds: %j",
    async (kepala) => {
      await refusal(() => ({ status: 503, kepala: { "retry-after": kepala }, isi: refuse("X") }));
      expect(server?.terkirim).toHaveLength(1);
    },
  );
});

describe("the types of a party's client", () => {
  const pihak1 = createKlienPihak1({ url: "https://pertukaran.example/graphql", token: "t" });
  const pihak2 = createKlienPihak2({ url: "https://pertukaran.example/graphql", token: "t" });

  test("are those of its SDL", () => {
    expectTypeOf(pihak1.perseroan)
      .returns.resolves.toHaveProperty("perseroan")
      .toEqualTypeOf<DataPerseroanFragment | null>();
    expectTypeOf<DataPerseroanFragment["npwp"]>().toEqualTypeOf<string | null>();
    expectTypeOf<StatusEntitas>().toEqualTypeOf<"TERDAFTAR" | "TIDAK_TERDAFTAR">();
    expectTypeOf(pihak2.pesertaStatusNotaris).parameter(0).toExtend<{ nik: string }>();
  });

  test("know no method, field, filter or null that the party has not", () => {
    const never = () => {
      // @ts-expect-error the other party's operation
      pihak1.daftarPesertaStatusEntitas();
      // @ts-expect-error a filter that Pihak I has not
      pihak1.daftarPerseroan({ filter: { modalDasar: 1 } });
      // @ts-expect-error an explicit null is refused by the exchange
      pihak1.daftarPerseroan({ after: null });
      // @ts-expect-error the look-up needs its key
      pihak2.pesertaStatusEntitas({});
      // @ts-expect-error a column that only Pihak II's staff sees
      type Hidden = DataPerseroanFragment["modalDasar"];
      return undefined as Hidden;
    };
    expect(never).toBeTypeOf("function");
  });
});

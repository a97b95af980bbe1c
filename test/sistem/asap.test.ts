import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listServers } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";

describe.each(listServers())("the exchange end to end on $name", (server) => {
  let uji: ServerUji;
  beforeAll(async () => {
    uji = await startServerUji(server, { contoh: true });
  });
  afterAll(() => uji?.stop());

  it("gives Pihak I a company with its pengurus, and refuses the same line to Pihak II as an unknown name", async () => {
    const query = '{ perseroan(npwp: "0019990019000000") { namaEntitas npwp pengurus { nama jabatan } } }';
    const satu = await uji.tanya("bpjs-sistem", query);
    expect(satu.status).toBe(200);
    expect(satu.json.data?.["perseroan"]).toMatchObject({ namaEntitas: "PT CONTOH TELADAN NUSANTARA" });
    const dua = await uji.tanya("ahu-sistem", query);
    expect(dua.status).toBe(400);
    expect(dua.json.errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("gives Pihak II the settled status of what it supplied", async () => {
    const jawaban = await uji.tanya(
      "ahu-sistem",
      '{ pesertaStatusEntitas(npwp: "0019990019000000") { status namaEntitas } }',
    );
    expect(jawaban.json.data).toEqual({
      pesertaStatusEntitas: { status: "TERDAFTAR", namaEntitas: "PT CONTOH TELADAN NUSANTARA" },
    });
  });
});

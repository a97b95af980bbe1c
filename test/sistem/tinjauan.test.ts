import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPenyandi } from "#identity/penyandi.js";
import { openRahasia } from "#identity/rahasia.js";
import type { Audiens } from "#perjanjian/pihak.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  runSql,
  type ScratchDatabase,
} from "../support/databases.js";
import { type Jawaban, type ServerUji, startServerUji } from "../support/server-uji.js";
import { loadDunia, RUPA_SATU } from "./dunia-sistem.js";
import { openPemuatan } from "./muatan-uji.js";
import { addTinjauan, NPWP_TINJAUAN, TINJAUAN_SATU } from "./tinjauan-uji.js";

const PETUGAS_I: Audiens = { pihak: "PIHAK_I", peran: "PETUGAS" };
const SEMUA = `totalCount nodes { id bobot unsur { unsur tingkat bobot } versiParameter sejak diubahPada ditutupPada
  keputusan alasan diputusOleh diputusPada
  entitas { __typename ... on Perseroan { namaEntitas npwp pengurus { nama } } }
  badanUsaha { kodeBadanUsaha nama npwp provinsi { kode nama } kabupaten { kode } kecamatan { kode } jumlahPekerja terdaftarSejak } }`;
const PUTUSKAN = `mutation ($id: ID!, $k: KeputusanTinjauan!, $a: String!) {
  putuskanTinjauan(id: $id, keputusan: $k, alasan: $a) { id keputusan alasan diputusOleh diputusPada entitas { id } } }`;

type Isi = Readonly<Record<string, unknown>>;
interface Halaman {
  readonly totalCount: number;
  readonly nodes: readonly Isi[];
}

describe.each(listServers())("the review queue on $name", (server) => {
  const jam = { kini: Date.parse("2026-03-02T03:00:00Z"), now: () => jam.kini };
  let basis: ScratchDatabase;
  let uji: ServerUji;

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    uji = await startServerUji(server, { databaseUrl: basis.url, jam });
    const pemuatan = await openPemuatan({ ownerUrl: basis.url, dataDir: uji.dataDir, jam });
    await loadDunia(pemuatan, RUPA_SATU, () => undefined);
    await pemuatan.close();
    await addTinjauan(basis.url, TINJAUAN_SATU);
  });
  afterAll(async () => {
    await uji?.stop();
    await basis?.drop();
  });
  beforeEach(() => runSql(basis.url, "DELETE FROM inti.keputusan_tinjauan WHERE klien <> 'klien'"));

  const readDaftar = async (filter = ""): Promise<Halaman> => {
    const { json } = await uji.tanya("bpjs-petugas", `{ daftarTinjauan${filter} { ${SEMUA} } }`);
    expect(json.errors).toBeUndefined();
    return json.data?.["daftarTinjauan"] as Halaman;
  };
  const listTerbuka = async (): Promise<readonly Isi[]> =>
    (await readDaftar()).nodes.filter((n) => n["ditutupPada"] === null);
  const idTerbuka = async (i = 1): Promise<string> => String((await listTerbuka())[i]?.["id"]);
  const decide = (id: unknown, k = "SAMA", a: unknown = "alamat dan nama cocok", tujuan?: string) =>
    uji.tanya("bpjs-petugas", PUTUSKAN, { id, k, a }, tujuan);
  const listKeputusan = () =>
    runSql(basis.url, "SELECT * FROM inti.keputusan_tinjauan WHERE klien <> 'klien' ORDER BY id");
  const readBukti = async (korelasi: unknown): Promise<Isi> => {
    const baris = await runSql(basis.url, "SELECT * FROM inti.bukti WHERE korelasi = $1", [korelasi]);
    expect(baris).toHaveLength(1);
    return baris[0] ?? {};
  };
  const expectDitolak = async (jawaban: Jawaban, status: number, harap: Isi): Promise<void> => {
    const { data, errors } = jawaban.json;
    expect([jawaban.status, data]).toEqual([status, undefined]);
    expect(errors?.[0]?.extensions).toMatchObject(harap);
    expect(await listKeputusan()).toEqual([]);
    expect(await readBukti(errors?.[0]?.extensions["korelasi"])).toMatchObject({
      hasil: status === 503 ? "GAGAL" : "DITOLAK",
      koordinat: [],
      subjek: [],
    });
  };

  describe("read", () => {
    it("shows both sides, what each element weighs, and the decision", async () => {
      const { totalCount, nodes } = await readDaftar();
      expect([totalCount, nodes.length]).toEqual([3, 4]);
      expect(nodes[0]).toMatchObject({
        bobot: 101,
        unsur: [
          { unsur: "NAMA", tingkat: "MIRIP", bobot: 1 },
          { unsur: "WILAYAH", tingkat: "SAMA", bobot: 12 },
        ],
        versiParameter: "uji-1",
        ditutupPada: null,
        keputusan: "SAMA",
        alasan: "alasan uji",
        diputusOleh: "orang-uji",
        entitas: { __typename: "Perseroan", namaEntitas: expect.stringMatching(/^PT \w+ Sentosa/) },
        badanUsaha: {
          kodeBadanUsaha: "BU-1700",
          nama: "PT Tinjauan Uji",
          npwp: NPWP_TINJAUAN,
          provinsi: { kode: "31" },
          kabupaten: { kode: "31.71" },
          kecamatan: null,
          jumlahPekerja: 725,
          terdaftarSejak: "2019-05-01",
        },
      });
      expect(nodes.filter((n) => n["ditutupPada"] !== null)).toHaveLength(1);
    });

    it.each([
      ["(filter: { diputus: false })", 2],
      ["(filter: { diputus: true })", 1],
      ["(filter: { keputusan: SAMA })", 1],
      ["(filter: { keputusan: NANTI })", 0],
      ['(filter: { provinsi: "99" })', 0],
      ["(filter: { id: [] })", 0],
    ])("finds by %s", async (filter, banyak) => {
      expect((await readDaftar(filter)).totalCount).toBe(banyak);
    });

    it("explains each settled status, and none that is not", async () => {
      const { json } = await uji.tanya(
        "bpjs-petugas",
        `{ daftarPesertaStatusEntitas { nodes { status penjelasan { metode bobot unsur { unsur tingkat bobot } versiParameter putaran } } }
           daftarPesertaStatusNotaris { nodes { status penjelasan { metode bobot unsur { unsur } putaran } } } }`,
      );
      const data = json.data as Readonly<Record<string, Halaman>>;
      const nodesOf = (akar: string) => data[akar]?.nodes ?? [];
      const entitas = nodesOf("daftarPesertaStatusEntitas");
      expect(entitas.some((n) => n["status"] !== null)).toBe(true);
      for (const n of [...entitas, ...nodesOf("daftarPesertaStatusNotaris")])
        expect(n["penjelasan"] === null, JSON.stringify(n)).toBe(n["status"] === null);
      expect(entitas.find((n) => n["penjelasan"] !== null)?.["penjelasan"]).toEqual({
        metode: "UJI",
        bobot: 100,
        unsur: [{ unsur: "NAMA", tingkat: "MIRIP", bobot: 100 }],
        versiParameter: "uji-1",
        putaran: "9",
      });
    });
  });

  describe("decided", () => {
    it("keeps the decision with its reason, person and moment, and its evidence names all of it", async () => {
      const id = await idTerbuka();
      const { status, json } = await decide(id, "BERBEDA", "  pemilik\u200b lain,\n alamat lain ");
      expect([status, json.errors]).toEqual([200, undefined]);
      const [keputusan] = await listKeputusan();
      const { putuskanTinjauan } = json.data as Record<string, Isi>;
      expect(putuskanTinjauan).toMatchObject({
        id,
        keputusan: "BERBEDA",
        alasan: "pemilik lain, alamat lain",
        diputusPada: new Date(jam.kini).toISOString(),
      });
      expect(keputusan).toMatchObject({
        keputusan: "BERBEDA",
        alasan: "pemilik lain, alamat lain",
        klien: "bpjs-petugas",
        orang: putuskanTinjauan?.["diputusOleh"],
      });
      const bukti = await readBukti(keputusan?.["korelasi"]);
      expect(bukti).toMatchObject({
        hasil: "DIBERIKAN",
        klien: "bpjs-petugas",
        orang: keputusan?.["orang"],
        tujuan: "PEMANFAATAN",
        jumlah: 1,
      });
      expect(bukti["koordinat"]).toEqual(
        expect.arrayContaining([
          "Mutation.putuskanTinjauan(keputusan)",
          "Mutation.putuskanTinjauan(alasan)",
          "Tinjauan.alasan",
        ]),
      );
      const [subjek] = await runSql(
        basis.url,
        `SELECT e.subjek FROM inti.register_entitas e JOIN inti.keputusan_tinjauan k ON k.entitas_id = e.id
         WHERE k.korelasi = $1`,
        [keputusan?.["korelasi"]],
      );
      expect(bukti["subjek"]).toEqual([subjek?.["subjek"]]);
    });

    it("can be decided anew: the newest counts, and all are kept", async () => {
      const id = await idTerbuka();
      for (const k of ["NANTI", "SAMA", "BERBEDA"]) expect((await decide(id, k)).status).toBe(200);
      expect((await listKeputusan()).map((k) => k["keputusan"])).toEqual(["NANTI", "SAMA", "BERBEDA"]);
      expect((await readDaftar(`(filter: { id: ["${id}"] })`)).nodes[0]).toMatchObject({
        keputusan: "BERBEDA",
      });
      expect((await readDaftar("(filter: { keputusan: NANTI })")).totalCount).toBe(0);
    });

    it("stays where it is in the change order until a run moves it", async () => {
      const ask = (after: string) =>
        uji.tanya(
          "bpjs-petugas",
          `{ daftarTinjauan(first: 100, after: "${after}") { nodes { id keputusan } pageInfo { endCursor } } }`,
        );
      const akhir = await uji.tanya("bpjs-petugas", "{ daftarTinjauan { pageInfo { endCursor } } }");
      const kursor = /"endCursor":"([^"]+)"/.exec(akhir.teks)?.[1] ?? "";
      const id = await idTerbuka();
      expect((await decide(id)).status).toBe(200);
      expect((await ask(kursor)).json.data).toMatchObject({ daftarTinjauan: { nodes: [] } });
      await runSql(
        basis.url,
        `UPDATE inti.tinjauan SET urut = 1000 WHERE id = (SELECT max(tinjauan_id) FROM inti.keputusan_tinjauan WHERE klien = 'bpjs-petugas')`,
      );
      expect((await ask(kursor)).json.data).toMatchObject({
        daftarTinjauan: { nodes: [{ id, keputusan: "SAMA" }] },
      });
    });

    it("through an alias and a fragment is the same decision", async () => {
      const id = await idTerbuka();
      const { status } = await uji.tanya(
        "bpjs-petugas",
        `mutation { ...F } fragment F on Mutation { x: putuskanTinjauan(id: "${id}", keputusan: SAMA, alasan: "cocok") { alasan } }`,
      );
      expect([status, (await listKeputusan()).length]).toEqual([200, 1]);
    });
  });

  describe("not decided", () => {
    /** A handle of this installation: of any audience and view, and of any number. */
    const seal = async (audiens: Audiens, tampilan: string, nomor: bigint): Promise<string> =>
      createPenyandi((await openRahasia(uji.dataDir)).penyandi)
        .forId(audiens, tampilan)
        .seal(nomor);

    it("answers alike for a handle of another audience or view, an unknown, a closed and a forged one", async () => {
      const terbuka = await runSql(basis.url, "SELECT id FROM inti.tinjauan WHERE ditutup_pada IS NULL");
      const nomor = BigInt(String(terbuka[0]?.["id"]));
      const { nodes } = await readDaftar();
      const id = [
        await seal({ pihak: "PIHAK_I", peran: "SISTEM_MITRA" }, "tinjauan_padanan", nomor),
        await seal({ pihak: "PIHAK_II", peran: "PETUGAS" }, "tinjauan_padanan", nomor),
        await seal(PETUGAS_I, "peserta_status_entitas", nomor),
        await seal(PETUGAS_I, "tinjauan_padanan", 9_999_999n),
        String(nodes.find((n) => n["ditutupPada"] !== null)?.["id"]),
        "AAAAAAAAAAAAAAAAAAAAAA",
        "1",
        "",
      ];
      const jawaban: string[] = [];
      for (const satu of id) {
        const hasil = await decide(satu);
        await expectDitolak(hasil, 400, { code: "BAD_USER_INPUT", tempat: "id", aturan: "ID" });
        jawaban.push(hasil.teks.replace(/"korelasi":"[^"]+"/, ""));
      }
      expect(new Set(jawaban).size).toBe(1);
      // The same number under the right seal is open: what was refused above is the handle, not the number.
      expect((await decide(await seal(PETUGAS_I, "tinjauan_padanan", nomor))).status).toBe(200);
    });

    it.each([
      ["", "TEKS_KOSONG"],
      [" \u200b\n ", "TEKS_KOSONG"],
      ["a".repeat(1_001), "TEKS_PANJANG"],
      ["a\u0000b", "TEKS_KARAKTER"],
      ["a\u001bb", "TEKS_KARAKTER"],
    ])("without a reason that can be kept: %j", async (alasan, aturan) => {
      await expectDitolak(await decide(await idTerbuka(), "SAMA", alasan), 400, {
        code: "BAD_USER_INPUT",
        tempat: "alasan",
        aturan,
      });
    });

    it("takes a reason of 1,000 characters that are two code units each", async () => {
      expect((await decide(await idTerbuka(), "SAMA", "😀".repeat(1_000))).status).toBe(200);
    });

    it.each([
      [
        "a",
        "x: putuskanTinjauan(id: $id, keputusan: SAMA, alasan: $a) { id } y: putuskanTinjauan(id: $id, keputusan: BERBEDA, alasan: $a) { id }",
      ],
      ["b", "...F ...G"],
    ])("two at once, %s", async (_, isi) => {
      const fragmen = isi.startsWith("...")
        ? `fragment F on Mutation { x: putuskanTinjauan(id: $id, keputusan: SAMA, alasan: $a) { id } }
           fragment G on Mutation { y: putuskanTinjauan(id: $id, keputusan: SAMA, alasan: $a) { id } }`
        : "";
      const query = `mutation ($id: ID!, $a: String!) { ${isi} } ${fragmen}`;
      await expectDitolak(
        await uji.tanya("bpjs-petugas", query, { id: await idTerbuka(), a: "cocok" }),
        400,
        {
          code: "QUERY_TOO_COMPLEX",
          aturan: "SATU_PUTUSAN",
        },
      );
    });

    it("for another purpose than the use of what was received", async () => {
      await expectDitolak(await decide(await idTerbuka(), "SAMA", "cocok", "PENYEDIAAN"), 403, {
        code: "PURPOSE_NOT_ALLOWED",
      });
      const { status } = await uji.tanya(
        "bpjs-petugas",
        "{ daftarTinjauan { totalCount } }",
        undefined,
        "PENYEDIAAN",
      );
      expect(status).toBe(403);
    });

    it("by GET", async () => {
      const jalur = `/graphql?query=${encodeURIComponent("mutation { putuskanTinjauan(id: 1) { id } }")}`;
      const token = await uji.token("bpjs-petugas");
      const { status } = await fetch(`${uji.alamat}${jalur}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([status, await listKeputusan()]).toEqual([405, []]);
    });

    it("once the agreement is over", async () => {
      const id = await idTerbuka();
      const kini = jam.kini;
      const lain = await startServerUji(server, {
        databaseUrl: basis.url,
        dataDir: uji.dataDir,
        jam,
        env: {
          SINERGI_AGREEMENT: JSON.stringify({ tanggalMulai: "2023-12-21", berlakuHingga: "2026-03-01" }),
        },
      });
      try {
        const hasil = await lain.tanya("bpjs-petugas", PUTUSKAN, { id, k: "SAMA", a: "cocok" });
        await expectDitolak(hasil, 403, { code: "AGREEMENT_NOT_IN_FORCE", keadaan: "BERAKHIR" });
      } finally {
        jam.kini = kini;
        await lain.stop();
      }
    });

    it.each([
      "bpjs-sistem",
      "bpjs-pengembang",
      "bpjs-pengawas",
      "ahu-sistem",
      "ahu-petugas",
      "ahu-pengembang",
      "ahu-pengawas",
    ])("by %s, whose schema has no mutation: as if it had never existed", async (klien) => {
      const nama = async (n: string): Promise<string> => {
        const { status, teks } = await uji.tanya(klien, `mutation { ${n}(id: "x") { id } }`);
        return `${status} ${teks.replace(/"korelasi":"[^"]+"/, "")}`;
      };
      expect(await nama("putuskanTinjauan")).toBe(await nama("zutuskanTinjauan"));
      const { json } = await uji.tanya(klien, "{ perjanjian { tafsir { nomor } } }");
      expect(JSON.stringify(json.data)).toContain("T-20");
      expect(JSON.stringify(json.data)).not.toMatch(/T-2[12]/);
    });

    it("shows the readings about it to staff of Pihak I", async () => {
      const { json } = await uji.tanya("bpjs-petugas", "{ perjanjian { tafsir { nomor } } }");
      expect(JSON.stringify(json.data)).toContain("T-22");
    });
  });

  describe("no evidence, no decision", () => {
    it("a decision whose evidence cannot be written is not kept, and what was read does not leave", async () => {
      const id = await idTerbuka();
      const penahan = await connectUji(basis.url);
      await penahan.query("BEGIN; LOCK TABLE inti.bukti IN EXCLUSIVE MODE");
      const { status, json } = await decide(id).finally(() => penahan.query("ROLLBACK"));
      await penahan.end();
      expect([status, json.data, json.errors?.[0]?.extensions["code"]]).toEqual([
        503,
        undefined,
        "EVIDENCE_UNAVAILABLE",
      ]);
      expect(await listKeputusan()).toEqual([]);
      expect((await decide(id)).status).toBe(200);
    });

    it("a decision of whose answer a nested field fails is not kept, and nothing of it leaves", async () => {
      const id = await idTerbuka();
      const setSejak = (nilai: string) =>
        runSql(
          basis.url,
          "UPDATE inti.register_badan_usaha SET terdaftar_sejak = $1::date WHERE kode_badan_usaha = 'BU-1700'",
          [nilai],
        );
      const query = `mutation ($id: ID!) { putuskanTinjauan(id: $id, keputusan: SAMA, alasan: "cocok") {
        id keputusan badanUsaha { nama terdaftarSejak } } }`;
      // A date that no answer can hold.
      await setSejak("infinity");
      const { status, json, teks } = await uji
        .tanya("bpjs-petugas", query, { id })
        .finally(() => setSejak("2019-05-01"));
      expect([status, json.data, json.errors?.length]).toEqual([500, undefined, 1]);
      expect(teks).not.toContain("PT Tinjauan Uji");
      expect(await listKeputusan()).toEqual([]);
      expect(await readBukti(json.errors?.[0]?.extensions["korelasi"])).toMatchObject({
        hasil: "GAGAL",
        koordinat: [],
      });
      expect((await uji.tanya("bpjs-petugas", query, { id })).status).toBe(200);
      expect(await listKeputusan()).toHaveLength(1);
    });

    it("a decision that cannot be kept is not answered, though its evidence was written", async () => {
      const id = await idTerbuka();
      // Refuses at commit alone, as a connection that ends there does.
      await runSql(
        basis.url,
        `CREATE FUNCTION inti.tolak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'tolak'; END $$;
         CREATE CONSTRAINT TRIGGER tolak AFTER INSERT ON inti.keputusan_tinjauan DEFERRABLE INITIALLY DEFERRED
           FOR EACH ROW EXECUTE FUNCTION inti.tolak()`,
      );
      const { status, json } = await decide(id).finally(() =>
        runSql(basis.url, "DROP TRIGGER tolak ON inti.keputusan_tinjauan; DROP FUNCTION inti.tolak()"),
      );
      expect([status, json.data, await listKeputusan()]).toEqual([503, undefined, []]);
      expect(uji.log.join("\n")).toContain("KEPUTUSAN_TIDAK_TERSIMPAN");
      expect(uji.log.join("\n")).not.toContain("alamat dan nama cocok");
      expect((await decide(id)).status).toBe(200);
    });
  });
});

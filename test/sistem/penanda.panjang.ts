import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readsData } from "#akses/audiens.js";
import { JENIS_BERKAS, namaKolom } from "#berkas/jenis.js";
import { namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { runCliUji } from "./cli-uji.js";
import { loadDunia, RUPA_SATU } from "./dunia-sistem.js";
import { jelajah, type Kolam, listHalaman, readSkema } from "./jelajah.js";
import {
  createTanya,
  type JawabanMentah,
  maskKorelasi,
  readMentah,
  rekamSemua,
  type Tanya,
} from "./minta.js";
import { openPemuatan } from "./muatan-uji.js";
import { findPenanda, openPapan, type Papan, PENANDA_PEMANGGIL, TEKNIS } from "./penanda.js";
import { listRusak } from "./rusak.js";
import { addTinjauan, TINJAUAN_SATU } from "./tinjauan-uji.js";

/** What a caller may send that nobody may get back. */
const TEBAKAN: Kolam = new Map([["String", new Set([PENANDA_PEMANGGIL, "rhs7q1001z"])]]);

/** Columns that an audience is shown: a marker there must be found, or the crawl proves nothing. */
const KENDALI: Readonly<Record<string, readonly string[]>> = {
  pihak_1_sistem_mitra: [
    "register_entitas.alamat_lengkap",
    "register_entitas.diubah_i",
    "register_pengurus.nama",
    "register_notaris.alamat_email",
  ],
  pihak_1_petugas: [
    "status_entitas.jumlah_pekerja",
    "status_entitas.terdaftar_sejak",
    "status_entitas.kode_badan_usaha",
    "status_notaris.nomor_kartu",
    "status_entitas.metode",
    "status_entitas.penjelasan",
    "tinjauan.bobot",
    "tinjauan.penjelasan",
    "keputusan_tinjauan.alasan",
    "register_badan_usaha.nama",
  ],
  pihak_2_sistem_mitra: [
    "register_entitas.id_sumber",
    "status_entitas.per_tanggal",
    "status_notaris.diubah_ii",
  ],
  pihak_2_petugas: [
    "register_entitas.modal_dasar",
    "register_entitas.tanggal_sk",
    "register_pengurus.nik",
    "register_notaris.nama",
  ],
};

const teksOf = ({ status, kepala, badan }: JawabanMentah): string => `${status}\n${kepala}\n${badan}`;

describe.each(listServers())("markers in every hidden column on $name", (server) => {
  let basis: ScratchDatabase;
  let uji: ServerUji;
  let papan: Papan;
  let dataDir = "";
  const log = (): Promise<string> =>
    server.name === "embedded" ? readFile(inject("embeddedLog"), "utf8") : Promise.resolve("");

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-penanda-"));
    uji = await startServerUji(server, { databaseUrl: basis.url, dataDir });
    const pemuatan = await openPemuatan({ ownerUrl: basis.url, dataDir, jam: { now: () => Date.now() } });
    await loadDunia(pemuatan, RUPA_SATU, () => undefined);
    await pemuatan.close();
    await addTinjauan(basis.url, TINJAUAN_SATU);
    papan = await openPapan(basis.url);
  });
  afterAll(async () => {
    await uji?.stop();
    await basis?.drop();
    await removeFolder(dataDir);
  });

  const tanyaOf = async (audiens: (typeof SEMUA_AUDIENS)[number]): Promise<Tanya> => {
    const klien = DEMO_KLIEN.find((k) => k.pihak === audiens.pihak && k.peran === audiens.peran);
    return createTanya(uji.alamat, await uji.token(klien?.id ?? ""));
  };

  describe.each(SEMUA_AUDIENS.map((audiens) => ({ nama: namaAudiens(audiens), audiens })))(
    "hidden from $nama",
    ({ nama, audiens }) => {
      it("leave in no answer, and change none", { timeout: 180_000 }, async () => {
        const tanya = await tanyaOf(audiens);
        const skema = await readSkema(tanya);
        const sebelum = await jelajah(skema, tanya, TEBAKAN);
        expect(sebelum.length).toBeGreaterThan(readsData(audiens) ? 60 : 2);
        const tersembunyi = await papan.listTersembunyi(nama);
        expect(tersembunyi.length).toBeGreaterThan(60);
        await papan.mark(tersembunyi);
        const sesudah = await rekamSemua(
          sebelum.map((r) => r.permintaan),
          tanya,
        );
        for (const [i, { permintaan, jawaban }] of sesudah.entries()) {
          expect(maskKorelasi(jawaban), permintaan.query).toBe(maskKorelasi(sebelum[i]?.jawaban ?? jawaban));
          expect(findPenanda(teksOf(jawaban)), permintaan.query).toBeNull();
        }
        const salah = await rekamSemua(listRusak(skema, PENANDA_PEMANGGIL), tanya);
        for (const { permintaan, jawaban } of salah)
          expect(findPenanda(teksOf(jawaban)), permintaan.query).toBeNull();
        await papan.restore();
      });

      // An audience that reads nothing has no column to be marked in.
      if (!readsData(audiens)) return;

      it("would be found: a marker in a column that is shown is", async () => {
        const tanya = await tanyaOf(audiens);
        const skema = await readSkema(tanya);
        const terbaca = await papan.listTerbaca(nama);
        for (const kendali of KENDALI[nama] ?? []) {
          const kolom = terbaca.filter((k) => `${k.tabel}.${k.kolom}` === kendali);
          expect(kolom, kendali).toHaveLength(1);
          await papan.mark(kolom);
          const semua = await rekamSemua(listHalaman(skema), tanya);
          expect(findPenanda(semua.map((r) => teksOf(r.jawaban)).join("\n")), kendali).not.toBeNull();
          await papan.restore();
        }
      });
    },
  );

  it("leave by no other path of the server, whatever is sent to it", async () => {
    const [pertama] = SEMUA_AUDIENS;
    if (pertama === undefined) throw new Error("no audience");
    await papan.mark(await papan.listTersembunyi(namaAudiens(pertama)));
    const token = await uji.token("bpjs-sistem");
    for (const [jalur, isi] of listLain(token)) {
      const jawaban = await readMentah(await fetch(`${uji.alamat}${jalur}`, isi));
      expect(findPenanda(teksOf(jawaban)), jalur).toBeNull();
    }
    await papan.restore();
  });

  it("leave by no command", async () => {
    // Evidence names subjects by design: that of the walks over marked subjects is put away.
    await runSql(basis.url, "TRUNCATE inti.bukti CASCADE");
    await uji.tanya("bpjs-petugas", "{ daftarPerseroan { nodes { namaEntitas } } }");
    await uji.tanya("bpjs-petugas", "{ daftarPerseroan { nodes { hantu } } }");
    const semua = (await papan.listTersembunyi("pihak_1_pengembang")).filter((k) => !TEKNIS.has(k.tabel));
    await papan.mark(semua);
    for (const [argumen, kode, harap] of [...PERINTAH, ...(await listImpor(dataDir))]) {
      const hasil = await runCliUji(basis.url, dataDir, argumen);
      expect({ argumen, kode: hasil.kode }, hasil.keluaran.slice(0, 500)).toEqual({ argumen, kode });
      expect(harap.test(hasil.keluaran), `${argumen.join(" ")}: ${hasil.keluaran.slice(0, 200)}`).toBe(true);
      expect(findPenanda(hasil.keluaran), argumen.join(" ")).toBeNull();
    }
    const laporan = path.join(dataDir, "laporan");
    for (const berkas of await readdir(laporan)) {
      expect(findPenanda(berkas)).toBeNull();
      expect(findPenanda(await readFile(path.join(laporan, berkas), "utf8"))).toBeNull();
    }
    await papan.restore();
  });

  it("leave by no error of the database, which holds one", async () => {
    const [{ definisi } = {}] = await runSql(
      basis.url,
      "SELECT pg_get_viewdef('pihak_1_sistem_mitra.notaris'::regclass) AS definisi",
    );
    const meledak = String(definisi).replace(
      // PostgreSQL 15 writes the table's name before the column.
      /((?:\w+\.)?alamat_lengkap),/,
      "inti.meledak($1) AS alamat_lengkap,",
    );
    expect(meledak).toContain("meledak");
    await runSql(
      basis.url,
      `CREATE FUNCTION inti.meledak(text) RETURNS text LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'rhs7q1z %', $1 USING DETAIL = 'rhs7q2z', HINT = 'rhs7q3z'; END $$;
       CREATE OR REPLACE VIEW pihak_1_sistem_mitra.notaris WITH (security_invoker = true) AS ${meledak}`,
    );
    const sebelum = uji.log.length;
    const jawaban = await uji.tanya(
      "bpjs-sistem",
      "{ daftarNotaris { nodes { domisiliWilayahKerja { alamatLengkap } } } }",
    );
    expect(jawaban.status).toBeGreaterThanOrEqual(500);
    expect(jawaban.json.errors?.[0]?.extensions["korelasi"]).toBeDefined();
    expect(findPenanda(jawaban.teks)).toBeNull();
    expect(uji.log.length).toBeGreaterThan(sebelum);
  });

  it("leave in no log, neither the server's nor its database's", async () => {
    expect(findPenanda(uji.log.join("\n"))).toBeNull();
    expect(findPenanda(await log())).toBeNull();
    if (server.name !== "embedded") return;
    await runSql(basis.url, "DO $$ BEGIN RAISE LOG 'rhs7q9z'; END $$");
    expect(findPenanda(await log())).not.toBeNull();
  });
});

/** Requests beside those that a client makes, with a marker wherever the caller may put one. */
function listLain(token: string): readonly (readonly [string, RequestInit])[] {
  const p = PENANDA_PEMANGGIL;
  const kepala = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const post = (isi: Partial<RequestInit>): readonly [string, RequestInit] => [
    "/graphql",
    { method: "POST", headers: kepala, ...isi },
  ];
  return [
    ...[
      "/healthz",
      "/readyz",
      "/metrics",
      "/penjelajah",
      "/penjelajah/batas.json",
      `/${p}`,
      `/graphql?query=${p}`,
    ].map((jalur) => [jalur, { headers: { "x-uji": p } }] as const),
    post({ body: `{"query": "${p}` }),
    post({ body: JSON.stringify([{ query: p }]) }),
    post({ body: JSON.stringify({ query: "{ perjanjian { nomor } }", operationName: p }) }),
    post({ body: JSON.stringify({ query: p, variables: p, extensions: { [p]: p } }) }),
    post({ body: JSON.stringify({ query: p, extensions: { persistedQuery: { sha256Hash: p } } }) }),
    post({ body: p, headers: { ...kepala, "content-type": `text/${p}` } }),
    post({ body: p, headers: { ...kepala, accept: `text/${p}` } }),
    post({ body: p, headers: { ...kepala, authorization: `Bearer ${p}` } }),
    post({ body: p, headers: { ...kepala, authorization: `${p} ${token}` } }),
    post({ body: p.repeat(100_000) }),
    ["/graphql", { method: "DELETE", headers: kepala }],
    [`/graphql/${p}`, { method: "POST", headers: kepala, body: p }],
  ];
}

type Perintah = readonly [argumen: readonly string[], kode: number, harap: RegExp];

const PERINTAH: readonly Perintah[] = [
  ...["pihak-1", "pihak-2"].flatMap((pihak) =>
    ["SISTEM_MITRA", "PETUGAS", "PENGAWAS", "PENGEMBANG"].map(
      (peran): Perintah => [["schema", "--for", pihak, "--peran", peran], 0, /type Query/],
    ),
  ),
  [["audit", "list"], 0, /DITOLAK/],
  [["audit", "list", "--json", "--client", "bpjs-petugas"], 0, /"koordinat"/],
  [["doctor"], 0, /baik/],
  [["doctor", "--json"], 0, /"baik"/],
  [["agreement", "show"], 0, /755\/KTR\/1223/],
  [["agreement", "check", "--json"], 0, /BERLAKU/],
  [["client", "list"], 0, /bpjs-sistem/],
  [["client", "list", "--json"], 0, /bpjs-sistem/],
  [["client", "disable", PENANDA_PEMANGGIL], 2, /client/],
  [["token", "--client", PENANDA_PEMANGGIL, "--tujuan", PENANDA_PEMANGGIL], 2, /tidak terdaftar/],
  [["agreement", "check", "--at", PENANDA_PEMANGGIL], 2, /--at/],
  [[PENANDA_PEMANGGIL], 2, /perintah tidak dikenal/],
  [["client", `--${PENANDA_PEMANGGIL}`], 2, /opsi tidak dikenal/],
  [["--lang", PENANDA_PEMANGGIL, "doctor"], 2, /nilai opsi '--lang <bahasa>' tidak sah/],
  [["audit", "list", "--limit", PENANDA_PEMANGGIL], 2, /--limit/],
  [["--lang", "en", "client", `--${PENANDA_PEMANGGIL}`], 2, /unknown/],
  [["import", "perseroan", `/tidak/ada/${PENANDA_PEMANGGIL}.csv`], 2, /tidak/],
  [["import", PENANDA_PEMANGGIL, "x.csv"], 2, /Jenis/],
  [["match", "--evaluate", `/tidak/ada/${PENANDA_PEMANGGIL}.csv`], 2, /--evaluate/],
];

/** Imports of every kind that are refused: by their rows, and by their shape. */
async function listImpor(dataDir: string): Promise<readonly Perintah[]> {
  const hasil: Perintah[] = [];
  for (const jenis of JENIS_BERKAS) {
    const kolom = namaKolom(jenis);
    const sel = kolom.map((_, i) => `rhs7q${i}z`).join(",");
    const tulis = async (nama: string, isi: string): Promise<string> => {
      const berkas = path.join(dataDir, `${jenis}-${nama}.csv`);
      await writeFile(berkas, isi);
      return berkas;
    };
    const baris = await tulis("baris", `${kolom.join(",")}\n${sel}\n`);
    const kepala = await tulis("kepala", `${kolom.join(",")},rhs7q5z\n${sel},rhs7q6z\n`);
    const kutip = await tulis(
      "kutip",
      `${kolom.join(",")}\n"rhs7q7z"rhs7q8z${",".repeat(kolom.length - 1)}\n`,
    );
    hasil.push([["import", jenis, baris], 1, /1 dibaca = 0 diterima \+ 1 ditolak/]);
    if (jenis !== "perseroan" && jenis !== "peserta") continue;
    hasil.push([["import", jenis, kepala], 1, /ditolak/], [["import", jenis, kutip], 1, /ditolak/]);
  }
  return hasil;
}

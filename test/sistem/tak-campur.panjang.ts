import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readsData } from "#akses/audiens.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { createScratchDatabase, listServers, runSql, type TestServer } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { loadDunia, nikNotaris, npwpPerseroan, RUPA_SATU, type Rupa } from "./dunia-sistem.js";
import { jelajah, type Kolam, readSkema } from "./jelajah.js";
import { createTanya, findBeda, type Rekaman, rekamSemua, type Tanya } from "./minta.js";
import { buildNik, buildNpwp, openPemuatan } from "./muatan-uji.js";
import { listRusak } from "./rusak.js";
import { addTinjauan, type RupaTinjauan, TINJAUAN_SATU } from "./tinjauan-uji.js";

/** The walk begins with every page of every list. */
const HALAMAN_SEMUA = 24;
const MULAI = Date.parse("2026-03-02T03:00:00Z");
const jam = { kini: MULAI, now: () => jam.kini };
const KOSONGKAN = `SET search_path TO inti; TRUNCATE register_entitas, register_notaris, register_badan_usaha, register_peserta, status_entitas, status_notaris, judul_kbli, muatan,
  padan_parameter, padan_putaran, padan_maju, padan_dekat, padan_hasil, padan_siap, padan_dilihat, padan_batas RESTART IDENTITY CASCADE; UPDATE penghitung SET nilai = 0, batas_nisan = 0`;

/** What may differ before an audience: everything it may not see. Those before which all may differ share a world. */
const DUNIA: readonly { readonly audiens: readonly string[]; readonly rupa: Partial<Rupa> }[] = [
  {
    audiens: ["pihak_1_sistem_mitra"],
    rupa: { milikAhu: true, idSumber: true, milikBpjs: true, status: true },
  },
  { audiens: ["pihak_1_petugas"], rupa: { milikAhu: true, idSumber: true } },
  { audiens: ["pihak_2_sistem_mitra"], rupa: { milikAhu: true, isi: true, milikBpjs: true } },
  { audiens: ["pihak_2_petugas"], rupa: { milikBpjs: true } },
  {
    audiens: ["pihak_1_pengawas", "pihak_1_pengembang", "pihak_2_pengawas", "pihak_2_pengembang"],
    rupa: { milikAhu: true, idSumber: true, isi: true, milikBpjs: true, status: true },
  },
];

/** Changes that an audience sees, each with its undoing. */
type Ubah = readonly [lakukan: string, batalkan: string];
const balik = (tabel: string, kolom: string, id = 2): Ubah => {
  const sql = `UPDATE inti.${tabel} SET ${kolom} = reverse(${kolom}) WHERE id = ${id}`;
  return [sql, sql];
};
const geser = (tabel: string, kolom: string, satuan: string): Ubah => [
  `UPDATE inti.${tabel} SET ${kolom} = ${kolom} + ${satuan} WHERE id = 2`,
  `UPDATE inti.${tabel} SET ${kolom} = ${kolom} - ${satuan} WHERE id = 2`,
];
const enumLain = (tabel: string, kolom: string, dari: string, ke: string): Ubah => [
  `UPDATE inti.${tabel} SET ${kolom} = '${ke}' WHERE ${kolom} = '${dari}'`,
  `UPDATE inti.${tabel} SET ${kolom} = '${dari}' WHERE ${kolom} = '${ke}'`,
];
const hilang = (tabel: string): Ubah => [
  `UPDATE inti.${tabel} SET dihapus_pada = now() WHERE id = 2`,
  `UPDATE inti.${tabel} SET dihapus_pada = NULL WHERE id = 2`,
];
/** The last record of a list comes first: nothing else of it changes. */
const urutLain = (tabel: string, urut: string): Ubah => [
  `UPDATE inti.${tabel} SET ${urut} = -${urut} WHERE id = 2`,
  `UPDATE inti.${tabel} SET ${urut} = -${urut} WHERE id = 2`,
];
const KENDALI: Readonly<Record<string, readonly Ubah[]>> = {
  pihak_1_sistem_mitra: [
    balik("register_entitas", "alamat_lengkap"),
    balik("register_notaris", "alamat_email"),
    enumLain("register_pengurus", "jabatan", "DIREKTUR", "LAINNYA"),
    geser("register_entitas", "diubah_i", "interval '1 second'"),
    geser("register_entitas", "urut_i", "1000"),
    urutLain("register_notaris", "urut_i"),
    hilang("register_notaris"),
  ],
  pihak_1_petugas: [
    geser("status_entitas", "jumlah_pekerja", "1"),
    geser("status_entitas", "terdaftar_sejak", "1"),
    balik("status_notaris", "nomor_kartu"),
    hilang("status_entitas"),
    enumLain("status_entitas", "metode", "UJI", "LAIN"),
    [
      "UPDATE inti.status_entitas SET penjelasan = ARRAY['NAMA:SAMA:1'] WHERE metode = 'UJI'",
      "UPDATE inti.status_entitas SET penjelasan = ARRAY['NAMA:MIRIP:100'] WHERE metode = 'UJI'",
    ],
    geser("tinjauan", "bobot", "1"),
    balik("keputusan_tinjauan", "alasan"),
    [
      "UPDATE inti.register_badan_usaha SET nama = reverse(nama) WHERE nama LIKE 'PT Tinjauan%' OR nama LIKE '%TP'",
      "UPDATE inti.register_badan_usaha SET nama = reverse(nama) WHERE nama LIKE 'PT Tinjauan%' OR nama LIKE '%TP'",
    ],
    urutLain("tinjauan", "urut"),
  ],
  pihak_2_sistem_mitra: [
    balik("register_entitas", "id_sumber"),
    geser("status_entitas", "per_tanggal", "1"),
    enumLain("status_notaris", "segmen", "PPU_BU", "PBI_JK"),
    hilang("status_notaris"),
  ],
  pihak_2_petugas: [
    geser("register_entitas", "modal_dasar", "1"),
    geser("register_entitas", "tanggal_sk", "1"),
    balik("register_pengurus", "nik", 3),
    balik("register_notaris", "nama"),
  ],
};

/** Values that an audience may guess at, of either world and of neither. */
const TEBAKAN: Kolam = new Map<string, Set<unknown>>([
  ["NPWP", new Set([npwpPerseroan(4), buildNpwp(500), buildNpwp(577), buildNpwp(4_000)])],
  ["NIK", new Set([nikNotaris(4), buildNik(500), buildNik(601), buildNik(990)])],
  ["String", new Set(["AHU-PT-100", "ZAHU-PT-900", "BU-1001"])],
]);

interface DuniaUji {
  readonly uji: ServerUji;
  readonly url: string;
  load(rupa: Rupa, tinjauan: RupaTinjauan): Promise<void>;
  stop(): Promise<void>;
}

/** A server on a database of its own, whose world can be loaded anew. */
async function openDunia(server: TestServer, dataDir: string): Promise<DuniaUji> {
  const basis = await createScratchDatabase(server);
  const uji = await startServerUji(server, { databaseUrl: basis.url, dataDir, jam });
  return {
    uji,
    url: basis.url,
    async load(rupa, tinjauan) {
      await runSql(basis.url, KOSONGKAN);
      jam.kini = MULAI - 3_600_000;
      const pemuatan = await openPemuatan({ ownerUrl: basis.url, dataDir, jam });
      await loadDunia(pemuatan, rupa, () => {
        jam.kini += 60_000;
      });
      await pemuatan.close();
      await addTinjauan(basis.url, tinjauan);
      jam.kini = MULAI;
    },
    async stop() {
      await uji.stop();
      await basis.drop();
    },
  };
}

/** What an audience asked the first world, and a way to ask the other. */
interface Percakapan {
  readonly audiens: Audiens;
  readonly rekaman: readonly Rekaman[];
  readonly tanyaDua: Tanya;
}

async function openPercakapan(audiens: Audiens, satu: ServerUji, dua: ServerUji): Promise<Percakapan> {
  const klien = DEMO_KLIEN.find((k) => k.pihak === audiens.pihak && k.peran === audiens.peran);
  const token = await satu.token(klien?.id ?? "");
  const tanya = createTanya(satu.alamat, token);
  const skema = await readSkema(tanya);
  const rekaman = [
    ...(await jelajah(skema, tanya, TEBAKAN)),
    ...(await rekamSemua(listRusak(skema, "hantu"), tanya)),
  ];
  return { audiens, rekaman, tanyaDua: createTanya(dua.alamat, token) };
}

describe.each(listServers())("two worlds that differ only in what is hidden, on $name", (server) => {
  const folder: string[] = [];
  let satu: DuniaUji;
  let dua: DuniaUji;

  beforeAll(async () => {
    for (let i = 0; i < 2; i++) folder.push(await mkdtemp(path.join(tmpdir(), "sinergi-uji-dunia-")));
    const [a = "", b = ""] = folder;
    satu = await openDunia(server, a);
    await cp(path.join(a, "kunci"), path.join(b, "kunci"), { recursive: true });
    dua = await openDunia(server, b);
    await satu.load(RUPA_SATU, TINJAUAN_SATU);
  });
  afterAll(async () => {
    await satu?.stop();
    await dua?.stop();
    for (const f of folder) await removeFolder(f);
  });

  describe.each(DUNIA)("hidden from $audiens", ({ audiens: nama, rupa }) => {
    const percakapan: Percakapan[] = [];
    const membaca = SEMUA_AUDIENS.filter((a) => nama.includes(namaAudiens(a)) && readsData(a));

    beforeAll(async () => {
      const staf = nama.includes("pihak_1_petugas");
      await dua.load({ ...RUPA_SATU, lain: true, ...rupa }, { belakang: true, isi: !staf });
      for (const audiens of SEMUA_AUDIENS.filter((a) => nama.includes(namaAudiens(a)))) {
        percakapan.push(await openPercakapan(audiens, satu.uji, dua.uji));
      }
    });

    it("differ in the database", async () => {
      const isi = "SELECT md5(string_agg(t::text, '|' ORDER BY id)) AS isi FROM inti.";
      const status = nama.includes("pihak_1_petugas") ? [] : ["status_entitas"];
      const tinjauan = ["tinjauan", "keputusan_tinjauan"];
      for (const tabel of ["register_badan_usaha", "register_komisaris", ...status, ...tinjauan]) {
        const [a, b] = await Promise.all([satu, dua].map(({ url }) => runSql(url, `${isi}${tabel} t`)));
        expect(a, tabel).not.toEqual(b);
      }
    });

    it("answer byte for byte alike, refusals too", async () => {
      expect(percakapan).toHaveLength(nama.length);
      for (const { audiens, rekaman, tanyaDua } of percakapan) {
        expect(rekaman.length).toBeGreaterThan(readsData(audiens) ? 100 : 10);
        expect(await findBeda(rekaman, tanyaDua), namaAudiens(audiens)).toBeNull();
      }
    });

    if (membaca.length === 0) return;

    it("are told apart as soon as something visible differs", async () => {
      for (const { audiens, rekaman, tanyaDua } of percakapan) {
        const halaman = rekaman.slice(0, HALAMAN_SEMUA);
        for (const [lakukan, batalkan] of KENDALI[namaAudiens(audiens)] ?? []) {
          await runSql(dua.url, lakukan);
          expect(await findBeda(halaman, tanyaDua), lakukan).not.toBeNull();
          await runSql(dua.url, batalkan);
        }
        expect(await findBeda(halaman, tanyaDua)).toBeNull();
      }
    });
  });
});

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { createPembacaUji, type Isi, type PembacaUji } from "./daftar-uji.js";
import {
  BANYAK,
  badanUsaha,
  loadDunia,
  nikNotaris,
  notaris,
  npwpPersekutuan,
  npwpPerseroan,
  pengurus,
  persekutuan,
  perseroan,
  peserta,
  RUPA_SATU as R,
} from "./dunia-sistem.js";
import { buildNik, buildNpwp, openPemuatan, type Pemuatan, type Sel, withUlang } from "./muatan-uji.js";
import { openPenandatangan } from "./token-uji.js";

const HARI_MS = 86_400_000;
const UMUR_NISAN = 30;
const SEMUA: readonly (readonly [klien: string, akar: string])[] = [
  ...["bpjs-sistem", "bpjs-petugas", "ahu-petugas"].flatMap((k) =>
    ["daftarPerseroan", "daftarPersekutuan", "daftarNotaris"].map((a) => [k, a] as const),
  ),
  ...["ahu-sistem", "ahu-petugas", "bpjs-petugas"].flatMap((k) =>
    ["daftarPesertaStatusEntitas", "daftarPesertaStatusNotaris"].map((a) => [k, a] as const),
  ),
];
const ENTITAS =
  "id namaEntitas npwp diubahPada dihapusPada domisili { alamatLengkap } pengurus { nama jabatan }";

describe.each(listServers())("whose rows, and in which order, on $name", (server) => {
  const jam = { geser: 0, now: () => Date.now() + jam.geser };
  let basis: ScratchDatabase;
  let uji: ServerUji;
  let dataDir = "";
  let pemuatan: Pemuatan;
  let baca: PembacaUji;

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-urutan-"));
    uji = await startServerUji(server, { databaseUrl: basis.url, dataDir, jam });
    baca = createPembacaUji(uji.alamat, await openPenandatangan(dataDir, jam));
    pemuatan = await openPemuatan({ ownerUrl: basis.url, dataDir, jam, umurNisanHari: UMUR_NISAN });
  });
  afterAll(async () => {
    await pemuatan?.close();
    await uji?.stop();
    await basis?.drop();
    await removeFolder(dataDir);
  });

  /** Where every list of every reader ends now. */
  const mark = async (): Promise<ReadonlyMap<string, string | null>> =>
    new Map(
      await Promise.all(
        SEMUA.map(async ([klien, akar]) => [`${klien} ${akar}`, await baca.last(klien, akar)] as const),
      ),
    );
  /** How many records moved in each list since then; lists where nothing moved are left out. */
  const countGerak = async (
    letak: ReadonlyMap<string, string | null>,
  ): Promise<Readonly<Record<string, number>>> => {
    const gerak = await Promise.all(
      SEMUA.map(async ([klien, akar]) => {
        const nama = `${klien} ${akar}`;
        return [nama, (await baca.follow(klien, akar, "id", letak.get(nama) ?? null)).length] as const;
      }),
    );
    return Object.fromEntries(gerak.filter(([, banyak]) => banyak > 0));
  };
  const kode = async (klien: string, query: string, variables: Isi): Promise<unknown> => {
    const { status, badan } = await baca.ask(klien, query, variables);
    const { errors } = JSON.parse(badan) as { errors?: readonly { extensions: Isi }[] };
    return [status, errors?.[0]?.extensions["code"]];
  };

  describe("a PesertaStatus", () => {
    it("exists from the import of its record on, before any match, and is then undecided", async () => {
      await pemuatan.muat("perseroan", [perseroan(R, 0)]);
      await pemuatan.muat("notaris", [notaris(R, 0)]);
      const data = await baca.read(
        "ahu-sistem",
        `{ e: pesertaStatusEntitas(npwp: "${npwpPerseroan(0)}") { status dataTidakTersedia { jalur alasan } }
           n: pesertaStatusNotaris(nik: "${nikNotaris(0)}") { status segmenKepesertaan dataTidakTersedia { jalur alasan } } }`,
      );
      const belum = (jalur: string) => ({ jalur, alasan: "BELUM_DIPADANKAN" });
      expect(data).toEqual({
        e: { status: null, dataTidakTersedia: [belum("status")] },
        n: {
          status: null,
          segmenKepesertaan: null,
          dataTidakTersedia: [belum("status"), belum("segmenKepesertaan")],
        },
      });
    });

    it("exists for what Pihak II supplied and for nothing else, known to Pihak I or not", async () => {
      await loadDunia(pemuatan, R, () => undefined);
      const asing = {
        entitas: [buildNpwp(500), buildNpwp(501), buildNpwp(3_000)],
        notaris: [buildNik(600), buildNik(700)],
      };
      const isi = async (nomor: string): Promise<string> =>
        JSON.stringify(
          await runSql(basis.url, "SELECT 1 FROM inti.register_badan_usaha WHERE npwp = $1", [nomor]),
        );
      expect(await isi(buildNpwp(501))).toBe('[{"?column?":1}]');
      for (const klien of ["ahu-sistem", "ahu-petugas", "bpjs-petugas"]) {
        const jawab = (n: string, k: string) => [
          baca.ask(klien, "query ($n: NPWP!) { pesertaStatusEntitas(npwp: $n) { id status npwp } }", { n }),
          baca.ask(
            klien,
            "query ($n: [NPWP!]) { daftarPesertaStatusEntitas(filter: { npwp: $n }) { totalCount nodes { id } } }",
            { n },
          ),
          baca.ask(klien, "query ($k: NIK!) { pesertaStatusNotaris(nik: $k) { id status nik } }", { k }),
          baca.ask(
            klien,
            "query ($k: [NIK!]) { daftarPesertaStatusNotaris(filter: { nik: $k }) { totalCount nodes { id } } }",
            { k },
          ),
        ];
        const takDikenal = await Promise.all(jawab(buildNpwp(4_444), buildNik(999)));
        expect(takDikenal.map((j) => j.badan)).toEqual([
          '{"data":{"pesertaStatusEntitas":null}}\n',
          '{"data":{"daftarPesertaStatusEntitas":{"totalCount":0,"nodes":[]}}}\n',
          '{"data":{"pesertaStatusNotaris":null}}\n',
          '{"data":{"daftarPesertaStatusNotaris":{"totalCount":0,"nodes":[]}}}\n',
        ]);
        for (const [i, npwp] of asing.entitas.entries()) {
          expect(await Promise.all(jawab(npwp, asing.notaris[i % 2] ?? ""))).toEqual(takDikenal);
        }
        const { e, n } = (await baca.read(
          klien,
          "{ e: daftarPesertaStatusEntitas { totalCount } n: daftarPesertaStatusNotaris { totalCount } }",
        )) as Record<"e" | "n", { totalCount: number }>;
        // Three Perseroan and one notary of the world are deleted again; one Perseroan comes after all.
        expect([e.totalCount, n.totalCount]).toEqual([
          BANYAK.perseroan + BANYAK.persekutuan - 3 + 1,
          BANYAK.notaris - 1,
        ]);
        const terdaftar = await baca.follow(klien, "daftarPesertaStatusEntitas", "npwp");
        const nik = await baca.follow(klien, "daftarPesertaStatusNotaris", "nik");
        for (const npwp of asing.entitas) expect(terdaftar).not.toContainEqual({ npwp });
        for (const satu of asing.notaris) expect(nik).not.toContainEqual({ nik: satu });
        expect(terdaftar).toContainEqual({ npwp: npwpPersekutuan(1) });
      }
    });
  });

  describe("a change moves a record only for those who may see it", () => {
    const diubah = (klien: string) =>
      baca.read(klien, `{ perseroan(npwp: "${npwpPerseroan(0)}") { diubahPada } }`);

    it("modal_dasar: for ahu-petugas, and for nobody of Pihak I", async () => {
      const letak = await mark();
      const sebelum = await diubah("bpjs-sistem");
      const milik = await diubah("ahu-petugas");
      await pemuatan.muat("perseroan", [perseroan(R, 0, { modal_dasar: "987654321" }, 4)]);
      expect(await countGerak(letak)).toEqual({ "ahu-petugas daftarPerseroan": 1 });
      expect(await diubah("bpjs-sistem")).toEqual(sebelum);
      expect(await diubah("ahu-petugas")).not.toEqual(milik);
      const [satu] = await baca.follow(
        "ahu-petugas",
        "daftarPerseroan",
        "npwp modalDasar",
        letak.get("ahu-petugas daftarPerseroan") ?? null,
      );
      expect(satu).toEqual({ npwp: npwpPerseroan(0), modalDasar: "987654321" });
    });

    it("a pengurus's name: its entity, for both parties; a NIK: for ahu-petugas; a komisaris: for nobody", async () => {
      const id = String(perseroan(R, 1)["id_sumber"]);
      const semua = {
        "ahu-petugas daftarPerseroan": 1,
        "bpjs-petugas daftarPerseroan": 1,
        "bpjs-sistem daftarPerseroan": 1,
      };
      const langkah: readonly (readonly [readonly Sel[], object])[] = [
        [[pengurus(R, id, 2, { nama: "Pengurus Pengganti" }, 4)], semua],
        [
          [pengurus(R, id, 2, { nama: "Pengurus Pengganti", nik: buildNik(888) }, 5)],
          { "ahu-petugas daftarPerseroan": 1 },
        ],
        [
          [
            pengurus(R, id, 2, { nama: "Pengurus Pengganti", nik: buildNik(888) }, 6),
            pengurus(R, id, 9, { peran: "KOMISARIS", jabatan: "Komisaris" }, 6),
          ],
          {},
        ],
        [[{ id_sumber_entitas: id, diubah_pada: "2025-07-01T04:00:00+07:00" }], semua],
      ];
      for (const [baris, harap] of langkah) {
        const letak = await mark();
        await pemuatan.muat("pengurus", baris);
        expect(await countGerak(letak)).toEqual(harap);
      }
    });

    it("what Pihak I alone keeps of a settled match: for its staff", async () => {
      await pemuatan.muat(
        "badan-usaha",
        [badanUsaha(R, 2, { jumlah_pekerja: "4321" }, 1)].map((b) => ({
          ...b,
          diubah_pada: "2026-01-02T04:00:00+07:00",
        })),
      );
      await pemuatan.match();
      const letak = await mark();
      await pemuatan.muat("badan-usaha", [
        { ...badanUsaha(R, 2, { jumlah_pekerja: "5" }), diubah_pada: "2026-01-02T05:00:00+07:00" },
      ]);
      await pemuatan.muat("peserta", [
        { ...peserta(R, 0), nomor_kartu: "42", diubah_pada: "2025-12-31T23:59:59.9999999+07:00" },
      ]);
      expect(await countGerak(letak)).toEqual({});
      await pemuatan.match();
      expect(await countGerak(letak)).toEqual({
        "bpjs-petugas daftarPesertaStatusEntitas": 1,
        "bpjs-petugas daftarPesertaStatusNotaris": 1,
      });
    });

    it("a matching run that changes nothing, and a file loaded again: for nobody", async () => {
      const letak = await mark();
      await pemuatan.match();
      await pemuatan.muat("perseroan", [perseroan(R, 0, { modal_dasar: "987654321" }, 4)]);
      await pemuatan.muat("persekutuan", [persekutuan(R, 1)]);
      expect(await countGerak(letak)).toEqual({});
    });
  });

  describe("a deleted record", () => {
    const HAPUS = { dihapus_pada: "2026-02-01T00:00:00Z", diubah_pada: "2026-02-01T00:00:00Z" };
    const DOMISILI = ["provinsi", "kabupaten", "kecamatan", "kelurahan", "alamatLengkap"].map(
      (m) => `domisili.${m}`,
    );
    const KANTOR = ["provinsi", "kabupatenKota", "alamatLengkap", "nomorTelepon", "alamatEmail"].map(
      (m) => `domisiliWilayahKerja.${m}`,
    );
    const ISI_ENTITAS = ["namaEntitas", "npwp", ...DOMISILI, "nomorTelepon", "jenisUsaha", "pengurus"];
    const UMUM = "id dihapusPada dataTidakTersedia { jalur alasan }";
    const PILIHAN_ENTITAS = `${UMUM} namaEntitas npwp nomorTelepon domisili { provinsi { kode } kabupaten { kode } kecamatan { kode }
      kelurahan { kode } alamatLengkap } jenisUsaha { kode } pengurus { nama }`;
    const NISAN: readonly (readonly [string, string, string, readonly string[]])[] = [
      ["bpjs-sistem", "daftarPerseroan", PILIHAN_ENTITAS, ISI_ENTITAS],
      ["bpjs-sistem", "daftarPersekutuan", `${PILIHAN_ENTITAS} sekutu { nama }`, [...ISI_ENTITAS, "sekutu"]],
      [
        "ahu-petugas",
        "daftarPerseroan",
        `${PILIHAN_ENTITAS} nomorSk tanggalSk modalDasar modalDisetor`,
        ISI_ENTITAS,
      ],
      [
        "bpjs-sistem",
        "daftarNotaris",
        `${UMUM} nik npwp domisiliWilayahKerja { provinsi { kode } kabupatenKota { kode } alamatLengkap nomorTelepon alamatEmail }`,
        ["nik", "npwp", ...KANTOR],
      ],
      [
        "ahu-sistem",
        "daftarPesertaStatusEntitas",
        `${UMUM} namaEntitas npwp status perTanggal`,
        ["namaEntitas", "npwp", "status"],
      ],
      [
        "ahu-sistem",
        "daftarPesertaStatusNotaris",
        `${UMUM} nik npwp status segmenKepesertaan perTanggal`,
        ["nik", "npwp", "status", "segmenKepesertaan"],
      ],
      [
        "bpjs-petugas",
        "daftarPesertaStatusEntitas",
        `${UMUM} namaEntitas npwp status perTanggal kodeBadanUsaha jumlahPekerja terdaftarSejak`,
        ["namaEntitas", "npwp", "status"],
      ],
    ];
    const hapus = async (): Promise<void> => {
      await pemuatan.muat("perseroan", [{ ...perseroan(R, 2), ...HAPUS }]);
      await pemuatan.muat("persekutuan", [{ ...persekutuan(R, 1), ...HAPUS }]);
      await pemuatan.muat("notaris", [{ ...notaris(R, 1), ...HAPUS }]);
    };

    it("appears once more, empty, with DIHAPUS for every element, and then never again", async () => {
      const hitung = async () =>
        Promise.all(
          NISAN.map(async ([klien, akar]) => {
            const data = await baca.read(klien, `{ ${akar} { totalCount } }`);
            return (data[akar] as { totalCount: number }).totalCount;
          }),
        );
      const banyak = await hitung();
      const letak = await mark();
      await hapus();
      for (const [klien, akar, pilihan, jalur] of NISAN) {
        const nama = `${klien} ${akar}`;
        const baru = await baca.follow(klien, akar, pilihan, letak.get(nama) ?? null);
        expect(baru, nama).toHaveLength(akar === "daftarPesertaStatusEntitas" ? 2 : 1);
        for (const { id, dihapusPada, dataTidakTersedia, ...isi } of baru) {
          expect(id).toMatch(/^[\w-]{22}$/);
          expect(dihapusPada).toBe("2026-02-01T00:00:00.000Z");
          expect(dataTidakTersedia, nama).toEqual(
            expect.arrayContaining(jalur.map((j) => ({ jalur: j, alasan: "DIHAPUS" }))),
          );
          expect(dataTidakTersedia, nama).toHaveLength(jalur.length);
          expect(listIsi(isi), nama).toEqual([]);
        }
      }
      expect(await hitung()).toEqual(
        banyak.map((n, i) => n - (NISAN[i]?.[1] === "daftarPesertaStatusEntitas" ? 2 : 1)),
      );
      // Others may be settled now, whose competitor is gone.
      await pemuatan.match();
      const sesudah = await mark();
      await hapus();
      await pemuatan.match();
      expect(await countGerak(sesudah)).toEqual({});
      const data = await baca.read("bpjs-sistem", `{ perseroan(npwp: "${npwpPerseroan(2)}") { id } }`);
      expect(data).toEqual({ perseroan: null });
    });
  });

  it("gives each of 4 readers the whole table, whatever 4 writers import meanwhile", async () => {
    const penulis = [0, 1, 2, 3];
    let selesai = false;
    const pembaca = penulis.map(() => readTerus(baca, () => selesai));
    await Promise.all(penulis.map((n) => writeTerus(pemuatan, n)));
    selesai = true;
    const [tabel, ...dibaca] = await Promise.all([
      baca.follow("bpjs-sistem", "daftarPerseroan", ENTITAS),
      ...pembaca,
    ]);
    const harap = new Map((tabel ?? []).map((r) => [r["id"], r]));
    expect(harap.size).toBeGreaterThan(4 * PUTARAN * BARIS_BARU);
    for (const satu of dibaca) expect(satu).toEqual(harap);
    // A change that draws no number is one that a reader misses: the comparison must say so.
    await runSql(
      basis.url,
      "UPDATE inti.register_entitas SET alamat_lengkap = 'Jl. Diam' WHERE id_sumber = 'W-0-1-0'",
    );
    const diam = await baca.follow("bpjs-sistem", "daftarPerseroan", ENTITAS);
    expect(new Map(diam.map((r) => [r["id"], r]))).not.toEqual(dibaca[0]);
  });

  it("expires the cursors before a tombstone that is gone, and no other", async () => {
    const query = "query ($after: String) { daftarPerseroan(after: $after) { nodes { id } } }";
    const awal = (await baca.page("bpjs-sistem", "daftarPerseroan", "id", null, 1)).pageInfo.endCursor;
    const akhir = await baca.last("bpjs-sistem", "daftarPerseroan");
    const lain = (await baca.page("ahu-sistem", "daftarPesertaStatusNotaris", "id", null, 1)).pageInfo
      .endCursor;
    const nisan = async (klien: string, akar: string): Promise<number> =>
      (await baca.follow(klien, akar, "dihapusPada")).filter((r) => r["dihapusPada"] !== null).length;
    jam.geser = (UMUR_NISAN - 1) * HARI_MS;
    await pemuatan.muat("kbli", [{ kode: "46311", judul: "Perdagangan Uji", versi: "2020" }]);
    expect(await kode("bpjs-sistem", query, { after: awal })).toEqual([200, undefined]);
    expect(await nisan("bpjs-sistem", "daftarPerseroan")).toBeGreaterThan(0);
    jam.geser = (UMUR_NISAN + 1) * HARI_MS;
    await pemuatan.muat("kbli", [{ kode: "46311", judul: "Perdagangan Uji", versi: "2020" }]);
    expect(await kode("bpjs-sistem", query, { after: awal })).toEqual([400, "CURSOR_EXPIRED"]);
    expect(await kode("bpjs-sistem", query, { after: akhir })).toEqual([200, undefined]);
    expect(await kode("bpjs-sistem", query, {})).toEqual([200, undefined]);
    const status = "query ($after: String) { daftarPesertaStatusNotaris(after: $after) { nodes { id } } }";
    expect(await kode("ahu-sistem", status, { after: lain })).toEqual([400, "CURSOR_EXPIRED"]);
    for (const [klien, akar] of SEMUA) expect(await nisan(klien, akar), `${klien} ${akar}`).toBe(0);
  });
});

/** Paths of a record that hold anything. */
function listIsi(isi: unknown, jalur = ""): readonly string[] {
  if (isi === null || (Array.isArray(isi) && isi.length === 0)) return [];
  if (typeof isi !== "object" || Array.isArray(isi)) return [jalur];
  return Object.entries(isi).flatMap(([k, v]) => listIsi(v, `${jalur}.${k}`));
}

const PUTARAN = 2;
const BARIS_BARU = 3;
const HALAMAN = 5;

/** New companies, changes of old ones, their pengurus, and a deletion, round by round. */
async function writeTerus(pemuatan: Pemuatan, n: number): Promise<void> {
  for (let putaran = 1; putaran <= PUTARAN; putaran++) {
    const versi = `2026-01-0${putaran}T00:00:00Z`;
    const buat = (p: number, i: number, ubah: Partial<Sel> = {}): Sel =>
      ({
        ...perseroan(R, 0),
        id_sumber: `W-${n}-${p}-${i}`,
        nama_entitas: `PT Tulis ${"ABCD".charAt(n)}${p}${i}`,
        npwp: buildNpwp(10_000 + n * 1_000 + p * 10 + i),
        alamat_lengkap: `Jl. Putaran ${putaran}`,
        diubah_pada: versi,
        ...ubah,
      }) as Sel;
    const baru = Array.from({ length: BARIS_BARU }, (_, i) => buat(putaran, i));
    const lama = putaran === 1 ? [] : [buat(putaran - 1, 1), buat(putaran - 1, 2, { dihapus_pada: versi })];
    const anggota = [...baru.slice(0, 2), ...lama.slice(0, 1)].map((b, i) =>
      pengurus(R, String(b["id_sumber"]), putaran * 10 + i, { diubah_pada: versi }),
    );
    await withUlang(() => pemuatan.muat("perseroan", [...lama, ...baru]));
    await withUlang(() => pemuatan.muat("pengurus", anggota));
  }
}

/** Follows the list until the writers are done and nothing is behind; the last of each record, by id. */
async function readTerus(baca: PembacaUji, isSelesai: () => boolean): Promise<ReadonlyMap<unknown, Isi>> {
  const terakhir = new Map<unknown, Isi>();
  for (let kursor: string | null = null; ; ) {
    // Asked before the page is: what was written since is behind it.
    const selesai = isSelesai();
    const { edges, pageInfo } = await baca.page("bpjs-sistem", "daftarPerseroan", ENTITAS, kursor, HALAMAN);
    for (const { node } of edges) terakhir.set(node["id"], node);
    kursor = pageInfo.endCursor ?? kursor;
    if (selesai && !pageInfo.hasNextPage) return terakhir;
  }
}

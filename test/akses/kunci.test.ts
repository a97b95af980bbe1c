import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audiens } from "#perjanjian/pihak.js";
import type { PermintaanBaca } from "#usecases/ports/pembaca-register.js";
import { listServers, runSql } from "../support/databases.js";
import { createDunia, type Dunia } from "./dunia.js";
import { attack, type Kunci, type PermintaanRusak, type Serangan } from "./tumpukan-kunci.js";

const MITRA_I: Audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" };
const MITRA_II: Audiens = { pihak: "PIHAK_II", peran: "SISTEM_MITRA" };
const PETUGAS_II: Audiens = { pihak: "PIHAK_II", peran: "PETUGAS" };
const NPWP = "1000000000000017";
const SEMUA: readonly Kunci[] = ["A", "B", "C", "D"];

/**
 * A channel by which something hidden could reach a caller: one attack in two worlds that differ only in what
 * is hidden. It leaks when the two answers differ.
 */
interface Kanal {
  readonly kanal: string;
  /** Locks that hold it, each alone. */
  readonly menahan: readonly Kunci[];
  readonly serangan: Serangan;
  /** The other world: other hidden data, or a name that never existed in place of a hidden one. */
  readonly lain: { readonly data: string } | { readonly dokumen: string };
  /** Names that the two documents do not share, so that an echo of the asked name is no difference. */
  readonly gema?: RegExp;
}

const addSyarat =
  (kolom: string, nilai: string) =>
  (p: PermintaanBaca): PermintaanRusak => ({ ...p, syarat: [...p.syarat, { kolom, cara: "sama", nilai }] });

const KANAL: readonly Kanal[] = [
  {
    kanal: "value",
    menahan: ["A", "B", "C", "D"],
    serangan: { audiens: MITRA_I, dokumen: `{ perseroan(npwp: "${NPWP}") { modalDasar } }` },
    lain: { data: "UPDATE inti.register_entitas SET modal_dasar = 777 WHERE id = 1" },
  },
  {
    kanal: "score of a match",
    menahan: ["A", "B", "C", "D"],
    serangan: {
      audiens: PETUGAS_II,
      dokumen: `{ pesertaStatusEntitas(npwp: "${NPWP}") { penjelasan { bobot metode } } }`,
    },
    lain: { data: "UPDATE inti.status_entitas SET bobot = 77, metode = 'NAMA_WILAYAH' WHERE entitas_id = 1" },
  },
  {
    kanal: "candidate of a match",
    menahan: ["A", "B", "C", "D"],
    serangan: { audiens: PETUGAS_II, dokumen: "{ daftarTinjauan(first: 10) { nodes { bobot } } }" },
    lain: { data: "UPDATE inti.tinjauan SET bobot = 77" },
  },
  {
    kanal: "filter, hidden column",
    menahan: ["A", "C", "D"],
    serangan: {
      audiens: MITRA_II,
      dokumen: '{ daftarPesertaStatusEntitas(filter: { provinsi: "31" }) { nodes { namaEntitas } } }',
    },
    lain: { data: "UPDATE inti.register_entitas SET provinsi = '31' WHERE id = 2" },
  },
  {
    kanal: "filter, granted column",
    menahan: [],
    serangan: {
      audiens: MITRA_I,
      dokumen: "{ daftarPerseroan(first: 10) { nodes { namaEntitas } } }",
      ubah: addSyarat("subjek", "orang-1"),
    },
    lain: { data: "UPDATE inti.register_entitas SET subjek = 'orang-1' WHERE id = 2" },
  },
  {
    kanal: "order",
    menahan: ["C", "D"],
    serangan: {
      audiens: MITRA_I,
      dokumen: "{ daftarPerseroan(first: 10) { nodes { namaEntitas } } }",
      ubah: (p): PermintaanRusak => ({ ...p, urutkan: "modal_dasar" }),
    },
    lain: { data: "UPDATE inti.register_entitas SET modal_dasar = 999 WHERE id = 1" },
  },
  {
    kanal: "count, hidden column",
    menahan: ["A", "C", "D"],
    serangan: {
      audiens: MITRA_II,
      dokumen: '{ daftarPesertaStatusEntitas(filter: { provinsi: "31" }) { totalCount } }',
    },
    lain: { data: "UPDATE inti.register_entitas SET provinsi = '31' WHERE id = 2" },
  },
  {
    kanal: "count, granted column",
    menahan: [],
    serangan: {
      audiens: MITRA_I,
      dokumen: "{ daftarPerseroan(first: 10) { totalCount } }",
      ubah: addSyarat("subjek", "orang-1"),
    },
    lain: { data: "UPDATE inti.register_entitas SET subjek = 'orang-1' WHERE id = 2" },
  },
  {
    kanal: "argument",
    menahan: ["A", "B", "C", "D"],
    serangan: { audiens: MITRA_I, dokumen: `{ pesertaStatusEntitas(npwp: "${NPWP}") { __typename } }` },
    lain: { data: "UPDATE inti.register_entitas SET npwp = '1000000000000099' WHERE id = 1" },
  },
  {
    kanal: "name",
    menahan: ["A"],
    serangan: { audiens: MITRA_I, dokumen: '{ __type(name: "PesertaStatusEntitas") { kind } }' },
    lain: { dokumen: '{ __type(name: "PesertaStatusEntitaz") { kind } }' },
  },
  {
    kanal: "error",
    menahan: ["A"],
    serangan: { audiens: MITRA_I, dokumen: `{ perseroan(npwp: "${NPWP}") { modalDasax } }` },
    lain: { dokumen: `{ perseroan(npwp: "${NPWP}") { qqqqqqqqqq } }` },
    gema: /modalDasax|qqqqqqqqqq/g,
  },
];

const AWAL = `
  DELETE FROM inti.register_entitas;
  INSERT INTO inti.register_entitas (id, register, id_sumber, nama_entitas, npwp, provinsi, modal_dasar,
    versi, sidik, subjek, urut_i, urut_ii, diubah_i, diubah_ii)
  VALUES
    (1, 'PERSEROAN', 's-1', 'PT SATU', '${NPWP}', '31', 100, now(), 'a', 'orang-1', 1, 1, now(), now()),
    (2, 'PERSEROAN', 's-2', 'PT DUA', '1000000000000025', '32', 200, now(), 'b', 'orang-2', 2, 2, now(), now());
  INSERT INTO inti.status_entitas (entitas_id, status, bobot, metode, urut_i, urut_ii, diubah_i, diubah_ii)
  VALUES (1, 'TERDAFTAR', 1, 'NPWP_NAMA', 1, 1, now(), now()), (2, 'TIDAK_TERDAFTAR', NULL, NULL, 2, 2, now(), now());
  DELETE FROM inti.register_badan_usaha;
  INSERT INTO inti.register_badan_usaha (id, kode_badan_usaha, nama, versi, sidik) VALUES (1, 'BU-1', 'PT SATU', now(), 'c');
  INSERT INTO inti.tinjauan (entitas_id, badan_usaha_id, bobot, penjelasan, versi_parameter, putaran_id, sejak, urut, diubah_pada)
  VALUES (2, 1, 1, '{}', 'fs-2', 1, now(), 1, now());`;

describe.each(listServers())("the table lock × channel on $name", (server) => {
  let dunia: Dunia;

  beforeAll(async () => {
    dunia = await createDunia(server);
  });
  afterAll(() => dunia.drop());

  /** Whether two worlds that differ only in what is hidden look different through these locks. */
  async function leaks({ serangan, lain, gema }: Kanal, kunci: readonly Kunci[]): Promise<boolean> {
    const pasang = new Set(kunci);
    await dunia.write(AWAL);
    const satu = await attack(pasang, dunia, serangan);
    if ("data" in lain) await dunia.write(lain.data);
    const dua = await attack(
      pasang,
      dunia,
      "dokumen" in lain ? { ...serangan, dokumen: lain.dokumen } : serangan,
    );
    const plain = (jawaban: string) => (gema === undefined ? jawaban : jawaban.replace(gema, "?"));
    return plain(satu) !== plain(dua);
  }

  it.each([
    ["SELECT modal_dasar FROM pihak_1_sistem_mitra.perseroan", "42703"],
    ["SELECT modal_dasar FROM inti.register_entitas", "42501"],
    ["SELECT id FROM inti.register_komisaris", "42501"],
    ["SELECT id FROM pihak_2_petugas.perseroan", "42501"],
    ["SELECT count(*) FROM inti.status_entitas", "42501"],
  ])("lock D refuses by the database itself: %s", async (sql, sqlState) => {
    await expect(runSql(dunia.terkunci(MITRA_I), sql)).rejects.toMatchObject({ code: sqlState });
  });

  describe.each(KANAL)("$kanal", (kanal) => {
    it("leaks when all four locks are off", async () => {
      expect(await leaks(kanal, [])).toBe(true);
    });

    it.each(SEMUA)("is held or not held by lock %s alone as the table says", async (kunci) => {
      expect(await leaks(kanal, [kunci])).toBe(!kanal.menahan.includes(kunci));
    });

    it("is closed with all four locks on, unless none of them holds it", async () => {
      expect(await leaks(kanal, SEMUA)).toBe(kanal.menahan.length === 0);
    });
  });
});

describe("src/akses/ALASAN.md", () => {
  it("says of every cell what its test shows", () => {
    const teks = readFileSync(new URL("../../src/akses/ALASAN.md", import.meta.url), "utf8");
    const baris = teks
      .split("\n")
      .filter((b) => /^\| [a-z]/.test(b) && !b.startsWith("| channel"))
      .map((b) =>
        b
          .split("|")
          .slice(1, 6)
          .map((s) => s.trim()),
      );
    const harap = KANAL.map(({ kanal, menahan }) => [
      kanal,
      ...SEMUA.map((k) => (menahan.includes(k) ? "holds" : "–")),
    ]);
    expect(baris).toEqual(harap);
  });
});

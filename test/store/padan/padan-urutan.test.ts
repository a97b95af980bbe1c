import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { alterParameter } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import { BENTUK } from "#pemadanan/tingkat.js";
import { deriveKolomPadan, SASARAN_ENTITAS, SASARAN_NOTARIS } from "#store/padan/sasaran.js";
import { listServers } from "../../support/databases.js";
import { estimateParameterUji } from "../../support/parameter-uji.js";
import { type Baris, buildNik, buildNpwp, createDunia, type Dunia, NILAI_AWAL } from "./dunia.js";

describe("the columns by which a status moves", () => {
  it("are, for Pihak II, those of Pasal 4(2) and the day; for Pihak I also what its own staff see", () => {
    expect(deriveKolomPadan(SASARAN_ENTITAS)).toEqual({
      i: [
        ...["status", "per_tanggal", "kode_badan_usaha", "jumlah_pekerja", "terdaftar_sejak"],
        ...["metode", "bobot", "penjelasan"],
      ],
      ii: ["status", "per_tanggal"],
    });
    expect(deriveKolomPadan(SASARAN_NOTARIS)).toEqual({
      i: ["status", "segmen", "per_tanggal", "nomor_kartu", "metode"],
      ii: ["status", "segmen", "per_tanggal"],
    });
  });
});

describe.each(listServers())("the change order of a matching run, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(() => d.reset());

  /** Five entities and notaries, all but the last of each settled by the first run. */
  async function load(rahasia: {
    kode: string;
    pekerja: number;
    sejak: string;
    kartu: string;
  }): Promise<void> {
    for (let n = 1; n <= 5; n++) {
      await d.addEntitas({ idSumber: `E${n}`, nama: `PT Nomor ${n}`, npwp: buildNpwp(n) });
      await d.addNotaris({ idSumber: `N${n}`, nik: buildNik(n) });
    }
    for (const n of [3, 1, 4, 2]) {
      await d.addBadanUsaha({
        kode: `${rahasia.kode}${n}`,
        nama: `PT Nomor ${n}`,
        npwp: buildNpwp(n),
        jumlahPekerja: rahasia.pekerja,
        terdaftarSejak: rahasia.sejak,
      });
      await d.addPeserta({
        nik: buildNik(n),
        status: "AKTIF",
        segmen: "PBPU",
        nomorKartu: `${rahasia.kartu}${n}`,
      });
    }
  }
  const RAHASIA = { kode: "B", pekerja: 7, sejak: "2020-02-02", kartu: "K" };

  const readPihak = async (tabel: string, induk: string, pihak: "i" | "ii"): Promise<readonly Baris[]> =>
    d.sql(`SELECT r.id_sumber, s.urut_${pihak}::int AS urut, s.diubah_${pihak}::text AS diubah, to_jsonb(s)->>'status' AS status,
        to_jsonb(s)->>'segmen' AS segmen, s.per_tanggal::text FROM status_${tabel} s
      JOIN register_${tabel} r ON r.id = s.${induk}_id ORDER BY s.urut_${pihak}`);
  const seen = async (pihak: "i" | "ii") => ({
    entitas: await readPihak("entitas", "entitas", pihak),
    notaris: await readPihak("notaris", "notaris", pihak),
    penghitung: await d.sql(
      "SELECT daftar, nilai::int FROM penghitung WHERE pihak = $1 AND daftar LIKE 'status%' ORDER BY daftar",
      [`PIHAK_${pihak.toUpperCase()}`],
    ),
  });
  const places = async (tabel: "entitas" | "notaris", pihak: "i" | "ii", lewat: number) =>
    (await readPihak(tabel, tabel, pihak))
      .filter((baris) => Number(baris["urut"]) > lewat)
      .map((baris) => [baris["id_sumber"], Number(baris["urut"]) - lewat]);
  /** With the place and the writer of each row version: a row that was written again shows. */
  const fisik = async () => {
    const semua: Baris[][] = [];
    for (const tabel of ["status_entitas", "status_notaris", "penghitung"])
      semua.push(await d.sql(`SELECT ctid::text, xmin::text, * FROM ${tabel} ORDER BY ctid`));
    return semua;
  };

  it("gives what moves the next numbers of each party, in the order of that party's previous ones", async () => {
    await load(RAHASIA);
    await d.match();
    expect(await places("entitas", "i", NILAI_AWAL.i)).toEqual([
      ["E1", 1],
      ["E2", 2],
      ["E3", 3],
      ["E4", 4],
    ]);
    expect(await places("entitas", "ii", NILAI_AWAL.ii)).toEqual([
      ["E4", 1],
      ["E3", 2],
      ["E2", 3],
      ["E1", 4],
    ]);
    expect(await places("notaris", "i", NILAI_AWAL.i)).toEqual([
      ["N1", 1],
      ["N2", 2],
      ["N3", 3],
      ["N4", 4],
    ]);
    expect(await places("notaris", "ii", NILAI_AWAL.ii)).toEqual([
      ["N4", 1],
      ["N3", 2],
      ["N2", 3],
      ["N1", 4],
    ]);
    expect((await seen("i")).penghitung.map((p) => p["nilai"])).toEqual([NILAI_AWAL.i + 4, NILAI_AWAL.i + 4]);
    expect((await seen("ii")).penghitung.map((p) => p["nilai"])).toEqual([
      NILAI_AWAL.ii + 4,
      NILAI_AWAL.ii + 4,
    ]);
  });

  it("moves nothing and writes nothing when nothing has changed", async () => {
    await load(RAHASIA);
    await d.match();
    const sebelum = await fisik();
    d.kini += 60_000;
    const hasil = await d.match();
    expect(await fisik()).toEqual(sebelum);
    expect(hasil).toMatchObject({
      berubah: 0,
      entitas: { terdaftar: 4, berubah: 0 },
      notaris: { berubah: 0 },
    });
  });

  it("moves only what has changed", async () => {
    await load(RAHASIA);
    await d.match();
    const nilai = { i: NILAI_AWAL.i + 4, ii: NILAI_AWAL.ii + 4 };
    await d.sql("UPDATE register_badan_usaha SET dihapus_pada = now() WHERE npwp IN ($1, $2)", [
      buildNpwp(1),
      buildNpwp(3),
    ]);
    await d.sql("UPDATE register_peserta SET segmen = 'BP' WHERE nik = $1", [buildNik(2)]);
    const hasil = await d.match();
    expect(hasil).toMatchObject({ berubah: 3, entitas: { berubah: 2 }, notaris: { berubah: 1 } });
    expect(await places("entitas", "i", nilai.i)).toEqual([
      ["E1", 1],
      ["E3", 2],
    ]);
    expect(await places("entitas", "ii", nilai.ii)).toEqual([
      ["E3", 1],
      ["E1", 2],
    ]);
    expect(await places("notaris", "i", nilai.i)).toEqual([["N2", 1]]);
    expect(await places("notaris", "ii", nilai.ii)).toEqual([["N2", 1]]);
  });

  it.each([
    ["jumlah_pekerja", "register_badan_usaha", "8", "entitas", "E"],
    ["terdaftar_sejak", "register_badan_usaha", "'2021-01-01'", "entitas", "E"],
    ["kode_badan_usaha", "register_badan_usaha", "'lain'", "entitas", "E"],
    ["nomor_kartu", "register_peserta", "'lain'", "notaris", "N"],
  ] as const)(
    "moves a record for Pihak I alone when only %s changes",
    async (kolom, tabel, nilai, daftar, awal) => {
      await load(RAHASIA);
      await d.match();
      const pihakIi = await seen("ii");
      const kunci = tabel === "register_peserta" ? "nik" : "npwp";
      const siapa = kunci === "nik" ? buildNik(2) : buildNpwp(2);
      // A load never changes a column without the hash of the row.
      await d.sql(`UPDATE ${tabel} SET ${kolom} = ${nilai}, sidik = 'lain' WHERE ${kunci} = $1`, [siapa]);
      d.kini += 60_000;
      expect((await d.match()).berubah).toBe(1);
      expect(await places(daftar, "i", NILAI_AWAL.i + 4)).toEqual([[`${awal}2`, 1]]);
      expect(await seen("ii")).toEqual(pihakIi);
      const bacaan = daftar === "entitas" ? await d.readEntitas() : await d.readNotaris();
      expect(String(bacaan[`${awal}2`]?.[kolom])).toBe(nilai.replaceAll("'", ""));
    },
  );

  it("moves a record for both when only the day changes", async () => {
    await load(RAHASIA);
    await d.match();
    await d.sql("UPDATE register_badan_usaha SET versi = versi + interval '1 day' WHERE npwp = $1", [
      buildNpwp(2),
    ]);
    await d.sql("UPDATE register_peserta SET per_tanggal = per_tanggal + 1 WHERE nik = $1", [buildNik(2)]);
    await d.match();
    for (const [pihak, nilai] of [
      ["i", NILAI_AWAL.i],
      ["ii", NILAI_AWAL.ii],
    ] as const) {
      expect(await places("entitas", pihak, nilai + 4)).toEqual([["E2", 1]]);
      expect(await places("notaris", pihak, nilai + 4)).toEqual([["N2", 1]]);
    }
  });

  it("moves a new weight for Pihak I alone, whose staff see it, and nothing for a new version of the parameter", async () => {
    await load(RAHASIA);
    await d.match();
    const pihakIi = await seen("ii");
    const [sebelumI, lama] = [await seen("i"), await fisik()];
    const { ambang } = await estimateParameterUji();
    const lain = alterParameter(await estimateParameterUji(), {
      ambang: { ...ambang, padan: ambang.padan + 1 },
    });
    await d.sql("INSERT INTO padan_parameter (versi, isi, dibuat_pada) VALUES ($1, $2, now())", [
      lain.versi,
      JSON.stringify(lain),
    ]);
    expect(await d.match()).toMatchObject({ berubah: 0, jenis: "PENUH", versiParameter: lain.versi });
    expect(await fisik()).toEqual(lama);
    d.kini += 60_000;
    const decide: typeof decideSemua = (...arg) => {
      const { sisi, ...lain } = decideSemua(...arg);
      return { ...lain, sisi: { ...sisi, bobot: sisi.bobot.map((satu) => satu + 1) } };
    };
    expect((await d.match({ decide })).berubah).toBe(4);
    expect(await seen("ii")).toEqual(pihakIi);
    expect(await seen("i")).not.toEqual(sebelumI);
  });

  it("explains by the parameter in force, also where another one weighs the same", async () => {
    await load(RAHASIA);
    await d.match();
    const explain = () =>
      d.sql("SELECT bobot, penjelasan FROM status_entitas WHERE status = 'TERDAFTAR' ORDER BY entitas_id");
    const lama = await explain();
    const dasar = await estimateParameterUji();
    const { bentuk } = dasar.bobot;
    // The form weighs a bit less where it is the same, and everything a bit more.
    const bobot = { ...dasar.bobot, bentuk: bentuk.map((satu, i) => (i === BENTUK.SAMA ? satu - 64 : satu)) };
    const lain = alterParameter(dasar, { awal: dasar.awal + 64, bobot });
    await d.sql("INSERT INTO padan_parameter (versi, isi, dibuat_pada) VALUES ($1, $2, now())", [
      lain.versi,
      JSON.stringify(lain),
    ]);
    expect(await d.match()).toMatchObject({ jenis: "PENUH", versiParameter: lain.versi });
    const baru = await explain();
    expect(baru.map((satu) => satu["bobot"])).toEqual(lama.map((satu) => satu["bobot"]));
    expect(baru).toHaveLength(4);
    for (const [i, { penjelasan }] of baru.entries()) expect(penjelasan).not.toEqual(lama[i]?.["penjelasan"]);
  });

  it("shows Pihak II the same numbers and times whatever it may not see", async () => {
    const sesudah: unknown[] = [];
    for (const rahasia of [RAHASIA, { kode: "Z9", pekerja: 91, sejak: "2001-01-01", kartu: "9" }]) {
      await d.reset();
      await load(rahasia);
      await d.match();
      await d.sql("UPDATE register_badan_usaha SET dihapus_pada = now() WHERE npwp = $1", [buildNpwp(3)]);
      if (rahasia !== RAHASIA) {
        await d.sql("UPDATE register_badan_usaha SET jumlah_pekerja = jumlah_pekerja + id");
        await d.sql("UPDATE register_peserta SET nomor_kartu = nomor_kartu || id");
      }
      await d.match();
      const { entitas, notaris, penghitung } = await seen("ii");
      const relatif = (daftar: readonly Baris[]) =>
        daftar.map(({ urut, ...lain }) => (Number(urut) > NILAI_AWAL.ii ? { urut, ...lain } : lain));
      sesudah.push({ entitas: relatif(entitas), notaris: relatif(notaris), penghitung });
    }
    expect(sesudah[1]).toEqual(sesudah[0]);
  });

  it("writes every content column of the status tables", async () => {
    const buku = [
      "id",
      "entitas_id",
      "notaris_id",
      "urut_i",
      "urut_ii",
      "diubah_i",
      "diubah_ii",
      "dihapus_pada",
    ];
    for (const sasaran of [SASARAN_ENTITAS, SASARAN_NOTARIS]) {
      const kolom = await d.sql(
        "SELECT column_name AS nama FROM information_schema.columns WHERE table_schema = 'inti' AND table_name = $1",
        [sasaran.daftar],
      );
      const isi = kolom.map((k) => String(k["nama"])).filter((k) => !buku.includes(k));
      expect(isi.sort()).toEqual(Object.keys({ ...sasaran.isi, ...sasaran.ikut }).sort());
    }
  });
});

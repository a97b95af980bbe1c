import { beforeEach, describe, expect, it } from "vitest";
import { csv, PENGURUS, PERSEKUTUAN, PERSEROAN, prepareBasisData, SAAT, type Sel } from "./bantuan.js";

const db = prepareBasisData();
const MENIT = 60_000;
const HARI = "2025-06-30";

/** One file of a load; a complete register of a day when one is given. */
type Langkah = readonly [baris: readonly Sel[], perTanggal?: string];

const baris = (pada: string, ubah: Sel = {}): Sel => ({ ...PENGURUS, diubah_pada: pada, ...ubah });
const komisaris = (pada: string, ubah: Sel = {}): Sel =>
  baris(pada, { peran: "KOMISARIS", nama: "Dewi Contoh", jabatan: "Komisaris", nik: "", ...ubah });
const kosong = (pada: string, id = "AHU-1"): Sel => ({ id_sumber_entitas: id, diubah_pada: pada });
const dari = (id: string): Sel => ({ id_sumber_entitas: id });
/** A list of another entity, so that a file without the one in question is no empty file. */
const lain = (pada: string): Sel => baris(pada, dari("CV-1"));

async function prepareEntitas(): Promise<void> {
  const perseroan = ["AHU-1", "AHU-2", "AHU-3"].map((id_sumber) => ({ ...PERSEROAN, id_sumber }));
  await db.muat("perseroan", csv("perseroan", perseroan));
  await db.muat("persekutuan", csv("persekutuan", [PERSEKUTUAN]));
}

async function load(langkah: readonly Langkah[]) {
  const hasil = [];
  for (const [i, [isi, perTanggal]] of langkah.entries()) {
    const saat = SAAT + (i + 1) * MENIT;
    const opsi = perTanggal === undefined ? { saat } : { saat, perTanggal };
    hasil.push(await db.muat("pengurus", csv("pengurus", isi), opsi));
  }
  return hasil;
}

/** Everything of the lists that somebody may see: `pengurus_ada`, places in the change order, times, members. */
const readTampak = async () => ({
  entitas: await db.query(
    `SELECT id_sumber, pengurus_ada, urut_i, urut_ii, diubah_i, diubah_ii FROM register_entitas ORDER BY 1`,
  ),
  pengurus: await db.query("SELECT * FROM register_pengurus ORDER BY id"),
});

/** What is visible of a history, and of the same history with other komisaris. */
async function compare(satu: readonly Langkah[], dua: readonly Langkah[]): Promise<void> {
  await load(satu);
  const tampak = await readTampak();
  await db.empty();
  await prepareEntitas();
  await load(dua);
  expect(await readTampak()).toEqual(tampak);
}

const readSatu = async () =>
  (
    await db.query(
      `SELECT pengurus_ada AS ada, urut_i::int AS i, urut_ii::int AS ii, (SELECT count(*)::int FROM register_pengurus) AS n,
         (SELECT count(*)::int FROM register_komisaris) AS k FROM register_entitas WHERE id_sumber = 'AHU-1'`,
    )
  )[0];

beforeEach(prepareEntitas);

describe("a list of komisaris alone", () => {
  it("is stored, and is no list to anybody who may not see it", async () => {
    await load([[[komisaris("2025-01-02")]]]);
    expect(await readSatu()).toEqual({ ada: false, i: 1, ii: 1, n: 0, k: 1 });
    await load([[[komisaris("2025-01-03", { nama: "Lain" })]]]);
    expect(await readSatu()).toEqual({ ada: false, i: 1, ii: 1, n: 0, k: 1 });
    expect(await db.query("SELECT nama FROM register_komisaris")).toEqual([{ nama: "Lain" }]);
  });

  it("gives way to a newer list, which moves the entity as a first one does", async () => {
    for (const isi of [baris("2025-02-01"), kosong("2025-02-01")]) {
      await compare(
        [[[komisaris("2025-01-02"), lain("2025-01-02")]], [[isi]]],
        [[[lain("2025-01-02")]], [[isi]]],
      );
      expect(await readSatu()).toMatchObject({ ada: true, i: 4, ii: 4 });
      await db.empty();
      await prepareEntitas();
    }
  });

  it("takes the visible members away as a row that empties the list does", async () => {
    const awal: Langkah = [[baris("2025-01-02"), komisaris("2025-01-02")]];
    await compare([awal, [[komisaris("2025-02-01")]]], [awal, [[kosong("2025-02-01")]]]);
    expect(await readSatu()).toMatchObject({ ada: true, i: 5, ii: 5, n: 0 });
  });

  it("leaves an emptied list as it is", async () => {
    const awal: Langkah = [[kosong("2025-01-02"), lain("2025-01-02")]];
    const ubah = lain("2025-02-01");
    await compare([awal, [[komisaris("2025-02-01"), ubah]]], [awal, [[ubah]]]);
    expect(await readSatu()).toMatchObject({ ada: true, i: 4, ii: 4, k: 0 });
  });

  it("does not hide that an older list emptied it, in one file or in a later one", async () => {
    const tua = kosong("2025-01-02");
    await compare([[[komisaris("2025-02-01"), tua]]], [[[tua]]]);
    await db.empty();
    await prepareEntitas();
    await compare(
      [[[komisaris("2025-02-01"), lain("2025-02-01")]], [[tua]]],
      [[[lain("2025-02-01")]], [[tua]]],
    );
    expect(await readSatu()).toMatchObject({ ada: true, i: 4, ii: 4 });
  });

  it("keeps an older list of pengurus out, and sets the entity once", async () => {
    const tua: Langkah = [[baris("2025-01-02")]];
    await load([[[komisaris("2025-02-01")]]]);
    const simpanan = "SELECT pengurus_versi, pengurus_sidik FROM register_entitas WHERE id_sumber = 'AHU-1'";
    const dulu = await db.query(simpanan);
    expect(await load([tua])).toMatchObject([{ usang: 1 }]);
    expect(await db.query(simpanan)).toEqual(dulu);
    expect(await readSatu()).toEqual({ ada: true, i: 4, ii: 4, n: 0, k: 1 });
    await load([tua]);
    expect(await readSatu()).toEqual({ ada: true, i: 4, ii: 4, n: 0, k: 1 });
  });

  it("changes nothing when loaded twice", async () => {
    const isi = [komisaris("2025-02-01")];
    const kali = [
      [[isi], { baru: 1 }],
      [[isi, HARI], { berubah: 1 }],
    ] as const;
    for (const [langkah, pertama] of kali) {
      expect(await load([langkah])).toMatchObject([pertama]);
      const dulu = await db.readSemua();
      expect(await load([langkah])).toMatchObject([{ tetap: 1 }]);
      expect(await db.readSemua()).toEqual(dulu);
    }
  });

  it("sets nothing when it contradicts the stored list of its version", async () => {
    await load([[[komisaris("2025-02-01")]]]);
    const dulu = await db.readSemua();
    const beda: Langkah = [[komisaris("2025-02-01", { nama: "Lain" }), kosong("2025-01-02")]];
    expect(await load([beda, [beda[0].slice(0, 1), HARI]])).toMatchObject([{ ditolak: 2 }, { ditolak: 1 }]);
    expect((await db.readSemua())["register_komisaris"]).toEqual(dulu["register_komisaris"]);
    expect(await readSatu()).toMatchObject({ ada: false, i: 1, ii: 1 });
  });
});

describe("the place of komisaris in a file", () => {
  it("moves no list before another", async () => {
    const dua = baris("2025-01-02", dari("AHU-2"));
    const satu = baris("2025-01-02");
    await compare([[[komisaris("2025-01-02"), dua, satu]]], [[[dua, satu]]]);
  });
});

describe("a complete register that names an entity by komisaris alone", () => {
  const awal: Langkah = [[baris("2025-01-02"), baris("2025-01-02", dari("AHU-2"))]];
  const register = lain("2025-01-05");

  it("is a register that does not name it, in the same place of the change order", async () => {
    await compare([[[komisaris("2025-02-01", dari("AHU-2")), register], HARI]], [[[register], HARI]]);
    expect(await db.query("SELECT count(*)::int n FROM register_entitas WHERE pengurus_ada")).toEqual([
      { n: 4 },
    ]);
    await db.empty();
    await prepareEntitas();
    await compare(
      [awal, [[komisaris("2025-02-01", dari("AHU-2")), register], HARI]],
      [awal, [[register], HARI]],
    );
    expect(await db.query("SELECT count(*)::int n FROM register_pengurus")).toEqual([{ n: 1 }]);
  });

  it("is that too when its komisaris are older than the stored list", async () => {
    await compare([awal, [[komisaris("2025-01-01"), register], HARI]], [awal, [[register], HARI]]);
  });

  it("stands against lists up to its day, and against none that is newer", async () => {
    for (const pada of ["2025-03-01", "2025-07-01"]) {
      const lalu: Langkah = [[baris(pada)]];
      await compare([[[komisaris("2025-02-01"), register], HARI], lalu], [[[register], HARI], lalu]);
      expect(await readSatu()).toMatchObject({ n: pada < HARI ? 1 : 2 });
      await db.empty();
      await prepareEntitas();
    }
  });

  it("gives way to a later complete register with an older list", async () => {
    const lalu: Langkah = [[baris("2025-01-02"), register], "2025-07-31"];
    await compare([[[komisaris("2025-02-01"), register], HARI], lalu], [[[register], HARI], lalu]);
    expect(await readSatu()).toMatchObject({ n: 2, k: 0 });
  });

  it("keeps the komisaris, and drops them when the register is loaded again without", async () => {
    await load([[[komisaris("2025-02-01"), register], HARI]]);
    expect(await readSatu()).toMatchObject({ ada: true, k: 1 });
    const tampak = await readTampak();
    await load([[[register], HARI]]);
    expect(await readSatu()).toMatchObject({ ada: true, k: 0 });
    expect(await readTampak()).toEqual(tampak);
  });

  it("says nothing new when it comes after one that does not name it", async () => {
    const lalu: Langkah = [[baris("2025-03-01")]];
    const tanpa: Langkah = [[register], HARI];
    await compare([tanpa, [[komisaris("2025-02-01"), register], HARI], lalu], [tanpa, tanpa, lalu]);
    expect(await readSatu()).toMatchObject({ ada: true, n: 1 });
  });

  it("leaves the members when its komisaris are refused", async () => {
    await load([awal]);
    const hasil = await load([[[komisaris("2025-02-01", { nik: "123" }), register], HARI]]);
    expect(hasil).toMatchObject([{ ditolak: 1, dihapusKarenaTiada: 1 }]);
    expect(await readSatu()).toMatchObject({ n: 2 });
  });

  it("leaves newer komisaris than those it names", async () => {
    await load([[[komisaris("2025-08-01", { nama: "Lain" })]], [[komisaris("2025-02-01"), register], HARI]]);
    expect(await db.query("SELECT nama FROM register_komisaris")).toEqual([{ nama: "Lain" }]);
    expect(await readSatu()).toMatchObject({ ada: true });
  });

  it("leaves newer komisaris, and does not let them hide that the list was empty on its day", async () => {
    const baru = [komisaris("2025-08-01"), lain("2025-01-04")];
    await compare([[baru], [[register], HARI]], [[baru.slice(1)], [[register], HARI]]);
    await db.empty();
    await prepareEntitas();
    const [, hasil] = await load([[baru], [[register], HARI]]);
    expect(hasil).toMatchObject({ dihapusKarenaTiada: 0 });
    expect(await readSatu()).toMatchObject({ ada: true, k: 1 });
    await db.empty();
    await prepareEntitas();
    await compare([[[komisaris("2025-08-01"), register], HARI]], [[[register], HARI]]);
    await db.empty();
    await prepareEntitas();
    await load([[[komisaris("2025-08-01"), register], HARI], [[baris("2025-07-15")]]]);
    expect(await readSatu()).toMatchObject({ ada: true, n: 1, k: 1 });
  });
});

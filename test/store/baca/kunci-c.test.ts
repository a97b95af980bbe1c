import { describe, expect, it } from "vitest";
import { decideAkses } from "#akses/keputusan.js";
import { columnsForAnggota, columnsForMedan, TAMPILAN_OBJEK } from "#akses/kolom-medan.js";
import { readableColumns, SEMUA_TAMPILAN } from "#akses/proyeksi.js";
import { Galat } from "#errors/galat.js";
import { AKAR, SEMUA_OBJEK } from "#perjanjian/akar.js";
import { ELEMEN, type Tampilan } from "#perjanjian/elemen.js";
import { CAKUPAN } from "#perjanjian/koordinat.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { buildArgumen, buildWhere, camel } from "#store/baca/susun-permintaan.js";
import { SUMBER } from "#store/kunci-d/tampilan.js";
import { parsePermintaan } from "#usecases/permintaan.js";
import type { PermintaanBaca, Proyeksi } from "#usecases/ports/pembaca-register.js";
import type { Penyandi } from "#usecases/ports/penyandi.js";

const AUDIENS = SEMUA_AUDIENS.map((a) => [namaAudiens(a), a] as const);
const KOSONG: Proyeksi = { kolom: [], anggota: null, entitas: null };

/** A request that asks for nothing that could be refused but its view. */
function baca(audiens: Audiens, tampilan: Tampilan, ubah: Partial<PermintaanBaca> = {}): PermintaanBaca {
  return {
    audiens,
    tampilan,
    proyeksi: KOSONG,
    syarat: [],
    sesudah: null,
    banyak: 1,
    baca: true,
    hitung: false,
    tanpaDihapus: false,
    ...ubah,
  };
}

const every = (tampilan: Tampilan): readonly string[] => Object.keys(SUMBER[tampilan].kolom("PIHAK_I"));
const hidden = (audiens: Audiens, tampilan: Tampilan): readonly string[] =>
  every(tampilan).filter((k) => !readableColumns(audiens, tampilan).includes(k));

/** `view.column` of every call that does not end in FORBIDDEN. */
function findLolos(daftar: readonly string[], call: (kolom: string) => unknown): readonly string[] {
  return daftar.filter((kolom) => {
    try {
      call(kolom);
      return true;
    } catch (sebab) {
      if (sebab instanceof Galat && sebab.kode === "FORBIDDEN") return false;
      throw sebab;
    }
  });
}

describe.each(AUDIENS)("lock C alone for %s", (_, audiens) => {
  describe.each(SEMUA_TAMPILAN)("on the view %s", (tampilan) => {
    const boleh = readableColumns(audiens, tampilan);
    const sembunyi = hidden(audiens, tampilan);

    it("refuses every hidden column in a select", () => {
      expect(
        findLolos(sembunyi, (k) =>
          buildArgumen(baca(audiens, tampilan, { proyeksi: { ...KOSONG, kolom: [k] } })),
        ),
      ).toEqual([]);
    });

    it("refuses every hidden column in a condition, for reading and for counting", () => {
      const dengan = (kolom: string) =>
        baca(audiens, tampilan, { syarat: [{ kolom, cara: "sama", nilai: "x" }] });
      expect(findLolos(sembunyi, (k) => buildArgumen(dengan(k)))).toEqual([]);
      expect(findLolos(sembunyi, (k) => buildWhere(dengan(k)))).toEqual([]);
    });

    it("refuses every hidden column among allowed ones", () => {
      const campur = (k: string) => ({ ...KOSONG, kolom: [...boleh, k] });
      expect(
        findLolos(sembunyi, (k) => buildArgumen(baca(audiens, tampilan, { proyeksi: campur(k) }))),
      ).toEqual([]);
    });

    it("refuses reading and counting a view of which nothing is allowed, even without a column", () => {
      if (boleh.length > 0 || tampilan === "pengurus") return;
      expect(findLolos(["-"], () => buildArgumen(baca(audiens, tampilan)))).toEqual([]);
      expect(findLolos(["-"], () => buildWhere(baca(audiens, tampilan)))).toEqual([]);
    });

    it("selects exactly the allowed columns that were asked for, in change order", () => {
      if (boleh.length === 0 || tampilan === "pengurus") return;
      for (const kolom of boleh) {
        const argumen = buildArgumen(baca(audiens, tampilan, { proyeksi: { ...KOSONG, kolom: [kolom] } }));
        expect(argumen.select).toEqual({ [camel(kolom)]: true });
        expect(argumen.orderBy).toEqual({ urut: "asc" });
      }
    });
  });

  it.each(["perseroan", "persekutuan", "peserta_status_entitas"] as const)(
    "refuses a hidden column of a part of %s",
    (tampilan) => {
      const anggota = hidden(audiens, "pengurus");
      expect(
        findLolos(anggota, (k) =>
          buildArgumen(baca(audiens, tampilan, { proyeksi: { ...KOSONG, anggota: [k] } })),
        ),
      ).toEqual([]);
      for (const bagian of ["perseroan", "persekutuan"] as const) {
        const entitas = (k: string) => ({
          perseroan: KOSONG,
          persekutuan: KOSONG,
          [bagian]: { ...KOSONG, kolom: [k] },
        });
        expect(
          findLolos(hidden(audiens, bagian), (k) =>
            buildArgumen(baca(audiens, tampilan, { proyeksi: { ...KOSONG, entitas: entitas(k) } })),
          ),
        ).toEqual([]);
      }
    },
  );

  it.each(SEMUA_OBJEK)("projects %s onto requested and allowed columns only", (objek) => {
    const tampilan = TAMPILAN_OBJEK[objek];
    const selalu = ["id", "urut", "dihapus_pada", "subjek"];
    const semua = new Set(CAKUPAN.keys());
    for (const koordinat of [...semua].map((k) => new Set([k])).concat(semua)) {
      const kolom = columnsForMedan(audiens, objek, koordinat);
      const diluar = kolom.filter((k) => !selalu.includes(k));
      const bolehBaca = readableColumns(audiens, tampilan);
      expect(diluar.filter((k) => bolehBaca.length > 0 && !bolehBaca.includes(k))).toEqual([]);
      const anggota = columnsForAnggota(audiens, objek, koordinat) ?? [];
      expect(
        anggota.filter((k) => !["peran", "tidak_sah"].includes(k) && hidden(audiens, "pengurus").includes(k)),
      ).toEqual([]);
    }
  });

  it.each(SEMUA_OBJEK)("adds nothing to a projection of %s for a coordinate that it refuses", (objek) => {
    const dasar = columnsForMedan(audiens, objek, new Set());
    const ditolak = ELEMEN.flatMap((e) => e.koordinat).filter((k) => !decideAkses(audiens, k).boleh);
    for (const k of ditolak) expect(columnsForMedan(audiens, objek, new Set([k]))).toEqual(dasar);
  });

  it("refuses every filter and look-up that the rows do not give it", () => {
    const penyandi: Penyandi = {
      forId: () => ({ seal: String, open: () => 1n }),
      forKursor: () => ({ seal: String, open: () => 1n }),
    };
    const salah = AKAR.flatMap((akar) =>
      [...CAKUPAN.keys()]
        .filter((k) =>
          akar.bentuk === "daftar"
            ? k.startsWith(`${akar.kunci}.`)
            : k === `Query.${akar.akar}(${akar.kunci})`,
        )
        .filter((k) => CAKUPAN.get(k)?.teknis == null && !decideAkses(audiens, k, "saring").boleh)
        .filter((k) => {
          const medan = k.replace(/^.*\./, "");
          const argumen =
            akar.bentuk === "daftar" ? { first: 1, filter: { [medan]: "x" } } : { [akar.kunci]: "x" };
          return findLolos([k], () => parsePermintaan(audiens, akar, argumen, penyandi)).length > 0;
        }),
    );
    expect(salah).toEqual([]);
  });
});

describe("lock C", () => {
  it("refuses something to every audience and gives something to those who read", () => {
    for (const [, audiens] of AUDIENS) {
      const boleh = SEMUA_TAMPILAN.flatMap((t) => readableColumns(audiens, t));
      expect(SEMUA_TAMPILAN.flatMap((t) => hidden(audiens, t)).length).toBeGreaterThan(5);
      expect(boleh.length > 0).toBe(audiens.peran === "SISTEM_MITRA" || audiens.peran === "PETUGAS");
    }
  });

  it("takes from a request no order but that of changes", () => {
    const minta = {
      ...baca({ pihak: "PIHAK_II", peran: "PETUGAS" }, "perseroan"),
      orderBy: { modalDasar: "asc" },
    };
    expect(buildArgumen(minta as PermintaanBaca).orderBy).toEqual({ urut: "asc" });
  });

  it("names in its refusal the place for the operator, and no value", () => {
    const minta = baca({ pihak: "PIHAK_I", peran: "SISTEM_MITRA" }, "perseroan", {
      syarat: [{ kolom: "modal_dasar", cara: "sama", nilai: "RAHASIA" }],
    });
    try {
      buildWhere(minta);
      expect.unreachable();
    } catch (sebab) {
      expect(JSON.stringify({ ...(sebab as Galat) })).not.toContain("RAHASIA");
      expect((sebab as Galat).rincian.sebab).toBe("kolom perseroan.modal_dasar");
    }
  });
});

describe("what is remembered of a projection", () => {
  it("is of one audience and one view: another that is given the same one is asked anew", () => {
    const nama = (pihak: "PIHAK_I" | "PIHAK_II"): Audiens => ({ pihak, peran: "PETUGAS" });
    let dibandingkan = 0;
    for (const tampilan of SEMUA_TAMPILAN) {
      const [boleh, dilarang] = [nama("PIHAK_I"), nama("PIHAK_II")].flatMap((a, i, semua) => {
        const lain = semua[1 - i] ?? a;
        const kolom = readableColumns(a, tampilan).find((k) => !readableColumns(lain, tampilan).includes(k));
        return kolom === undefined ? [] : [[{ audiens: a, lain, kolom }]];
      });
      for (const { audiens, lain, kolom } of [...(boleh ?? []), ...(dilarang ?? [])]) {
        // The technical columns too, which every request is refused without.
        if (!readableColumns(lain, tampilan).includes("urut")) continue;
        const proyeksi: Proyeksi = { ...KOSONG, kolom: [kolom] };
        expect(buildArgumen(baca(audiens, tampilan, { proyeksi })).select).toEqual({ [camel(kolom)]: true });
        expect(findLolos([kolom], () => buildArgumen(baca(lain, tampilan, { proyeksi })))).toEqual([]);
        dibandingkan += 1;
      }
    }
    expect(dibandingkan).toBeGreaterThan(2);
  });
});

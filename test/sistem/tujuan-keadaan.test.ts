import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type GraphQLSchema, getIntrospectionQuery } from "graphql";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSkema } from "#graphql/skema.js";
import { SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import type { Tujuan } from "#perjanjian/tujuan.js";
import { createPengelolaKlien } from "#store/pengelola-klien.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  type ScratchDatabase,
} from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { loadDunia, RUPA_SATU } from "./dunia-sistem.js";
import { isDaftar } from "./jelajah.js";
import { type KunciTabel, openKunciTabel } from "./kunci-tabel.js";
import { createTanya } from "./minta.js";
import { openPemuatan } from "./muatan-uji.js";
import { openPenandatangan, type Penandatangan } from "./token-uji.js";

const HARI = { tanggalMulai: "2026-01-10", berlakuHingga: "2026-06-30" };
const DIAKHIRI = { diberitahukanPada: "2026-01-15", berlakuPada: "2026-05-01" };
const NPWP = "0019990019000000";
const NIK = "3171011708450001";
const UMUM = ["{ perjanjian { keadaan nomor } }", "{ hakAkses { koordinat } }", getIntrospectionQuery()];

interface Galat {
  readonly message: string;
  readonly extensions: Readonly<Record<string, string>>;
}
interface Isi {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly Galat[];
}

/** One request to each data root of a schema. */
function listAkarData(skema: GraphQLSchema): readonly string[] {
  return Object.values(skema.getQueryType()?.getFields() ?? {}).flatMap((akar) => {
    if (isDaftar(akar)) return [`{ ${akar.name} { totalCount } }`];
    const [kunci] = akar.args;
    if (kunci === undefined) return [];
    return [`{ ${akar.name}(${kunci.name}: "${kunci.name === "nik" ? NIK : NPWP}") { id } }`];
  });
}

const AKAR = DEMO_KLIEN.map((klien) => {
  const audiens = SEMUA_AUDIENS.find((a) => a.pihak === klien.pihak && a.peran === klien.peran);
  if (audiens === undefined) throw new Error(klien.id);
  return { klien, data: listAkarData(buildSkema(audiens)) };
});
const membaca = (k: Klien): boolean => k.peran === "SISTEM_MITRA" || k.peran === "PETUGAS";
const demo = (id: string): Klien => {
  const klien = DEMO_KLIEN.find((k) => k.id === id);
  if (klien === undefined) throw new Error(id);
  return klien;
};

describe.each(listServers())("purpose and state of the agreement on $name", (server) => {
  const jam = { kini: Date.parse("2026-02-02T05:00:00Z"), now: () => jam.kini };
  let basis: ScratchDatabase;
  let dataDir = "";
  let tanda: Penandatangan;
  let uji: ServerUji | undefined;
  let kunci: KunciTabel;
  let pemilik: pg.Client;

  const start = async (perjanjian: object): Promise<void> => {
    await uji?.stop();
    uji = await startServerUji(server, {
      databaseUrl: basis.url,
      dataDir,
      jam,
      env: { SINERGI_AGREEMENT: JSON.stringify(perjanjian) },
    });
  };
  const rincian = (klien: Klien, ubah: object = {}): readonly object[] => [
    {
      type: "pemanfaatan_data_jkn",
      perjanjian: "755/KTR/1223",
      tujuan: "PEMANFAATAN",
      kegiatan: klien.kegiatan[0],
      ...ubah,
    },
  ];
  const ask = async (klien: Klien, query: string, butir: unknown = rincian(klien)) => {
    const jawaban = await createTanya(
      uji?.alamat ?? "",
      await tanda.sign(klien.id, klien.peran, butir),
    )({ query });
    return { status: jawaban.status, isi: JSON.parse(jawaban.badan) as Isi };
  };
  /** Asks, and expects a whole refusal that left its evidence. */
  const expectDitolak = async (
    klien: Klien,
    query: string,
    harap: { readonly code: string; readonly dasar: string; readonly keadaan?: string },
    butir?: unknown,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const { status, isi } = await ask(klien, query, butir);
    const [galat] = isi.errors ?? [];
    expect({ status, data: isi.data, ...galat?.extensions }, `${klien.id} ${query}`).toMatchObject({
      status: 403,
      data: undefined,
      ...harap,
    });
    expect(isi.errors).toHaveLength(1);
    const bukti = await readBukti(galat?.extensions["korelasi"]);
    expect(bukti).toMatchObject({ klien: klien.id, pihak: klien.pihak, hasil: "DITOLAK", jumlah: 0 });
    expect(bukti).toMatchObject({ koordinat: [], subjek: [] });
    expect(bukti["sebab"]).toContain(harap.code);
    return bukti;
  };
  const readBukti = async (korelasi: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const { rows } = await pemilik.query<Record<string, unknown>>(
      "SELECT * FROM inti.bukti WHERE korelasi = $1",
      [korelasi],
    );
    expect(rows).toHaveLength(1);
    return rows[0] ?? {};
  };

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-tujuan-"));
    tanda = await openPenandatangan(dataDir, jam);
    await start(HARI);
    kunci = await openKunciTabel(basis.url);
    pemilik = await connectUji(basis.url);
    const pemuatan = await openPemuatan({ ownerUrl: basis.url, dataDir, jam });
    await loadDunia(pemuatan, RUPA_SATU, () => undefined);
    await pemuatan.close();
    const pengelola = createPengelolaKlien(basis.url);
    for (const klien of [KEMBANG_SISTEM, KEMBANG_PETUGAS]) await pengelola.addKlien(klien, jam.now());
    await pengelola.close();
    // The registry is read anew for the clients just added.
    jam.kini += 60_000;
  });
  afterAll(async () => {
    await kunci?.close();
    await pemilik?.end();
    await uji?.stop();
    await basis?.drop();
    await removeFolder(dataDir);
  });
  const withKunci = async (work: () => Promise<void>): Promise<void> => {
    await kunci.lock();
    try {
      await work();
      expect(await kunci.countPenunggu()).toBe(0);
    } finally {
      await kunci.release();
    }
  };

  const KEMBANG_SISTEM: Klien = {
    ...demo("bpjs-sistem"),
    id: "uji-kembang-sistem",
    tujuan: ["PENGEMBANGAN"],
  };
  const KEMBANG_PETUGAS: Klien = {
    ...demo("bpjs-petugas"),
    id: "uji-kembang-petugas",
    tujuan: ["PENGEMBANGAN"],
  };

  describe("while it is in force", () => {
    it("reads a register for an allowed request: locked, it waits", async () => {
      await kunci.lock();
      const jawaban = ask(demo("bpjs-sistem"), "{ daftarPerseroan { totalCount } }");
      await kunci.waitForPembaca();
      await kunci.release();
      expect(await jawaban).toMatchObject({
        status: 200,
        isi: { data: { daftarPerseroan: { totalCount: 7 } } },
      });
    });

    const SALAH: Readonly<Record<string, readonly [butir: unknown, sebab: string]>> = {
      "an empty list": [[], "RINCIAN_BENTUK"],
      "an object for the list": [rincian(demo("bpjs-sistem"))[0], "RINCIAN_BENTUK"],
      "a text for the list": ["PEMANFAATAN", "RINCIAN_BENTUK"],
      "a text in the list": [["PEMANFAATAN"], "RINCIAN_BENTUK"],
      "the purpose twice, in two details": [
        [...rincian(demo("bpjs-sistem")), ...rincian(demo("bpjs-sistem"))],
        "RINCIAN_GANDA",
      ],
      "two purposes in two details": [
        [...rincian(demo("bpjs-sistem")), ...rincian(demo("bpjs-sistem"), { tujuan: "PENYEDIAAN" })],
        "RINCIAN_GANDA",
      ],
      ...mapUbah("tujuan", "TUJUAN_TIDAK_DIKENAL", [
        "RISET",
        "IZIN",
        "pemanfaatan",
        "PEMANFAATAN ",
        "PEMANFAATАN",
        "",
        null,
        1,
        ["PEMANFAATAN"],
        ["PEMANFAATAN", "PENYEDIAAN"],
        { nilai: "PEMANFAATAN" },
      ]),
      "a missing purpose": [rincian(demo("bpjs-sistem"), { tujuan: undefined }), "TUJUAN_TIDAK_ADA"],
      "a purpose not granted": [
        rincian(demo("bpjs-sistem"), { tujuan: "PENGEMBANGAN" }),
        "TUJUAN_TIDAK_DIBERIKAN",
      ],
      ...mapUbah("kegiatan", "KEGIATAN_TIDAK_TERDAFTAR", [
        "riset pasar",
        demo("ahu-sistem").kegiatan[0],
        `${demo("bpjs-sistem").kegiatan[0]} `,
        demo("bpjs-sistem").kegiatan[0]?.toUpperCase(),
        "",
        null,
        [...demo("bpjs-sistem").kegiatan],
        { nilai: 1 },
      ]),
      ...mapUbah("perjanjian", "PERJANJIAN_TIDAK_DIKENAL", ["1/KTR/1", undefined, ["755/KTR/1223"]]),
      ...mapUbah("type", "RINCIAN_TIPE", ["lain", undefined]),
      "a member that is not known": [rincian(demo("bpjs-sistem"), { izin: "10(6)" }), "RINCIAN_ANGGOTA"],
    };

    it.each(Object.entries(SALAH))("refuses %s with 403, and reads nothing", async (_, [butir, sebab]) => {
      await withKunci(async () => {
        for (const query of [
          "{ daftarPerseroan { totalCount } }",
          "{ perjanjian { nomor } }",
          "{ __typename }",
        ]) {
          const harap = { code: "PURPOSE_NOT_ALLOWED", dasar: "10(4)" };
          const bukti = await expectDitolak(demo("bpjs-sistem"), query, harap, butir);
          expect(bukti["sebab"]).toBe(`PURPOSE_NOT_ALLOWED ${sebab}`);
          expect(bukti["kegiatan"]).toBeNull();
        }
      });
    });

    it("refuses a token that leaves the purpose out as PURPOSE_NOT_ALLOWED too", async () => {
      const token = await tanda.sign("bpjs-sistem", "SISTEM_MITRA");
      const { status, badan } = await createTanya(
        uji?.alamat ?? "",
        token,
      )({ query: "{ perjanjian { nomor } }" });
      expect(status).toBe(403);
      const korelasi = (JSON.parse(badan) as Isi).errors?.[0]?.extensions["korelasi"];
      expect((await readBukti(korelasi))["sebab"]).toBe("PURPOSE_NOT_ALLOWED TUJUAN_TIDAK_ADA");
    });

    it("takes a token that names its purpose twice in one object for no token", async () => {
      const iat = Math.floor(jam.now() / 1000);
      const klaim = {
        sub: "bpjs-sistem",
        client_id: "bpjs-sistem",
        iss: "",
        aud: "",
        iat,
        exp: iat + 300,
        jti: "j",
      };
      const isi =
        (await tanda.sign("bpjs-sistem", "SISTEM_MITRA", rincian(demo("bpjs-sistem")))).split(".")[1] ?? "";
      const teks = Buffer.from(isi, "base64url").toString();
      expect(Object.keys(JSON.parse(teks) as object)).toEqual(expect.arrayContaining(Object.keys(klaim)));
      for (const nama of ["tujuan", "kegiatan"]) {
        const ganda = teks.replace(`"${nama}":`, `"${nama}":"PENYEDIAAN","${nama}":`);
        const tanya = createTanya(uji?.alamat ?? "", await tanda.signTeks(ganda));
        expect((await tanya({ query: "{ perjanjian { nomor } }" })).status).toBe(401);
      }
      const tanya = createTanya(uji?.alamat ?? "", await tanda.signTeks(teks));
      expect((await tanya({ query: "{ perjanjian { nomor } }" })).status).toBe(200);
    });

    it("accepts either party's number, each registered activity, and the first activity by default", async () => {
      const klien = demo("bpjs-sistem");
      const query = "{ daftarPerseroan { totalCount } }";
      for (const ubah of [
        { perjanjian: "AHU.HH.04.02-5" },
        { kegiatan: undefined },
        { kegiatan: klien.kegiatan[1] },
      ]) {
        expect((await ask(klien, query, rincian(klien, ubah))).status).toBe(200);
      }
    });

    type Kasus = readonly [klien: Klien, tujuan: Tujuan, boleh: readonly string[], tidak: readonly string[]];
    const STATUS_SENDIRI =
      "{ daftarPesertaStatusEntitas { totalCount nodes { status npwp kodeBadanUsaha jumlahPekerja dataTidakTersedia { jalur } } } }";
    const KARTU = "{ daftarPesertaStatusNotaris { nodes { nomorKartu status } } }";
    const ENTITAS = "{ daftarPerseroan { totalCount nodes { namaEntitas modalDasar pengurus { nik } } } }";
    const data = (id: string): readonly string[] => AKAR.find((a) => a.klien.id === id)?.data ?? [];
    const KASUS: readonly Kasus[] = [
      [demo("bpjs-sistem"), "PEMANFAATAN", data("bpjs-sistem"), []],
      [demo("bpjs-sistem"), "PENYEDIAAN", [], data("bpjs-sistem")],
      [KEMBANG_SISTEM, "PENGEMBANGAN", [], data("bpjs-sistem")],
      [demo("ahu-sistem"), "PEMANFAATAN", data("ahu-sistem"), []],
      [
        demo("ahu-sistem"),
        "PENYEDIAAN",
        [],
        [...data("ahu-sistem"), "{ daftarPesertaStatusEntitas { nodes { idSumber } } }"],
      ],
      [demo("bpjs-petugas"), "PEMANFAATAN", [...data("bpjs-petugas"), STATUS_SENDIRI, KARTU], []],
      [
        demo("bpjs-petugas"),
        "PENYEDIAAN",
        [STATUS_SENDIRI, KARTU],
        [
          ...data("bpjs-sistem"),
          "{ daftarPesertaStatusEntitas { nodes { status entitas { namaEntitas } } } }",
          "{ daftarPesertaStatusEntitas { nodes { status entitas { ... on Perseroan { npwp } } } } }",
          "{ daftarPesertaStatusEntitas { nodes { status entitas { __typename } } } }",
          '{ daftarPesertaStatusEntitas(filter: { provinsi: "31" }) { totalCount } }',
          '{ daftarPesertaStatusEntitas(filter: { kabupaten: "31.71" }) { nodes { status } } }',
        ],
      ],
      [KEMBANG_PETUGAS, "PENGEMBANGAN", [STATUS_SENDIRI, KARTU], data("bpjs-sistem")],
      [demo("ahu-petugas"), "PEMANFAATAN", [...data("ahu-petugas"), ENTITAS], []],
      [demo("ahu-petugas"), "PENYEDIAAN", [...data("bpjs-sistem"), ENTITAS], data("ahu-sistem")],
    ];

    it.each(KASUS.map(([klien, tujuan, boleh, tidak]) => ({ id: klien.id, klien, tujuan, boleh, tidak })))(
      "lets $id read for $tujuan what that purpose gives, and nothing else",
      async ({ klien, tujuan, boleh, tidak }) => {
        const butir = rincian(klien, { tujuan });
        for (const query of boleh) {
          const { status, isi } = await ask(klien, query, butir);
          expect({ status, galat: isi.errors }, query).toEqual({ status: 200, galat: undefined });
        }
        await withKunci(async () => {
          for (const query of tidak) {
            const bukti = await expectDitolak(
              klien,
              query,
              { code: "PURPOSE_NOT_ALLOWED", dasar: "10(4)" },
              butir,
            );
            expect(bukti).toMatchObject({ tujuan, kegiatan: klien.kegiatan[0] });
          }
          for (const query of UMUM) expect((await ask(klien, query, butir)).status).toBe(200);
        });
      },
    );
  });

  const cekKeadaan = async (saat: string, keadaan: string): Promise<void> => {
    jam.kini = Date.parse(saat);
    for (const { klien, data } of AKAR) {
      const umum = await Promise.all(UMUM.map((query) => ask(klien, query)));
      expect(umum[0]).toMatchObject({ status: 200, isi: { data: { perjanjian: { keadaan } } } });
      for (const { isi } of umum) expect(isi.errors).toBeUndefined();
      if (membaca(klien) && keadaan === "BERLAKU") {
        for (const query of data) expect((await ask(klien, query)).status, query).toBe(200);
        continue;
      }
      const harap = membaca(klien)
        ? { code: "AGREEMENT_NOT_IN_FORCE", dasar: "6", keadaan }
        : { code: "ROLE_READS_NO_DATA", dasar: "10(2)" };
      await withKunci(async () => {
        const [pertama = ""] = data;
        const campur = pertama === "" ? [] : [`{ perjanjian { keadaan } ${pertama.slice(1)}`];
        for (const query of [...data, ...campur]) {
          const bukti = await expectDitolak(klien, query, harap);
          if (membaca(klien)) expect(bukti["sebab"]).toBe(`AGREEMENT_NOT_IN_FORCE ${keadaan}`);
        }
      });
    }
  };

  const BIASA: readonly (readonly [string, string, string])[] = [
    ["before the first day", "2026-01-09T23:59:59.999+07:00", "BELUM_BERLAKU"],
    ["on the first day at 00:00 in Jakarta", "2026-01-10T00:00:00+07:00", "BERLAKU"],
    ["on the last day at 23:59:59 in Jakarta", "2026-06-30T23:59:59.999+07:00", "BERLAKU"],
    ["after the last day", "2026-07-01T00:00:00+07:00", "BERAKHIR"],
  ];
  it.each(BIASA)("answers every root %s", (_, saat, keadaan) => cekKeadaan(saat, keadaan));

  it("knows PENGAWAS no data root, and PENGEMBANG those of its party", () => {
    for (const { klien, data } of AKAR) {
      const seperti = klien.peran === "PENGAWAS" ? [] : AKAR.find((a) => a.klien.pihak === klien.pihak)?.data;
      if (!membaca(klien)) expect(data, klien.id).toEqual(seperti);
    }
  });

  it("is never in force without berlakuHingga", async () => {
    await start({ tanggalMulai: HARI.tanggalMulai });
    await cekKeadaan("2026-01-10T00:00:00+07:00", "TANPA_BATAS_WAKTU");
    await cekKeadaan("2036-07-01T00:00:00+07:00", "TANPA_BATAS_WAKTU");
  });

  it("ends early on the day of its notice", async () => {
    await start({ ...HARI, pengakhiran: DIAKHIRI });
    await cekKeadaan("2026-04-30T23:59:59.999+07:00", "BERLAKU");
    await cekKeadaan("2026-05-01T00:00:00+07:00", "DIAKHIRI");
  });

  function mapUbah(
    anggota: string,
    sebab: string,
    nilai: readonly unknown[],
  ): Readonly<Record<string, readonly [unknown, string]>> {
    return Object.fromEntries(
      nilai.map((n) => [
        `${anggota} = ${JSON.stringify(n) ?? "nothing"}`,
        [rincian(demo("bpjs-sistem"), { [anggota]: n }), sebab] as const,
      ]),
    );
  }
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listServers, runSql } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { createAgent, eachOf, graphql, type JawabanKawat, kepalaKlien, sendKawat } from "./kawat.js";

const BANYAK = 10_000;
const SOKET = 16;
/** Room for a machine that does other work at the same time. */
const TENGGAT_MS = 300_000;

/** Operations of one party; every name of an answer begins with its mark. */
interface Penanya {
  readonly klien: string;
  readonly tanda: string;
  readonly operasi: readonly string[];
}

const PENANYA: readonly Penanya[] = [
  {
    klien: "bpjs-sistem",
    tanda: "satu_",
    operasi: [
      "{ satu_a: perjanjian { satu_nomor: nomor satu_keadaan: keadaan } }",
      '{ satu_b: perseroan(npwp: "0019990019000000") { satu_nama: namaEntitas satu_pengurus: pengurus { satu_nama: nama satu_hp: nomorHandphone } } }',
      "{ satu_c: daftarPerseroan(first: 3) { satu_jumlah: totalCount satu_isi: nodes { satu_id: id satu_npwp: npwp satu_telepon: nomorTelepon } } }",
      "{ satu_d: daftarNotaris(first: 2) { satu_isi: edges { satu_kursor: cursor satu_baris: node { satu_nik: nik } } } }",
      '{ satu_e: __type(name: "Perseroan") { satu_medan: fields { satu_nama: name } } satu_f: __type(name: "PesertaStatusEntitas") { satu_nama: name } }',
      "{ satu_g: daftarPersekutuan(first: 2) { satu_isi: nodes { satu_jenis: jenis satu_sekutu: sekutu { satu_surel: alamatEmail } } } }",
    ],
  },
  {
    klien: "ahu-sistem",
    tanda: "dua_",
    operasi: [
      "{ dua_a: perjanjian { dua_nomor: nomor dua_keadaan: keadaan } }",
      '{ dua_b: pesertaStatusEntitas(npwp: "0019990019000000") { dua_nama: namaEntitas dua_status: status dua_sumber: idSumber } }',
      "{ dua_c: daftarPesertaStatusEntitas(first: 3) { dua_jumlah: totalCount dua_isi: nodes { dua_id: id dua_npwp: npwp dua_status: status } } }",
      "{ dua_d: daftarPesertaStatusNotaris(first: 2) { dua_isi: edges { dua_kursor: cursor dua_baris: node { dua_nik: nik dua_segmen: segmenKepesertaan } } } }",
      '{ dua_e: __type(name: "PesertaStatusEntitas") { dua_medan: fields { dua_nama: name } } dua_f: __type(name: "Perseroan") { dua_nama: name } }',
    ],
  },
];

/** Every member name of an answer. */
function keysOf(nilai: unknown): readonly string[] {
  if (Array.isArray(nilai)) return nilai.flatMap(keysOf);
  if (typeof nilai !== "object" || nilai === null) return [];
  return Object.entries(nilai).flatMap(([kunci, isi]) => [kunci, ...keysOf(isi)]);
}

describe.each(listServers())("requests of both parties on shared connections on $name", (server) => {
  let uji: ServerUji;
  const kepala = new Map<string, Record<string, string>>();
  const agent = createAgent(SOKET);

  beforeAll(async () => {
    uji = await startServerUji(server, { contoh: true });
    for (const { klien } of PENANYA) kepala.set(klien, await kepalaKlien(uji, klien));
  });
  afterAll(async () => {
    agent.destroy();
    await uji?.stop();
  });

  function ask(klien: string, query: string): Promise<JawabanKawat> {
    const badan = graphql(query);
    return sendKawat(uji.alamat, { kepala: kepala.get(klien) ?? {}, badan, agent });
  }

  const countBukti = async (): Promise<Readonly<Record<string, number>>> => {
    const baris = await runSql(
      uji.ownerUrl,
      "SELECT klien, hasil, count(*)::int AS n FROM inti.bukti GROUP BY 1, 2",
    );
    return Object.fromEntries(baris.map((b) => [`${b["klien"]} ${b["hasil"]}`, Number(b["n"])]));
  };

  it(
    `answers ${BANYAK} interleaved requests each with its asker's fields, and with nothing else`,
    async () => {
      const tunggal = new Map<string, string>();
      for (const { klien, tanda, operasi } of PENANYA) {
        for (const query of operasi) {
          const { status, isi } = await ask(klien, query);
          expect([query, status]).toEqual([query, 200]);
          const { data } = JSON.parse(isi) as { data: unknown };
          expect(keysOf(data).filter((k) => !k.startsWith(tanda))).toEqual([]);
          tunggal.set(query, isi);
        }
      }
      const sebelum = await countBukti();
      const salah: string[] = [];
      await eachOf(Array.from({ length: BANYAK }), SOKET * 2, async (_, i) => {
        const { klien, operasi } = PENANYA[i % PENANYA.length] as Penanya;
        const giliran = Math.floor(i / PENANYA.length);
        // Two of three ask the cheap first one or the schema, so that the run stays short.
        const query =
          (giliran % 3 === 0
            ? operasi[(giliran / 3) % operasi.length]
            : operasi[giliran % 3 === 1 ? 0 : 4]) ?? "";
        const { status, isi } = await ask(klien, query);
        if (status !== 200 || isi !== tunggal.get(query)) salah.push(`${i} ${klien} ${status}`);
      });
      expect(salah).toEqual([]);
      const sesudah = await countBukti();
      for (const { klien } of PENANYA) {
        const nama = `${klien} DIBERIKAN`;
        expect((sesudah[nama] ?? 0) - (sebelum[nama] ?? 0)).toBe(BANYAK / PENANYA.length);
      }
    },
    TENGGAT_MS,
  );

  it("answers documents that both parties send alike each from its own schema, interleaved and new each time", async () => {
    const salah: string[] = [];
    await eachOf(Array.from({ length: 600 }), SOKET * 2, async (_, i) => {
      const { klien } = PENANYA[i % PENANYA.length] as Penanya;
      const query = `{ tanya_${Math.floor(i / 2)}: daftarPerseroan(first: 1) { totalCount } }`;
      const { status } = await ask(klien, query);
      if (status !== (klien === "bpjs-sistem" ? 200 : 400)) salah.push(`${i} ${klien} ${status}`);
    });
    expect(salah).toEqual([]);
  });
});

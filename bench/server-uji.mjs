// One server of the benchmark as a process of its own: node bench/server-uji.mjs KIND < JSON settings
//   terjaga   the exchange as it serves: four locks, token, evidence
//   tanpa-bukti  the same, evidence written nowhere
//   tanpa-kunci  the same GraphQL server without locks: full schema, no shield, owner's login
//   polos     plain Node http + pg + JSON.stringify
import { createServer } from "node:http";
import pg from "pg";
import { createLayanan } from "../dist/graphql/layanan.js";
import { buildSkema } from "../dist/graphql/skema.js";
import { fullSchema } from "../dist/graphql/skema-penuh.js";
import { ISSUER_LOKAL } from "../dist/identity/issuer-lokal.js";
import { openKunci } from "../dist/identity/kunci.js";
import { createPenerbit } from "../dist/identity/penerbit.js";
import { createPengenal } from "../dist/identity/pengenal.js";
import { createPenyandi } from "../dist/identity/penyandi.js";
import { openRahasia } from "../dist/identity/rahasia.js";
import { KONTAK_PERJANJIAN } from "../dist/perjanjian/kontak.js";
import { buildHttp } from "../dist/server/http.js";
import { createPembacaRegister } from "../dist/store/baca/pembaca-register.js";
import { openLayananData } from "../dist/store/layanan-data.js";
import { applySandi, NAMA_LOGIN } from "../dist/store/login.js";
import { createPembaca } from "../dist/usecases/baca.js";
import { createPembatas } from "../dist/usecases/pembatas.js";

const [jenis] = process.argv.slice(2);
const { ownerUrl, dataDir } = JSON.parse(process.env.BENCH);
const jam = { now: () => Date.now() };
const audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" };
const say = (port) => process.send({ port });

async function startExchange() {
  const kunci = await openKunci(dataDir, { demo: true });
  const rahasia = await openRahasia(dataDir);
  const url = await applySandi(ownerUrl, rahasia.sandi(NAMA_LOGIN));
  const data = openLayananData(url, jam);
  const penyandi = createPenyandi(rahasia.penyandi);
  const terkunci = jenis !== "tanpa-kunci";
  const register = terkunci ? data.register : createPembacaRegister(() => ownerUrl);
  const skema = terkunci ? buildSkema(audiens) : fullSchema();
  const http = buildHttp({
    pelayanan: {
      layanan: new Map([["pihak_1_sistem_mitra", await createLayanan(audiens, skema, penyandi)]]),
      pengenal: createPengenal({
        penerbit: createPenerbit({ lokal: { issuer: ISSUER_LOKAL, kunci: kunci.umum }, luar: [], jam }),
        registri: data.registri,
        jam,
        audience: "urn:sinergi:demo",
      }),
      pembatas: createPembatas({ now: () => Date.now() * 1_000 }),
      pembaca: createPembaca(register, penyandi),
      penulisBukti: jenis === "tanpa-bukti" ? { write: async () => undefined } : data.penulisBukti,
      perjanjian: {
        nomor: ["-"],
        versi: "-",
        kontak: KONTAK_PERJANJIAN,
        kalender: { tanggalMulai: "2023-12-21", berlakuHingga: "2099-12-31", pengakhiran: null },
      },
      jam,
      lapor: () => undefined,
    },
    penjelajah: new Map(),
    hanyaLoopback: true,
    isReady: async () => true,
    isStopping: () => false,
    depth: () => 0,
  });
  await http.listen({ host: "127.0.0.1", port: 0 });
  say(http.server.address().port);
}

const SQL_HALAMAN = `SELECT e.id, e.nama_entitas AS "namaEntitas", e.npwp, e.provinsi, e.kabupaten, e.kecamatan, e.kelurahan,
  e.alamat_lengkap AS "alamatLengkap", e.nomor_telepon AS "nomorTelepon", e.kbli, e.diubah_i AS "diubahPada", e.dihapus_pada AS "dihapusPada",
  (SELECT coalesce(json_agg(json_build_object('nama', p.nama, 'jabatan', p.jabatan, 'alamatEmail', p.alamat_email, 'nomorHandphone', p.nomor_handphone) ORDER BY p.urutan), '[]')
   FROM inti.register_pengurus p WHERE p.entitas_id = e.id AND p.peran = 'PENGURUS') AS pengurus
  FROM inti.register_entitas e WHERE e.register = 'PERSEROAN'`;

async function startPlain() {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  const ask = {
    halaman: ({ banyak }) =>
      pool.query({ name: "h", text: `${SQL_HALAMAN} ORDER BY e.urut_i LIMIT $1`, values: [banyak] }),
    cari: ({ npwp }) => pool.query({ name: "c", text: `${SQL_HALAMAN} AND e.npwp = $1`, values: [npwp] }),
    banyak: ({ npwp }) =>
      pool.query({ name: "b", text: `${SQL_HALAMAN} AND e.npwp = ANY($1)`, values: [npwp] }),
  };
  const server = createServer((permintaan, jawaban) => {
    const potongan = [];
    permintaan.on("data", (p) => potongan.push(p));
    permintaan.on("end", async () => {
      const isi = JSON.parse(Buffer.concat(potongan).toString());
      const { rows } = await ask[isi.jenis](isi);
      jawaban.setHeader("content-type", "application/json");
      jawaban.end(JSON.stringify(rows));
    });
  });
  server.listen(0, "127.0.0.1", () => say(server.address().port));
}

await (jenis === "polos" ? startPlain() : startExchange());

import type { JenisBerkas } from "#berkas/jenis.js";
import { readJudulKbli } from "./judul-kbli.js";
import type { BahanPeriksa } from "./periksa-jenis.js";
import {
  type KolomIsi,
  REGISTER_BADAN_USAHA,
  REGISTER_NOTARIS,
  REGISTER_PERSEKUTUAN,
  REGISTER_PERSEROAN,
  REGISTER_PESERTA,
  type RegisterBernomor,
  type SpesifikasiRegister,
} from "./register.js";
import { type Hitungan, runSql, type Sesi } from "./sesi.js";
import {
  deriveKolomTahap,
  deriveKolomTurunan,
  type KolomTahap,
  type KolomTurunan,
  kolomTahap,
} from "./tahapan.js";
import { applyBadanUsaha } from "./terap-badan-usaha.js";
import { applyKbli } from "./terap-kbli.js";
import { applyPengurus } from "./terap-pengurus.js";
import { applyPeserta, dropBukanNotaris, readNikNotaris } from "./terap-peserta.js";
import { applyRegister } from "./terap-register.js";

/** How one kind is loaded: what is staged, what its check needs of the database, how the staged rows are applied. */
export interface JenisMuat {
  readonly kolom: readonly KolomTahap[];
  readonly turunan: readonly KolomTurunan[];
  readonly rujukan: Pick<BahanPeriksa, "judulKbli" | "nikNotaris">;
  readonly apply: (sesi: Sesi) => Promise<Hitungan>;
  /** Tables that a big load leaves with old statistics. */
  readonly tabel: readonly string[];
}

type Pembuat = (sesi: Sesi, opsional: ReadonlySet<string>) => Promise<JenisMuat>;

const TANPA_RUJUKAN: JenisMuat["rujukan"] = Object.freeze({
  judulKbli: new Map<string, string>(),
  nikNotaris: new Set<string>(),
});

function isiBerkas(spek: SpesifikasiRegister, opsional: ReadonlySet<string>): readonly KolomIsi[] {
  return spek.isi.filter((kolom) => !kolom.opsional || opsional.has(kolom.nama));
}

/** What a register stages, and what is derived of it. @param isi its content columns, as far as the files have them */
function deriveTahap(spek: SpesifikasiRegister, isi = spek.isi): Pick<JenisMuat, "kolom" | "turunan"> {
  return { kolom: deriveKolomTahap(spek, isi), turunan: deriveKolomTurunan(isi) };
}

const entitas =
  (spek: RegisterBernomor, lain: string): Pembuat =>
  async (sesi, opsional) => {
    const isi = isiBerkas(spek, opsional);
    return {
      ...deriveTahap(spek, isi),
      rujukan: { ...TANPA_RUJUKAN, judulKbli: await readJudulKbli(sesi) },
      apply: async () => {
        await runSql(
          sesi,
          `UPDATE muat m SET aturan = 'ID_SUMBER_REGISTER_LAIN', kolom = 'id_sumber' FROM register_entitas e
           WHERE m.aturan IS NULL AND e.id_sumber = m.kunci AND e.register = $1`,
          [lain],
        );
        return applyRegister(sesi, spek, isi);
      },
      tabel: ["register_entitas", "status_entitas"],
    };
  };

const notaris: Pembuat = async (sesi) => ({
  ...deriveTahap(REGISTER_NOTARIS),
  rujukan: TANPA_RUJUKAN,
  apply: async () => {
    const hitungan = await applyRegister(sesi, REGISTER_NOTARIS, REGISTER_NOTARIS.isi);
    await dropBukanNotaris(sesi);
    return hitungan;
  },
  tabel: ["register_notaris", "status_notaris"],
});

const badanUsaha: Pembuat = async () => ({
  ...deriveTahap(REGISTER_BADAN_USAHA),
  rujukan: TANPA_RUJUKAN,
  apply: applyBadanUsaha,
  tabel: ["register_badan_usaha"],
});

const peserta: Pembuat = async (sesi) => ({
  ...deriveTahap(REGISTER_PESERTA),
  rujukan: { ...TANPA_RUJUKAN, nikNotaris: await readNikNotaris(sesi) },
  apply: applyPeserta,
  tabel: ["register_peserta"],
});

const pengurus: Pembuat = async () => ({
  kolom: [
    kolomTahap("versi", "timestamptz"),
    kolomTahap("sidik", "text"),
    kolomTahap("mengosongkan", "boolean"),
    ...["peran", "nama", "jabatan", "alamat_email", "nomor_handphone", "nik"].map((nama) =>
      kolomTahap(nama, "text"),
    ),
    kolomTahap("tidak_sah", "text[]"),
  ],
  turunan: [],
  rujukan: TANPA_RUJUKAN,
  apply: applyPengurus,
  tabel: ["register_pengurus", "register_komisaris", "register_entitas"],
});

const kbli: Pembuat = async () => ({
  kolom: [
    kolomTahap("versi", "timestamptz"),
    kolomTahap("dihapus_pada", "timestamptz"),
    kolomTahap("judul", "text"),
  ],
  turunan: [],
  rujukan: TANPA_RUJUKAN,
  apply: applyKbli,
  tabel: ["judul_kbli"],
});

const PEMBUAT: Readonly<Record<JenisBerkas, Pembuat>> = Object.freeze({
  perseroan: entitas(REGISTER_PERSEROAN, "PERSEKUTUAN"),
  persekutuan: entitas(REGISTER_PERSEKUTUAN, "PERSEROAN"),
  pengurus,
  notaris,
  "badan-usaha": badanUsaha,
  peserta,
  kbli,
});

/** Prepares the load of one kind. @param opsional the optional columns that its files have. */
export function createJenisMuat(
  jenis: JenisBerkas,
  sesi: Sesi,
  opsional: ReadonlySet<string>,
): Promise<JenisMuat> {
  return PEMBUAT[jenis](sesi, opsional);
}

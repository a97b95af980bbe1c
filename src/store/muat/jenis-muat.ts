import type { AlatBerkas } from "#berkas/alat.js";
import { createPemeriksaBadanUsaha } from "#berkas/baris-badan-usaha.js";
import { createPemeriksaEntitas } from "#berkas/baris-entitas.js";
import { createPemeriksaKbli } from "#berkas/baris-kbli.js";
import { createPemeriksaNotaris } from "#berkas/baris-notaris.js";
import { createPemeriksaPengurus } from "#berkas/baris-pengurus.js";
import { createPemeriksaPeserta } from "#berkas/baris-peserta.js";
import type { BarisDitolak } from "#berkas/hasil-baris.js";
import type { JenisBerkas } from "#berkas/jenis.js";
import { createTitler } from "./judul-kbli.js";
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
import { deriveKolomTahap, type KolomTahap, kolomTahap } from "./tahapan.js";
import { applyBadanUsaha } from "./terap-badan-usaha.js";
import { applyKbli } from "./terap-kbli.js";
import { applyPengurus } from "./terap-pengurus.js";
import { applyPeserta, dropBukanNotaris, readNikNotaris } from "./terap-peserta.js";
import { applyRegister } from "./terap-register.js";

/** A row ready to be staged, one that is not needed, or a refusal. */
export type HasilPeriksa = { readonly ok: true; readonly baris: object | "TIDAK_PERLU" } | BarisDitolak;

/** How one kind is loaded: what is staged, how a row is checked, how the staged rows are applied. */
export interface JenisMuat {
  readonly kolom: readonly KolomTahap[];
  readonly periksa: (sel: readonly string[]) => HasilPeriksa;
  readonly apply: (sesi: Sesi) => Promise<Hitungan>;
  /** Tables that a big load leaves with old statistics. */
  readonly tabel: readonly string[];
}

/** What every kind needs of other rooms; titles are read where they are needed. */
export type AlatUmum = Omit<AlatBerkas, "judulKbli">;

type Pembuat = (sesi: Sesi, alat: AlatUmum, opsional: ReadonlySet<string>) => Promise<JenisMuat>;

/** Titles carry no version: all rows of `kbli` have this one. */
const TANPA_VERSI = "1970-01-01T00:00:00Z";

function isiBerkas(spek: SpesifikasiRegister, opsional: ReadonlySet<string>): readonly KolomIsi[] {
  return spek.isi.filter((kolom) => !kolom.opsional || opsional.has(kolom.nama));
}

const entitas =
  (register: "perseroan" | "persekutuan", spek: RegisterBernomor, lain: string): Pembuat =>
  async (sesi, alat, opsional) => {
    const isi = isiBerkas(spek, opsional);
    return {
      kolom: deriveKolomTahap(spek, isi),
      periksa: createPemeriksaEntitas(register, { ...alat, judulKbli: await createTitler(sesi) }),
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

const notaris: Pembuat = async (sesi, alat) => ({
  kolom: deriveKolomTahap(REGISTER_NOTARIS, REGISTER_NOTARIS.isi),
  periksa: createPemeriksaNotaris(alat),
  apply: async () => {
    const hitungan = await applyRegister(sesi, REGISTER_NOTARIS, REGISTER_NOTARIS.isi);
    await dropBukanNotaris(sesi);
    return hitungan;
  },
  tabel: ["register_notaris", "status_notaris"],
});

const badanUsaha: Pembuat = async (_sesi, alat) => ({
  kolom: deriveKolomTahap(REGISTER_BADAN_USAHA, REGISTER_BADAN_USAHA.isi),
  periksa: createPemeriksaBadanUsaha(alat),
  apply: applyBadanUsaha,
  tabel: ["register_badan_usaha"],
});

const peserta: Pembuat = async (sesi, alat) => {
  const nik = await readNikNotaris(sesi);
  return {
    kolom: deriveKolomTahap(REGISTER_PESERTA, REGISTER_PESERTA.isi),
    periksa: createPemeriksaPeserta(alat, (satu) => nik.has(satu)),
    apply: applyPeserta,
    tabel: ["register_peserta"],
  };
};

const pengurus: Pembuat = async (_sesi, alat) => ({
  kolom: [
    kolomTahap("versi", "timestamptz"),
    kolomTahap("sidik", "text"),
    kolomTahap("mengosongkan", "boolean"),
    ...["peran", "nama", "jabatan", "alamat_email", "nomor_handphone", "nik"].map((nama) =>
      kolomTahap(nama, "text"),
    ),
    kolomTahap("tidak_sah", "text[]"),
  ],
  periksa: createPemeriksaPengurus(alat),
  apply: applyPengurus,
  tabel: ["register_pengurus", "register_komisaris", "register_entitas"],
});

const kbli: Pembuat = async () => {
  const periksa = createPemeriksaKbli();
  return {
    kolom: [
      kolomTahap("versi", "timestamptz"),
      kolomTahap("dihapus_pada", "timestamptz"),
      kolomTahap("judul", "text"),
    ],
    periksa: (sel) => {
      const hasil = periksa(sel);
      return hasil.ok ? { ok: true, baris: { ...hasil.baris, versi: TANPA_VERSI } } : hasil;
    },
    apply: applyKbli,
    tabel: ["judul_kbli"],
  };
};

const PEMBUAT: Readonly<Record<JenisBerkas, Pembuat>> = Object.freeze({
  perseroan: entitas("perseroan", REGISTER_PERSEROAN, "PERSEKUTUAN"),
  persekutuan: entitas("persekutuan", REGISTER_PERSEKUTUAN, "PERSEROAN"),
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
  alat: AlatUmum,
  opsional: ReadonlySet<string>,
): Promise<JenisMuat> {
  return PEMBUAT[jenis](sesi, alat, opsional);
}

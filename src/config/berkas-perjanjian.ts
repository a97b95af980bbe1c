import { readFileSync } from "node:fs";
import { earliestPengakhiran, type Kalender, type Pengakhiran, TANGGAL_MULAI } from "#perjanjian/kalender.js";
import { KONTAK_PERJANJIAN, type Kontak } from "#perjanjian/kontak.js";

/** What configuration says of the agreement: its days and its contacts. */
export interface BentukPerjanjian {
  readonly kalender: Kalender;
  readonly kontak: readonly Kontak[];
}

/** The demo's last day; a real installation must give its own (reading T-03). */
const DEMO_HINGGA = "2099-12-31";

type Refuse = (aturan: string) => void;
type Isi = Readonly<Record<string, unknown>>;

/**
 * Reads `SINERGI_AGREEMENT`: a JSON text, or the path of a JSON file, with `tanggalMulai`,
 * `berlakuHingga`, `pengakhiran { diberitahukanPada, berlakuPada }` and `kontak`, each optional.
 *
 * Absent in demo mode: in force until 2099. Without `berlakuHingga` the agreement is never in force.
 */
export function readPerjanjian(teks: string | undefined, mode: string, refuse: Refuse): BentukPerjanjian {
  if (teks === undefined || teks === "") return build({}, mode === "demo" ? DEMO_HINGGA : null, refuse);
  const isi = readJson(teks);
  if (isi === null) {
    refuse("harus objek JSON, atau letak berkas yang berisi objek JSON");
    return build({}, null, refuse);
  }
  for (const kunci of Object.keys(isi)) if (!KUNCI.has(kunci)) refuse("memuat kunci yang tidak dikenal");
  return build(isi, null, refuse);
}

const KUNCI: ReadonlySet<string> = new Set(["tanggalMulai", "berlakuHingga", "pengakhiran", "kontak"]);

function readJson(teks: string): Isi | null {
  try {
    const isi: unknown = JSON.parse(teks.trimStart().startsWith("{") ? teks : readFileSync(teks, "utf8"));
    return typeof isi === "object" && isi !== null && !Array.isArray(isi) ? (isi as Isi) : null;
  } catch {
    return null;
  }
}

function build(isi: Isi, bawaan: string | null, refuse: Refuse): BentukPerjanjian {
  const kalender: Kalender = {
    tanggalMulai: readDay(isi, "tanggalMulai", refuse) ?? TANGGAL_MULAI,
    berlakuHingga: readDay(isi, "berlakuHingga", refuse) ?? bawaan,
    pengakhiran: readPengakhiran(isi["pengakhiran"], refuse),
  };
  if (kalender.berlakuHingga !== null && kalender.berlakuHingga < kalender.tanggalMulai) {
    refuse("berlakuHingga mendahului tanggalMulai");
  }
  return { kalender: Object.freeze(kalender), kontak: readKontak(isi["kontak"], refuse) };
}

function readDay(isi: Isi, kunci: string, refuse: Refuse): string | null {
  const nilai = isi[kunci];
  if (nilai === undefined || nilai === null) return null;
  if (typeof nilai === "string" && isDay(nilai)) return nilai;
  refuse(`${kunci} harus tanggal YYYY-MM-DD`);
  return null;
}

function isDay(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false;
  const ms = Date.parse(`${teks}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(teks);
}

/** An early end takes effect three months after its written notice at the earliest (Pasal 6(3)). */
function readPengakhiran(nilai: unknown, refuse: Refuse): Pengakhiran | null {
  if (nilai === undefined || nilai === null) return null;
  const isi = nilai as Isi;
  const diberitahukanPada = readDay(isi, "diberitahukanPada", refuse);
  const berlakuPada = readDay(isi, "berlakuPada", refuse);
  if (diberitahukanPada === null || berlakuPada === null) {
    refuse("pengakhiran harus punya diberitahukanPada dan berlakuPada");
    return null;
  }
  if (berlakuPada < earliestPengakhiran(diberitahukanPada)) {
    refuse("pengakhiran.berlakuPada kurang dari tiga bulan sesudah pemberitahuan, Pasal 6(3)");
  }
  return { diberitahukanPada, berlakuPada };
}

function readKontak(nilai: unknown, refuse: Refuse): readonly Kontak[] {
  if (nilai === undefined) return KONTAK_PERJANJIAN;
  const daftar = Array.isArray(nilai) ? (nilai as readonly Isi[]) : [];
  const sah = daftar.filter(
    (k) =>
      (k["pihak"] === "PIHAK_I" || k["pihak"] === "PIHAK_II") &&
      ["nama", "alamat", "telepon", "email"].every((m) => typeof k[m] === "string" && k[m] !== ""),
  );
  if (sah.length !== daftar.length || sah.length === 0) {
    refuse("kontak harus larik dengan pihak, nama, alamat, telepon, email");
  }
  return sah as unknown as readonly Kontak[];
}

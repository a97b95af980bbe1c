import { type Ditolak, refuse } from "./aturan.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";

/** The KBLI versions a code can belong to; without its version a 5-digit code has no meaning. */
export const VERSI_KBLI = Object.freeze(["2009", "2015", "2017", "2020", "2025", "TIDAK_DIKETAHUI"] as const);

export type VersiKbli = (typeof VERSI_KBLI)[number];

type AturanKbli = "KBLI_BENTUK" | "KBLI_PANJANG" | "KBLI_VERSI";

export interface Kbli {
  /** 5 digits. */
  readonly kode: string;
  readonly versi: VersiKbli;
}

export type HasilKbli =
  | {
      readonly ok: true;
      readonly kode: string;
      readonly versi: VersiKbli;
      readonly tanda: readonly TandaMutu[];
    }
  | Ditolak<AturanKbli>;

export type HasilDaftarKbli =
  | { readonly ok: true; readonly daftar: readonly Kbli[]; readonly tanda: readonly TandaMutu[] }
  /** `urutan` is the place in the list, counted from 1; 0 for the list as a whole. */
  | (Ditolak<AturanKbli | "KBLI_DAFTAR_PANJANG"> & { readonly urutan: number });

const TEKS_MAKS = 32;
const DAFTAR_MAKS = 16_384;

/**
 * Sections by division: KBLI 2020 (Peraturan BPS 2/2020) and 2025 (Peraturan BPS 7/2025). From K on the letter of one
 * division differs between them.
 */
const KATEGORI = Object.freeze({
  "2020": parseKategori(
    "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G45-47 H49-53 I55-56 J58-63 K64-66 L68-68 M69-75 N77-82 " +
      "O84-84 P85-85 Q86-88 R90-93 S94-96 T97-98 U99-99",
  ),
  "2025": parseKategori(
    "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G46-47 H49-53 I55-56 J58-60 K61-63 L64-66 M68-68 N69-75 " +
      "O77-82 P84-84 Q85-85 R86-88 S90-93 T94-96 U97-98 V99-99",
  ),
});

const versiKbli: ReadonlySet<string> = new Set(VERSI_KBLI);
const TANDA_TANPA_VERSI: readonly TandaMutu[] = Object.freeze(["KBLI_TANPA_VERSI"]);
const TANDA_GOLONGAN: readonly TandaMutu[] = Object.freeze(["KBLI_GOLONGAN_TIDAK_DIKENAL"]);

/**
 * Reads `versi:kode` (`2020:46311`) or a bare 5-digit code, whose version is then `TIDAK_DIKETAHUI` and flagged
 * `KBLI_TANPA_VERSI`. A division that its version does not have is flagged; a code is never converted or completed.
 */
export function parseKbli(text: string): HasilKbli {
  if (text.length > TEKS_MAKS) return refuse("KBLI_BENTUK");
  const bersih = text.trim();
  const titikDua = bersih.indexOf(":");
  const versi = titikDua < 0 ? "TIDAK_DIKETAHUI" : bersih.slice(0, titikDua);
  const kode = bersih.slice(titikDua + 1);
  if (!isVersiKbli(versi)) return refuse("KBLI_VERSI");
  if (!/^\d+$/.test(kode)) return refuse("KBLI_BENTUK");
  if (kode.length !== 5) return refuse("KBLI_PANJANG");
  return { ok: true, kode, versi, tanda: findTanda(versi, kode) };
}

/**
 * Reads a list joined by `;`, in its order, repeated pairs once, blank places skipped; an empty text is an empty list.
 * One refused member refuses the list and says which.
 */
export function parseDaftarKbli(text: string): HasilDaftarKbli {
  if (text.length > DAFTAR_MAKS) return { ...refuse("KBLI_DAFTAR_PANJANG"), urutan: 0 };
  const daftar = new Map<string, Kbli>();
  const tanda = new Set<TandaMutu>();
  for (const [indeks, satu] of text.split(";").entries()) {
    if (satu.trim() === "") continue;
    const hasil = parseKbli(satu);
    if (!hasil.ok) return { ...hasil, urutan: indeks + 1 };
    const { kode, versi } = hasil;
    daftar.set(`${versi}:${kode}`, { kode, versi });
    for (const nama of hasil.tanda) tanda.add(nama);
  }
  return { ok: true, daftar: [...daftar.values()], tanda: tanda.size === 0 ? TANPA_TANDA : [...tanda] };
}

/** The written form that `parseKbli` reads back: `versi:kode`, or the bare code where the version is not known. */
export function writeKbli(kbli: Kbli): string {
  return kbli.versi === "TIDAK_DIKETAHUI" ? kbli.kode : `${kbli.versi}:${kbli.kode}`;
}

/** The section letter (kategori, A to V) of a code in its version; null for versions without a table here, or no section. */
export function findKategori(versi: VersiKbli, kode: string): string | null {
  return isBertabel(versi) ? (KATEGORI[versi].get(kode.slice(0, 2)) ?? null) : null;
}

function parseKategori(daftar: string): ReadonlyMap<string, string> {
  const kategori = new Map<string, string>();
  for (const rentang of daftar.split(" ")) {
    const akhir = Number(rentang.slice(4));
    for (let nomor = Number(rentang.slice(1, 3)); nomor <= akhir; nomor++) {
      kategori.set(String(nomor).padStart(2, "0"), rentang.slice(0, 1));
    }
  }
  return kategori;
}

function isBertabel(versi: VersiKbli): versi is keyof typeof KATEGORI {
  return Object.hasOwn(KATEGORI, versi);
}

function isVersiKbli(text: string): text is VersiKbli {
  return versiKbli.has(text);
}

function findTanda(versi: VersiKbli, kode: string): readonly TandaMutu[] {
  if (versi === "TIDAK_DIKETAHUI") return TANDA_TANPA_VERSI;
  return isBertabel(versi) && findKategori(versi, kode) === null ? TANDA_GOLONGAN : TANPA_TANDA;
}

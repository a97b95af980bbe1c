import { compareNamaBadan, isBentukGanda } from "./kecocokan-nama.js";
import type { BadanUsahaCalon, EntitasCalon, KelompokEntitas } from "./kelompok.js";
import type { NamaBadan } from "./nama-badan.js";
import type { HasilEntitas } from "./status.js";
import { compareC } from "./urutan.js";

/**
 * Why an entity is undecided: no usable NPWP; no employer of its key; a key that too many share; another
 * core, or another form, under its key (shared or wrong NPWP); several entities for one employer.
 */
export type AlasanEntitas =
  | "TANPA_NPWP"
  | "TANPA_CALON"
  | "KUNCI_TERLALU_UMUM"
  | "NAMA_BERBEDA"
  | "BENTUK_BERBEDA"
  | "BERSAING";

/** Why a decision came out as it did: for `PETUGAS` of Pihak I only, never for Pihak II. */
export interface PenjelasanEntitas {
  readonly metode: "NPWP_NAMA";
  readonly versiParameter: string;
  /** Employers of the key, and those of them whose name agrees. */
  readonly jumlahCalon: number;
  readonly jumlahCocok: number;
  /** Of the settled pair: all 16 digits are equal, not the key alone; the employer is a branch. */
  readonly npwpPenuh: boolean;
  readonly cabang: boolean;
}

type EntitasPadan = Extract<HasilEntitas, { hasil: "MATCHED" }> & { readonly kodeBadanUsaha: string };
type EntitasTiada = Extract<HasilEntitas, { hasil: "NO_MATCH" }>;
type EntitasBelum = { readonly hasil: "UNRESOLVED"; readonly alasan: AlasanEntitas };

/** The decision on one supplied entity. Exact keys alone never prove an absence (`NO_MATCH`). */
export type KeputusanEntitas = (EntitasPadan | EntitasTiada | EntitasBelum) & {
  readonly idEntitas: string;
  readonly penjelasan: PenjelasanEntitas;
};

/** Entities of one key and core whose forms compare alike, counted in full and by their whole NPWP. */
interface Kelas {
  readonly nama: NamaBadan;
  readonly entitas: EntitasCalon[];
  readonly menurutNpwp: Map<string, { jumlah: number; readonly pertama: EntitasCalon }>;
}

/** The entity's name with the form of its register where it states none. */
function readNama(entitas: EntitasCalon): NamaBadan {
  const { nama, bentukRegister } = entitas;
  return nama.bentuk === null ? { ...nama, bentuk: bentukRegister } : nama;
}

function kelasKey(nama: NamaBadan): string {
  return `${nama.bentuk ?? ""}${isBentukGanda(nama) ? "+" : ""}`;
}

/** Core → class of form → entities: keeps a group linear, however many records share the key. */
function indexEntitas(entitas: readonly EntitasCalon[]): ReadonlyMap<string, ReadonlyMap<string, Kelas>> {
  const index = new Map<string, Map<string, Kelas>>();
  for (const satu of entitas) {
    const nama = readNama(satu);
    const kelasInti = index.get(nama.inti) ?? new Map<string, Kelas>();
    index.set(nama.inti, kelasInti);
    const kelas: Kelas = kelasInti.get(kelasKey(nama)) ?? { nama, entitas: [], menurutNpwp: new Map() };
    kelasInti.set(kelasKey(nama), kelas);
    kelas.entitas.push(satu);
    const senomor = kelas.menurutNpwp.get(satu.npwp);
    if (senomor === undefined) kelas.menurutNpwp.set(satu.npwp, { jumlah: 1, pertama: satu });
    else senomor.jumlah += 1;
  }
  return index;
}

/**
 * The one entity that may claim an employer: the only one whose name agrees, else the only one of those
 * that have its whole NPWP, else none.
 */
function findPemenang(badanUsaha: BadanUsahaCalon, pesaing: readonly Kelas[]): EntitasCalon | undefined {
  const jumlah = pesaing.reduce((sum, kelas) => sum + kelas.entitas.length, 0);
  if (jumlah === 1) return pesaing.find((kelas) => kelas.entitas.length === 1)?.entitas[0];
  const senomor = pesaing.flatMap((kelas) => kelas.menurutNpwp.get(badanUsaha.npwp) ?? []);
  const [satu] = senomor;
  return senomor.length === 1 && satu?.jumlah === 1 ? satu.pertama : undefined;
}

/** Whole NPWP first, then the head office, then the employer code. */
function compareCalon(npwp: string, a: BadanUsahaCalon, b: BadanUsahaCalon): number {
  return (
    Number(b.npwp === npwp) - Number(a.npwp === npwp) ||
    Number(a.cabang) - Number(b.cabang) ||
    compareC(a.kodeBadanUsaha, b.kodeBadanUsaha)
  );
}

/** What the employers of a group are to its entities. */
interface Perebutan {
  /** The best employer that each entity may claim. */
  readonly milik: ReadonlyMap<string, BadanUsahaCalon>;
  readonly jumlahCocok: ReadonlyMap<Kelas, number>;
}

function decidePerebutan(
  index: ReadonlyMap<string, ReadonlyMap<string, Kelas>>,
  badanUsaha: readonly BadanUsahaCalon[],
): Perebutan {
  const milik = new Map<string, BadanUsahaCalon>();
  const jumlahCocok = new Map<Kelas, number>();
  for (const calon of badanUsaha) {
    const kelasInti = index.get(calon.nama.inti);
    if (kelasInti === undefined) continue;
    const pesaing = [...kelasInti.values()].filter((k) => compareNamaBadan(k.nama, calon.nama) === "COCOK");
    for (const kelas of pesaing) jumlahCocok.set(kelas, (jumlahCocok.get(kelas) ?? 0) + 1);
    const pemenang = findPemenang(calon, pesaing);
    if (pemenang === undefined) continue;
    const best = milik.get(pemenang.idEntitas);
    if (best === undefined || compareCalon(pemenang.npwp, calon, best) < 0)
      milik.set(pemenang.idEntitas, calon);
  }
  return { milik, jumlahCocok };
}

/** Joined rows that fan out would make a record compete with itself. */
function assertTanpaGanda(kunci: readonly string[]): void {
  if (kunci.length > 1 && new Set(kunci).size !== kunci.length) {
    throw new RangeError("kelompok pemadanan memuat rekaman yang sama dua kali");
  }
}

function decideAlasan(kelompok: KelompokEntitas, jumlahCocok: number, intiAda: boolean): AlasanEntitas {
  if (kelompok.kunci === null) return "TANPA_NPWP";
  if (kelompok.terlaluUmum) return "KUNCI_TERLALU_UMUM";
  if (kelompok.badanUsaha.length === 0) return "TANPA_CALON";
  if (jumlahCocok > 0) return "BERSAING";
  return intiAda ? "BENTUK_BERBEDA" : "NAMA_BERBEDA";
}

function readBadanUsaha(kelompok: KelompokEntitas): readonly BadanUsahaCalon[] {
  return kelompok.kunci === null || kelompok.terlaluUmum ? [] : kelompok.badanUsaha;
}

/**
 * Decides which entity of a group of one NPWP key is settled with which employer (domain.md §8, steps 1
 * and 2): the key is equal and the names agree exactly, or the entity stays undecided. An employer goes to
 * one entity at most; an entity may have several (branches) and is explained by the best. One decision for
 * each entity, ordered by `idEntitas`; the order of the group does not matter. Linear in its size.
 */
export function decideKelompok(
  kelompok: KelompokEntitas,
  versiParameter: string,
): readonly KeputusanEntitas[] {
  const calon = readBadanUsaha(kelompok);
  assertTanpaGanda(kelompok.entitas.map((entitas) => entitas.idEntitas));
  assertTanpaGanda(calon.map((badanUsaha) => badanUsaha.kodeBadanUsaha));
  const index = indexEntitas(calon.length === 0 ? [] : kelompok.entitas);
  const { milik, jumlahCocok } = decidePerebutan(index, calon);
  const intiCalon = new Set(calon.map((badanUsaha) => badanUsaha.nama.inti));
  const decide = (entitas: EntitasCalon): KeputusanEntitas => {
    const nama = readNama(entitas);
    const kelas = index.get(nama.inti)?.get(kelasKey(nama));
    const cocok = (kelas && jumlahCocok.get(kelas)) ?? 0;
    const padan = milik.get(entitas.idEntitas);
    return {
      ...buildHasil(padan, decideAlasan(kelompok, cocok, nama.inti !== "" && intiCalon.has(nama.inti))),
      idEntitas: entitas.idEntitas,
      penjelasan: {
        metode: "NPWP_NAMA",
        versiParameter,
        jumlahCalon: calon.length,
        jumlahCocok: cocok,
        npwpPenuh: padan?.npwp === entitas.npwp,
        cabang: padan?.cabang ?? false,
      },
    };
  };
  return kelompok.entitas.map(decide).sort((a, b) => compareC(a.idEntitas, b.idEntitas));
}

function buildHasil(padan: BadanUsahaCalon | undefined, alasan: AlasanEntitas): EntitasPadan | EntitasBelum {
  if (padan === undefined) return { hasil: "UNRESOLVED", alasan };
  return { hasil: "MATCHED", kodeBadanUsaha: padan.kodeBadanUsaha, perTanggal: padan.perTanggal };
}

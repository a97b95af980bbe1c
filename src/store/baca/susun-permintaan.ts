import { rememberMilik } from "#akses/ingatan.js";
import { readableColumns } from "#akses/proyeksi.js";
import { Galat } from "#errors/galat.js";
import type { Tampilan } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { PermintaanBaca, Proyeksi, Syarat } from "#usecases/ports/pembaca-register.js";

/** Arguments of a Prisma `findMany` on a view. */
export interface ArgumenPrisma {
  readonly select: Readonly<Record<string, unknown>>;
  readonly where: Readonly<Record<string, unknown>>;
  readonly orderBy: Readonly<Record<string, "asc">>;
  readonly take: number;
  readonly relationLoadStrategy: "join";
}

/** `nama_entitas` → `namaEntitas`: the generated client names columns so. */
export function camel(kolom: string): string {
  return kolom.replace(/_([a-z])/g, (_, huruf: string) => huruf.toUpperCase());
}

/**
 * Refuses a column that the audience may not read, whoever asked for it: the last step before SQL
 * (lock C). What the rows do not give is never in a `select`, `where` or `orderBy`.
 *
 * @throws Galat FORBIDDEN
 */
function requireReadable(audiens: Audiens, tampilan: Tampilan, kolom: Iterable<string>): void {
  const boleh = readableColumns(audiens, tampilan);
  for (const k of kolom) {
    if (!boleh.includes(k)) throw new Galat("FORBIDDEN", { sebab: `kolom ${tampilan}.${k}` });
  }
}

type Pilihan = Readonly<Record<string, unknown>>;

/** A projection is of one document: what it selects is checked and written once. */
const selectOf = rememberMilik((audiens, tampilan: Tampilan, proyeksi: Proyeksi) =>
  buildSelect(audiens, tampilan, proyeksi),
);

function buildSelect(audiens: Audiens, tampilan: Tampilan, proyeksi: Proyeksi): Pilihan {
  requireReadable(audiens, tampilan, proyeksi.kolom);
  const select: Record<string, unknown> = Object.fromEntries(proyeksi.kolom.map((k) => [camel(k), true]));
  if (proyeksi.anggota !== null) {
    select["anggota"] = {
      select: buildSelect(audiens, "pengurus", { kolom: proyeksi.anggota, anggota: null, entitas: null }),
      orderBy: { urutan: "asc" },
    };
  }
  if (proyeksi.entitas !== null) {
    select["perseroan"] = { select: buildSelect(audiens, "perseroan", proyeksi.entitas.perseroan) };
    select["persekutuan"] = { select: buildSelect(audiens, "persekutuan", proyeksi.entitas.persekutuan) };
  }
  return select;
}

function buildSyarat(syarat: Syarat): Record<string, unknown> {
  const medan = camel(syarat.kolom);
  switch (syarat.cara) {
    case "sama":
      return { [medan]: { equals: syarat.nilai } };
    case "awalan":
      return { [medan]: { startsWith: syarat.nilai } };
    case "salah-satu":
    case "id":
      return { [medan]: { in: syarat.nilai } };
    case "kbli":
      return { [medan]: { hasSome: syarat.nilai } };
    case "ada":
      return syarat.nilai ? { NOT: { [medan]: null } } : { [medan]: null };
    case "sejak":
      return { [medan]: { gte: new Date(syarat.nilai) } };
  }
}

/** Technical columns that every request orders or filters by: a view without them is closed to the audience. */
const SELALU_DIPAKAI = ["urut", "dihapus_pada"];

/** The condition that counting and reading share. */
export function buildWhere(p: PermintaanBaca): Record<string, unknown> {
  requireReadable(p.audiens, p.tampilan, [...SELALU_DIPAKAI, ...p.syarat.map((s) => s.kolom)]);
  return { AND: p.syarat.map(buildSyarat) };
}

/** Writes the Prisma arguments of a request, from requested ∩ allowed. */
export function buildArgumen(p: PermintaanBaca): ArgumenPrisma {
  const where: Record<string, unknown>[] = [buildWhere(p)];
  if (p.sesudah !== null) where.push({ urut: { gt: p.sesudah } });
  if (p.tanpaDihapus) where.push({ dihapusPada: null });
  return {
    select: selectOf(p.audiens, p.tampilan, p.proyeksi),
    where: { AND: where },
    orderBy: { urut: "asc" },
    take: p.banyak,
    relationLoadStrategy: "join",
  };
}

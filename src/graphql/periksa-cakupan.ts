import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from "graphql";
import { AKAR, indukAkar, OBJEK_TIPE, TIPE_UMUM } from "#perjanjian/akar.js";
import { ELEMEN, type Elemen } from "#perjanjian/elemen.js";
import { buildCakupan } from "#perjanjian/koordinat.js";
import { type DaftarNilai, NILAI, SKALAR } from "#perjanjian/nilai.js";
import { TEKNIS, type Teknis } from "#perjanjian/teknis.js";
import { TIPE } from "#perjanjian/tipe.js";

/** A place where the full schema and the rows of the agreement do not fit each other. */
export interface TemuanCakupan {
  readonly jenis: /** The schema has it and no row, entry or list covers it. */
    | "TANPA_BARIS"
    /** A row, entry or list names it and the schema does not have it. */
    | "TANPA_SKEMA"
    /** A row shows nothing and filters nothing. */
    | "BARIS_TIDAK_TERIKAT"
    /** A technical entry covers what a row covers, or two rows filter by one input. */
    | "GANDA"
    /** A type belongs to no record type and is not common; a root that reads records is no data root. */
    | "TANPA_OBJEK";
  /** Coordinate, type, enum value or row number. */
  readonly tempat: string;
}

/** What is compared with the schema; the agreement's own rows unless a test changes one. */
export interface BahanCakupan {
  readonly elemen: readonly Elemen[];
  readonly teknis: readonly Teknis[];
  readonly nilai: readonly DaftarNilai[];
  readonly skalar: readonly string[];
  readonly tipe: readonly string[];
}

const BAHAN: BahanCakupan = Object.freeze({
  elemen: ELEMEN,
  teknis: TEKNIS,
  nilai: Object.values(NILAI),
  skalar: Object.keys(SKALAR),
  tipe: TIPE.map((t) => t.tipe),
});

/**
 * Compares the full schema with the rows in both directions (architecture.md §1): every field, argument,
 * input field, enum value, scalar and type is covered, and every row and entry exists in the schema.
 */
export function findSelisihCakupan(
  penuh: GraphQLSchema,
  bahan: Partial<BahanCakupan> = {},
): readonly TemuanCakupan[] {
  const { elemen, teknis, nilai, skalar, tipe } = { ...BAHAN, ...bahan };
  const milik = Object.values(penuh.getTypeMap()).filter((t) => !isIntrospectionType(t));
  const cakupan = buildCakupan(elemen, teknis);
  return [
    ...compare(milik.flatMap(listKoordinat), [...cakupan.keys()]),
    ...compare(
      milik.flatMap((t) => (isEnumType(t) ? t.getValues().map((v) => `${t.name}.${v.name}`) : [])),
      nilai.flatMap((n) => Object.keys(n.nilai).map((v) => `${n.tipe}.${v}`)),
    ),
    ...compare(
      milik.filter((t) => isScalarType(t) && !isSpecifiedScalarType(t)).map((t) => t.name),
      skalar,
    ),
    ...compare(
      milik.filter(isGabungan).map((t) => t.name),
      tipe,
    ),
    ...findTidakDikenal(penuh, milik),
    ...findGanda(elemen, teknis, cakupan),
    ...findTanpaObjek(penuh, milik),
  ];
}

const temuan = (jenis: TemuanCakupan["jenis"], tempat: Iterable<string>): readonly TemuanCakupan[] =>
  [...tempat].map((t) => ({ jenis, tempat: t }));

function compare(skema: readonly string[], baris: readonly string[]): readonly TemuanCakupan[] {
  const adaDiBaris = new Set(baris);
  const adaDiSkema = new Set(skema);
  return [
    ...temuan(
      "TANPA_BARIS",
      [...adaDiSkema].filter((k) => !adaDiBaris.has(k)),
    ),
    ...temuan(
      "TANPA_SKEMA",
      [...adaDiBaris].filter((k) => !adaDiSkema.has(k)),
    ),
  ];
}

function isGabungan(tipe: GraphQLNamedType): boolean {
  return isObjectType(tipe) || isInterfaceType(tipe) || isInputObjectType(tipe);
}

/** Coordinates of a type: its fields, their arguments, its input fields. */
export function listKoordinat(tipe: GraphQLNamedType): readonly string[] {
  if (isInputObjectType(tipe)) return Object.keys(tipe.getFields()).map((m) => `${tipe.name}.${m}`);
  if (!isObjectType(tipe) && !isInterfaceType(tipe)) return [];
  return Object.values(tipe.getFields()).flatMap((m) => {
    const koordinat = `${tipe.name}.${m.name}`;
    return [koordinat, ...m.args.map((arg) => `${koordinat}(${arg.name})`)];
  });
}

/** Unions, subscriptions and directives of our own are covered by no row at all. */
function findTidakDikenal(
  penuh: GraphQLSchema,
  milik: readonly GraphQLNamedType[],
): readonly TemuanCakupan[] {
  const lain = milik.filter((t) => !isGabungan(t) && !isEnumType(t) && !isScalarType(t));
  const langganan = penuh.getSubscriptionType();
  const direktif = penuh.getDirectives().filter((d) => !isSpecifiedDirective(d));
  return temuan("TANPA_BARIS", [
    ...lain.map((t) => t.name),
    ...(langganan ? [langganan.name] : []),
    ...direktif.map((d) => `@${d.name}`),
  ]);
}

function findGanda(
  elemen: readonly Elemen[],
  teknis: readonly Teknis[],
  cakupan: ReturnType<typeof buildCakupan>,
): readonly TemuanCakupan[] {
  const kosong = elemen.filter(
    (e) => e.koordinat.length === 0 && e.saring.every((s) => s.koordinat.length === 0),
  );
  const koordinat = teknis.map((t) => t.koordinat);
  const ganda = [...cakupan].filter(
    ([, c]) => c.saring.length > 1 || (c.teknis !== null && c.elemen.length + c.saring.length > 0),
  );
  return [
    ...temuan(
      "BARIS_TIDAK_TERIKAT",
      kosong.map((e) => e.nomor),
    ),
    ...temuan(
      "GANDA",
      ganda.map(([k]) => k),
    ),
    ...temuan(
      "GANDA",
      koordinat.filter((k, i) => koordinat.indexOf(k) !== i),
    ),
  ];
}

/** Technical entries follow the record types of their type, data roots the record type they read. */
function findTanpaObjek(penuh: GraphQLSchema, milik: readonly GraphQLNamedType[]): readonly TemuanCakupan[] {
  const yatim = milik.filter(
    (t) => isGabungan(t) && !Object.hasOwn(OBJEK_TIPE, t.name) && !TIPE_UMUM.has(t.name),
  );
  const dataRoot = new Set<string>(AKAR.map((a) => `${indukAkar(a)}.${a.akar}`));
  const akar = [penuh.getQueryType(), penuh.getMutationType()].flatMap((t) =>
    Object.values(t?.getFields() ?? {})
      .filter((m) => !TIPE_UMUM.has(getNamedType(m.type).name))
      .map((m) => `${t?.name}.${m.name}`),
  );
  return temuan("TANPA_OBJEK", [...yatim.map((t) => t.name), ...akar.filter((k) => !dataRoot.has(k))]);
}

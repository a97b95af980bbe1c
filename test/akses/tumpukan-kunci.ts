import {
  execute,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { toGalat } from "#graphql/galat-graphql.js";
import { cutSchema } from "#graphql/kunci-a.js";
import { applyPerisai } from "#graphql/perisai.js";
import { buildRencana, type Rencana, type RencanaAkar } from "#graphql/rencana.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { createPenyandi } from "#identity/penyandi.js";
import { AKAR } from "#perjanjian/akar.js";
import { ELEMEN } from "#perjanjian/elemen.js";
import { CAKUPAN } from "#perjanjian/koordinat.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import { createPembacaRegister } from "#store/baca/pembaca-register.js";
import { camel } from "#store/baca/susun-permintaan.js";
import { createPembaca, type Pembaca } from "#usecases/baca.js";
import type { Baris, PembacaRegister, PermintaanBaca, Syarat } from "#usecases/ports/pembaca-register.js";
import { createKonteks } from "../graphql/konteks-uji.js";
import { connectUji } from "../support/databases.js";

/** The four locks of architecture.md §2. */
export type Kunci = "A" | "B" | "C" | "D";

/** Where an audience reads: with lock D its own login and views, without it the owner's and every column. */
export interface SumberData {
  readonly terkunci: (audiens: Audiens) => string;
  readonly terbuka: (audiens: Audiens) => string;
}

/** A request that a faulty resolver makes of the store; `urutkan` is what no port can say. */
export type PermintaanRusak = PermintaanBaca & { readonly urutkan?: string };

/** A caller's document, and what a faulty resolver adds to it. */
export interface Serangan {
  readonly audiens: Audiens;
  readonly dokumen: string;
  readonly ubah?: (p: PermintaanBaca) => PermintaanRusak;
}

const penyandi = createPenyandi(new Uint8Array(32));

/** What a caller sees of an attack when only some locks are there: data, or the errors, as text. */
export async function attack(
  kunci: ReadonlySet<Kunci>,
  sumber: SumberData,
  { audiens, dokumen, ubah = (p) => p }: Serangan,
): Promise<string> {
  const skema = buildSkemaWith(kunci, audiens);
  const document = parse(dokumen);
  const salah = validate(skema, document);
  if (salah.length > 0) return JSON.stringify(salah.map((g) => g.message));
  const url = (kunci.has("D") ? sumber.terkunci : sumber.terbuka)(audiens);
  const pembaca = kunci.has("C") ? createWithC(url, ubah) : createWithoutC(url, ubah);
  try {
    const operasi = document.definitions[0] as OperationDefinitionNode;
    const rencana = kunci.has("C")
      ? buildRencana({ audiens, skema, penyandi, variabel: {}, fragmen: new Map() }, operasi)
      : planWithoutC(operasi);
    const contextValue = createKonteks(audiens, pembaca.pembaca, rencana);
    const { data, errors = [] } = await execute({ schema: skema, document, contextValue });
    return JSON.stringify({ data, galat: errors.map((g) => toGalat(g).kode) });
  } catch (sebab) {
    return JSON.stringify(toGalat(sebab as Error).kode);
  } finally {
    await pembaca.close();
  }
}

function buildSkemaWith(kunci: ReadonlySet<Kunci>, audiens: Audiens): GraphQLSchema {
  const terjaga = kunci.has("B") ? applyPerisai(fullSchema(), audiens) : fullSchema();
  return kunci.has("A") ? cutSchema(terjaga, audiens) : terjaga;
}

interface PembacaTertutup {
  readonly pembaca: Pembaca;
  close(): Promise<void>;
}
type Ubah = (p: PermintaanBaca) => PermintaanRusak;

function createWithC(url: string, ubah: Ubah): PembacaTertutup {
  const register = createPembacaRegister(() => url);
  // A faulty resolver speaks to the store in the store's own words.
  const rusak: PembacaRegister = {
    read: (p) => {
      const { urutkan, ...lain } = ubah(p);
      return register.read(
        urutkan === undefined ? lain : Object.assign(lain, { orderBy: { [camel(urutkan)]: "asc" } }),
      );
    },
  };
  return { pembaca: createPembaca(rusak, penyandi), close: () => register.close() };
}

/** A plan without lock C: whatever is asked is asked, of whatever column the rows name for it. */
function planWithoutC(operasi: OperationDefinitionNode): Rencana {
  const akar = new Map<string, RencanaAkar>();
  for (const node of operasi.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) continue;
    const a = AKAR.find((x) => x.akar === node.name.value);
    if (a === undefined) continue;
    const koordinat = new Set<string>();
    const tipe = new TypeInfo(fullSchema(), fullSchema().getQueryType());
    visit(
      node,
      visitWithTypeInfo(tipe, {
        Field: (f) => {
          koordinat.add(`${tipe.getParentType()?.name}.${f.name.value}`);
        },
      }),
    );
    const syarat = listSyarat(a, node);
    akar.set(node.name.value, {
      akar: a,
      koordinat,
      saringan: [],
      permintaan: { akar: a, banyak: 10, sesudah: null, syarat, saringan: "" },
    });
  }
  return { akar, cost: 0 };
}

function listSyarat(akar: (typeof AKAR)[number], node: FieldNode): readonly Syarat[] {
  const hasil: Syarat[] = [];
  const add = (koordinat: string, nilai: string) => {
    const kolom = CAKUPAN.get(koordinat)?.saring[0]?.saring.kolom;
    if (kolom !== undefined) hasil.push({ kolom, cara: "sama", nilai });
  };
  for (const { name, value } of node.arguments ?? []) {
    if (value.kind === Kind.STRING) add(`Query.${akar.akar}(${name.value})`, value.value);
    if (value.kind !== Kind.OBJECT) continue;
    for (const f of value.fields)
      if (f.value.kind === Kind.STRING) add(`${akar.kunci}.${f.name.value}`, f.value.value);
  }
  return hasil;
}

/** A reader without lock C: it selects what was asked for, and lets the database say what it may. */
function createWithoutC(url: string, ubah: Ubah): PembacaTertutup {
  const terhubung = connectUji(url);
  const read = async (p: PermintaanRusak): Promise<readonly Baris[]> => {
    const client = await terhubung;
    const syarat = p.syarat.map((s, i) => `"${s.kolom}" = $${i + 1}`).join(" AND ");
    const kolom = [...new Set(["id", "urut", ...p.proyeksi.kolom])].map((k) => `"${k}"`).join(", ");
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT ${kolom} FROM ${namaAudiens(p.audiens)}."${p.tampilan}"
       ${syarat === "" ? "" : `WHERE ${syarat}`} ORDER BY "${p.urutkan ?? "urut"}"`,
      p.syarat.map((s) => s.nilai),
    );
    return rows.map((r) => Object.fromEntries(Object.entries(r).map(([k, v]) => [camel(k), v])));
  };
  const readRekam: Parameters<typeof recordsOf>[0] = (p) => read(ubah(p));
  const kosong = { jumlah: 0, subjek: [] };
  return {
    close: async () => (await terhubung).end(),
    pembaca: {
      readTunggal: async (audiens, p, koordinat) => {
        const [satu] = await recordsOf(readRekam, audiens, p, koordinat);
        return [satu ?? null, kosong];
      },
      readDaftar: async (audiens, p, koordinat) => {
        const nodes = await recordsOf(readRekam, audiens, p, koordinat);
        const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
        const edges = nodes.map((node) => ({ cursor: "", node }));
        return [{ nodes, edges, pageInfo, totalCount: nodes.length }, kosong];
      },
    },
  };
}

async function recordsOf(
  read: (p: PermintaanBaca) => Promise<readonly Baris[]>,
  audiens: Audiens,
  { akar, syarat, banyak }: RencanaAkar["permintaan"],
  koordinat: ReadonlySet<string>,
): Promise<readonly Baris[]> {
  const awalan = `${akar.tampilan}.`;
  const kolom = ELEMEN.flatMap((e) => e.medan)
    .filter((m) => m.koordinat.some((k) => koordinat.has(k)))
    .flatMap((m) => m.kolom.filter((k) => k.startsWith(awalan)).map((k) => k.slice(awalan.length)));
  const baris = await read({
    audiens,
    tampilan: akar.tampilan,
    proyeksi: { kolom, anggota: null, entitas: null },
    syarat,
    sesudah: null,
    banyak,
    baca: true,
    hitung: false,
    tanpaDihapus: false,
  });
  // How a status came about lies in a type of its own, over columns of the same row.
  return baris.map((b) => ({ ...b, id: String(b["id"]), tipe: akar.objek, penjelasan: b }));
}

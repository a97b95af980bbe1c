import pg from "pg";
import type { Jam } from "#usecases/ports/jam.js";
import { type Klien, type RegistriKlien, UMUR_REGISTRI_MS } from "#usecases/ports/registri-klien.js";
import { type BarisKlien, KOLOM_KLIEN, readBarisKlien } from "./baris-klien.js";

/** Upper bounds of one snapshot; a registry beyond them is refused whole, since half of it would lift revocations. */
export interface BatasRegistri {
  readonly klien: number;
  readonly dicabut: number;
}

interface Potret {
  readonly dibacaPada: number;
  readonly klien: ReadonlyMap<string, Klien>;
  readonly dicabut: ReadonlySet<string>;
}

const BATAS: BatasRegistri = Object.freeze({ klien: 10_000, dicabut: 100_000 });
/** A registry that does not answer within this time counts as unreadable (threats 197, 214). */
const TENGGAT_MS = 2_000;
/** Revocations are kept this much beyond their end, for a clock that differs from the database writer's. */
const KELONGGARAN_MS = 60_000;

/** The registry over PostgreSQL; `close` ends its connection. */
export interface RegistriKlienPg extends RegistriKlien {
  close(): Promise<void>;
}

/**
 * Reads the client registry through a login that may select `inti.klien` and `inti.token_dicabut`.
 *
 * Answers from a snapshot of both tables that is at most `UMUR_REGISTRI_MS` old: one reader at a time
 * renews it, in the background from half that age on, so that requests seldom wait. The connection opens at
 * first use. Both methods reject when the registry cannot be read.
 */
export function createRegistriKlien(opsi: {
  readonly url: string;
  readonly jam: Jam;
  readonly batas?: BatasRegistri;
}): RegistriKlienPg {
  const { jam, batas = BATAS } = opsi;
  const pool = openPool(opsi.url);
  let potret: Potret | null = null;
  let berjalan: Promise<Potret> | null = null;

  function renew(): Promise<Potret> {
    berjalan ??= readPotret(pool, jam.now(), batas)
      .then((baru) => {
        // A read that took this long may miss what changed meanwhile: no answer rather than an old one.
        if (jam.now() - baru.dibacaPada > UMUR_REGISTRI_MS) throw new Error("REGISTRI_LAMBAT");
        potret = baru;
        return baru;
      })
      .finally(() => {
        berjalan = null;
      });
    return berjalan;
  }

  function current(): Potret | Promise<Potret> {
    if (potret === null) return renew();
    const umur = jam.now() - potret.dibacaPada;
    // A clock that jumped back makes the age unknown.
    if (umur < 0 || umur > UMUR_REGISTRI_MS) return renew();
    if (umur > UMUR_REGISTRI_MS / 2) renew().catch(() => undefined);
    return potret;
  }

  return {
    findKlien: async (id) => (await current()).klien.get(id) ?? null,
    isDicabut: async (penerbit, jti) => (await current()).dicabut.has(kunciCabut(penerbit, jti)),
    close: () => pool.end(),
  };
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: TENGGAT_MS,
    query_timeout: TENGGAT_MS,
    statement_timeout: TENGGAT_MS,
    application_name: "sinergi-registri",
    allowExitOnIdle: true,
  });
  // An idle connection that breaks reports here; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

async function readPotret(pool: pg.Pool, dibacaPada: number, batas: BatasRegistri): Promise<Potret> {
  const klien = await pool.query<BarisKlien>(`SELECT ${KOLOM_KLIEN} FROM inti.klien LIMIT $1`, [
    batas.klien + 1,
  ]);
  const dicabut = await pool.query<{ penerbit: string; jti: string }>(
    "SELECT penerbit, jti FROM inti.token_dicabut WHERE berlaku_sampai > $1 LIMIT $2",
    [new Date(dibacaPada - KELONGGARAN_MS), batas.dicabut + 1],
  );
  if (klien.rows.length > batas.klien || dicabut.rows.length > batas.dicabut)
    throw new Error("REGISTRI_MELAMPAUI_BATAS");
  const terbaca = klien.rows.map(readBarisKlien).filter((k) => k !== null);
  return {
    dibacaPada,
    klien: new Map(terbaca.map((k) => [k.id, k])),
    dicabut: new Set(dicabut.rows.map((baris) => kunciCabut(baris.penerbit, baris.jti))),
  };
}

/** Neither an issuer nor a jti that was checked holds a space. */
function kunciCabut(penerbit: string, jti: string): string {
  return `${penerbit} ${jti}`;
}

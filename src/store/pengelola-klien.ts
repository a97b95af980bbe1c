import pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { PengelolaKlien } from "#usecases/ports/pengelola-klien.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import { type BarisKlien, KOLOM_KLIEN, readBarisKlien } from "./baris-klien.js";

const TENGGAT_MS = 10_000;

/** The registry's writer over PostgreSQL; `close` ends its connections. */
export interface PengelolaKlienPg extends PengelolaKlien {
  close(): Promise<void>;
}

/** Changes `inti.klien` and `inti.token_dicabut` with the owner's login. */
export function createPengelolaKlien(url: string): PengelolaKlienPg {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: TENGGAT_MS,
    query_timeout: TENGGAT_MS,
    application_name: "sinergi-klien",
    allowExitOnIdle: true,
  });
  pool.on("error", () => undefined);

  async function run<T extends pg.QueryResultRow>(
    sql: string,
    nilai: readonly unknown[] = [],
  ): Promise<pg.QueryResult<T>> {
    try {
      return await pool.query<T>(sql, [...nilai]);
    } catch {
      // The driver's message holds values, hosts and SQL.
      throw new GalatPerintah(3, "REGISTRI_GAGAL", "Registri klien tidak dapat dibaca atau ditulis.");
    }
  }

  return {
    async addKlien(klien, dibuatPada) {
      const hasil = await run(SISIP, [...nilaiKlien(klien), new Date(dibuatPada)]);
      return hasil.rowCount === 1;
    },
    async listKlien() {
      const hasil = await run<BarisKlien>(`SELECT ${KOLOM_KLIEN} FROM inti.klien ORDER BY id COLLATE "C"`);
      return hasil.rows.map(readWhole);
    },
    async writeAktif(id, aktif) {
      const hasil = await run("UPDATE inti.klien SET aktif = $2 WHERE id = $1", [id, aktif]);
      return hasil.rowCount === 1;
    },
    async addPencabutan({ penerbit, jti, berlakuSampai }, sekarang) {
      await run(CABUT, [penerbit, jti, new Date(berlakuSampai)]);
      await run("DELETE FROM inti.token_dicabut WHERE berlaku_sampai < $1", [new Date(sekarang)]);
    },
    close: () => pool.end(),
  };
}

const SISIP = `INSERT INTO inti.klien (${KOLOM_KLIEN}, dibuat_pada)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`;
const CABUT = `INSERT INTO inti.token_dicabut (penerbit, jti, berlaku_sampai) VALUES ($1, $2, $3)
  ON CONFLICT (penerbit, jti)
  DO UPDATE SET berlaku_sampai = greatest(token_dicabut.berlaku_sampai, excluded.berlaku_sampai)`;

function nilaiKlien(klien: Klien): readonly unknown[] {
  const { id, pihak, peran, tujuan, kegiatan, penerbit, jaringan, batasPerMenit, aktif } = klien;
  return [id, pihak, peran, tujuan, kegiatan, penerbit, jaringan, batasPerMenit, aktif];
}

/** A list that left out a row it cannot read would hide a client from the operator. */
function readWhole(baris: BarisKlien): Klien {
  const klien = readBarisKlien(baris);
  if (klien === null) throw new GalatPerintah(3, "KLIEN_RUSAK", "Registri memuat baris yang tidak sah.");
  return klien;
}

import type pg from "pg";
import type { JawabanPeserta, NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { SegmenKepesertaan, StatusNotaris } from "#pemadanan/status.js";
import { type MedanBiner, readBiner } from "./alir-biner.js";

const NOTARIS = `SELECT n.id::text, n.nik, p.asal, p.status, p.segmen, to_char(p.per_tanggal, 'YYYY-MM-DD')
  FROM register_notaris n LEFT JOIN register_peserta p ON p.nik = n.nik AND p.dihapus_pada IS NULL
  WHERE n.dihapus_pada IS NULL`;

/** Live notaries with what Pihak I's register says of their NIK. */
export function readNotaris(client: pg.ClientBase): AsyncGenerator<readonly NotarisDiperiksa[]> {
  return readBiner(client, NOTARIS, (medan) => ({
    notaris: { idNotaris: medan.readTeks() ?? "", nik: medan.readTeks() },
    jawaban: readJawaban(medan),
  }));
}

/** The lists of values are constraints of the tables, and import lets nothing else in. */
function readJawaban(medan: MedanBiner): JawabanPeserta {
  const asal = medan.readTeks();
  const status = medan.readTeks() as StatusNotaris | null;
  const segmen = medan.readTeks() as SegmenKepesertaan | null;
  const perTanggal = medan.readTeks();
  // Import writes such a row for the NIKs only that were supplied on that day.
  if (asal === "REGISTER_LENGKAP" && perTanggal !== null)
    return { jenis: "ABSEN", perTanggal, nikTerperiksa: true };
  if (asal !== "BARIS" || status === null) return { jenis: "TIDAK_ADA_JAWABAN" };
  return { jenis: "BARIS", status, segmen, perTanggal };
}

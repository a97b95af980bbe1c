import { readKonfigurasi } from "#config/konfigurasi.js";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { decideKeadaan, hariJakarta, type KeadaanPerjanjian } from "#perjanjian/kalender.js";
import { NOMOR_PERJANJIAN, VERSI_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { TAFSIR } from "#perjanjian/tafsir.js";
import { parseTanggal } from "#rujukan/tanggal.js";
import type { Lingkungan } from "../lingkungan.js";

interface Opsi {
  readonly json?: boolean;
}

const SEBAB: Readonly<Record<KeadaanPerjanjian, string>> = {
  BERLAKU: "hari itu di antara hari pertama dan hari terakhir, keduanya termasuk (Pasal 6(1))",
  BELUM_BERLAKU: "hari pertama belum tiba (Pasal 6(1))",
  BERAKHIR: "hari terakhir sudah lewat (Pasal 6(1))",
  DIAKHIRI: "diakhiri lebih awal dengan pemberitahuan (Pasal 6(3))",
  TANPA_BATAS_WAKTU: "berlakuHingga belum dikonfigurasi (tafsir T-03)",
};

function readHari(lingkungan: Lingkungan, at: string | undefined): string {
  if (at === undefined) return hariJakarta(lingkungan.jam.now());
  const hasil = parseTanggal(at);
  if (!hasil.ok) throw new GalatPerintah(2, hasil.aturan, "--at: harus tanggal YYYY-MM-DD yang ada.");
  return hasil.tanggal;
}

/** `agreement show`: numbers, days, contacts, readings. */
export async function runPerjanjianShow(lingkungan: Lingkungan, opsi: Opsi): Promise<KodeKeluar> {
  const { kalender, kontak } = readKonfigurasi(lingkungan.env).perjanjian;
  const keadaan = decideKeadaan(kalender, hariJakarta(lingkungan.jam.now()));
  const isi = {
    nomor: NOMOR_PERJANJIAN,
    versi: VERSI_PERJANJIAN,
    ...kalender,
    keadaan,
    kontak,
    tafsir: TAFSIR,
  };
  if (opsi.json) lingkungan.writeOut(`${JSON.stringify(isi)}\n`);
  else {
    lingkungan.writeOut(
      [
        `Perjanjian ${NOMOR_PERJANJIAN.join(" / ")}, versi ${VERSI_PERJANJIAN}`,
        `Berlaku ${kalender.tanggalMulai} sampai ${kalender.berlakuHingga ?? "(belum ditetapkan)"}: ${keadaan}`,
        ...kontak.map((k) => `Kontak ${k.pihak}: ${k.nama}, ${k.email}`),
        "Tafsir:",
        ...TAFSIR.map(
          (t) =>
            `  ${t.nomor} (Pasal ${t.pasal}) ${t.pilihan} Sebab: ${t.alasan} Konfirmasi: ${t.dikonfirmasiOleh}.`,
        ),
        "",
      ].join("\n"),
    );
  }
  return 0;
}

/** `agreement check [--at DATE]`: the state on a day and why; 1 when not in force. */
export async function runPerjanjianCheck(
  lingkungan: Lingkungan,
  opsi: Opsi & { readonly at?: string },
): Promise<KodeKeluar> {
  const { kalender } = readKonfigurasi(lingkungan.env).perjanjian;
  const hari = readHari(lingkungan, opsi.at);
  const keadaan = decideKeadaan(kalender, hari);
  lingkungan.writeOut(
    opsi.json
      ? `${JSON.stringify({ hari, keadaan, sebab: SEBAB[keadaan] })}\n`
      : `${hari}: ${keadaan}, ${SEBAB[keadaan]}\n`,
  );
  return keadaan === "BERLAKU" ? 0 : 1;
}

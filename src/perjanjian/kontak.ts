import type { Pihak } from "./pihak.js";

/** Where letters and notices go (Pasal 9(1)); changes are notified under Pasal 9(2) and 9(3). */
export interface Kontak {
  readonly pihak: Pihak;
  readonly nama: string;
  readonly alamat: string;
  readonly telepon: string;
  readonly email: string;
}

/** The contacts as the agreement names them; configuration may replace them. */
export const KONTAK_PERJANJIAN: readonly Kontak[] = Object.freeze([
  {
    pihak: "PIHAK_I",
    nama: "Deputi Direksi Bidang Perluasan dan Kepatuhan Kepesertaan",
    alamat: "Gedung Siwabesy Lantai 5, Jalan Letjen Suprpto Kavling 20 Nomor 14 Cempaka Putih, Jakarta 10510",
    telepon: "(021) 4212938",
    email: "deputi.pemasaran@bpjs-kesehatan.go.id",
  },
  {
    pihak: "PIHAK_II",
    nama: "Sekretaris Direktorat Jenderal Administrasi Hukum Umum",
    alamat: "Jalan HR Rasuna Said Kavling 6-7 Kuningan Jakarta Selatan",
    telepon: "(021) 5261082",
    email: "humas@ahu.go.id",
  },
]);

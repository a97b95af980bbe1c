import type { Acak } from "./acak.js";
import { buildKataRekaan } from "./nama-usaha.js";

const NAMA_DEPAN = Object.freeze(
  "Adi Agus Ahmad Andi Arif Bagus Bambang Bayu Budi Dedi Dimas Eko Fajar Galih Hendra Imam Indra Joko Made Nyoman Putu Rudi Slamet Tono Wahyu Yusuf Ayu Citra Dewi Dian Endang Fitri Hesti Indah Kartika Lestari Maya Nina Nurul Putri Ratna Rina Sari Siti Sri Tuti Utami Wati Wulan Yanti".split(
    " ",
  ),
);
/** Ends every person's name: it says that there is no such person. */
const PENANDA = Object.freeze(["Contoh", "Sintetis", "Rekaan", "Fiktif"]);

/** A given name, an invented name and a word that says so: "Ratna Wirasena Contoh". */
export function buildNamaOrang(acak: Acak): string {
  return `${acak.pick(NAMA_DEPAN)} ${buildKataRekaan(acak)} ${acak.pick(PENANDA)}`;
}

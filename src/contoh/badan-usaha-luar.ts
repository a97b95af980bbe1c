import { ALIRAN } from "./acak.js";
import { buildKodeBadanUsaha, writeBadanUsaha } from "./badan-usaha-contoh.js";
import type { Dasar } from "./dasar.js";
import { type EntitasContoh, takeNama } from "./entitas-contoh.js";
import type { BarisContoh } from "./kolom.js";
import { type BentukContoh, buildNamaKembar, buildNamaUsaha } from "./nama-usaha.js";
import { RENTANG } from "./nomor.js";
import { writeNpwpBadanUsaha } from "./npwp-badan-usaha.js";
import { Tertimbang } from "./tertimbang.js";
import { pickGayaRegister, writeNamaUsaha } from "./tulis-nama.js";

/** Employers of no supplied entity, for each supplied one. */
const BAGIAN_LUAR = 0.05;
const KAPITAL = 0.5;
const WILAYAH_KEMBAR_SAMA = 0.5;

/** Their forms: those of Pasal 4(1)a, and others that the agreement is not about. */
const BENTUK = new Tertimbang<BentukContoh | "Yayasan" | "Koperasi" | "UD">([
  ["PT", 62],
  ["CV", 20],
  ["FIRMA", 2],
  ["PERDATA", 1],
  ["Yayasan", 6],
  ["Koperasi", 4],
  ["UD", 5],
]);

/** Makes the employers that belong to no supplied entity; a share of them is named much like one that was supplied. */
export class PembuatLuar {
  readonly #dasar: Dasar;
  #jumlah = 0;

  constructor(dasar: Dasar) {
    this.#dasar = dasar;
  }

  /**
   * The employer drawn beside an entity, if any. Both names are drawn and taken whichever is used, so that the names of
   * the registers do not depend on the level of noise.
   */
  *generate(entitas: EntitasContoh): Generator<BarisContoh> {
    const dasar = this.#dasar;
    const acak = dasar.acak.start(ALIRAN.luar, entitas.urutan);
    if (!acak.chance(BAGIAN_LUAR)) return;
    const taxpayer = dasar.nomor.buildNpwp(RENTANG.npwpLuar + this.#jumlah);
    this.#jumlah += 1;
    const lepas = buildLepas(dasar);
    const dekat = takeNama(dasar, () => buildNamaKembar(acak, entitas.nama));
    const kembar = acak.chance(dasar.derau.kembar);
    const sewilayah = acak.chance(WILAYAH_KEMBAR_SAMA);
    const wilayah = dasar.peta.pickKabupaten(acak);
    const nama = kembar ? writeNamaUsaha(dekat, pickGayaRegister(acak, dekat.bentuk), false) : lepas;
    yield writeBadanUsaha(acak, buildKodeBadanUsaha(dasar, entitas.urutan, 2), {
      nama: acak.chance(KAPITAL) ? nama.toUpperCase() : nama,
      npwp: writeNpwpBadanUsaha(dasar, acak, taxpayer).npwp,
      wilayah: kembar && sewilayah ? entitas.wilayah.slice(0, 5) : wilayah,
    });
  }
}

function buildLepas(dasar: Dasar): string {
  const { acak } = dasar;
  const bentuk = BENTUK.pick(acak);
  if (bentuk === "Yayasan" || bentuk === "Koperasi" || bentuk === "UD") {
    return `${bentuk} ${buildNamaUsaha(acak, "CV").kata.join(" ")}`;
  }
  const nama = takeNama(dasar, () => buildNamaUsaha(acak, bentuk));
  return writeNamaUsaha(nama, pickGayaRegister(acak, bentuk), false);
}

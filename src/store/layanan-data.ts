import type { Audiens } from "#perjanjian/pihak.js";
import { namaAudiens } from "#perjanjian/pihak.js";
import type { Jam } from "#usecases/ports/jam.js";
import { createPembacaRegister, type PembacaTertutup } from "./baca/pembaca-register.js";
import { withClient } from "./basis-data.js";
import { createDenyut } from "./denyut.js";
import { findSelisihHak, type SelisihHak } from "./kunci-d/periksa.js";
import type { UrlLogin } from "./login.js";
import { createPenulisBukti, type PenulisBuktiPg } from "./penulis-bukti.js";
import { createRegistriKlien, type RegistriKlienPg } from "./registri-klien.js";
import { createPenulisKeputusan, type PenulisKeputusanPg } from "./tulis/penulis-keputusan.js";

/** What the server holds of the database: the logins of audiences, registry and evidence, no owner. */
export interface LayananData {
  readonly register: PembacaTertutup;
  readonly registri: RegistriKlienPg;
  readonly penulisBukti: PenulisBuktiPg;
  readonly penulisKeputusan: PenulisKeputusanPg;
  /** Differences between the catalogue's rights and the rows. */
  findSelisih(): Promise<readonly SelisihHak[]>;
  /** Whether the database answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the server's logins; pools open at their first use. */
export function openLayananData(url: UrlLogin, jam: Jam): LayananData {
  const urlOf = (nama: string): string => {
    const hasil = url[nama];
    if (hasil === undefined) throw new Error(`No login ${nama}`);
    return hasil;
  };
  const denyut = createDenyut(urlOf("registri"));
  const urlFor = (audiens: Audiens): string => urlOf(namaAudiens(audiens));
  const register = createPembacaRegister(urlFor, (sejak) => denyut.isAlive(sejak));
  const penulisKeputusan = createPenulisKeputusan(urlFor);
  const registri = createRegistriKlien({ url: urlOf("registri"), jam });
  const penulisBukti = createPenulisBukti({ url: urlOf("bukti") });
  return {
    register,
    registri,
    penulisBukti,
    penulisKeputusan,
    findSelisih: () => withClient(urlOf("registri"), findSelisihHak),
    isReady: () => denyut.isAlive(),
    async close() {
      await penulisBukti.close();
      await Promise.all([register.close(), registri.close(), penulisKeputusan.close(), denyut.close()]);
    },
  };
}

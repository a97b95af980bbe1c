import { Galat } from "#errors/galat.js";
import { disclosed, type Pengungkapan, readHidup, rekamOf } from "./baca.js";
import type { Permintaan } from "./permintaan.js";
import type { Pemanggil } from "./ports/pemanggil.js";
import type { PembacaRegister } from "./ports/pembaca-register.js";
import type { PenulisKeputusan, TulisanTertunda } from "./ports/penulis-keputusan.js";
import type { Penyandi } from "./ports/penyandi.js";
import type { Rekam } from "./rekam/nilai-rekam.js";

/** A decision that waits for its evidence. */
export interface Diputus {
  readonly rekam: Rekam;
  readonly diungkap: Pengungkapan;
  /** Committed once the evidence is durable, else rolled back: no evidence, no decision. */
  readonly tertunda: TulisanTertunda;
}

/** The request that decides. */
export interface SaatPutusan {
  readonly korelasi: string;
  /** Epoch milliseconds. */
  readonly waktu: number;
}

/** Decides reviews for staff (Pasal 5(1)b). */
export interface Pemutus {
  /** @throws Galat BAD_USER_INPUT, the same for a handle of nobody, an unknown and a closed review */
  decide(
    pemanggil: Pemanggil,
    p: Permintaan,
    koordinat: ReadonlySet<string>,
    saat: SaatPutusan,
  ): Promise<Diputus>;
}

export function createPemutus(
  register: PembacaRegister,
  penulis: PenulisKeputusan,
  penyandi: Penyandi,
): Pemutus {
  return {
    async decide({ audiens, klien, orang }, p, koordinat, { korelasi, waktu }) {
      if (p.putusan === undefined || orang === null)
        throw new Galat("FORBIDDEN", { sebab: "putusan tanpa isi atau orang" });
      const baris = await readHidup(register, audiens, p, koordinat);
      const [satu] = baris;
      if (satu === undefined) throw refuseId(p);
      const { keputusan, alasan } = p.putusan;
      const diputus = { ...satu, keputusan, alasan, orang, waktu: new Date(waktu) };
      // The answer first: behind the write nothing may fail that would leave it neither kept nor taken back.
      const rekam = rekamOf(audiens, p, koordinat, penyandi)(diputus);
      const diungkap = disclosed(baris);
      const tertunda = await penulis.write(audiens, {
        idTinjauan: satu["id"] as bigint,
        keputusan,
        alasan,
        klien: klien.id,
        orang,
        korelasi,
        waktu,
      });
      if (tertunda === null) throw refuseId(p);
      return { rekam, diungkap, tertunda };
    },
  };
}

const refuseId = ({ akar }: Permintaan): Galat =>
  new Galat("BAD_USER_INPUT", { tempat: akar.kunci, aturan: "ID" });

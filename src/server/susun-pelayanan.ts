import type { Konfigurasi } from "#config/konfigurasi.js";
import { createLayanan, type Layanan } from "#graphql/layanan.js";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import type { KunciLokal } from "#identity/kunci.js";
import { createPenerbit } from "#identity/penerbit.js";
import { createPengenal } from "#identity/pengenal.js";
import { createPenyandi } from "#identity/penyandi.js";
import type { Rahasia } from "#identity/rahasia.js";
import { NOMOR_PERJANJIAN, VERSI_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { namaAudiens } from "#perjanjian/pihak.js";
import type { LayananData } from "#store/layanan-data.js";
import { createPembaca } from "#usecases/baca.js";
import { createPembatas } from "#usecases/pembatas.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { Penyandi } from "#usecases/ports/penyandi.js";
import { createPemutus } from "#usecases/putuskan.js";
import type { Pelayanan } from "./layani-graphql.js";
import type { SkemaAudiens } from "./periksa-mulai.js";

/** What serving is put together from; `skema` says which audiences are served. */
export interface Bagian {
  readonly kunci: KunciLokal;
  readonly rahasia: Rahasia;
  readonly data: Pick<LayananData, "register" | "registri" | "penulisBukti" | "penulisKeputusan">;
  readonly skema: SkemaAudiens;
}

/** Puts together what answers a request to /graphql. */
export async function buildPelayanan(
  opsi: {
    readonly konfigurasi: Konfigurasi;
    readonly jam: Jam;
    readonly catat: (peristiwa: Readonly<Record<string, string>>) => void;
  },
  { kunci, rahasia, data, skema }: Bagian,
): Promise<Pelayanan> {
  const { konfigurasi, jam, catat } = opsi;
  const penyandi = createPenyandi(rahasia.penyandi);
  const penerbit = createPenerbit({
    lokal: { issuer: ISSUER_LOKAL, kunci: kunci.umum },
    luar: konfigurasi.penerbit,
    jam,
  });
  return {
    layanan: await buildLayanan(skema, penyandi),
    pengenal: createPengenal({ penerbit, registri: data.registri, jam, audience: konfigurasi.audience }),
    pembatas: createPembatas(jam),
    pembaca: createPembaca(data.register, penyandi),
    pemutus: createPemutus(data.register, data.penulisKeputusan, penyandi),
    penulisBukti: data.penulisBukti,
    perjanjian: { nomor: NOMOR_PERJANJIAN, versi: VERSI_PERJANJIAN, ...konfigurasi.perjanjian },
    jam,
    lapor: (peristiwa, korelasi, sebab) => catat({ peristiwa, korelasi, sebab }),
  };
}

async function buildLayanan(skema: SkemaAudiens, penyandi: Penyandi): Promise<ReadonlyMap<string, Layanan>> {
  const pasangan = await Promise.all(
    [...skema].map(async ([a, s]) => [namaAudiens(a), await createLayanan(a, s, penyandi)] as const),
  );
  return new Map(pasangan);
}

import { Ctx, Query, Resolver } from "type-graphql";
import { listHakAkses } from "#akses/hak-akses.js";
import { listTafsir } from "#perjanjian/tafsir.js";
import type { Konteks } from "../konteks.js";
import { HakAkses, Perjanjian } from "../tipe/umum.js";

@Resolver()
export class PerjanjianResolver {
  @Query(() => Perjanjian)
  perjanjian(@Ctx() konteks: Konteks): Perjanjian {
    const { nomor, versi, kalender, kontak } = konteks.perjanjian;
    return {
      nomor,
      versi,
      kontak,
      tanggalMulai: kalender.tanggalMulai,
      berlakuHingga: kalender.berlakuHingga,
      keadaan: konteks.keadaan,
      tafsir: listTafsir(konteks.pemanggil.audiens),
    };
  }

  @Query(() => [HakAkses])
  hakAkses(@Ctx() konteks: Konteks): readonly HakAkses[] {
    return listHakAkses(konteks.pemanggil.audiens);
  }
}

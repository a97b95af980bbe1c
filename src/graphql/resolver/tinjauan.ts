import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { Galat } from "#errors/galat.js";
import type { Rekam } from "#usecases/rekam/nilai-rekam.js";
import type { Konteks } from "../konteks.js";
import { TinjauanConnection } from "../tipe/halaman.js";
import { KeputusanTinjauan } from "../tipe/nilai.js";
import { FilterTinjauan } from "../tipe/saringan.js";
import { Tinjauan } from "../tipe/tinjauan.js";
import { FIRST, OPSIONAL, planOf, readDaftar } from "./register.js";

/** What was written waits in the context: the answer leaves, and it is kept, only behind its evidence. */
async function decideTinjauan(konteks: Konteks, info: GraphQLResolveInfo): Promise<Rekam> {
  const { permintaan, koordinat } = planOf(konteks, info);
  if (konteks.tahap.tertunda !== null) throw new Galat("FORBIDDEN", { sebab: "putusan kedua" });
  const { rekam, diungkap, tertunda } = await konteks.pemutus.decide(
    konteks.pemanggil,
    permintaan,
    koordinat,
    konteks,
  );
  konteks.tahap.tertunda = tertunda;
  konteks.pengungkapan.push(diungkap);
  return rekam;
}

/** Arguments are resolved once per operation (`rencana.ts`); here they only shape the schema. */
@Resolver()
export class TinjauanResolver {
  @Query(() => TinjauanConnection)
  daftarTinjauan(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterTinjauan, OPSIONAL) _filter: FilterTinjauan,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }

  @Mutation(() => Tinjauan)
  putuskanTinjauan(
    @Arg("id", () => ID) _id: string,
    @Arg("keputusan", () => KeputusanTinjauan) _keputusan: string,
    @Arg("alasan", () => String) _alasan: string,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return decideTinjauan(k, i);
  }
}

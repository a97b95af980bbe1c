import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { Entitas } from "./entitas.js";
import { SegmenKepesertaan, StatusEntitas, StatusNotaris } from "./nilai.js";
import { PenjelasanPadanan } from "./penjelasan.js";
import { NIK, NPWP, Tanggal, Waktu } from "./skalar.js";
import { DataTidakTersedia } from "./umum.js";

const buram = { simpleResolvers: true };

@InterfaceType({ resolveType: (rekam: { tipe: string }) => rekam.tipe })
export abstract class PesertaStatus {
  @Field(() => ID) id: string;
  @Field(() => String) idSumber: string;
  @Field(() => NPWP, { nullable: true }) npwp: string | null;
  @Field(() => Tanggal, { nullable: true }) perTanggal: string | null;
  @Field(() => Waktu) diubahPada: string;
  @Field(() => Waktu, { nullable: true }) dihapusPada: string | null;
  @Field(() => [DataTidakTersedia]) dataTidakTersedia: readonly DataTidakTersedia[];
}

@ObjectType({ ...buram, implements: PesertaStatus })
export class PesertaStatusEntitas extends PesertaStatus {
  @Field(() => String, { nullable: true }) namaEntitas: string | null;
  @Field(() => StatusEntitas, { nullable: true }) status: string | null;
  @Field(() => String, { nullable: true }) kodeBadanUsaha: string | null;
  @Field(() => Int, { nullable: true }) jumlahPekerja: number | null;
  @Field(() => Tanggal, { nullable: true }) terdaftarSejak: string | null;
  @Field(() => Entitas, { nullable: true }) entitas: Entitas | null;
  @Field(() => PenjelasanPadanan, { nullable: true }) penjelasan: PenjelasanPadanan | null;
}

@ObjectType({ ...buram, implements: PesertaStatus })
export class PesertaStatusNotaris extends PesertaStatus {
  @Field(() => NIK, { nullable: true }) nik: string | null;
  @Field(() => StatusNotaris, { nullable: true }) status: string | null;
  @Field(() => SegmenKepesertaan, { nullable: true }) segmenKepesertaan: string | null;
  @Field(() => String, { nullable: true }) nomorKartu: string | null;
  @Field(() => PenjelasanPadanan, { nullable: true }) penjelasan: PenjelasanPadanan | null;
}

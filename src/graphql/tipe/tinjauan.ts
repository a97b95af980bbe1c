import { Field, ID, Int, ObjectType } from "type-graphql";
import { Entitas } from "./entitas.js";
import { KeputusanTinjauan } from "./nilai.js";
import { UnsurBanding } from "./penjelasan.js";
import { NPWP, Tanggal, Waktu } from "./skalar.js";
import { Wilayah } from "./umum.js";

const buram = { simpleResolvers: true };

@ObjectType(buram)
export class BadanUsaha {
  @Field(() => String) kodeBadanUsaha: string;
  @Field(() => String, { nullable: true }) nama: string | null;
  @Field(() => NPWP, { nullable: true }) npwp: string | null;
  @Field(() => Wilayah, { nullable: true }) provinsi: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kabupaten: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kecamatan: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kelurahan: Wilayah | null;
  @Field(() => Int, { nullable: true }) jumlahPekerja: number | null;
  @Field(() => Tanggal, { nullable: true }) terdaftarSejak: string | null;
}

@ObjectType(buram)
export class Tinjauan {
  @Field(() => ID) id: string;
  @Field(() => Entitas, { nullable: true }) entitas: Entitas | null;
  @Field(() => BadanUsaha) badanUsaha: BadanUsaha;
  @Field(() => Int) bobot: number;
  @Field(() => [UnsurBanding]) unsur: readonly UnsurBanding[];
  @Field(() => String) versiParameter: string;
  @Field(() => Waktu) sejak: string;
  @Field(() => Waktu) diubahPada: string;
  @Field(() => Waktu, { nullable: true }) ditutupPada: string | null;
  @Field(() => KeputusanTinjauan, { nullable: true }) keputusan: string | null;
  @Field(() => String, { nullable: true }) alasan: string | null;
  @Field(() => String, { nullable: true }) diputusOleh: string | null;
  @Field(() => Waktu, { nullable: true }) diputusPada: string | null;
}

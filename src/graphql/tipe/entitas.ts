import { Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { JabatanPengurus, JenisPersekutuan, JenisSekutu } from "./nilai.js";
import { NIK, NPWP, Tanggal, Waktu } from "./skalar.js";
import { DataTidakTersedia, JenisUsaha, Wilayah } from "./umum.js";

const buram = { simpleResolvers: true };

@ObjectType(buram)
export class DomisiliEntitas {
  @Field(() => Wilayah, { nullable: true }) provinsi: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kabupaten: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kecamatan: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kelurahan: Wilayah | null;
  @Field(() => String, { nullable: true }) alamatLengkap: string | null;
}

@ObjectType(buram)
export class Pengurus {
  @Field(() => String, { nullable: true }) nama: string | null;
  @Field(() => JabatanPengurus, { nullable: true }) jabatan: string | null;
  @Field(() => String, { nullable: true }) alamatEmail: string | null;
  @Field(() => String, { nullable: true }) nomorHandphone: string | null;
  @Field(() => NIK, { nullable: true }) nik: string | null;
}

@ObjectType(buram)
export class Sekutu {
  @Field(() => String, { nullable: true }) nama: string | null;
  @Field(() => JenisSekutu, { nullable: true }) jenis: string | null;
  @Field(() => String, { nullable: true }) alamatEmail: string | null;
  @Field(() => String, { nullable: true }) nomorHandphone: string | null;
  @Field(() => NIK, { nullable: true }) nik: string | null;
}

@InterfaceType()
export abstract class Entitas {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) namaEntitas: string | null;
  @Field(() => NPWP, { nullable: true }) npwp: string | null;
  @Field(() => DomisiliEntitas) domisili: DomisiliEntitas;
  @Field(() => String, { nullable: true }) nomorTelepon: string | null;
  @Field(() => [JenisUsaha]) jenisUsaha: readonly JenisUsaha[];
  @Field(() => [Pengurus]) pengurus: readonly Pengurus[];
  @Field(() => Waktu) diubahPada: string;
  @Field(() => Waktu, { nullable: true }) dihapusPada: string | null;
  @Field(() => [DataTidakTersedia]) dataTidakTersedia: readonly DataTidakTersedia[];
}

@ObjectType({ ...buram, implements: Entitas })
export class Perseroan extends Entitas {
  @Field(() => String, { nullable: true }) idSumber: string | null;
  @Field(() => String, { nullable: true }) nomorSk: string | null;
  @Field(() => Tanggal, { nullable: true }) tanggalSk: string | null;
  @Field(() => String, { nullable: true }) modalDasar: string | null;
  @Field(() => String, { nullable: true }) modalDisetor: string | null;
}

@ObjectType({ ...buram, implements: Entitas })
export class Persekutuan extends Entitas {
  @Field(() => JenisPersekutuan) jenis: string;
  @Field(() => [Sekutu]) sekutu: readonly Sekutu[];
  @Field(() => String, { nullable: true }) idSumber: string | null;
  @Field(() => String, { nullable: true }) nomorSk: string | null;
  @Field(() => Tanggal, { nullable: true }) tanggalSk: string | null;
}

@ObjectType(buram)
export class DomisiliNotaris {
  @Field(() => Wilayah, { nullable: true }) provinsi: Wilayah | null;
  @Field(() => Wilayah, { nullable: true }) kabupatenKota: Wilayah | null;
  @Field(() => String, { nullable: true }) alamatLengkap: string | null;
  @Field(() => String, { nullable: true }) nomorTelepon: string | null;
  @Field(() => String, { nullable: true }) alamatEmail: string | null;
}

@ObjectType(buram)
export class Notaris {
  @Field(() => ID) id: string;
  @Field(() => NIK, { nullable: true }) nik: string | null;
  @Field(() => NPWP, { nullable: true }) npwp: string | null;
  @Field(() => DomisiliNotaris) domisiliWilayahKerja: DomisiliNotaris;
  @Field(() => Waktu) diubahPada: string;
  @Field(() => Waktu, { nullable: true }) dihapusPada: string | null;
  @Field(() => [DataTidakTersedia]) dataTidakTersedia: readonly DataTidakTersedia[];
  @Field(() => String, { nullable: true }) idSumber: string | null;
  @Field(() => String, { nullable: true }) nama: string | null;
  @Field(() => String, { nullable: true }) nomorSk: string | null;
}

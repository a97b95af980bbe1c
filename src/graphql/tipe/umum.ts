import { Field, ObjectType } from "type-graphql";
import { AlasanTidakTersedia, KeadaanPerjanjian, Pihak, Tujuan } from "./nilai.js";
import { KodeKbli, KodeWilayah, Tanggal, VersiKbli } from "./skalar.js";

const buram = { simpleResolvers: true };

@ObjectType(buram)
export class Kontak {
  @Field(() => Pihak) pihak: string;
  @Field(() => String) nama: string;
  @Field(() => String) alamat: string;
  @Field(() => String) telepon: string;
  @Field(() => String) email: string;
}

@ObjectType(buram)
export class Tafsir {
  @Field(() => String) nomor: string;
  @Field(() => String) pasal: string;
  @Field(() => String) pilihan: string;
  @Field(() => String) alasan: string;
  @Field(() => String) dikonfirmasiOleh: string;
}

@ObjectType(buram)
export class Perjanjian {
  @Field(() => [String]) nomor: readonly string[];
  @Field(() => Tanggal) tanggalMulai: string;
  @Field(() => Tanggal, { nullable: true }) berlakuHingga: string | null;
  @Field(() => KeadaanPerjanjian) keadaan: string;
  @Field(() => String) versi: string;
  @Field(() => [Kontak]) kontak: readonly Kontak[];
  @Field(() => [Tafsir]) tafsir: readonly Tafsir[];
}

@ObjectType(buram)
export class HakAkses {
  @Field(() => String) koordinat: string;
  @Field(() => String) dasar: string;
  @Field(() => [Tujuan]) tujuan: readonly string[];
  @Field(() => Boolean) bolehMenyaring: boolean;
}

@ObjectType(buram)
export class DataTidakTersedia {
  @Field(() => String) jalur: string;
  @Field(() => AlasanTidakTersedia) alasan: string;
  @Field(() => String) dasar: string;
}

@ObjectType(buram)
export class Wilayah {
  @Field(() => KodeWilayah) kode: string;
  @Field(() => String) nama: string;
}

@ObjectType(buram)
export class JenisUsaha {
  @Field(() => KodeKbli) kode: string;
  @Field(() => VersiKbli) versi: string;
  @Field(() => String, { nullable: true }) judul: string | null;
}

@ObjectType(buram)
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => Boolean) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

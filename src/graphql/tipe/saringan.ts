import { Field, ID, InputType } from "type-graphql";
import {
  JenisPersekutuan,
  KeputusanTinjauan,
  SegmenKepesertaan,
  StatusEntitas,
  StatusNotaris,
} from "./nilai.js";
import { KodeKbli, KodeWilayah, NIK, NPWP, Waktu } from "./skalar.js";

const opsional = { nullable: true };

@InputType()
export class FilterEntitas {
  @Field(() => [ID], opsional) id: string[];
  @Field(() => [NPWP], opsional) npwp: string[];
  @Field(() => String, opsional) namaEntitas: string;
  @Field(() => KodeWilayah, opsional) provinsi: string;
  @Field(() => KodeWilayah, opsional) kabupaten: string;
  @Field(() => KodeWilayah, opsional) kecamatan: string;
  @Field(() => KodeWilayah, opsional) kelurahan: string;
  @Field(() => [KodeKbli], opsional) kbli: string[];
  @Field(() => Waktu, opsional) diubahSejak: string;
}

@InputType()
export class FilterPersekutuan extends FilterEntitas {
  @Field(() => JenisPersekutuan, opsional) jenis: string;
}

@InputType()
export class FilterNotaris {
  @Field(() => [ID], opsional) id: string[];
  @Field(() => [NIK], opsional) nik: string[];
  @Field(() => [NPWP], opsional) npwp: string[];
  @Field(() => KodeWilayah, opsional) provinsi: string;
  @Field(() => KodeWilayah, opsional) kabupatenKota: string;
  @Field(() => Waktu, opsional) diubahSejak: string;
}

@InputType()
export class FilterStatusEntitas {
  @Field(() => [ID], opsional) id: string[];
  @Field(() => [String], opsional) idSumber: string[];
  @Field(() => [NPWP], opsional) npwp: string[];
  @Field(() => StatusEntitas, opsional) status: string;
  @Field(() => KodeWilayah, opsional) provinsi: string;
  @Field(() => KodeWilayah, opsional) kabupaten: string;
  @Field(() => Waktu, opsional) diubahSejak: string;
}

@InputType()
export class FilterStatusNotaris {
  @Field(() => [ID], opsional) id: string[];
  @Field(() => [String], opsional) idSumber: string[];
  @Field(() => [NIK], opsional) nik: string[];
  @Field(() => [NPWP], opsional) npwp: string[];
  @Field(() => StatusNotaris, opsional) status: string;
  @Field(() => SegmenKepesertaan, opsional) segmenKepesertaan: string;
  @Field(() => Waktu, opsional) diubahSejak: string;
}

@InputType()
export class FilterTinjauan {
  @Field(() => [ID], opsional) id: string[];
  @Field(() => KeputusanTinjauan, opsional) keputusan: string;
  @Field(() => Boolean, opsional) diputus: boolean;
  @Field(() => KodeWilayah, opsional) provinsi: string;
  @Field(() => KodeWilayah, opsional) kabupaten: string;
  @Field(() => Waktu, opsional) diubahSejak: string;
}

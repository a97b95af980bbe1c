import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { Galat } from "#errors/galat.js";
import type { Halaman } from "#usecases/baca.js";
import { HALAMAN_BAWAAN } from "#usecases/permintaan.js";
import type { Rekam } from "#usecases/rekam/nilai-rekam.js";
import type { Konteks } from "../konteks.js";
import type { RencanaAkar } from "../rencana.js";
import { Notaris, Persekutuan, Perseroan } from "../tipe/entitas.js";
import {
  NotarisConnection,
  PersekutuanConnection,
  PerseroanConnection,
  PesertaStatusEntitasConnection,
  PesertaStatusNotarisConnection,
} from "../tipe/halaman.js";
import { PesertaStatusEntitas, PesertaStatusNotaris } from "../tipe/peserta-status.js";
import {
  FilterEntitas,
  FilterNotaris,
  FilterPersekutuan,
  FilterStatusEntitas,
  FilterStatusNotaris,
} from "../tipe/saringan.js";
import { NIK, NPWP } from "../tipe/skalar.js";

/** The part of the resolved operation that belongs to this field; without it nothing is read. */
export function planOf(konteks: Konteks, info: GraphQLResolveInfo): RencanaAkar {
  const rencana = konteks.tahap.rencana?.akar.get(String(info.path.key));
  if (rencana === undefined) throw new Galat("FORBIDDEN", { sebab: "akar tanpa rencana" });
  return rencana;
}

/** Holds no result: the context outlives the records while it waits for its evidence. */
const giliran = new WeakMap<Konteks, Promise<void>>();

/** The data roots of one operation are read one after the other, so that none takes a whole pool of connections. */
function inTurn<T>(konteks: Konteks, read: () => Promise<T>): Promise<T> {
  const hasil = (giliran.get(konteks) ?? Promise.resolve()).then(read);
  const selesai = () => undefined;
  giliran.set(konteks, hasil.then(selesai, selesai));
  return hasil;
}

async function readTunggal(konteks: Konteks, info: GraphQLResolveInfo): Promise<Rekam | null> {
  const { permintaan, koordinat } = planOf(konteks, info);
  const [rekam, diungkap] = await inTurn(konteks, () =>
    konteks.pembaca.readTunggal(konteks.pemanggil.audiens, permintaan, koordinat),
  );
  konteks.pengungkapan.push(diungkap);
  return rekam;
}

export async function readDaftar(konteks: Konteks, info: GraphQLResolveInfo): Promise<Halaman> {
  const { permintaan, koordinat } = planOf(konteks, info);
  const [halaman, diungkap] = await inTurn(konteks, () =>
    konteks.pembaca.readDaftar(konteks.pemanggil.audiens, permintaan, koordinat),
  );
  konteks.pengungkapan.push(diungkap);
  return halaman;
}

export const FIRST = { defaultValue: HALAMAN_BAWAAN, nullable: true };
export const OPSIONAL = { nullable: true };

/** Arguments are resolved once per operation (`rencana.ts`); here they only shape the schema. */
@Resolver()
export class PerseroanResolver {
  @Query(() => Perseroan, OPSIONAL)
  perseroan(@Arg("npwp", () => NPWP) _npwp: string, @Ctx() k: Konteks, @Info() i: GraphQLResolveInfo) {
    return readTunggal(k, i);
  }

  @Query(() => PerseroanConnection)
  daftarPerseroan(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterEntitas, OPSIONAL) _filter: FilterEntitas,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }
}

@Resolver()
export class PersekutuanResolver {
  @Query(() => Persekutuan, OPSIONAL)
  persekutuan(@Arg("npwp", () => NPWP) _npwp: string, @Ctx() k: Konteks, @Info() i: GraphQLResolveInfo) {
    return readTunggal(k, i);
  }

  @Query(() => PersekutuanConnection)
  daftarPersekutuan(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterPersekutuan, OPSIONAL) _filter: FilterPersekutuan,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }
}

@Resolver()
export class NotarisResolver {
  @Query(() => Notaris, OPSIONAL)
  notaris(@Arg("nik", () => NIK) _nik: string, @Ctx() k: Konteks, @Info() i: GraphQLResolveInfo) {
    return readTunggal(k, i);
  }

  @Query(() => NotarisConnection)
  daftarNotaris(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterNotaris, OPSIONAL) _filter: FilterNotaris,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }
}

@Resolver()
export class PesertaStatusResolver {
  @Query(() => PesertaStatusEntitas, OPSIONAL)
  pesertaStatusEntitas(
    @Arg("npwp", () => NPWP) _npwp: string,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readTunggal(k, i);
  }

  @Query(() => PesertaStatusEntitasConnection)
  daftarPesertaStatusEntitas(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterStatusEntitas, OPSIONAL) _filter: FilterStatusEntitas,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }

  @Query(() => PesertaStatusNotaris, OPSIONAL)
  pesertaStatusNotaris(
    @Arg("nik", () => NIK) _nik: string,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readTunggal(k, i);
  }

  @Query(() => PesertaStatusNotarisConnection)
  daftarPesertaStatusNotaris(
    @Arg("first", () => Int, FIRST) _first: number,
    @Arg("after", () => String, OPSIONAL) _after: string,
    @Arg("filter", () => FilterStatusNotaris, OPSIONAL) _filter: FilterStatusNotaris,
    @Ctx() k: Konteks,
    @Info() i: GraphQLResolveInfo,
  ) {
    return readDaftar(k, i);
  }
}

import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Notaris, Persekutuan, Perseroan } from "./entitas.js";
import { PesertaStatusEntitas, PesertaStatusNotaris } from "./peserta-status.js";
import { Tinjauan } from "./tinjauan.js";
import { PageInfo } from "./umum.js";

/** The connection type of a record type, after the Relay cursor connections specification. */
function connectionOf<T extends object>(Rekam: ClassType<T>): ClassType<object> {
  @ObjectType(`${Rekam.name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String) cursor: string;
    @Field(() => Rekam) node: T;
  }

  @ObjectType(`${Rekam.name}Connection`, { simpleResolvers: true })
  class Connection {
    @Field(() => [Edge]) edges: readonly Edge[];
    @Field(() => [Rekam]) nodes: readonly T[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int) totalCount: number;
  }
  return Connection;
}

export const PerseroanConnection = connectionOf(Perseroan);
export const PersekutuanConnection = connectionOf(Persekutuan);
export const NotarisConnection = connectionOf(Notaris);
export const PesertaStatusEntitasConnection = connectionOf(PesertaStatusEntitas);
export const PesertaStatusNotarisConnection = connectionOf(PesertaStatusNotaris);
export const TinjauanConnection = connectionOf(Tinjauan);

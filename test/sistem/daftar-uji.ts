import { SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { createTanya } from "./minta.js";
import type { Penandatangan } from "./token-uji.js";

export type Isi = Readonly<Record<string, unknown>>;

/** A page of a list as it was answered. */
export interface HalamanUji {
  readonly totalCount?: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Isi }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The lists of demo clients, read as their programs do. */
export interface PembacaUji {
  /** The body of an answer, with its status. */
  ask(
    klien: string,
    query: string,
    variables?: Isi,
  ): Promise<{ readonly status: number; readonly badan: string }>;
  /** Data of an answer; throws when there are errors. */
  read(klien: string, query: string, variables?: Isi): Promise<Isi>;
  page(
    klien: string,
    akar: string,
    pilihan: string,
    after: string | null,
    first?: number,
  ): Promise<HalamanUji>;
  /** Everything behind a cursor, in order. */
  follow(klien: string, akar: string, pilihan: string, after?: string | null): Promise<readonly Isi[]>;
  /** The cursor of the last record of a list. */
  last(klien: string, akar: string): Promise<string | null>;
}

export function createPembacaUji(alamat: string, tanda: Penandatangan): PembacaUji {
  const tokenOf = async (id: string): Promise<string> => {
    const klien = DEMO_KLIEN.find((k) => k.id === id);
    const audiens = SEMUA_AUDIENS.find((a) => a.pihak === klien?.pihak && a.peran === klien.peran);
    if (klien === undefined || audiens === undefined) throw new Error(id);
    const rincian = { type: "pemanfaatan_data_jkn", perjanjian: "755/KTR/1223", tujuan: "PEMANFAATAN" };
    return tanda.sign(id, audiens.peran, [rincian]);
  };
  const pembaca: PembacaUji = {
    ask: async (klien, query, variables) =>
      createTanya(alamat, await tokenOf(klien))({ query, ...(variables === undefined ? {} : { variables }) }),
    async read(klien, query, variables) {
      const { badan } = await pembaca.ask(klien, query, variables);
      const { data, errors } = JSON.parse(badan) as { data?: Isi; errors?: readonly { extensions: Isi }[] };
      if (data === undefined || errors !== undefined)
        throw new Error(JSON.stringify(errors?.[0]?.extensions));
      return data;
    },
    async page(klien, akar, pilihan, after, first = 100) {
      const query = `query ($first: Int, $after: String) { ${akar}(first: $first, after: $after) {
        edges { cursor node { ${pilihan} } } pageInfo { hasNextPage endCursor } } }`;
      const data = await pembaca.read(klien, query, { first, ...(after === null ? {} : { after }) });
      return data[akar] as HalamanUji;
    },
    async follow(klien, akar, pilihan, after = null) {
      const hasil: Isi[] = [];
      for (let kursor = after; ; ) {
        const { edges, pageInfo } = await pembaca.page(klien, akar, pilihan, kursor);
        hasil.push(...edges.map((e) => e.node));
        if (!pageInfo.hasNextPage) return hasil;
        kursor = pageInfo.endCursor;
      }
    },
    async last(klien, akar) {
      for (let kursor: string | null = null; ; ) {
        const { pageInfo }: HalamanUji = await pembaca.page(klien, akar, "id", kursor);
        kursor = pageInfo.endCursor ?? kursor;
        if (!pageInfo.hasNextPage) return kursor;
      }
    },
  };
  return pembaca;
}

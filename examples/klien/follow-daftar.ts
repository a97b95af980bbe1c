import type { TypedDocumentString } from "./dokumen.js";
import { GalatKlien } from "./galat-klien.js";
import type { Klien } from "./klien.js";

/** What a list operation must select to be followed. */
export interface Daftar<Rekam> {
  readonly nodes: readonly Rekam[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Records that are new or changed since the cursor before. */
export interface Halaman<Rekam> {
  readonly rekam: readonly Rekam[];
  /** Where to go on: keep it in one transaction with the records. */
  readonly after: string | undefined;
}

/** Variables of a list operation. */
export interface VariabelDaftar {
  readonly first?: number | undefined;
  readonly after?: string | undefined;
}

/**
 * Reads a list in change order until nothing is left, page by page. To stay in step, keep the `after` of
 * the last page and start there the next time: then nothing is missed, though a record may come again.
 *
 * A record with `dihapusPada` is a tombstone: delete yours. CURSOR_EXPIRED means that tombstones since
 * `after` are gone: start without it and delete what does not come.
 *
 * @throws GalatKlien KURSOR_TETAP where the list says that it goes on and does not
 */
export async function* followDaftar<Hasil, Rekam, Variabel extends VariabelDaftar>(
  klien: Klien,
  dokumen: TypedDocumentString<Hasil, Variabel>,
  variabel: Variabel,
  pick: (hasil: Hasil) => Daftar<Rekam>,
): AsyncGenerator<Halaman<Rekam>, void, undefined> {
  let after = variabel.after;
  for (;;) {
    const { nodes, pageInfo } = pick(await klien.request(dokumen, { ...variabel, after }));
    // An empty page has no cursor of its own; the one before it stays good.
    const berikut = pageInfo.endCursor ?? after;
    yield { rekam: nodes, after: berikut };
    if (!pageInfo.hasNextPage) return;
    if (berikut === after) throw new GalatKlien("KURSOR_TETAP", "Daftar tidak maju.", {});
    after = berikut;
  }
}

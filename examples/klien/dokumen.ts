/**
 * The text of an operation with the types of its result and variables, as graphql-codegen writes it
 * (`documentMode: string`). `__apiType` is the mark of typed-document-node, so that other typed clients
 * read the types as well.
 */
export class TypedDocumentString<Hasil, Variabel> {
  declare readonly __apiType?: (variabel: Variabel) => Hasil;
  readonly #teks: string;

  /** @param _tentang what codegen notes about a fragment; not sent */
  constructor(teks: string, _tentang?: object) {
    this.#teks = teks;
  }

  toString(): string {
    return this.#teks;
  }
}

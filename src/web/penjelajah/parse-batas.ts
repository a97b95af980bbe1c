/** One published limit on a request: what it limits, and how much. */
export interface Batas {
  readonly nama: string;
  readonly nilai: number;
}

const NAMA: Readonly<Record<string, string>> = {
  depth: "Kedalaman kueri",
  aliases: "Alias dalam satu kueri",
  fields: "Medan dalam satu kueri",
  directives: "Direktif dalam satu dokumen",
  tokens: "Token leksikal dalam satu dokumen",
  cost: "Biaya satu kueri",
  pageSize: "Rekaman dalam satu halaman (first)",
  body: "Bita badan permintaan",
};

/** The known limits among `isi`, in the order in which they are shown. */
export function parseBatas(isi: unknown): readonly Batas[] {
  const peta: Readonly<Record<string, unknown>> = typeof isi === "object" && isi !== null ? { ...isi } : {};
  return Object.entries(NAMA).flatMap(([kunci, nama]) => {
    const nilai = peta[kunci];
    return typeof nilai === "number" && Number.isFinite(nilai) ? [{ nama, nilai }] : [];
  });
}

/** What a row check needs from other rooms, injected. */
export interface AlatBerkas {
  /** Takes a company name apart: its form if it states one, whether that is one of Pasal 4(1)a, its core. */
  readName(nama: string): {
    readonly bentuk: string | null;
    readonly dalamLingkup: boolean;
    readonly inti: string;
  };
  /** Title of a KBLI code as entities carry it; "" where there is none. */
  judulKbli(kode: string): string;
  /** Latest `diubah_pada` believed, in the form of `parseWaktu`: a later one would block every correction until then. */
  readonly waktuMaks: string;
}

import { describe, expect, it } from "vitest";
import { readDaftarBukti } from "#usecases/daftar-bukti.js";
import type { BuktiTercatat, PembacaBukti } from "#usecases/ports/pembaca-bukti.js";
import { buildCatatan } from "../bukti/contoh-catatan.js";

function openPembaca(): { readonly pembaca: PembacaBukti; readonly diminta: (string | null)[] } {
  const diminta: (string | null)[] = [];
  async function* read(klien: string | null): AsyncGenerator<BuktiTercatat> {
    diminta.push(klien);
    yield { nomor: "2", catatan: buildCatatan({ klien }) };
    yield { nomor: "1", catatan: buildCatatan({ klien }) };
  }
  return { pembaca: { read }, diminta };
}

describe("readDaftarBukti", () => {
  it.each([[null], ["bpjs-sistem"]])("reads the evidence of %j in the order of the store", async (klien) => {
    const { pembaca, diminta } = openPembaca();
    const nomor: string[] = [];
    for await (const bukti of readDaftarBukti(pembaca, klien)) nomor.push(bukti.nomor);
    expect(nomor).toEqual(["2", "1"]);
    expect(diminta).toEqual([klien]);
  });

  it.each([[""], ["a b"], ["x'; DROP TABLE"], ["k".repeat(300)]])(
    "refuses what cannot be a client's id, without repeating it: %j",
    (klien) => {
      const { pembaca, diminta } = openPembaca();
      expect(() => readDaftarBukti(pembaca, klien)).toThrow(
        expect.objectContaining({
          kodeKeluar: 2,
          aturan: "ID_KLIEN",
          message: "--client: bukan pengenal klien yang sah.",
        }),
      );
      expect(diminta).toEqual([]);
    },
  );
});

import { GraphQLError, parse } from "graphql";
import { describe, expect, it, vi } from "vitest";
import { createPelaksana } from "#graphql/pelaksana.js";
import { buildSkema } from "#graphql/skema.js";
import { createKonteks, createPembacaTetap } from "./konteks-uji.js";

describe("a compiled plan that refuses variables which were taken", () => {
  it("is passed over: graphql-js answers", async () => {
    const terpasang = vi.fn(() => ({ errors: [new GraphQLError("rahasia")] }));
    const audiens = { pihak: "PIHAK_I", peran: "SISTEM_MITRA" } as const;
    const laksanakan = createPelaksana(buildSkema(audiens), () => ({
      query: terpasang,
      stringify: JSON.stringify,
    }));
    const dokumen = parse("query q($n: Int) { perjanjian { keadaan } }");
    const ask = () =>
      laksanakan({
        dokumen,
        namaOperasi: null,
        variabel: { n: 1 },
        konteks: createKonteks(
          audiens,
          createPembacaTetap(() => ({})),
          null,
        ),
      });
    await ask();
    expect(terpasang).not.toHaveBeenCalled();
    expect(await ask()).toEqual({ data: { perjanjian: { keadaan: "BERLAKU" } } });
    expect(terpasang).toHaveBeenCalledOnce();
  });
});

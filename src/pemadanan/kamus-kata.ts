import type { ParameterPadan } from "./parameter.js";

/** How rare words and areas are, by a parameter; in 1/64 bit. */
export interface InfoPadan {
  readonly kata: (kata: string) => number;
  readonly kabupaten: (kabupaten: number) => number;
}

export function createInfo(parameter: ParameterPadan): InfoPadan {
  const kata = new Map(Object.entries(parameter.infoKata));
  const kabupaten = new Map(
    Object.entries(parameter.infoKabupaten).map(([kode, info]) => [Number(kode), info]),
  );
  return Object.freeze({
    kata: (satu: string) => kata.get(satu) ?? parameter.infoKataJarang,
    kabupaten: (satu: number) => kabupaten.get(satu) ?? parameter.infoKabupatenJarang,
  });
}

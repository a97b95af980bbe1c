import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonKetat } from "#identity/json-ketat.js";

const parse = (teks: string) => parseJsonKetat(Buffer.from(teks));

describe("parseJsonKetat", () => {
  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '{"x":[{"b":1,"b":2}]}',
    '{"a":{"z":1},"b":2,"a":3}',
    '{"a":[1,"a"],"a":2}',
    '{"":1,"":2}',
  ])("refuses a name given twice in one object", (teks) => {
    expect(parse(teks)).toEqual({ ok: false });
  });

  it.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":["b","b"],"b":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"\\\\","b":"\\""}',
  ])("accepts equal names in different objects and equal texts that are no names", (teks) => {
    expect(parse(teks)).toEqual({ ok: true, nilai: JSON.parse(teks) });
  });

  it("refuses more than eight levels", () => {
    expect(parse("[".repeat(8) + "]".repeat(8)).ok).toBe(true);
    expect(parse("[".repeat(9) + "]".repeat(9)).ok).toBe(false);
  });

  it("refuses bytes that are not UTF-8 and a byte order mark", () => {
    expect(parseJsonKetat(Uint8Array.of(0x22, 0xff, 0x22)).ok).toBe(false);
    expect(parse('\uFEFF{"a":1}').ok).toBe(false);
  });

  it("reads every JSON value that is not too deep as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (nilai) => {
        const teks = JSON.stringify(nilai);
        expect(parse(teks)).toEqual({ ok: true, nilai: JSON.parse(teks) });
      }),
      { seed: 20231221, numRuns: 500 },
    );
  });
});

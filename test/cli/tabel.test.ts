import { expect, it } from "vitest";
import { writeTabel } from "#cli/tabel.js";

it("sets words to the left and numbers to the right, without blanks at the end", () => {
  expect(
    writeTabel(
      ["apa", "n", ""],
      [
        ["a", "10", ""],
        ["panjang", "1", "*"],
      ],
    ),
  ).toBe("apa       n\na        10\npanjang   1  *\n");
  expect(writeTabel(["n"], [["10"], ["1"]], 0)).toBe(" n\n10\n 1\n");
});

import { describe, expect, it } from "vitest";
import type { TitikKurva } from "#usecases/ambang-padan.js";
import { writeKurvaSvg } from "#usecases/kurva-svg.js";

const TEKS = { judul: "Judul <a> & b", presisi: "presisi", recall: "recall", berlaku: "berlaku:" };
const titik = (
  threshold: number,
  precision: number | null,
  recall: number | null,
  inForce = false,
): TitikKurva => ({ threshold, precision, recall, inForce });
const KURVA = [titik(-1, 0.9, 0.99), titik(4.5, 0.97, 0.95, true), titik(9, 1, 0.5), titik(12, null, 0)];

describe("writeKurvaSvg", () => {
  const svg = writeKurvaSvg(KURVA, TEKS);

  it("draws every point that has both values, lowest left, highest right, and marks the one in force", () => {
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg).toContain('<polyline points="677.8,490.0 629.0,182.0 80.0,50.0"');
    expect(svg).toMatch(/<circle cx="629.0" cy="182.0" r="6"[^>]*><title>4.5 bit<\/title>/);
    expect(svg).toContain(">berlaku: 4.5 bit</text>");
  });

  it("labels both axes from where the points begin to 1", () => {
    expect(svg).toContain(">recall</text>");
    expect(svg).toContain(">presisi</text>");
    const angka = [...svg.matchAll(/>(\d\.\d+)<\/text>/g)].map(([, n]) => n);
    expect(angka.slice(0, 2)).toEqual(["0.50", "0.55"]);
    expect(angka).toContain("0.90");
    expect(angka.filter((n) => n === "1.00")).toHaveLength(2);
  });

  it("is one document that no text can break, the same bytes each time", () => {
    expect(svg).toContain("<title>Judul &lt;a&gt; &amp; b</title>");
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg.endsWith("</svg>\n")).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(writeKurvaSvg(KURVA, TEKS)).toBe(svg);
  });

  it("draws points that all lie in the corner, and none at all", () => {
    expect(writeKurvaSvg([titik(0, 1, 1, true)], TEKS)).toContain('cx="690.0" cy="50.0"');
    expect(writeKurvaSvg([], TEKS)).not.toMatch(/<circle|NaN|Infinity/);
  });
});

import type { TitikKurva } from "./ambang-padan.js";

/** Words on the picture. */
export interface TeksKurva {
  readonly judul: string;
  readonly presisi: string;
  readonly recall: string;
  /** What stands at the threshold in force; its value in bits follows. */
  readonly berlaku: string;
}

/** A point of the picture with both values. */
interface Titik {
  readonly threshold: number;
  readonly presisi: number;
  readonly recall: number;
  readonly inForce: boolean;
}

/** Size of the picture, and the borders of the square of values, in pixels. */
const LEBAR = 720;
const TINGGI = 560;
const KOTAK = { kiri: 80, kanan: 690, atas: 50, bawah: 490 };
/** Steps of an axis, and how little of it is shown at least. */
const LANGKAH = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const GARIS_MAKS = 10;
const ISTIRAHAT = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

/** From where to 1 an axis shows, in equal steps. */
interface Sumbu {
  readonly dari: number;
  readonly langkah: number;
}

/**
 * Draws precision over recall as the threshold of the match moves, as an SVG document; the same bytes for the same
 * points. Points without a value are left out; both axes end at 1 and begin where the points do.
 */
export function writeKurvaSvg(kurva: readonly TitikKurva[], teks: TeksKurva): string {
  const titik = kurva.flatMap(({ threshold, precision, recall, inForce }) =>
    precision === null || recall === null ? [] : [{ threshold, presisi: precision, recall, inForce }],
  );
  const x = createSumbu(titik.map(({ recall }) => recall));
  const y = createSumbu(titik.map(({ presisi }) => presisi));
  const letak = (satu: Titik) => ({ x: placeX(x, satu.recall), y: placeY(y, satu.presisi) });
  const garis = titik.map((satu) => `${letak(satu).x},${letak(satu).y}`).join(" ");
  const isi = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEBAR}" height="${TINGGI}" viewBox="0 0 ${LEBAR} ${TINGGI}" font-family="sans-serif" font-size="12">`,
    `<title>${escapeXml(teks.judul)}</title>`,
    `<rect width="${LEBAR}" height="${TINGGI}" fill="#fff"/>`,
    writeText((KOTAK.kiri + KOTAK.kanan) / 2, 30, teks.judul, 'text-anchor="middle" font-size="16"'),
    ...writeSumbuX(x),
    ...writeSumbuY(y),
    writeText((KOTAK.kiri + KOTAK.kanan) / 2, TINGGI - 25, teks.recall, 'text-anchor="middle"'),
    writeText(25, (KOTAK.atas + KOTAK.bawah) / 2, teks.presisi, putar(25, (KOTAK.atas + KOTAK.bawah) / 2)),
    `<polyline points="${garis}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...titik.map((satu) => writeTitik(satu, letak(satu), teks)),
    "</svg>",
  ];
  return `${isi.join("\n")}\n`;
}

/** The smallest step that shows all values in few lines. */
function createSumbu(nilai: readonly number[]): Sumbu {
  const paling = Math.min(1, ...nilai);
  const langkah = LANGKAH.findLast((satu) => (1 - paling) / satu <= GARIS_MAKS) ?? 0.2;
  const banyak = Math.max(2, Math.ceil((1 - paling) / langkah - 1e-9));
  return { langkah, dari: 1 - banyak * langkah };
}

function place(dari: number, sampai: number, bagian: number): string {
  return (dari + (sampai - dari) * bagian).toFixed(1);
}

function placeX({ dari }: Sumbu, nilai: number): string {
  return place(KOTAK.kiri, KOTAK.kanan, (nilai - dari) / (1 - dari));
}

function placeY({ dari }: Sumbu, nilai: number): string {
  return place(KOTAK.bawah, KOTAK.atas, (nilai - dari) / (1 - dari));
}

function listGaris({ dari, langkah }: Sumbu): readonly number[] {
  return Array.from({ length: Math.round((1 - dari) / langkah) + 1 }, (_, i) => dari + i * langkah);
}

/** As many decimals as the step has. */
function writeNilai({ langkah }: Sumbu, nilai: number): string {
  return nilai.toFixed(String(langkah).length - 2);
}

function writeSumbuX(sumbu: Sumbu): readonly string[] {
  return listGaris(sumbu).flatMap((nilai) => {
    const x = placeX(sumbu, nilai);
    return [
      `<line x1="${x}" y1="${KOTAK.atas}" x2="${x}" y2="${KOTAK.bawah}" stroke="#ddd"/>`,
      writeText(x, KOTAK.bawah + 18, writeNilai(sumbu, nilai), 'text-anchor="middle"'),
    ];
  });
}

function writeSumbuY(sumbu: Sumbu): readonly string[] {
  return listGaris(sumbu).flatMap((nilai) => {
    const y = placeY(sumbu, nilai);
    return [
      `<line x1="${KOTAK.kiri}" y1="${y}" x2="${KOTAK.kanan}" y2="${y}" stroke="#ddd"/>`,
      writeText(KOTAK.kiri - 8, Number(y) + 4, writeNilai(sumbu, nilai), 'text-anchor="end"'),
    ];
  });
}

function writeTitik(
  { threshold, inForce }: Titik,
  { x, y }: { readonly x: string; readonly y: string },
  teks: TeksKurva,
): string {
  const bit = `${threshold.toFixed(1)} bit`;
  if (!inForce) return `<circle cx="${x}" cy="${y}" r="3" fill="#1f5fa8"><title>${bit}</title></circle>`;
  // The words stand below to the left: the curve runs to the corner above on the right.
  const kata = writeText(Number(x) - 10, Number(y) + 20, `${teks.berlaku} ${bit}`, 'text-anchor="end"');
  return `<circle cx="${x}" cy="${y}" r="6" fill="#c0392b"><title>${bit}</title></circle>\n${kata}`;
}

function writeText(x: number | string, y: number | string, teks: string, sifat: string): string {
  return `<text x="${x}" y="${y}" ${sifat}>${escapeXml(teks)}</text>`;
}

function putar(x: number, y: number): string {
  return `text-anchor="middle" transform="rotate(-90 ${x} ${y})"`;
}

function escapeXml(teks: string): string {
  return teks.replace(/[&<>"]/g, (huruf) => ISTIRAHAT[huruf as keyof typeof ISTIRAHAT]);
}

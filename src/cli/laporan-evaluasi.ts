import type { HasilEvaluasi } from "#usecases/evaluasi-padan.js";
import type { Bahasa, Kalimat } from "./lingkungan.js";
import { writeTabel } from "./tabel.js";

const k = (id: string, en: string): Kalimat => ({ id, en });

const KATA = {
  parameter: k("parameter", "parameter"),
  berlaku: k("berlaku", "in force"),
  ditaksir: k("ditaksir untuk pengukuran ini saja", "estimated for this measurement alone"),
  register: k("badan usaha", "employers"),
  lengkap: k("register lengkap per", "complete register of"),
  takLengkap: k(
    "register tidak dinyatakan lengkap: tidak ada yang diputus tidak terdaftar",
    "register not declared complete: no absence is settled",
  ),
  jikaLengkap: k("seandainya lengkap", "were it complete"),
  kebenaran: k("pasangan dalam berkas kebenaran", "pairs of the truth"),
  takAda: k("tidak ada dalam register: entitas", "not in the registers: entities"),
  takAdaBu: k("badan usaha", "employers"),
  menurutSemua: k("seluruhnya", "overall"),
  entitas: k("entitas", "entities"),
  terdaftar: k("terdaftar menurut kebenaran", "registered by the truth"),
  presisi: k("presisi terdaftar", "precision of registered"),
  recall: k("recall terdaftar", "recall of registered"),
  f1: k("F1", "F1"),
  salahTiada: k("terdaftar, diputus tidak terdaftar", "registered, settled as absent"),
  cakupanTiada: k("tidak terdaftar, diputus demikian", "absent, settled as absent"),
  belum: k("belum diputus", "undecided"),
  benar: k("benar", "right"),
  salah: k("salah", "wrong"),
  diputus: k("diputus", "settled"),
  metode: k("menurut metode", "by method"),
  derau: k("menurut jenis derau", "by kind of noise"),
  blok: k("blok", "blocks"),
  semua: k("semua", "all"),
  dibandingkan: k("pasangan dibandingkan", "pairs compared"),
  kelengkapan: k("kelengkapan pasangan", "pairs completeness"),
  reduksi: k("rasio reduksi", "reduction ratio"),
  ambang: k(
    "ambang (bit) dan biayanya, seolah-olah register lengkap; * berlaku, < termurah",
    "thresholds (bits) and their cost, as if the register were complete; * in force, < cheapest",
  ),
  bobot: k("biaya", "cost"),
  bobotTiada: k("salah tidak terdaftar", "wrong absence"),
  bobotPadan: k("salah terdaftar", "wrong match"),
  bobotTinjau: k("peninjauan", "review"),
  padan: k("padan", "match"),
  tiada: k("tiada", "absence"),
  presisiPendek: k("presisi", "precision"),
  recallPendek: k("recall", "recall"),
  tiadaPendek: k("salah tiada", "wrong abs."),
  cakupanPendek: k("cakupan tiada", "coverage"),
  kurva: k("kurva presisi-recall menurut ambang padan", "precision-recall curve by match threshold"),
  ablasi: k(
    "mesin tanpa sebagian, seolah-olah register lengkap (dalam kurung: selisih dengan mesin utuh)",
    "the engine without a part, as if the register were complete (in brackets: difference from the whole)",
  ),
  exactKeysOnly: k("hanya kunci eksak", "exact keys only"),
  namesOnly: k("hanya nama", "names only"),
  withoutTermFrequency: k("tanpa frekuensi kata", "without term frequency"),
  withoutEm: k("tanpa EM", "without EM"),
} as const;

type Kunci = keyof typeof KATA;

/** Words and numbers of one language. */
interface Penulis {
  readonly t: (kunci: Kunci) => string;
  /** A share as per cent; a dash of nothing. */
  readonly persen: (nilai: number | null) => string;
  readonly desimal: (nilai: number, angka: number) => string;
}

function createPenulis(bahasa: Bahasa): Penulis {
  const desimal = (nilai: number, angka: number): string =>
    bahasa === "en" ? nilai.toFixed(angka) : nilai.toFixed(angka).replace(".", ",");
  return {
    t: (kunci) => KATA[kunci][bahasa],
    desimal,
    persen: (nilai) => (nilai === null ? "-" : `${desimal(nilai * 100, 3)} %`),
  };
}

/** The report of an evaluation for people: plain text, tables with blanks. */
export function writeLaporanEvaluasi(hasil: HasilEvaluasi, bahasa: Bahasa): string {
  const penulis = createPenulis(bahasa);
  const bagian = [
    writeAsal(hasil, penulis),
    writeUkuran(hasil, penulis),
    writeMetode(hasil, penulis),
    writeDerau(hasil, penulis),
    writeBlok(hasil, penulis),
    writeAmbang(hasil, penulis),
    writeKurva(hasil, penulis),
    writeAblasi(hasil, penulis),
  ];
  return bagian.join("\n");
}

function writeAsal(hasil: HasilEvaluasi, { t }: Penulis): string {
  const { register, truth } = hasil;
  const lengkap = register.completeAsOf;
  return [
    `${t("parameter")} ${hasil.parameterVersion} (${t(hasil.parameterInForce ? "berlaku" : "ditaksir")})`,
    `${register.employers} ${t("register")}, ${lengkap === null ? t("takLengkap") : `${t("lengkap")} ${lengkap}`}`,
    `${truth.pairs} ${t("kebenaran")}; ${t("takAda")} ${truth.entitiesNotFound}, ${t("takAdaBu")} ${truth.employersNotFound}`,
  ]
    .map((baris) => `${baris}\n`)
    .join("");
}

function writeUkuran(hasil: HasilEvaluasi, { t, persen }: Penulis): string {
  const { ifComplete } = hasil;
  const kolom = (utama: string, lain: string): readonly string[] =>
    ifComplete === null ? [utama] : [utama, lain];
  return writeTabel(
    [t("menurutSemua"), ...kolom("", t("jikaLengkap"))],
    [
      [t("entitas"), ...kolom(String(hasil.entities), "")],
      [t("terdaftar"), ...kolom(String(hasil.registered), "")],
      [t("presisi"), ...kolom(persen(hasil.precision), "")],
      [t("recall"), ...kolom(persen(hasil.recall), "")],
      [t("f1"), ...kolom(persen(hasil.f1), "")],
      [t("salahTiada"), ...kolom(persen(hasil.wrongAbsences), persen(ifComplete?.wrongAbsences ?? null))],
      [
        t("cakupanTiada"),
        ...kolom(persen(hasil.absenceCoverage), persen(ifComplete?.absenceCoverage ?? null)),
      ],
      [t("belum"), ...kolom(String(hasil.undecided), String(ifComplete?.undecided ?? ""))],
    ],
  );
}

function writeMetode({ byMethod }: HasilEvaluasi, { t, persen }: Penulis): string {
  return writeTabel(
    [t("metode"), t("diputus"), t("benar"), t("presisiPendek")],
    Object.entries(byMethod).map(([nama, satu]) => [
      nama,
      String(satu.settled),
      String(satu.right),
      persen(satu.precision),
    ]),
  );
}

function writeDerau({ byNoise }: HasilEvaluasi, { t, persen }: Penulis): string {
  return writeTabel(
    [t("derau"), t("entitas"), t("benar"), t("salah"), t("tiada"), t("belum"), t("recallPendek")],
    Object.entries(byNoise).map(([nama, satu]) => [
      nama,
      ...[satu.registered, satu.matchedRight, satu.matchedWrong, satu.absentWrong, satu.undecided].map(
        String,
      ),
      persen(satu.recall),
    ]),
  );
}

function writeBlok({ blocking }: HasilEvaluasi, { t, persen }: Penulis): string {
  return writeTabel(
    [t("blok"), t("dibandingkan"), t("kelengkapan"), t("reduksi")],
    [[t("semua"), blocking] as const, ...Object.entries(blocking.byRule)].map(([nama, satu]) => [
      nama,
      String(satu.compared),
      persen(satu.pairsCompleteness),
      persen(satu.reductionRatio),
    ]),
  );
}

function writeAmbang({ thresholds }: HasilEvaluasi, { t, persen, desimal }: Penulis): string {
  const { cost, points } = thresholds;
  const tabel = writeTabel(
    [
      t("padan"),
      t("tiada"),
      t("presisiPendek"),
      t("recallPendek"),
      t("tiadaPendek"),
      t("cakupanPendek"),
      t("belum"),
      t("bobot"),
      "",
    ],
    points.map((satu) => [
      desimal(satu.match, 1),
      desimal(satu.absence, 1),
      persen(satu.precision),
      persen(satu.recall),
      persen(satu.wrongAbsences),
      persen(satu.absenceCoverage),
      String(satu.undecided),
      String(satu.cost),
      `${satu.inForce ? "*" : " "}${satu.cheapest ? "<" : " "}`,
    ]),
    0,
  );
  const biaya = `${t("bobot")}: ${t("bobotTiada")} ${cost.absentWrong}, ${t("bobotPadan")} ${cost.matchedWrong}, ${t("bobotTinjau")} ${cost.undecided}`;
  return `${t("ambang")}\n${biaya}\n${tabel}`;
}

function writeKurva({ curve }: HasilEvaluasi, { t, persen, desimal }: Penulis): string {
  const tabel = writeTabel(
    [t("padan"), t("presisiPendek"), t("recallPendek"), ""],
    curve.map((satu) => [
      desimal(satu.threshold, 1),
      persen(satu.precision),
      persen(satu.recall),
      satu.inForce ? "*" : "",
    ]),
    0,
  );
  return `${t("kurva")}\n${tabel}`;
}

function writeAblasi({ ablations }: HasilEvaluasi, { t, persen, desimal }: Penulis): string {
  const banding = (nilai: number | null, selisih: number | null): string => {
    const tanda = selisih !== null && selisih >= 0 ? "+" : "";
    return selisih === null ? persen(nilai) : `${persen(nilai)} (${tanda}${desimal(selisih * 100, 3)})`;
  };
  const kolom = ["precision", "recall", "f1", "wrongAbsences", "absenceCoverage"] as const;
  const tabel = writeTabel(
    ["", t("presisiPendek"), t("recallPendek"), t("f1"), t("tiadaPendek"), t("cakupanPendek"), t("belum")],
    Object.entries(ablations).map(([nama, satu]) => [
      nama in KATA ? t(nama as Kunci) : nama,
      ...kolom.map((apa) => banding(satu[apa], satu.difference[apa])),
      String(satu.undecided),
    ]),
  );
  return `${t("ablasi")}\n${tabel}`;
}

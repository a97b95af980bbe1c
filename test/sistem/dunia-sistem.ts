import type { JenisBerkas } from "#berkas/jenis.js";
import { buildNik, buildNpwp, type Pemuatan, type Sel } from "./muatan-uji.js";

/**
 * What of a world is another than in the first one: each group is hidden from some audience.
 * What no audience sees (komisaris, employers and participants without a match, versions) always differs.
 */
export interface Rupa {
  /** The other world: what no audience sees is different. */
  readonly lain: boolean;
  /** Own columns of Pihak II: decrees, capital, NIK of pengurus, names of notaries. */
  readonly milikAhu: boolean;
  readonly idSumber: boolean;
  /** Pasal 4(1) beyond names and numbers: domicile, telephone, KBLI, pengurus, kinds. */
  readonly isi: boolean;
  /** Own columns of Pihak I: employer codes, workers, dates, card numbers. */
  readonly milikBpjs: boolean;
  /** Settled status, segment and their day. */
  readonly status: boolean;
}

export const RUPA_SATU: Rupa = Object.freeze({
  lain: false,
  milikAhu: false,
  idSumber: false,
  isi: false,
  milikBpjs: false,
  status: false,
});

/** The day of the complete registers: after every version of a row. */
const LENGKAP = "2025-12-31";
const WILAYAH = ["31.71.01.1001", "31.71.02", "32.73", "31.74", "33.74.01"];
/** Names that do not come near each other: what is hidden may then settle no status otherwise. */
const KATA = [
  ...["Angkasa", "Bahari", "Cakrawala", "Dirgantara", "Elok", "Fajar", "Gemilang", "Harapan", "Intan"],
  ...["Kencana", "Lestari", "Mutiara", "Nirwana", "Oriza", "Pelangi"],
];
const KBLI = ["2020:46311", "2020:62010;2020:62020", "2025:46311", "46311", ""];
const JENIS = ["KOMANDITER", "FIRMA", "PERDATA"];
const AWALAN = { KOMANDITER: "CV", FIRMA: "Firma", PERDATA: "Persekutuan Perdata" } as const;
export const BANYAK = Object.freeze({ perseroan: 9, persekutuan: 6, notaris: 8 });

const at = (daftar: readonly string[], i: number): string => daftar[i % daftar.length] ?? "";
const bila = <T>(ya: boolean, lain: T, satu: T): T => (ya ? lain : satu);
/** A version as a file writes it; nobody sees it, and in the other world it is another one. */
const versi = (r: Rupa, langkah: number): string => `2025-0${langkah}-01T0${r.lain ? 7 : 4}:00:00+07:00`;

export const npwpPerseroan = (i: number): string => buildNpwp(i);
export const npwpPersekutuan = (i: number): string => buildNpwp(100 + i);
export const nikNotaris = (i: number): string => buildNik(i);
const idOf = (r: Rupa, awalan: string, i: number): string =>
  r.idSumber ? `Z${awalan}-${900 - i}` : `${awalan}-${100 + i}`;

export function perseroan(r: Rupa, i: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  const k = r.isi ? i + 2 : i;
  return {
    id_sumber: idOf(r, "AHU-PT", i),
    nama_entitas: `PT ${at(KATA, i)} Sentosa`,
    npwp: i === 7 ? "" : i === 8 ? "019990010000000" : npwpPerseroan(i),
    kode_wilayah: at(WILAYAH, k),
    alamat_lengkap: bila(r.isi, `Jl. Seberang No. ${50 - i}`, `Jl. Uji No. ${i}`),
    nomor_telepon: i === 3 ? "123" : bila(r.isi, `022-77700${10 + i}`, `021-55500${10 + i}`),
    kbli: at(KBLI, k),
    nomor_sk: bila(r.milikAhu, `AHU-SK-LAIN-${i}`, `AHU-SK-${i}`),
    tanggal_sk: bila(r.milikAhu, "2011-11-11", "2019-03-04"),
    modal_dasar: bila(r.milikAhu, String(900 - i), String(1_000_000 + i)),
    modal_disetor: bila(r.milikAhu, "", String(500_000 + i)),
    diubah_pada: versi(r, langkah),
    ...ubah,
  } as Sel;
}

export function persekutuan(r: Rupa, i: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  const jenis = at(JENIS, i) as keyof typeof AWALAN;
  return {
    ...perseroan(r, i),
    id_sumber: idOf(r, "AHU-CV", i),
    nama_entitas: `${AWALAN[jenis]} ${at(KATA, KATA.length - 1 - i)} Sentosa`,
    npwp: npwpPersekutuan(i),
    jenis,
    diubah_pada: versi(r, langkah),
    ...ubah,
  } as Sel;
}

export function pengurus(r: Rupa, idSumber: string, n: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  return {
    id_sumber_entitas: idSumber,
    peran: "PENGURUS",
    nama: `Pengurus Uji ${n}`,
    jabatan: n % 2 === 0 ? "Direktur Utama" : "Direktur",
    alamat_email: n === 1 ? "bukan-surel" : `pengurus${n}@contoh.id`,
    nomor_handphone: `08123456${1000 + n}`,
    nik: buildNik(bila(r.milikAhu, 700, 500) + n),
    diubah_pada: versi(r, langkah),
    ...ubah,
  } as Sel;
}

function komisaris(r: Rupa, idSumber: string, n: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  const nama = `Komisaris ${r.lain ? "Lain" : "Uji"} ${n}`;
  return pengurus(r, idSumber, n, { peran: "KOMISARIS", nama, jabatan: "Komisaris", ...ubah }, langkah);
}

export function notaris(r: Rupa, i: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  return {
    id_sumber: idOf(r, "AHU-N", i),
    nik: nikNotaris(i),
    npwp: i === 2 ? "" : nikNotaris(i),
    kode_wilayah: at(WILAYAH, r.isi ? i + 1 : i),
    alamat_lengkap: bila(r.isi, `Gedung Lain ${i}`, `Gedung Uji ${i}`),
    nomor_telepon: `021-66600${10 + (r.isi ? 40 : 0) + i}`,
    alamat_email: `kantor${r.isi ? 90 + i : i}@contoh.id`,
    nama: bila(r.milikAhu, `Notaris Lain ${i}`, `Notaris Uji ${i}`),
    nomor_sk: bila(r.milikAhu, "", `SK-N-${i}`),
    diubah_pada: versi(r, langkah),
    ...ubah,
  } as Sel;
}

/** An employer: below 100 that of a Perseroan, from 100 that of a Persekutuan, from 500 of no supplied entity. */
export function badanUsaha(r: Rupa, n: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  const nama =
    n < 100 ? perseroan(r, n)["nama_entitas"] : n < 500 ? persekutuan(r, n - 100)["nama_entitas"] : "";
  const luar = bila(r.lain, `PT Luar Lain ${n}`, `PT Luar Uji ${n}`);
  return {
    kode_badan_usaha: bila(r.milikBpjs, `K-${5_000 - n}`, `BU-${1_000 + n}`),
    nama: n >= 500 ? luar : bila(r.lain, `${String(nama).toUpperCase()}`, String(nama)),
    npwp: n >= 500 && r.lain ? buildNpwp(n + 77) : buildNpwp(n),
    kode_wilayah: bila(r.lain, "32.73", "31.71"),
    jumlah_pekerja: String(bila(r.milikBpjs, 9_000 - n, 25 + n)),
    terdaftar_sejak: bila(r.milikBpjs, "2001-02-03", "2019-05-01"),
    diubah_pada: r.status
      ? `2025-0${langkah + 5}-09T00:00:00+07:00`
      : `2025-0${langkah}-02T0${r.lain ? 7 : 4}:00:00+07:00`,
    ...ubah,
  } as Sel;
}

/** An employer of no supplied entity that reviews are about: staff of Pihak I see it, and it is alike in both worlds. */
const ditinjau = (r: Rupa): Sel =>
  badanUsaha(r, 700, { nama: "PT Tinjauan Uji", npwp: buildNpwp(700), kode_wilayah: "31.71" });

/** A participant: below 500 a supplied notary, else somebody else. */
export function peserta(r: Rupa, n: number, ubah: Partial<Sel> = {}, langkah = 1): Sel {
  const status = r.status ? ["TIDAK_AKTIF", "AKTIF"] : ["AKTIF", "TIDAK_AKTIF", "TIDAK_TERDAFTAR"];
  return {
    nik: buildNik(n),
    npwp: bila(r.lain, "", buildNik(n)),
    nomor_kartu: String(bila(r.milikBpjs, 7_770_000_000_000 - n, 1_230_000_000_000 + n)),
    status: at(status, n),
    segmen: at(["PBPU", "PPU_BU", "BP"], r.status ? n + 1 : n),
    diubah_pada: r.status
      ? `2025-0${langkah + 5}-09T00:00:00+07:00`
      : `2025-0${langkah}-02T0${r.lain ? 7 : 4}:00:00+07:00`,
    ...ubah,
  } as Sel;
}

const deret = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** Entities of which lists of komisaris alone are supplied, or none, or the row that empties one. */
const KOMISARIS_SAJA = Object.freeze({
  pertama: 5,
  dikosongkan: 7,
  tanpaDaftar: 8,
  terakhir: BANYAK.perseroan,
});

const kosongkan = (r: Rupa, i: number, langkah: number): Sel => ({
  id_sumber_entitas: idOf(r, "AHU-PT", i),
  diubah_pada: versi(r, langkah),
});

/**
 * The lists of pengurus and sekutu, komisaris among them. In the other world other komisaris, before all lists and in
 * another order; and the list of one entity, which here has nobody else, is not supplied at all.
 */
function semuaPengurus(r: Rupa): readonly Sel[] {
  const daftar: Sel[] = [];
  const perseroan = deret(BANYAK.perseroan - 1);
  for (const i of r.lain ? perseroan.toReversed() : []) {
    const id = idOf(r, "AHU-PT", i);
    if (i !== KOMISARIS_SAJA.pertama) daftar.push(komisaris(r, id, 40 + i), komisaris(r, id, 60 + i));
  }
  for (const i of perseroan) {
    const id = idOf(r, "AHU-PT", i);
    const saja = i === KOMISARIS_SAJA.pertama;
    if (!saja) daftar.push(pengurus(r, id, 2 * i, r.isi ? { nama: `Lain ${i}` } : {}));
    if (!r.lain) daftar.push(komisaris(r, id, 40 + i));
    if (!saja && !r.isi) daftar.push(pengurus(r, id, 2 * i + 1));
  }
  for (const i of deret(BANYAK.persekutuan - 1)) {
    const id = idOf(r, "AHU-CV", i);
    const aktif = { peran: "SEKUTU_AKTIF", jabatan: "" };
    daftar.push(pengurus(r, id, 20 + i, aktif));
    if (!r.isi) daftar.push(pengurus(r, id, 30 + i, { ...aktif, peran: "SEKUTU_PASIF" }));
  }
  return daftar;
}

export interface Langkah {
  readonly jenis: JenisBerkas;
  readonly baris: readonly Sel[];
  /** The rows are the complete register of this day. */
  readonly perTanggal?: string | undefined;
}

/** The steps of a world: the same kinds of file in the same order, and runs of the matcher between. */
export function listLangkah(r: Rupa): readonly (Langkah | "PADANKAN")[] {
  const id = (i: number) => idOf(r, "AHU-PT", i);
  const luar = r.lain ? [500, 501, 502, 503, 504] : [500, 501];
  const hapus = { dihapus_pada: "2025-05-05T00:00:00+07:00" };
  const { pertama, dikosongkan, tanpaDaftar, terakhir } = KOMISARIS_SAJA;
  const sesudah = { diubah_pada: `2026-01-02T0${r.lain ? 7 : 4}:00:00+07:00` };
  return [
    { jenis: "kbli", baris: [{ kode: "46311", judul: "Perdagangan Besar Uji", versi: "2020" }] },
    { jenis: "perseroan", baris: deret(BANYAK.perseroan).map((i) => perseroan(r, i)) },
    { jenis: "persekutuan", baris: deret(BANYAK.persekutuan).map((i) => persekutuan(r, i)) },
    { jenis: "pengurus", baris: semuaPengurus(r) },
    { jenis: "notaris", baris: deret(BANYAK.notaris).map((i) => notaris(r, i)) },
    {
      jenis: "badan-usaha",
      baris: [...[0, ...luar, 1, 2, 100, 101].map((n) => badanUsaha(r, n)), ditinjau(r)],
    },
    {
      jenis: "peserta",
      baris: [0, 600, 1, 2, ...(r.lain ? [601, 602] : []), 3, 4].map((n) => peserta(r, n)),
    },
    "PADANKAN",
    // Hidden changes between visible ones: in the other world other rows have them.
    {
      jenis: "perseroan",
      baris: [
        perseroan(r, 0, { modal_dasar: r.milikAhu ? "17" : "123" }, 2),
        perseroan(r, 1, { alamat_lengkap: r.isi ? "Jl. Pindah Lain" : "Jl. Pindah" }, 2),
        perseroan(r, 2, r.milikAhu ? {} : { nomor_sk: "SK-BARU" }, 2),
        perseroan(r, 3, { nama_entitas: `PT ${at(KATA, 3)} Sentosa Baru` }, 2),
      ],
    },
    {
      jenis: "pengurus",
      baris: [
        pengurus(
          r,
          id(0),
          0,
          { nik: buildNik(r.milikAhu ? 998 : 997), ...(r.isi ? { nama: "Lain 0" } : {}) },
          2,
        ),
        pengurus(r, id(2), 4, r.isi ? { nama: "Lain 2" } : {}, 2),
        ...(r.isi ? [] : [pengurus(r, id(2), 5, {}, 2)]),
        // Here a komisaris alone changes, and in one world only.
        pengurus(r, id(3), 6, r.isi ? { nama: "Lain 3" } : {}, 2),
        ...(r.isi ? [] : [pengurus(r, id(3), 7, {}, 2)]),
        komisaris(r, id(3), 43, r.lain ? { nama: "Komisaris Ganti" } : {}, 2),
        pengurus(
          r,
          id(2),
          77,
          { peran: "KOMISARIS", nama: r.lain ? "Komisaris Ganti" : "Komisaris Tukar" },
          2,
        ),
        // The members leave: nobody sees whether komisaris stay.
        r.lain ? kosongkan(r, dikosongkan, 2) : komisaris(r, id(dikosongkan), 47, {}, 2),
        ...(r.lain ? [komisaris(r, id(tanpaDaftar), 48, {}, 2)] : []),
      ],
    },
    {
      jenis: "badan-usaha",
      baris: [500, 1, 501].map((n) => badanUsaha(r, n, { jumlah_pekerja: r.milikBpjs ? "3" : "4" }, 2)),
    },
    {
      jenis: "notaris",
      baris: [notaris(r, 5, { nomor_sk: r.milikAhu ? "X" : "Y" }, 2), notaris(r, 6, {}, 2)],
    },
    "PADANKAN",
    { jenis: "perseroan", baris: [perseroan(r, 4, hapus, 3)] },
    { jenis: "notaris", baris: [notaris(r, 4, hapus, 3)] },
    {
      jenis: "badan-usaha",
      baris: [badanUsaha(r, r.lain ? 503 : 500, hapus, 3), badanUsaha(r, 100, hapus, 3)],
    },
    "PADANKAN",
    {
      jenis: "perseroan",
      baris: [0, 1, 2, 5, 7, 8].map((i) => perseroan(r, i)),
      perTanggal: LENGKAP,
    },
    {
      jenis: "pengurus",
      baris: [
        // A complete register that names these only here, and before all others.
        ...(r.lain ? [] : [tanpaDaftar, pertama].map((i) => komisaris(r, id(i), 40 + i, {}, 3))),
        ...semuaPengurus(r).filter((b) => [0, 1, 2].some((i) => b["id_sumber_entitas"] === id(i))),
      ],
      perTanggal: LENGKAP,
    },
    // An entity after the complete registers: nobody has told of its list, or of komisaris alone.
    { jenis: "perseroan", baris: [perseroan(r, terakhir, sesudah)] },
    {
      jenis: "pengurus",
      baris: [
        ...(r.lain ? [] : [komisaris(r, id(terakhir), 49, sesudah)]),
        pengurus(r, id(8), 90, { ...sesudah, ...(r.isi ? { nama: "Lain 90" } : {}) }),
      ],
    },
    {
      jenis: "badan-usaha",
      baris: [...[1, 2, 101, ...luar].map((n) => badanUsaha(r, n)), ditinjau(r)],
      perTanggal: LENGKAP,
    },
    { jenis: "peserta", baris: [0, 1, 2, 3, 600].map((n) => peserta(r, n)), perTanggal: LENGKAP },
    "PADANKAN",
  ];
}

/** Loads a world step by step; `maju` turns the clock before each step. */
export async function loadDunia(pemuatan: Pemuatan, r: Rupa, maju: () => void): Promise<void> {
  for (const langkah of listLangkah(r)) {
    maju();
    if (langkah === "PADANKAN") await pemuatan.match();
    else {
      const hasil = await pemuatan.muat(langkah.jenis, langkah.baris, langkah);
      if (hasil.ditolak > 0) throw new Error(`${langkah.jenis}: a row of the world was refused`);
    }
  }
}

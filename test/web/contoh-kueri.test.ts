import { buildSchema, parse, visit } from "graphql";
import { describe, expect, it } from "vitest";
import { findContohKueri } from "#web/penjelajah/contoh-kueri.js";

/** contract.md §4, typed here again as far as the examples reach. */
const BERSAMA = `
  scalar NPWP scalar NIK scalar KodeWilayah scalar KodeKbli scalar VersiKbli scalar Date scalar DateTime
  type Perjanjian { nomor: [String!]! tanggalMulai: Date! berlakuHingga: Date keadaan: String! versi: String! kontak: [Kontak!]! tafsir: [Tafsir!]! }
  type Kontak { pihak: String! nama: String! alamat: String! telepon: String! email: String! }
  type Tafsir { nomor: String! pasal: String! pilihan: String! alasan: String! dikonfirmasiOleh: String! }
  type HakAkses { koordinat: String! dasar: String! tujuan: [String!]! bolehMenyaring: Boolean! }
  type DataTidakTersedia { jalur: String! alasan: String! dasar: String! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`;

const connection = (tipe: string) =>
  `type ${tipe}Connection { edges: [${tipe}Edge!]! nodes: [${tipe}!]! pageInfo: PageInfo! totalCount: Int! }
   type ${tipe}Edge { cursor: String! node: ${tipe}! }`;

const ENTITAS = `id: ID! namaEntitas: String npwp: NPWP domisili: DomisiliEntitas! nomorTelepon: String
  jenisUsaha: [JenisUsaha!]! pengurus: [Pengurus!]! diubahPada: DateTime! dihapusPada: DateTime dataTidakTersedia: [DataTidakTersedia!]!`;
const DATA_AHU = `
  interface Entitas { ${ENTITAS} }
  type Perseroan implements Entitas { ${ENTITAS} }
  type Persekutuan implements Entitas { ${ENTITAS} jenis: String! sekutu: [Sekutu!]! }
  type DomisiliEntitas { provinsi: Wilayah kabupaten: Wilayah kecamatan: Wilayah kelurahan: Wilayah alamatLengkap: String }
  type Wilayah { kode: KodeWilayah! nama: String! }
  type JenisUsaha { kode: KodeKbli! versi: VersiKbli! judul: String }
  type Pengurus { nama: String jabatan: String alamatEmail: String nomorHandphone: String }
  type Sekutu { nama: String jenis: String alamatEmail: String nomorHandphone: String }
  type Notaris { id: ID! nik: NIK npwp: NPWP domisiliWilayahKerja: DomisiliNotaris! diubahPada: DateTime! dihapusPada: DateTime dataTidakTersedia: [DataTidakTersedia!]! }
  type DomisiliNotaris { provinsi: Wilayah kabupatenKota: Wilayah alamatLengkap: String nomorTelepon: String alamatEmail: String }
  input FilterEntitas { provinsi: KodeWilayah }
  ${["Perseroan", "Persekutuan", "Notaris"].map(connection).join("\n")}`;
const AKAR_AHU = `
  perseroan(npwp: NPWP!): Perseroan
  daftarPerseroan(first: Int = 100, after: String, filter: FilterEntitas): PerseroanConnection!
  daftarPersekutuan(first: Int = 100, after: String): PersekutuanConnection!
  daftarNotaris(first: Int = 100, after: String): NotarisConnection!`;

const STATUS = `id: ID! npwp: NPWP perTanggal: Date diubahPada: DateTime! dihapusPada: DateTime dataTidakTersedia: [DataTidakTersedia!]!`;
const dataBpjs = (milikSendiri: string) => `
  type PesertaStatusEntitas { ${STATUS} namaEntitas: String status: String ${milikSendiri} }
  type PesertaStatusNotaris { ${STATUS} nik: NIK status: String segmenKepesertaan: String }
  input FilterStatusEntitas { status: String }
  ${["PesertaStatusEntitas", "PesertaStatusNotaris"].map(connection).join("\n")}`;
const AKAR_BPJS = `
  pesertaStatusNotaris(nik: NIK!): PesertaStatusNotaris
  daftarPesertaStatusEntitas(first: Int = 100, after: String, filter: FilterStatusEntitas): PesertaStatusEntitasConnection!
  daftarPesertaStatusNotaris(first: Int = 100, after: String): PesertaStatusNotarisConnection!`;

const TINJAUAN = `
  type Tinjauan { id: ID! entitas: Entitas badanUsaha: BadanUsaha! bobot: Int! unsur: [UnsurBanding!]! sejak: DateTime! }
  type UnsurBanding { unsur: String! tingkat: String! bobot: Int! }
  type BadanUsaha { kodeBadanUsaha: String! nama: String npwp: NPWP kabupaten: Wilayah }
  input FilterTinjauan { diputus: Boolean }
  ${connection("Tinjauan")}`;
const AKAR_TINJAUAN = `
  daftarTinjauan(first: Int = 100, after: String, filter: FilterTinjauan): TinjauanConnection!`;

const schema = (tipe: string, akar: string) =>
  buildSchema(`${BERSAMA} ${tipe} type Query { perjanjian: Perjanjian! hakAkses: [HakAkses!]! ${akar} }`);
const titles = (tipe: string, akar: string) => findContohKueri(schema(tipe, akar)).map(({ judul }) => judul);

const BAGI_SEMUA = ["Perjanjian", "Hak akses"];
const BAGI_PIHAK_1 = [
  "Daftar perseroan",
  "Daftar persekutuan",
  "Daftar notaris",
  "Perseroan menurut wilayah",
  "Satu perseroan menurut NPWP",
];
const BAGI_PIHAK_2 = [
  "Status peserta entitas",
  "Status peserta notaris",
  "Entitas yang belum terdaftar",
  "Status satu notaris menurut NIK",
];
const BAGI_PETUGAS_1 = ["Belum terdaftar di satu provinsi", "Tinjauan yang menunggu keputusan"];
const PETUGAS_1 = [
  DATA_AHU + dataBpjs("entitas: Entitas") + TINJAUAN,
  AKAR_AHU + AKAR_BPJS + AKAR_TINJAUAN,
] as const;
const sorted = (daftar: readonly string[]) => [...daftar].sort();

describe("findContohKueri", () => {
  it("offers Pihak I the examples over what Pihak II supplies", () => {
    expect(sorted(titles(DATA_AHU, AKAR_AHU))).toEqual(sorted([...BAGI_SEMUA, ...BAGI_PIHAK_1]));
  });

  it("offers Pihak II the examples over its data balikan", () => {
    expect(sorted(titles(dataBpjs(""), AKAR_BPJS))).toEqual(sorted([...BAGI_SEMUA, ...BAGI_PIHAK_2]));
  });

  it("offers staff both, and to staff of Pihak I those over its own columns and its reviews", () => {
    const semua = [...BAGI_SEMUA, ...BAGI_PIHAK_1, ...BAGI_PIHAK_2];
    expect(sorted(titles(DATA_AHU + dataBpjs(""), AKAR_AHU + AKAR_BPJS))).toEqual(sorted(semua));
    expect(sorted(titles(...PETUGAS_1))).toEqual(sorted([...semua, ...BAGI_PETUGAS_1]));
  });

  it("offers a supervisor the agreement and the access rights alone", () => {
    expect(sorted(titles("", ""))).toEqual(sorted(BAGI_SEMUA));
  });

  it("gives each example one operation with a name of its own, and variables that it declares", () => {
    const semua = findContohKueri(schema(...PETUGAS_1));
    const nama = semua.map(({ query, variables }) => {
      const dinyatakan = new Set<string>();
      const dokumen = parse(query);
      visit(dokumen, { VariableDefinition: (simpul) => void dinyatakan.add(simpul.variable.name.value) });
      for (const kunci of Object.keys(variables === "" ? {} : JSON.parse(variables))) {
        expect(dinyatakan).toContain(kunci);
      }
      const [operasi] = dokumen.definitions;
      return operasi?.kind === "OperationDefinition" ? operasi.name?.value : undefined;
    });
    expect(nama).not.toContain(undefined);
    expect(new Set(nama).size).toBe(semua.length);
  });
});

import { type GraphQLSchema, parse, validate } from "graphql";

/** A ready query: a title and what it shows, for people; the document and its variables, as they are sent. */
export interface ContohKueri {
  readonly judul: string;
  readonly uraian: string;
  readonly query: string;
  readonly variables: string;
}

const HALAMAN_PERTAMA = '{\n  "first": 10\n}';

const CONTOH: readonly ContohKueri[] = Object.freeze([
  {
    judul: "Daftar perseroan",
    uraian: "Satu halaman perseroan dengan domisili, jenis usaha, dan pengurusnya: Pasal 4 ayat (1) huruf a.",
    variables: HALAMAN_PERTAMA,
    query: `# Perseroan, Pasal 4 ayat (1) huruf a.
# Halaman berikutnya: endCursor menjadi
# "after" pada variabel.
# Sebab data kosong: dataTidakTersedia.
query DaftarPerseroan($first: Int, $after: String) {
  daftarPerseroan(first: $first, after: $after) {
    nodes {
      id
      namaEntitas
      npwp
      domisili {
        provinsi { kode nama }
        kabupaten { kode nama }
        kecamatan { kode nama }
        kelurahan { kode nama }
        alamatLengkap
      }
      nomorTelepon
      jenisUsaha { kode versi judul }
      pengurus {
        nama
        jabatan
        alamatEmail
        nomorHandphone
      }
      diubahPada
      dihapusPada
      dataTidakTersedia { jalur alasan dasar }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Daftar persekutuan",
    uraian: "Satu halaman persekutuan komanditer, firma, dan perdata dengan sekutunya.",
    variables: HALAMAN_PERTAMA,
    query: `# Persekutuan dan sekutunya,
# Pasal 4 ayat (1) huruf a.
query DaftarPersekutuan($first: Int, $after: String) {
  daftarPersekutuan(first: $first, after: $after) {
    nodes {
      id
      namaEntitas
      jenis
      npwp
      sekutu { nama jenis alamatEmail nomorHandphone }
      dataTidakTersedia { jalur alasan dasar }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Daftar notaris",
    uraian: "Satu halaman notaris dengan domisili wilayah kerjanya: Pasal 4 ayat (1) huruf b.",
    variables: HALAMAN_PERTAMA,
    query: `# Notaris, Pasal 4 ayat (1) huruf b.
query DaftarNotaris($first: Int, $after: String) {
  daftarNotaris(first: $first, after: $after) {
    nodes {
      id
      nik
      npwp
      domisiliWilayahKerja {
        provinsi { kode nama }
        kabupatenKota { kode nama }
        alamatLengkap
        nomorTelepon
        alamatEmail
      }
      diubahPada
      dataTidakTersedia { jalur alasan dasar }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Status peserta entitas",
    uraian: "Data balikan: apakah entitas yang dipasok telah terdaftar sebagai badan usaha peserta JKN.",
    variables: HALAMAN_PERTAMA,
    query: `# Status kepesertaan entitas,
# Pasal 4 ayat (2) huruf a.
query StatusEntitas($first: Int, $after: String) {
  daftarPesertaStatusEntitas(first: $first, after: $after) {
    nodes {
      id
      namaEntitas
      npwp
      status
      perTanggal
      diubahPada
      dihapusPada
      dataTidakTersedia { jalur alasan dasar }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Status peserta notaris",
    uraian: "Data balikan: status dan segmen kepesertaan notaris yang dipasok.",
    variables: HALAMAN_PERTAMA,
    query: `# Status kepesertaan notaris,
# Pasal 4 ayat (2) huruf b.
query StatusNotaris($first: Int, $after: String) {
  daftarPesertaStatusNotaris(first: $first, after: $after) {
    nodes {
      id
      nik
      npwp
      status
      segmenKepesertaan
      perTanggal
      diubahPada
      dataTidakTersedia { jalur alasan dasar }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Perjanjian",
    uraian: "Nomor, jangka waktu, keadaan, narahubung, dan tafsir perjanjian yang sedang diterapkan.",
    variables: "",
    query: `# Perjanjian yang diterapkan, dan tafsirnya.
query Perjanjian {
  perjanjian {
    nomor
    tanggalMulai
    berlakuHingga
    keadaan
    versi
    kontak { pihak nama alamat telepon email }
    tafsir { nomor pasal pilihan alasan dikonfirmasiOleh }
  }
}
`,
  },
  {
    judul: "Hak akses",
    uraian:
      "Setiap data yang boleh dibaca pemegang token ini, dasar pasalnya, dan boleh tidaknya untuk menyaring.",
    variables: "",
    query: `# Yang boleh dibaca dengan token ini,
# dan atas dasar pasal mana.
query HakAkses {
  hakAkses { koordinat dasar tujuan bolehMenyaring }
}
`,
  },
  {
    judul: "Perseroan menurut wilayah",
    uraian: "Perseroan di satu provinsi, dengan jumlah seluruhnya (dihitung hanya bila diminta).",
    variables: '{\n  "filter": { "provinsi": "31" }\n}',
    query: `# Perseroan di satu provinsi;
# kode wilayahnya pada variabel.
query PerseroanMenurutWilayah($filter: FilterEntitas!, $after: String) {
  daftarPerseroan(first: 10, after: $after, filter: $filter) {
    totalCount
    nodes { namaEntitas npwp domisili { kabupaten { kode nama } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Satu perseroan menurut NPWP",
    uraian: "Isikan NPWP (15, 16, atau 22 digit) pada variabel sebelum dijalankan.",
    variables: '{\n  "npwp": ""\n}',
    query: `# Isikan NPWP pada variabel,
# misalnya dari hasil DaftarPerseroan.
query SatuPerseroan($npwp: NPWP!) {
  perseroan(npwp: $npwp) {
    namaEntitas
    npwp
    pengurus { nama jabatan }
    dataTidakTersedia { jalur alasan dasar }
  }
}
`,
  },
  {
    judul: "Entitas yang belum terdaftar",
    uraian: "Entitas yang dipasok dan dinyatakan tidak terdaftar sebagai badan usaha peserta JKN.",
    variables: '{\n  "filter": { "status": "TIDAK_TERDAFTAR" }\n}',
    query: `# Hanya yang dinyatakan tidak terdaftar;
# yang belum dipadankan tidak termasuk.
query EntitasTidakTerdaftar($filter: FilterStatusEntitas!, $after: String) {
  daftarPesertaStatusEntitas(first: 10, after: $after, filter: $filter) {
    totalCount
    nodes { namaEntitas npwp status perTanggal }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Belum terdaftar di satu provinsi",
    uraian: "Bagi petugas Pihak I: entitas di satu provinsi yang tidak terdaftar, beserta domisilinya.",
    variables: '{\n  "filter": { "status": "TIDAK_TERDAFTAR", "provinsi": "31" }\n}',
    query: `# Entitas tidak terdaftar di satu provinsi;
# kode wilayahnya pada variabel.
query TidakTerdaftarMenurutWilayah($filter: FilterStatusEntitas!, $after: String) {
  daftarPesertaStatusEntitas(first: 10, after: $after, filter: $filter) {
    nodes {
      namaEntitas
      npwp
      perTanggal
      entitas {
        domisili { kabupaten { kode nama } alamatLengkap }
        nomorTelepon
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Tinjauan yang menunggu keputusan",
    uraian:
      "Bagi petugas Pihak I: pasangan entitas dan badan usaha yang belum pasti, dengan bobot tiap unsur.",
    variables: '{\n  "filter": { "diputus": false }\n}',
    query: `# Keduanya berdampingan; bobot 64 berarti satu bit.
# Putusan diberikan dengan mutation putuskanTinjauan.
query TinjauanMenunggu($filter: FilterTinjauan!, $after: String) {
  daftarTinjauan(first: 10, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      bobot
      unsur { unsur tingkat bobot }
      entitas { namaEntitas npwp domisili { kabupaten { nama } } }
      badanUsaha { kodeBadanUsaha nama npwp kabupaten { nama } }
      sejak
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    judul: "Status satu notaris menurut NIK",
    uraian: "Isikan NIK (16 digit) notaris yang dipasok pada variabel sebelum dijalankan.",
    variables: '{\n  "nik": ""\n}',
    query: `# Isikan NIK pada variabel. NIK yang
# tidak pernah dipasok menghasilkan null.
query StatusSatuNotaris($nik: NIK!) {
  pesertaStatusNotaris(nik: $nik) {
    status
    segmenKepesertaan
    perTanggal
    dataTidakTersedia { jalur alasan dasar }
  }
}
`,
  },
]);

/** The examples that are valid in `skema`: which party's they are follows from what its bearer may see. */
export function findContohKueri(skema: GraphQLSchema): readonly ContohKueri[] {
  return CONTOH.filter((contoh) => validate(skema, parse(contoh.query)).length === 0);
}

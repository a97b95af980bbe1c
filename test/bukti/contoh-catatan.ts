import type { CatatanBukti } from "#bukti/catatan.js";

/** A synthetic record as the server would write it. */
export function buildCatatan(ganti: Partial<CatatanBukti> = {}): CatatanBukti {
  return {
    korelasi: "01JFK3E9ZQ5W8T2XN4V6B7C8D9",
    waktu: 1_703_116_800_123,
    pihak: "PIHAK_I",
    klien: "bpjs-sistem",
    orang: null,
    tujuan: "PEMANFAATAN",
    kegiatan: "perluasan kepesertaan badan usaha 2026",
    operasi: "DaftarPerseroan",
    sidikOperasi: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    versiPerjanjian: "1",
    koordinat: ["Perseroan.namaEntitas", "Perseroan.npwp"],
    dasar: ["4(1)a.1", "4(1)a.2"],
    jumlah: 2,
    subjek: ["k1.AAAAAAAAAAAAAAAAAAAAAA", "k1.BBBBBBBBBBBBBBBBBBBBBA"],
    hasil: "DIBERIKAN",
    sebab: null,
    alamat: "127.0.0.1",
    ...ganti,
  };
}

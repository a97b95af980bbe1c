import { createHash } from "node:crypto";
import type { CatatanBukti } from "./catatan.js";

/** Names the encoding inside the bytes, so that a later one can never be taken for it. */
const BENTUK = "sinergi-bukti-1";
/** Keeps a leaf from being taken for a node (RFC 9162 §2.1.1). */
const AWALAN_DAUN = Buffer.of(0x00);

/**
 * The one byte sequence of a record that was cleaned by `boundCatatan`: JSON in the form of RFC 8785 (members
 * in code unit order, no white space, UTF-8). Lists are written in the order that the record has.
 */
export function encodeCatatan(catatan: CatatanBukti): Uint8Array {
  return Buffer.from(
    JSON.stringify({
      alamat: catatan.alamat,
      bentuk: BENTUK,
      dasar: catatan.dasar,
      hasil: catatan.hasil,
      jumlah: catatan.jumlah,
      kegiatan: catatan.kegiatan,
      klien: catatan.klien,
      koordinat: catatan.koordinat,
      korelasi: catatan.korelasi,
      operasi: catatan.operasi,
      orang: catatan.orang,
      pihak: catatan.pihak,
      sebab: catatan.sebab,
      sidikOperasi: catatan.sidikOperasi,
      subjek: catatan.subjek,
      tujuan: catatan.tujuan,
      versiPerjanjian: catatan.versiPerjanjian,
      waktu: catatan.waktu,
    } satisfies Record<keyof CatatanBukti | "bentuk", unknown>),
    "utf8",
  );
}

/** Leaf hash of an entry: SHA-256 of 0x00 and its bytes (RFC 9162 §2.1.1). */
export function hashDaun(bita: Uint8Array): Uint8Array {
  return createHash("sha256").update(AWALAN_DAUN).update(bita).digest();
}

import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { SKALAR } from "#perjanjian/nilai.js";
import { parseKbli, VERSI_KBLI } from "#rujukan/kbli.js";
import { parseNik } from "#rujukan/nik.js";
import { parseNpwpArgumen } from "#rujukan/npwp.js";
import { parseTanggal, parseWaktu } from "#rujukan/tanggal.js";
import { parseKodeWilayah } from "#rujukan/wilayah.js";

type Parse = (teks: string) => string | null;

/** A rule of a scalar was broken; the message names the scalar and never the value. */
function tolak(nama: string, letak?: ValueNode): GraphQLError {
  return new GraphQLError(`Bentuk ${nama} tidak sah.`, {
    ...(letak === undefined ? {} : { nodes: letak }),
    extensions: { code: "BAD_USER_INPUT", aturan: nama },
  });
}

function skalar(nama: keyof typeof SKALAR, parse: Parse): GraphQLScalarType<string, string> {
  const read = (nilai: unknown, letak?: ValueNode): string => {
    const hasil = typeof nilai === "string" ? parse(nilai) : null;
    if (hasil === null) throw tolak(nama, letak);
    return hasil;
  };
  return new GraphQLScalarType({
    name: nama,
    description: `${SKALAR[nama].makna} (Pasal ${SKALAR[nama].dasar})`,
    serialize: (nilai) => String(nilai),
    parseValue: (nilai) => read(nilai),
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null, node),
  });
}

const VERSI: ReadonlySet<string> = new Set(VERSI_KBLI);

export const NPWP = skalar("NPWP", (t) => {
  const h = parseNpwpArgumen(t);
  return h.ok ? h.npwp.kanonik : null;
});
export const NIK = skalar("NIK", (t) => {
  const h = parseNik(t);
  return h.ok ? h.nik : null;
});
export const KodeWilayah = skalar("KodeWilayah", (t) => {
  const h = parseKodeWilayah(t);
  return h.ok ? h.kode : null;
});
export const KodeKbli = skalar("KodeKbli", (t) => {
  const h = parseKbli(t);
  if (!h.ok) return null;
  return t.includes(":") ? `${h.versi}:${h.kode}` : h.kode;
});
export const VersiKbli = skalar("VersiKbli", (t) => (VERSI.has(t) ? t : null));
export const Tanggal = skalar("Date", (t) => {
  const h = parseTanggal(t);
  return h.ok ? h.tanggal : null;
});
export const Waktu = skalar("DateTime", (t) => {
  const h = parseWaktu(t);
  return h.ok && t.includes("T") ? h.iso : null;
});

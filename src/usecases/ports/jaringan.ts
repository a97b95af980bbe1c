import ipaddr from "ipaddr.js";

/** IPv4 with a prefix, decimal and without leading zeros: a library that reads `010` as octal would allow 8.0.0.0. */
const IPV4 = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}\/(?:0|[1-9]\d?)$/;
const IPV6 = /^[0-9A-Fa-f:]{2,39}\/(?:0|[1-9]\d{0,2})$/;

/**
 * Reads one network of the registry in CIDR notation (RFC 4632, RFC 4291) and gives its canonical text,
 * or null: no prefix, bits set behind it, a zone, or an IPv4 network written as IPv6.
 */
export function parseJaringan(teks: string): string | null {
  if (!(IPV4.test(teks) || IPV6.test(teks)) || !ipaddr.isValidCIDR(teks)) return null;
  const [alamat, awalan] = ipaddr.parseCIDR(teks);
  if (alamat instanceof ipaddr.IPv6 && alamat.isIPv4MappedAddress()) return null;
  const kanonik = `${alamat.toString()}/${awalan}`;
  const jenis = alamat.kind() === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6;
  return jenis.networkAddressFromCIDR(kanonik).toString() === alamat.toString() ? kanonik : null;
}

/**
 * Whether a peer address lies in one of the networks of a client; an empty list admits every address.
 * An IPv4 peer seen by a dual-stack socket (`::ffff:…`) counts as IPv4. What cannot be read matches nothing.
 */
export function matchJaringan(alamat: string, jaringan: readonly string[]): boolean {
  if (jaringan.length === 0) return true;
  const pemanggil = parseAlamat(alamat);
  if (pemanggil === null) return false;
  return jaringan.some((satu) => {
    const kanonik = parseJaringan(satu);
    if (kanonik === null) return false;
    const [dasar, awalan] = ipaddr.parseCIDR(kanonik);
    return dasar.kind() === pemanggil.kind() && pemanggil.match(dasar, awalan);
  });
}

/** Only `::ffff:` stands for IPv4; the library would read `::10.0.0.1`, another address, as IPv4 too. */
function parseAlamat(alamat: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const ipv4 = alamat.replace(/^::ffff:/i, "");
  if (ipaddr.IPv4.isValidFourPartDecimal(ipv4)) return ipaddr.IPv4.parse(ipv4);
  return ipaddr.IPv6.isValid(alamat) ? ipaddr.IPv6.parse(alamat) : null;
}

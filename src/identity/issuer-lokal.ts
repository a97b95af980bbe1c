/** Issuer of the tokens that this installation signs itself (demo only). */
export const ISSUER_LOKAL = "urn:sinergi:lokal";

/** What a new user is told when the demo serves: a token, a line that works when pasted, the explorer. */
export function writePetunjuk(alamat: string): string {
  return [
    "",
    `Sinergi melayani di ${alamat}/graphql (demo: data sintetis, bukan data nyata).`,
    "",
    "Token akses untuk sistem Pihak I, berlaku 5 menit:",
    "  npm run --silent sinergi -- token --client bpjs-sistem --tujuan PEMANFAATAN",
    "",
    "Satu baris yang dapat ditempel:",
    `  curl -s ${alamat}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(npm run --silent sinergi -- token --client bpjs-sistem --tujuan PEMANFAATAN)" -d '{"query":"{ daftarPerseroan(first: 3) { totalCount nodes { namaEntitas npwp pengurus { nama jabatan } } } }"}'`,
    "",
    `Penjelajah skema: ${alamat}/penjelajah`,
    "",
  ].join("\n");
}

import type { Batas } from "./parse-batas.js";

const ANGKA = new Intl.NumberFormat("id-ID");

/** The published limits as a table. */
export function DaftarBatas({ batas }: { readonly batas: readonly Batas[] }) {
  if (batas.length === 0) {
    return <p>Batas peladen ini tidak dapat dimuat; lihat README.</p>;
  }
  return (
    <table className="batas">
      <caption>
        Batas satu permintaan; lebih dari itu ditolak (QUERY_TOO_COMPLEX; badan: PAYLOAD_TOO_LARGE)
      </caption>
      <tbody>
        {batas.map(({ nama, nilai }) => (
          <tr key={nama}>
            <th scope="row">{nama}</th>
            <td>{ANGKA.format(nilai)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

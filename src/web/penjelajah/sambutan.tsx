import type { ReactNode } from "react";
import { DaftarBatas } from "./daftar-batas.js";
import type { Batas } from "./parse-batas.js";

interface SambutanProps {
  readonly batas: readonly Batas[];
  readonly children: ReactNode;
}

/** The page before a token is given: the field for it, how to get one, what happens with it, the limits. */
export function Sambutan({ batas, children }: SambutanProps) {
  return (
    <main className="sambutan">
      <section className="kartu">
        <h2>Masuk dengan token</h2>
        <p>
          Skema yang tampak mengikuti token: setiap pihak hanya melihat data yang diberikan Pasal 4 perjanjian
          755/KTR/1223 kepadanya, lengkap dengan dasar pasalnya.
        </p>
        {children}
        <p className="catatan">
          Token dan kueri hanya berada dalam memori halaman ini: tidak disimpan di peramban, tidak masuk ke
          alamat URL, dan hilang ketika halaman ditutup.
        </p>
      </section>
      <section className="kartu">
        <h2>Mendapatkan token demo</h2>
        <p>Jalankan di folder proyek, lalu tempel hasilnya di atas:</p>
        <dl className="perintah">
          <dt>Pihak I (BPJS Kesehatan)</dt>
          <dd>
            <code>npm run --silent sinergi -- token --client bpjs-sistem --tujuan PEMANFAATAN</code>
          </dd>
          <dt>Pihak II (Ditjen AHU)</dt>
          <dd>
            <code>npm run --silent sinergi -- token --client ahu-sistem --tujuan PEMANFAATAN</code>
          </dd>
        </dl>
        <DaftarBatas batas={batas} />
      </section>
    </main>
  );
}

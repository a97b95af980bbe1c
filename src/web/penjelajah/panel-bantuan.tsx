import type { GraphiQLPlugin } from "@graphiql/react";
import { use } from "react";
import { BatasContext } from "./batas-context.js";
import { DaftarBatas } from "./daftar-batas.js";

function IkonBantuan() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7.8 7.9a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7M10 14v.2" strokeLinecap="round" />
    </svg>
  );
}

const PINTASAN: readonly (readonly [string, string])[] = [
  ["Ctrl + Enter", "Jalankan kueri"],
  ["Ctrl + Spasi", "Saran nama"],
  ["Shift + Ctrl + P", "Rapikan kueri"],
  ["Ctrl + F", "Cari dalam penyunting"],
  ["Ctrl + Alt + K", "Cari dalam skema"],
  ["Ctrl + M", "Tab berpindah fokus (keluar dari penyunting), lagi untuk kembali"],
  ["F1", "Semua perintah penyunting"],
];

function PanelBantuan() {
  const batas = use(BatasContext);
  return (
    <section className="panel" aria-labelledby="panel-bantuan">
      <h2 id="panel-bantuan">Batas dan bantuan</h2>
      <DaftarBatas batas={batas} />
      <h3>Membaca jawaban</h3>
      <p>
        Setiap <code>null</code> dan daftar kosong dari data Pasal 4 dijelaskan dalam{" "}
        <code>dataTidakTersedia</code> rekamannya. Penolakan selalu berupa galat dengan{" "}
        <code>extensions.code</code>; sertakan <code>extensions.korelasi</code> bila menghubungi narahubung.
      </p>
      <h3>Pintasan papan tik</h3>
      <table className="pintasan">
        <tbody>
          {PINTASAN.map(([tombol, guna]) => (
            <tr key={tombol}>
              <th scope="row">
                <kbd>{tombol}</kbd>
              </th>
              <td>{guna}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** GraphiQL panel with the published limits, how to read an answer, and the keys. */
export const PANEL_BANTUAN: GraphiQLPlugin = {
  title: "Bantuan",
  icon: IkonBantuan,
  content: PanelBantuan,
};

import { useEffect, useState } from "react";
import type { Klaim } from "./read-klaim.js";

interface KepalaHalamanProps {
  readonly klaim: Klaim | undefined;
  readonly ganti: boolean;
  readonly onGanti: () => void;
  readonly onKeluar: () => void;
}

/** The page's header: its name and, once a token is in use, whose it is and until when. */
export function KepalaHalaman({ klaim, ganti, onGanti, onKeluar }: KepalaHalamanProps) {
  return (
    <header className="kepala">
      <h1>
        Sinergi <span>Penjelajah skema</span>
      </h1>
      {klaim !== undefined && (
        <div className="sesi">
          <p role="status">
            <strong>{klaim.klien ?? "klien tak dikenal"}</strong>
            {klaim.tujuan !== undefined && <span title={klaim.kegiatan}>{klaim.tujuan}</span>}
            <MasaToken kedaluwarsa={klaim.kedaluwarsa} />
          </p>
          <button type="button" aria-expanded={ganti} onClick={onGanti}>
            Ganti token
          </button>
          <button type="button" onClick={onKeluar}>
            Keluar
          </button>
        </div>
      )}
    </header>
  );
}

const JAM = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
/** Longer waits overflow the 32 bit timer of browsers, which then fires at once. */
const TUNGGU_TERLAMA = 2_147_483_647;

function MasaToken({ kedaluwarsa }: { readonly kedaluwarsa: number | undefined }) {
  const [lewat, setLewat] = useState(false);
  useEffect(() => {
    if (kedaluwarsa === undefined) {
      return;
    }
    const tunggu = kedaluwarsa * 1000 - Date.now();
    setLewat(tunggu <= 0);
    const pewaktu = setTimeout(() => setLewat(true), Math.min(Math.max(tunggu, 0), TUNGGU_TERLAMA));
    return () => clearTimeout(pewaktu);
  }, [kedaluwarsa]);

  if (kedaluwarsa === undefined) {
    return null;
  }
  return lewat ? (
    <span className="lewat">token kedaluwarsa, ganti token</span>
  ) : (
    <span>berlaku sampai {JAM.format(kedaluwarsa * 1000)}</span>
  );
}

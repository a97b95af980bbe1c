import type { GraphQLSchema } from "graphql";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { BatasContext } from "./batas-context.js";
import { KepalaHalaman } from "./kepala-halaman.js";
import type { Batas } from "./parse-batas.js";
import { readBatas } from "./read-batas.js";
import { type Klaim, parseToken, readKlaim } from "./read-klaim.js";
import { readSkema } from "./read-skema.js";
import { Sambutan } from "./sambutan.js";
import { sendGraphql, toHasil } from "./send-graphql.js";
import { TokenForm } from "./token-form.js";

const RuangKueri = lazy(async () => ({ default: (await import("./ruang-kueri.js")).RuangKueri }));

interface Sesi {
  /** Grows when the bearer or the schema changes, so that nothing of the earlier one stays on the screen. */
  readonly nomor: number;
  readonly skema: GraphQLSchema;
  readonly teks: string;
  readonly klaim: Klaim;
}

const BUKAN_TOKEN = "Yang ditempel bukan token: token terdiri atas tiga bagian yang dipisahkan titik.";

/** The schema explorer. Token, queries and answers live in this page's memory and nowhere else. */
export function Penjelajah() {
  const token = useRef("");
  const [sesi, setSesi] = useState<Sesi>();
  const [galat, setGalat] = useState<string>();
  const [gantiToken, setGantiToken] = useState(false);
  const [batas, setBatas] = useState<readonly Batas[]>([]);
  useEffect(() => void readBatas().then(setBatas), []);

  const fetcher = useCallback(
    async (permintaan: {
      readonly query: string;
      readonly operationName?: string | null;
      readonly variables?: unknown;
    }) => toHasil(await sendGraphql(token.current, permintaan)),
    [],
  );

  async function connect(teks: string): Promise<void> {
    const baru = parseToken(teks);
    if (baru === undefined) {
      return setGalat(BUKAN_TOKEN);
    }
    const skema = await readSkema(baru);
    if (skema.jenis === "ditolak") {
      return setGalat(JSON.stringify(skema.hasil, null, 2));
    }
    token.current = baru;
    setGalat(undefined);
    setGantiToken(false);
    setSesi((lama) => nextSesi(lama, { ...skema, klaim: readKlaim(baru) }));
  }

  /** A new page is the one thing that surely empties the editors, their models and the documentation. */
  function leave(): void {
    token.current = "";
    window.location.replace(import.meta.env.BASE_URL);
  }

  function toggleGanti(): void {
    setGalat(undefined);
    setGantiToken(!gantiToken);
  }

  const form = <TokenForm galat={galat} onSubmit={connect} />;
  return (
    <BatasContext value={batas}>
      <KepalaHalaman klaim={sesi?.klaim} ganti={gantiToken} onGanti={toggleGanti} onKeluar={leave} />
      {sesi === undefined ? (
        <Sambutan batas={batas}>{form}</Sambutan>
      ) : (
        <main className="ruang">
          {gantiToken && <div className="ganti-token">{form}</div>}
          <Suspense fallback={<p className="memuat">Memuat ruang kueri …</p>}>
            <RuangKueri key={sesi.nomor} skema={sesi.skema} fetcher={fetcher} />
          </Suspense>
        </main>
      )}
    </BatasContext>
  );
}

function nextSesi(lama: Sesi | undefined, baru: Omit<Sesi, "nomor">): Sesi {
  const sama =
    lama !== undefined &&
    lama.teks === baru.teks &&
    lama.klaim.klien === baru.klaim.klien &&
    lama.klaim.subjek === baru.klaim.subjek;
  return sama ? { ...lama, klaim: baru.klaim } : { ...baru, nomor: (lama?.nomor ?? 0) + 1 };
}

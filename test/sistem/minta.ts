/** A request body of /graphql. */
export interface Permintaan {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Everything of an answer that leaves the server, but the time it was sent. */
export interface JawabanMentah {
  readonly status: number;
  /** Headers as `name: value`, sorted, without Date. */
  readonly kepala: string;
  readonly badan: string;
}

/** A request with what was answered. */
export interface Rekaman {
  readonly permintaan: Permintaan;
  readonly jawaban: JawabanMentah;
}

export type Tanya = (permintaan: Permintaan) => Promise<JawabanMentah>;

/** Asks a server as the bearer of a token. */
export function createTanya(alamat: string, token: string): Tanya {
  return async (permintaan) =>
    readMentah(
      await fetch(`${alamat}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(permintaan),
      }),
    );
}

export async function readMentah(jawaban: Response): Promise<JawabanMentah> {
  const kepala = [...jawaban.headers]
    .filter(([nama]) => nama !== "date")
    .map(([nama, nilai]) => `${nama}: ${nilai}`)
    .sort()
    .join("\n");
  return { status: jawaban.status, kepala, badan: await jawaban.text() };
}

/** The bytes of an answer without the handle to its evidence, which is drawn anew for each. */
export function maskKorelasi({ status, kepala, badan }: JawabanMentah): string {
  return `${status}\n${kepala}\n${badan.replace(/"korelasi":"[0-9a-f-]{36}"/g, '"korelasi":"-"')}`;
}

/** Works through a list, a few at a time; results in the order of the list. */
export async function mapBeberapa<T, H>(
  daftar: readonly T[],
  work: (satu: T) => Promise<H>,
  serentak = 8,
): Promise<readonly H[]> {
  const hasil: H[] = [];
  let berikut = 0;
  const pekerja = async (): Promise<void> => {
    for (let i = berikut++; i < daftar.length; i = berikut++) hasil[i] = await work(daftar[i] as T);
  };
  await Promise.all(Array.from({ length: serentak }, pekerja));
  return hasil;
}

export function rekamSemua(daftar: readonly Permintaan[], tanya: Tanya): Promise<readonly Rekaman[]> {
  return mapBeberapa(daftar, async (permintaan) => ({ permintaan, jawaban: await tanya(permintaan) }));
}

/** The first request that another server answers otherwise, with both answers; null when all are alike. */
export async function findBeda(
  rekaman: readonly Rekaman[],
  tanya: Tanya,
): Promise<{ readonly permintaan: Permintaan; readonly satu: string; readonly dua: string } | null> {
  const beda = await mapBeberapa(rekaman, async ({ permintaan, jawaban }) => {
    const [satu, dua] = [maskKorelasi(jawaban), maskKorelasi(await tanya(permintaan))];
    return satu === dua ? null : { permintaan, satu, dua };
  });
  return beda.find((b) => b !== null) ?? null;
}

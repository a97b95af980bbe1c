/** How long a read may take before the database is asked for a sign of life, and between two of them. */
const JEDA_MS = 1_000;

/** A read was given up because the database no longer answers anybody. */
export class BasisDataDiam extends Error {
  readonly code = "ETIMEDOUT";

  constructor() {
    super("TIDAK_MENJAWAB");
    this.name = "BasisDataDiam";
  }
}

/**
 * Waits for a read as long as the database lives: a slow statement may take its time, a connection on which
 * nothing ever comes back is noticed.
 *
 * @param isAlive whether the database answers, and has not been silent since a moment
 * @throws BasisDataDiam, or what the read throws
 */
export function waitWhileAlive<T>(
  baca: Promise<T>,
  isAlive: (sejak: number) => Promise<boolean>,
  jedaMs = JEDA_MS,
): Promise<T> {
  const sejak = performance.now();
  return new Promise((resolve, reject) => {
    let selesai = false;
    const watch = (): void => {
      isAlive(sejak).then((hidup) => {
        if (selesai) return;
        if (hidup) jeda = setTimeout(watch, jedaMs);
        else reject(new BasisDataDiam());
      }, reject);
    };
    let jeda = setTimeout(watch, jedaMs);
    const settle = (): void => {
      selesai = true;
      clearTimeout(jeda);
    };
    baca.then(
      (hasil) => {
        settle();
        resolve(hasil);
      },
      (galat: unknown) => {
        settle();
        reject(galat);
      },
    );
  });
}

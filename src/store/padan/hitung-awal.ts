import { countStatus, countTerbuka, type RingkasStatus } from "./ikhtisar.js";
import { withSambunganBaca } from "./sambungan-baca.js";

/** What there was before a run. */
export interface HitunganAwal {
  readonly status: readonly RingkasStatus[];
  /** Pairs of the review queue that are open. */
  readonly terbuka: number;
}

/** The same, while it is still counted. */
export interface HitunganBerjalan {
  readonly hitungan: Promise<HitunganAwal>;
}

/** Applying takes one core, counting has the other. */
const SATU_PROSES = ["SET max_parallel_workers_per_gather = 0"];

/**
 * Has statuses and the queue counted on a connection of its own while a run is applied on the other: as they were before,
 * for nothing else writes any meanwhile. Answers when the server shows that moment.
 * @param saat the time of the run, RFC 3339
 */
export function startHitung(ownerUrl: string, saat: string): Promise<HitunganBerjalan> {
  return new Promise((resolve, reject) => {
    const hitungan = withSambunganBaca(ownerUrl, SATU_PROSES, async (lain) => {
      // The first statement fixes the moment that the transaction shows.
      await lain.query("SELECT");
      resolve({ hitungan });
      return { status: await countStatus(lain, saat), terbuka: await countTerbuka(lain) };
    });
    hitungan.catch(reject);
  });
}

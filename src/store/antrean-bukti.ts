import { Galat } from "#errors/galat.js";

/** A row as it is sent. */
export interface IsiBukti {
  /** One parameter for each column. */
  readonly nilai: readonly (string | null)[];
  /** Characters of all of them. */
  readonly ukuran: number;
}

/** A record on its way, with the caller who waits for it. */
export interface Titipan {
  readonly isi: IsiBukti;
  /** Attempts that ended without a verdict on this record. */
  gagal: number;
  /** An answer was lost: the row may be there already. */
  ambigu: boolean;
  /** To be written alone, because a group that held it was refused. */
  sendiri: boolean;
  /** Answers the caller (null: durable) and forgets the record. */
  settle(sebab: string | null): void;
  /** Queues the record again, unless its caller has left. */
  putBack(): void;
}

/** Bounds of what waits, and of one group; sizes in characters. */
export interface BatasAntrean {
  readonly banyak: number;
  readonly ukuran: number;
  readonly banyakKelompok: number;
  readonly ukuranKelompok: number;
  readonly maxWaitMs: number;
}

/** Records that wait to be written, in order; who waits too long is answered, and its record taken out. */
export interface AntreanBukti {
  /** Resolves when the record is settled as durable. @throws Galat EVIDENCE_UNAVAILABLE */
  push(korelasi: string, isi: IsiBukti): Promise<void>;
  /** The next group, those to be tried again first. */
  take(): readonly Titipan[];
  /** Whether any record waits to be taken. */
  isWaiting(): boolean;
  /** Records that wait or are being written. */
  depth(): number;
}

const COBA_LAGI_DETIK = 2;

/** The refusal for a record that is not durable; `sebab` is for the operator alone. */
export function buildGalatBukti(sebab: string): Galat {
  return new Galat("EVIDENCE_UNAVAILABLE", { cobaLagi: COBA_LAGI_DETIK, sebab });
}

export function createAntreanBukti(batas: BatasAntrean): AntreanBukti {
  const ulang = new Set<Titipan>();
  const baru = new Set<Titipan>();
  /** Handles of the records that wait or are being written. */
  const hidup = new Set<string>();
  let ukuran = 0;

  function findHalangan(korelasi: string, isi: IsiBukti): string | null {
    if (hidup.has(korelasi)) return "KORELASI_GANDA";
    const penuh = hidup.size >= batas.banyak || (hidup.size > 0 && ukuran + isi.ukuran > batas.ukuran);
    return penuh ? "ANTREAN_PENUH" : null;
  }

  function push(korelasi: string, isi: IsiBukti): Promise<void> {
    const halangan = findHalangan(korelasi, isi);
    if (halangan !== null) return Promise.reject(buildGalatBukti(halangan));
    hidup.add(korelasi);
    ukuran += isi.ukuran;
    const forget = () => {
      if (hidup.delete(korelasi)) ukuran -= isi.ukuran;
    };
    return new Promise((resolve, reject) => {
      let menunggu = true;
      const answer = (sebab: string | null) => {
        menunggu = false;
        clearTimeout(tenggat);
        if (sebab === null) resolve();
        else reject(buildGalatBukti(sebab));
      };
      const titipan: Titipan = {
        isi,
        gagal: 0,
        ambigu: false,
        sendiri: false,
        settle: (sebab) => {
          forget();
          answer(sebab);
        },
        putBack: () => {
          if (menunggu) ulang.add(titipan);
          else forget();
        },
      };
      const tenggat = setTimeout(() => {
        // A record in flight stays until its outcome is known.
        if (ulang.delete(titipan) || baru.delete(titipan)) forget();
        answer("WAKTU_TUNGGU_HABIS");
      }, batas.maxWaitMs);
      baru.add(titipan);
    });
  }

  function take(): readonly Titipan[] {
    const kelompok: Titipan[] = [];
    let besar = 0;
    for (const asal of [ulang, baru]) {
      for (const titipan of asal) {
        besar += titipan.isi.ukuran;
        const penuh = kelompok.length >= batas.banyakKelompok || besar > batas.ukuranKelompok;
        if (kelompok.length > 0 && (penuh || titipan.sendiri)) return kelompok;
        asal.delete(titipan);
        kelompok.push(titipan);
        if (titipan.sendiri) return kelompok;
      }
    }
    return kelompok;
  }

  return {
    push,
    take,
    isWaiting: () => ulang.size + baru.size > 0,
    depth: () => hidup.size,
  };
}

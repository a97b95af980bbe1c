import { findPelebaran } from "./tanda-skema.js";

/** Marks (`readTanda`) by audience name. */
export type TandaAudiens = ReadonlyMap<string, readonly string[]>;

/** What one version of the agreement gave to and took from each audience, against the version before. */
export interface LangkahVersi {
  /** `YYYY-MM-DD.N`, as VERSI_PERJANJIAN. */
  readonly versi: string;
  readonly tambah: Readonly<Record<string, readonly string[]>>;
  readonly cabut: Readonly<Record<string, readonly string[]>>;
}

/** All versions that were ever committed, oldest first: `sdl/versi.json`. */
export type RiwayatSdl = readonly LangkahVersi[];

/** A mark that an audience would see and that its version of the agreement does not give it. */
export interface Pelebaran {
  readonly audiens: string;
  readonly tanda: string;
}

/** Whether the schemas may be committed under a version, and the history that then holds. */
export type PutusanVersi =
  | { readonly boleh: true; readonly riwayat: RiwayatSdl }
  | { readonly boleh: false; readonly sebab: "PERLU_VERSI_BARU"; readonly pelebaran: readonly Pelebaran[] }
  | { readonly boleh: false; readonly sebab: "VERSI_MUNDUR" | "BENTUK_VERSI" };

const BENTUK_VERSI = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d*)$/;

/**
 * Decides whether what the audiences see now may be committed as `versi` (Pasal 11: a change of the
 * agreement is agreed in writing).
 *
 * Narrowing may always be; widening any audience needs a version later than every committed one. What a
 * version took back can be given again only by a later version.
 */
export function decideVersi(riwayat: RiwayatSdl, versi: string, kini: TandaAudiens): PutusanVersi {
  if (!BENTUK_VERSI.test(versi)) return { boleh: false, sebab: "BENTUK_VERSI" };
  const terakhir = riwayat.at(-1);
  const sama = terakhir?.versi === versi;
  if (terakhir !== undefined && !sama && compareVersi(versi, terakhir.versi) < 0)
    return { boleh: false, sebab: "VERSI_MUNDUR" };
  const lama = foldRiwayat(riwayat);
  const pelebaran = findPelebaranAudiens(lama, kini);
  if (sama && pelebaran.length > 0) return { boleh: false, sebab: "PERLU_VERSI_BARU", pelebaran };
  const sebelum = sama ? riwayat.slice(0, -1) : riwayat;
  const langkah = diffTanda(versi, foldRiwayat(sebelum), kini);
  return { boleh: true, riwayat: Object.freeze([...sebelum, langkah]) };
}

/** What each audience sees by the last version of a history. */
export function foldRiwayat(riwayat: RiwayatSdl): TandaAudiens {
  const hasil = new Map<string, readonly string[]>();
  for (const { tambah, cabut } of riwayat) {
    for (const audiens of new Set([...Object.keys(tambah), ...Object.keys(cabut)])) {
      const dicabut = new Set(cabut[audiens]);
      const tetap = (hasil.get(audiens) ?? []).filter((tanda) => !dicabut.has(tanda));
      hasil.set(audiens, [...tetap, ...(tambah[audiens] ?? [])].sort());
    }
  }
  return hasil;
}

/** What audiences see now and did not see before, each audience against itself. */
export function findPelebaranAudiens(lama: TandaAudiens, kini: TandaAudiens): readonly Pelebaran[] {
  return [...kini].flatMap(([audiens, tanda]) =>
    findPelebaran(lama.get(audiens) ?? [], tanda).map((t) => ({ audiens, tanda: t })),
  );
}

function diffTanda(versi: string, lama: TandaAudiens, kini: TandaAudiens): LangkahVersi {
  const only = (satu: TandaAudiens, lain: TandaAudiens) =>
    Object.fromEntries(
      [...satu]
        .map(([audiens, tanda]) => {
          const ada = new Set(lain.get(audiens));
          return [audiens, tanda.filter((t) => !ada.has(t))] as const;
        })
        .filter(([, tanda]) => tanda.length > 0),
    );
  return Object.freeze({ versi, tambah: only(kini, lama), cabut: only(lama, kini) });
}

function compareVersi(satu: string, lain: string): number {
  const [, hari = "", nomor = ""] = BENTUK_VERSI.exec(satu) ?? [];
  const [, hariLain = "", nomorLain = ""] = BENTUK_VERSI.exec(lain) ?? [];
  if (hari !== hariLain) return hari < hariLain ? -1 : 1;
  return Number(nomor) - Number(nomorLain);
}

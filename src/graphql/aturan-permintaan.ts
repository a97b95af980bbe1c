import { readsData } from "#akses/audiens.js";
import { decideAkses } from "#akses/keputusan.js";
import { Galat } from "#errors/galat.js";
import type { Objek } from "#perjanjian/akar.js";
import type { Tujuan } from "#perjanjian/tujuan.js";
import type { Konteks } from "./konteks.js";
import type { Rencana } from "./rencana.js";

/**
 * The rules of a request, decided once, before anything is read: purpose (Pasal 10(4)), role, agreement
 * in force (Pasal 6). Without the agreement only data roots are refused.
 *
 * @throws Galat PURPOSE_NOT_ALLOWED, ROLE_READS_NO_DATA, AGREEMENT_NOT_IN_FORCE
 */
export function requirePermitted(konteks: Pick<Konteks, "pemanggil" | "keadaan">, rencana: Rencana): void {
  const { audiens, pemanfaatan } = konteks.pemanggil;
  if (!pemanfaatan.ok) throw new Galat("PURPOSE_NOT_ALLOWED", { dasar: "10(4)", sebab: pemanfaatan.sebab });
  if (rencana.akar.size === 0) return;
  if (!readsData(audiens)) throw new Galat("ROLE_READS_NO_DATA", { dasar: "10(2)" });
  requireTujuan(konteks, rencana, pemanfaatan.tujuan);
  if (konteks.keadaan !== "BERLAKU") {
    throw new Galat("AGREEMENT_NOT_IN_FORCE", { dasar: "6", keadaan: konteks.keadaan });
  }
}

/** Every element asked for or filtered by must be open to the purpose of the token. */
function requireTujuan(konteks: Pick<Konteks, "pemanggil">, rencana: Rencana, tujuan: Tujuan): void {
  const { audiens } = konteks.pemanggil;
  for (const akar of rencana.akar.values()) {
    const putusan = [
      ...[...akar.koordinat].map((k) => decideAkses(audiens, k)),
      ...akar.saringan.map((k) => decideAkses(audiens, k, "saring")),
      decideAkses(audiens, KOORDINAT_OBJEK[akar.akar.objek]),
    ];
    for (const p of putusan) {
      if (p.boleh && !p.tujuan.includes(tujuan)) {
        throw new Galat("PURPOSE_NOT_ALLOWED", { dasar: "10(4)", sebab: "tujuan bukan untuk elemen ini" });
      }
    }
  }
}

/** Existence and number of records are disclosed by a root even when no element is selected: as this element is. */
const KOORDINAT_OBJEK: Readonly<Record<Objek, string>> = Object.freeze({
  Perseroan: "Perseroan.npwp",
  Persekutuan: "Persekutuan.npwp",
  Notaris: "Notaris.npwp",
  PesertaStatusEntitas: "PesertaStatusEntitas.npwp",
  PesertaStatusNotaris: "PesertaStatusNotaris.npwp",
  Tinjauan: "Tinjauan.entitas",
});

import type { LarikSisi, SisiPadan } from "#pemadanan/rekaman.js";

const AWAL = 1 << 14;

/** Gathers near pairs in columns that grow: 24 bytes a pair. */
export class PengumpulSisi {
  #sisi: LarikSisi = createLarik(AWAL);
  #banyak = 0;

  add(sisi: readonly SisiPadan[]): void {
    for (const satu of sisi) {
      if (this.#banyak === this.#sisi.bobot.length) this.#grow();
      this.#sisi.entitasId[this.#banyak] = satu.entitasId;
      this.#sisi.badanUsahaId[this.#banyak] = satu.badanUsahaId;
      this.#sisi.bobot[this.#banyak] = satu.bobot;
      this.#sisi.tingkat[this.#banyak] = satu.tingkat;
      this.#banyak += 1;
    }
  }

  /** The pairs in the order in which they are decided (employer, then entity), so that no decision has to sort them. */
  finish(): LarikSisi {
    const { entitasId, badanUsahaId, bobot, tingkat } = this.#sisi;
    const urutan = Uint32Array.from({ length: this.#banyak }, (_, i) => i).sort(
      (a, b) => (badanUsahaId[a] ?? 0) - (badanUsahaId[b] ?? 0) || (entitasId[a] ?? 0) - (entitasId[b] ?? 0),
    );
    return {
      entitasId: Float64Array.from(urutan, (i) => entitasId[i] ?? 0),
      badanUsahaId: Float64Array.from(urutan, (i) => badanUsahaId[i] ?? 0),
      bobot: Int32Array.from(urutan, (i) => bobot[i] ?? 0),
      tingkat: Int32Array.from(urutan, (i) => tingkat[i] ?? 0),
    };
  }

  #grow(): void {
    const lebih = createLarik(this.#banyak * 2);
    lebih.entitasId.set(this.#sisi.entitasId);
    lebih.badanUsahaId.set(this.#sisi.badanUsahaId);
    lebih.bobot.set(this.#sisi.bobot);
    lebih.tingkat.set(this.#sisi.tingkat);
    this.#sisi = lebih;
  }
}

function createLarik(panjang: number): LarikSisi {
  return {
    entitasId: new Float64Array(panjang),
    badanUsahaId: new Float64Array(panjang),
    bobot: new Int32Array(panjang),
    tingkat: new Int32Array(panjang),
  };
}

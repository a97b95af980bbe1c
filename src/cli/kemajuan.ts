import type { Lingkungan } from "./lingkungan.js";

/** Draws how far long work is, on a terminal only; nothing is written when piped. */
export interface Kemajuan {
  update(label: string, selesai: number, seluruh: number): void;
  end(): void;
}

const LEBAR = 30;
const JEDA_MS = 100;

/** Builds a progress bar on standard error. */
export function createKemajuan({ terminal, writeErr, jam }: Lingkungan): Kemajuan {
  let terakhir = 0;
  let tampil = false;
  return {
    update(label, selesai, seluruh) {
      const kini = jam.now();
      if (!terminal || (selesai < seluruh && kini - terakhir < JEDA_MS)) return;
      terakhir = kini;
      tampil = true;
      const bagian = seluruh === 0 ? 1 : Math.min(1, selesai / seluruh);
      const penuh = Math.round(bagian * LEBAR);
      const batang = `${"█".repeat(penuh)}${"░".repeat(LEBAR - penuh)}`;
      writeErr(`\r${label.padEnd(12)} ${batang} ${String(Math.floor(bagian * 100)).padStart(3)} %`);
    },
    end() {
      if (tampil) writeErr("\n");
    },
  };
}

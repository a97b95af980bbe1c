/**
 * How a command ends (contract.md §1): 0 done, 1 finished with findings, 2 usage or not this party's
 * command, 3 a partner, the transport or the database failed.
 */
export type KodeKeluar = 0 | 1 | 2 | 3;

/** A failure that ends a command with its exit code; the message names place and rule, never a value. */
export class GalatPerintah extends Error {
  readonly kodeKeluar: KodeKeluar;
  /** Stable name of the rule or fault, for `--json`. */
  readonly aturan: string;

  constructor(kodeKeluar: KodeKeluar, aturan: string, pesan: string) {
    super(pesan);
    this.name = "GalatPerintah";
    this.kodeKeluar = kodeKeluar;
    this.aturan = aturan;
  }
}

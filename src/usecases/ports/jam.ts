/** The clock: the only thing that tests replace. */
export interface Jam {
  /** Now, in epoch milliseconds. */
  now(): number;
}

/**
 * Advisory lock (transaction) under which change numbers are drawn, held until commit, so that they become visible in
 * order (contract.md §4 "Change order"). Every writer of a register or a status takes it before it reads what it will
 * change.
 */
export const KUNCI_URUTAN = 7_551_223;

/** Advisory lock (session) of a load: one at a time per database. */
export const KUNCI_MUAT = 7_551_224;

/** Advisory lock (session) that the searchers of a matching run share, each for the length of its connection. */
export const KUNCI_GARAP = 7_551_225;

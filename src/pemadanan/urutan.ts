const SURROGATE_START = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Moves surrogates behind U+E000..U+FFFF, which UTF-16 puts after them and UTF-8 before. */
function rank(unit: number): number {
  if (unit < SURROGATE_START) return unit;
  return unit >= AFTER_SURROGATES ? unit - 0x800 : unit + 0x2000;
}

/**
 * Orders two strings as PostgreSQL's `COLLATE "C"` does on UTF-8: by code point.
 * Negative, zero or positive, as `Array.prototype.sort` expects.
 */
export function compareC(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

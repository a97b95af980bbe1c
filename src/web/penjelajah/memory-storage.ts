/** The part of Web Storage that GraphiQL uses. */
export interface MemoryStorage {
  readonly length: number;
  getItem(kunci: string): string | null;
  setItem(kunci: string, nilai: string): void;
  removeItem(kunci: string): void;
  clear(): void;
}

/**
 * A storage that dies with the page. GraphiQL writes queries, variables and headers to localStorage unless it is
 * given another storage; those may hold a NIK or a token.
 */
export function createMemoryStorage(): MemoryStorage {
  const isi = new Map<string, string>();
  return {
    get length() {
      return isi.size;
    },
    getItem: (kunci) => isi.get(kunci) ?? null,
    setItem: (kunci, nilai) => void isi.set(kunci, nilai),
    removeItem: (kunci) => void isi.delete(kunci),
    clear: () => isi.clear(),
  };
}

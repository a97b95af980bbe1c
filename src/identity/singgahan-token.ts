import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Jam } from "#usecases/ports/jam.js";
import type { TokenSah } from "./token.js";

/** Tokens that were verified before. */
export interface SinggahanToken {
  read(teks: string): Promise<TokenSah | null>;
  write(teks: string, token: TokenSah): void;
}

const TOKEN_MAKS = 4_096;

/**
 * Remembers verified tokens by the SHA-256 of their whole text, so that no token is held, at most `maks` of them and
 * each until its `exp`. A token whose key was retired meanwhile is forgotten; client, revocation and network are not
 * remembered here, but checked anew for every request.
 */
export function createSinggahanToken(jam: Jam, maks = TOKEN_MAKS): SinggahanToken {
  const isi = new LRUCache<string, TokenSah>({ max: maks });
  return {
    async read(teks) {
      const sidik = digest(teks);
      const token = isi.get(sidik);
      if (token === undefined) return null;
      if (token.berlakuSampai > jam.now() && (await isKunciBerlaku(token))) return token;
      isi.delete(sidik);
      return null;
    },
    write(teks, token) {
      isi.set(digest(teks), token);
    },
  };
}

async function isKunciBerlaku({ penerbit, kid, sidikKunci }: TokenSah): Promise<boolean> {
  const kunci = await penerbit.findKunci(kid);
  return kunci?.sidik === sidikKunci;
}

function digest(teks: string): string {
  return createHash("sha256").update(teks, "utf8").digest("base64");
}

/** Hashes that are the same on every machine and in every version, since files and indexes are keyed by them. */

/** What FNV with 32 bits begins with. */
export const offsetBasis = 0x811c9dc5;
/** Multiplier of FNV with 32 bits. */
export const fnvPrime = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits unsigned (Fowler, Noll, Vo; draft-eastlake-fnv). */
export function hashText(text: string): number {
  let hash = offsetBasis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash >>> 0;
}

/** FNV-1a over bytes, 32 bits unsigned. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = offsetBasis;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, fnvPrime);
  return hash >>> 0;
}

/** Scrambles all bits of a hash (the finaliser of MurmurHash3, A. Appleby, public domain); unsigned. */
export function scramble(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

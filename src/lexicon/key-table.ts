/**
 * All keys of the lexicon, sorted, numbered from 0, with an open-addressing hash table over them. Keys are
 * ASCII. In the file they are front-coded: each key is the length it shares with the key before it, and
 * the rest.
 */
export class KeyTable {
  readonly size: number;
  /** The keys' bytes, end to end. */
  readonly bytes: Uint8Array;
  /** `size` + 1 offsets into `bytes`. */
  readonly offsets: Uint32Array;
  /** Slot → key id + 1; 0 is an empty slot. A power of two long. */
  readonly #slots: Int32Array;

  constructor(shared: Uint8Array, lengths: Uint8Array, rest: Uint8Array) {
    const size = shared.length;
    let total = 0;
    for (let i = 0; i < size; i++) total += shared[i]! + lengths[i]!;
    const bytes = new Uint8Array(total);
    const offsets = new Uint32Array(size + 1);
    let slotCount = 16;
    while (slotCount < size * 2) slotCount *= 2;
    const slots = new Int32Array(slotCount);
    let at = 0;
    let from = 0;
    for (let i = 0; i < size; i++) {
      const start = at;
      const previous = i === 0 ? 0 : offsets[i - 1]!;
      let hash = hashSeed;
      for (let k = 0, n = shared[i]!; k < n; k++) {
        const c = bytes[previous + k]!;
        bytes[at++] = c;
        hash = Math.imul(hash ^ c, hashPrime);
      }
      for (let k = lengths[i]!; k > 0; k--) {
        const c = rest[from++]!;
        bytes[at++] = c;
        hash = Math.imul(hash ^ c, hashPrime);
      }
      offsets[i] = start;
      let slot = spread(hash) & (slotCount - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
      slots[slot] = i + 1;
    }
    offsets[size] = at;
    this.size = size;
    this.bytes = bytes;
    this.offsets = offsets;
    this.#slots = slots;
  }

  /** The key's number, or -1. */
  find(key: string): number {
    let hash = hashSeed;
    for (let k = 0; k < key.length; k++) hash = Math.imul(hash ^ key.charCodeAt(k), hashPrime);
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) return -1;
      if (this.#equals(id, key)) return id;
    }
  }

  key(id: number): string {
    const start = this.offsets[id]!;
    return String.fromCharCode(...this.bytes.subarray(start, this.offsets[id + 1]!));
  }

  #equals(id: number, key: string): boolean {
    const start = this.offsets[id]!;
    if (this.offsets[id + 1]! - start !== key.length) return false;
    for (let k = 0; k < key.length; k++) if (this.bytes[start + k] !== key.charCodeAt(k)) return false;
    return true;
  }
}

// FNV-1a, with a final mix because the low bits alone choose the slot.
const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;
const spread = (hash: number): number => hash ^ (hash >>> 15);

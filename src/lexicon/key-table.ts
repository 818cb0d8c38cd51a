/**
 * All keys of the lexicon, sorted, numbered from 0. Keys are ASCII. In the file they are front-coded: each
 * key is the length it shares with the key before it, and the rest.
 *
 * Found by their first three letters, then by binary search: as quick as hashing for the few hundred keys
 * that share them, and nothing but the keys themselves has to be built when the file is loaded.
 */
export class KeyTable {
  readonly size: number;
  /** The keys' bytes, end to end. */
  readonly bytes: Uint8Array;
  /** `size` + 1 offsets into `bytes`. */
  readonly offsets: Uint32Array;
  /** The first key of each prefix; one more at the end. */
  readonly #prefixes: Uint32Array;

  constructor(shared: Uint8Array, lengths: Uint8Array, rest: Uint8Array) {
    const size = shared.length;
    let total = 0;
    for (let i = 0; i < size; i++) total += shared[i]! + lengths[i]!;
    const bytes = new Uint8Array(total);
    const offsets = new Uint32Array(size + 1);
    const prefixes = new Uint32Array(prefixCount + 1);
    let at = 0;
    let from = 0;
    let previous = 0;
    let prefix = 0;
    for (let i = 0; i < size; i++) {
      const start = at;
      for (let k = shared[i]!; k > 0; k--) bytes[at++] = bytes[previous++]!;
      for (let k = lengths[i]!; k > 0; k--) bytes[at++] = rest[from++]!;
      const own = prefixOf(
        bytes[start]!,
        start + 1 < at ? bytes[start + 1]! : 0,
        start + 2 < at ? bytes[start + 2]! : 0,
      );
      while (prefix < own) prefixes[++prefix] = i;
      offsets[i] = previous = start;
    }
    while (prefix < prefixCount) prefixes[++prefix] = size;
    offsets[size] = at;
    this.size = size;
    this.bytes = bytes;
    this.offsets = offsets;
    this.#prefixes = prefixes;
  }

  /** The key's number, or -1. */
  find(key: string): number {
    if (key === '') return -1;
    // Past the end charCodeAt yields NaN, which is no letter.
    const prefix = prefixOf(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2));
    let low = this.#prefixes[prefix]!;
    let high = this.#prefixes[prefix + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  key(id: number): string {
    const start = this.offsets[id]!;
    return String.fromCharCode(...this.bytes.subarray(start, this.offsets[id + 1]!));
  }

  /** Less than 0 where key `id` stands before `key`. */
  #compare(id: number, key: string): number {
    const start = this.offsets[id]!;
    const length = this.offsets[id + 1]! - start;
    const common = Math.min(length, key.length);
    for (let k = 0; k < common; k++) {
      const difference = this.bytes[start + k]! - key.charCodeAt(k);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}

/** Letters are 1 to 26; all else, which sorts before them in folded keys, is 0. */
const letter = (unit: number): number => (unit > 96 && unit < 123 ? unit - 96 : 0);

/** Sorts as the keys do: what follows something that is no letter does not count. */
function prefixOf(first: number, second: number, third: number): number {
  const [a, b] = [letter(first), letter(second)];
  if (a === 0) return 0;
  return b === 0 ? a << 10 : (a << 10) | (b << 5) | letter(third);
}

const prefixCount = 27 << 10;

/** Sorted whole numbers in few bytes: the distances between them as LEB128, the first of each block in full. */

/** Numbers of a block: what is passed over, at most, to come to a number. */
const blockLength = 32;

/** An ascending list of whole numbers of 0 to 2^53 - 1; equal ones may repeat. */
export class PackedNumbers {
  readonly length: number;
  readonly #firsts: Float64Array;
  /** Where the distances of each block begin. */
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(length: number, firsts: Float64Array, starts: Uint32Array, bytes: Uint8Array) {
    this.length = length;
    this.#firsts = firsts;
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** Bytes that they take. */
  get bytes(): number {
    return this.#firsts.byteLength + this.#starts.byteLength + this.#bytes.byteLength;
  }

  /** Index of the first number that is not less. */
  lowerBound(value: number): number {
    const firsts = this.#firsts;
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (firsts[middle]! < value) low = middle + 1;
      else high = middle;
    }
    // The block before may have it too, behind its first.
    const at = this.from(Math.max(0, low - 1) * blockLength);
    while (at.value < value) at.advance();
    return at.index;
  }

  /** A reader that stands at the number of an index; at the end there. */
  from(index: number): NumberReader {
    const block = Math.floor(index / blockLength);
    const reader = new NumberReader(
      this.length,
      this.#bytes,
      block * blockLength,
      this.#firsts[block] ?? Number.POSITIVE_INFINITY,
      this.#starts[block] ?? 0,
    );
    while (reader.index < index) reader.advance();
    return reader;
  }
}

/** Reads numbers one after the other. */
export class NumberReader {
  /** The number that it stands at; infinite at the end. */
  value: number;
  index: number;
  readonly #length: number;
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(length: number, bytes: Uint8Array, index: number, first: number, at: number) {
    this.#length = length;
    this.#bytes = bytes;
    this.index = index;
    this.value = first;
    this.#at = at;
  }

  advance(): void {
    if (++this.index >= this.#length) {
      this.index = this.#length;
      this.value = Number.POSITIVE_INFINITY;
      return;
    }
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    let distance = byte & 0x7f;
    for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
      byte = bytes[this.#at++]!;
      distance += (byte & 0x7f) * unit;
    }
    this.value += distance;
  }
}

/** Packs numbers that are added in ascending order. */
export class NumberPacker {
  readonly #firsts: number[] = [];
  readonly #starts: number[] = [];
  #bytes: Uint8Array;
  #at = 0;
  #length = 0;
  #last = 0;

  /** @param expected About how many bytes there will be. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.max(64, expected));
  }

  add(value: number): void {
    if (this.#at + 8 > this.#bytes.length) this.#grow();
    // The distance to a block's first is kept too, so that a reader can pass from block to block.
    let distance = value - this.#last;
    if (this.#length > 0) {
      // Beyond 31 bits there is no shifting.
      for (; distance >= 0x80000000; distance = Math.floor(distance / 0x80))
        this.#bytes[this.#at++] = (distance % 0x80) | 0x80;
      for (; distance >= 0x80; distance >>>= 7) this.#bytes[this.#at++] = (distance & 0x7f) | 0x80;
      this.#bytes[this.#at++] = distance;
    }
    if (this.#length % blockLength === 0) {
      this.#firsts.push(value);
      this.#starts.push(this.#at);
    }
    this.#length++;
    this.#last = value;
  }

  packed(): PackedNumbers {
    const [firsts, starts] = [Float64Array.from(this.#firsts), Uint32Array.from(this.#starts)];
    return new PackedNumbers(this.#length, firsts, starts, this.#bytes.slice(0, this.#at));
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** @param sorted Ascending. */
export function packNumbers(sorted: Iterable<number>): PackedNumbers {
  const packer = new NumberPacker(0);
  for (const value of sorted) packer.add(value);
  return packer.packed();
}

/** The numbers of several lists, as far as they are wanted. */
export function mergedNumbers(
  lists: readonly PackedNumbers[],
  isWanted?: (value: number) => boolean,
): PackedNumbers {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const packer = new NumberPacker(2 * length);
  const readers = lists.map((list) => list.from(0));
  for (let left = length; left > 0; left--) {
    let least = readers[0]!;
    for (let i = 1; i < readers.length; i++) if (readers[i]!.value < least.value) least = readers[i]!;
    if (isWanted === undefined || isWanted(least.value)) packer.add(least.value);
    least.advance();
  }
  return packer.packed();
}

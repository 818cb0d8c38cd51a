/**
 * Numbers for words: whoever keeps something for each distinct word finds it in an array by the word's number.
 * Words are told apart by 53 bits of hash, so that nothing is cut out of a text to look it up.
 */

const firstSize = 4096;

/** Numbers distinct words 0, 1, 2 … in the order in which they are met. */
export class WordNumbers {
  /** How many words have a number. */
  size = 0;
  /** Open addressing: number plus one, 0 where free. */
  private slots = new Int32Array(firstSize);
  /** Two hashes of each word, by number. */
  private first = new Int32Array(firstSize >> 1);
  private second = new Int32Array(firstSize >> 1);

  private readonly capacity: number;

  /** @param capacity No more words than this get a number. */
  constructor(capacity = Number.POSITIVE_INFINITY) {
    this.capacity = capacity;
  }

  /**
   * The number of the word `text.slice(start, end)`: `size` before the call where the word is new; -1 where it is
   * new and there is no room for it.
   */
  number(text: string, start: number, end: number): number {
    let a = 0x811c9dc5 | 0;
    let b = 0x2545f491;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x5bd1e995) ^ (b >>> 15);
    }
    b = (b ^ (b >>> 13)) & 0x1fffff;
    const mask = this.slots.length - 1;
    // The low bits of a product depend on the low bits of its factors alone: the high ones are mixed in.
    let slot = (a ^ (a >>> 15) ^ b) & mask;
    for (;;) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return this.add(a, b, slot);
      if (this.first[number] === a && this.second[number] === b) return number;
      slot = (slot + 1) & mask;
    }
  }

  private add(a: number, b: number, slot: number): number {
    if (this.size >= this.capacity) return -1;
    const number = this.size++;
    this.first[number] = a;
    this.second[number] = b;
    this.slots[slot] = number + 1;
    if (this.size === this.first.length) this.grow();
    return number;
  }

  private grow(): void {
    const size = this.slots.length * 2;
    const twice = (hashes: Int32Array): Int32Array<ArrayBuffer> => {
      const out = new Int32Array(size >> 1);
      out.set(hashes);
      return out;
    };
    this.first = twice(this.first);
    this.second = twice(this.second);
    this.slots = new Int32Array(size);
    for (let number = 0; number < this.size; number++) {
      const a = this.first[number]!;
      let slot = (a ^ (a >>> 15) ^ this.second[number]!) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = number + 1;
    }
  }
}

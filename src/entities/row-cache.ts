/** Rows of scores that were summed up before, so that what texts say again and again is summed up once. */

/** What is looked up among earlier rows with two numbers. A row gives way to the next one that needs its place. */
export class RowCache {
  /** All rows; the one that `place` told starts there. */
  readonly rows: Int32Array;
  /** Whether the row that `place` told last is yet to be summed up; it is all zeros. */
  isNew = false;
  private readonly size: number;
  private readonly shift: number;
  private readonly first: Int32Array;
  private readonly second: Int32Array;

  /**
   * @param bits 2^bits rows are kept.
   * @param size Of each row.
   */
  constructor(bits: number, size: number) {
    this.size = size;
    this.shift = 32 - bits;
    this.rows = new Int32Array(size << bits);
    this.first = new Int32Array(1 << bits).fill(-1);
    this.second = new Int32Array(1 << bits).fill(-1);
  }

  /** Where the row of two numbers (32 bits, the first not -1) is. */
  place(a: number, b: number): number {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.shift;
    const base = slot * this.size;
    this.isNew = this.first[slot] !== a || this.second[slot] !== b;
    if (this.isNew) {
      this.first[slot] = a;
      this.second[slot] = b;
      this.rows.fill(0, base, base + this.size);
    }
    return base;
  }
}

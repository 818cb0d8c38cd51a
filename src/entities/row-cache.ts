/** Rows of scores that were summed up before, so that what texts say again and again is summed up once. */

/** Before each row stand the two numbers that it is looked up with: what is read together lies together. */
const keySize = 2;

/** What is looked up among earlier rows with two numbers. A row gives way to the next one that needs its place. */
export class RowCache {
  /** All rows; the one that `place` told starts there. */
  readonly rows: Int32Array;
  /** Whether the row that `place` told last is yet to be summed up; it is all zeros. */
  isNew = false;
  private readonly size: number;
  private readonly shift: number;

  /**
   * @param bits 2^bits rows are kept.
   * @param size Of each row.
   */
  constructor(bits: number, size: number) {
    this.size = keySize + size;
    this.shift = 32 - bits;
    this.rows = new Int32Array(this.size << bits);
    for (let base = 0; base < this.rows.length; base += this.size) this.rows[base] = -1;
  }

  /** Where the row of two numbers (32 bits, the first not -1) is. */
  place(a: number, b: number): number {
    const { rows } = this;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.shift;
    const base = slot * this.size;
    this.isNew = rows[base] !== a || rows[base + 1] !== b;
    if (this.isNew) {
      rows[base] = a;
      rows[base + 1] = b;
      rows.fill(0, base + keySize, base + this.size);
    }
    return base + keySize;
  }
}

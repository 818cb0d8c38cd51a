/** Length of a slab, in bytes. */
const length = 64 * 1024;

/**
 * Keeps small byte arrays side by side in larger ones: a buffer of its own costs each as much again, and a hundred
 * thousand of them tear memory apart. A slab lives as long as anything in it.
 */
export class Slabs {
  #slab = new Uint8Array();
  #at = 0;

  /** The same bytes, kept here; larger ones as they are. */
  keep(bytes: Uint8Array): Uint8Array {
    if (bytes.length > length / 8) return bytes;
    if (this.#at + bytes.length > this.#slab.length) {
      this.#slab = new Uint8Array(length);
      this.#at = 0;
    }
    const kept = this.#slab.subarray(this.#at, this.#at + bytes.length);
    kept.set(bytes);
    this.#at += bytes.length;
    return kept;
  }
}

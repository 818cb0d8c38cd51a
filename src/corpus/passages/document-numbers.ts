/** Numbers for files, so that postings need no strings. A number is used again only when no posting has it. */
export class DocumentNumbers {
  readonly #byFile = new Map<string, number>();
  readonly #files: (string | undefined)[] = [];
  #stale: number[] = [];
  #free: number[] = [];

  /** Numbers whose file is gone but whose postings may not be. */
  get stale(): number {
    return this.#stale.length;
  }
  get size(): number {
    return this.#byFile.size;
  }

  /** Gives a file a number of its own, instead of the one it had. */
  assign(file: string): number {
    this.release(file);
    const number = this.#free.pop() ?? this.#files.length;
    this.#files[number] = file;
    this.#byFile.set(file, number);
    return number;
  }

  /** @returns the number the file had. */
  release(file: string): number | undefined {
    const number = this.#byFile.get(file);
    if (number === undefined) return undefined;
    this.#byFile.delete(file);
    this.#files[number] = undefined;
    this.#stale.push(number);
    return number;
  }

  of(file: string): number | undefined {
    return this.#byFile.get(file);
  }
  file(number: number): string | undefined {
    return this.#files[number];
  }

  /** Says that no posting has a stale number any more. */
  recycle(): void {
    this.#free = this.#free.concat(this.#stale);
    this.#stale = [];
  }
}

/** Gathers what is said of files, so that a burst of changes is looked at once and a file read once. */

export type FileChange = 'changed' | 'deleted';

/** Milliseconds from the first change of a burst until it is looked at. */
const burst = 100;

export class FileChanges {
  readonly #report: (changes: ReadonlyMap<string, FileChange>) => void;
  #changes = new Map<string, FileChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `report` gets the last change of each file of a burst. */
  constructor(report: (changes: ReadonlyMap<string, FileChange>) => void) {
    this.#report = report;
  }

  add(uri: string, change: FileChange): void {
    this.#changes.set(uri, change);
    this.#timer ??= setTimeout(() => this.#flush(), burst);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    const changes = this.#changes;
    this.#changes = new Map();
    this.#timer = undefined;
    this.#report(changes);
  }
}

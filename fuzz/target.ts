/** What is fuzzed: a function that must cope with any text. */
export interface Target {
  readonly name: string;
  /** Texts to begin with. */
  readonly seeds: readonly string[];
  /** Words that mutations put in. */
  readonly words: readonly string[];
  /** @throws where a promise is broken. Errors that are part of the contract are caught by the target itself. */
  readonly run: (text: string) => void | Promise<void>;
}

/** @throws with `message` where a promise is broken. */
export function promise(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`broken promise: ${message}`);
}

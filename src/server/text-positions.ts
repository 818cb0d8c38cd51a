/** Between offsets into a text and the positions of the Language Server Protocol. */
import type { Span } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { Position, Range } from './protocol.ts';

/** Where the lines of a text start, and how long it is. */
export interface KnownLines {
  readonly lines: ArrayLike<number>;
  readonly length: number;
}

export class TextPositions {
  readonly #text: string;
  readonly #known: KnownLines | undefined;
  #lineStarts: ArrayLike<number> | undefined;

  /** @param known Of a text that is not at hand. */
  constructor(text: string, known?: KnownLines) {
    this.#text = text;
    this.#known = known;
  }

  /** Found when first asked for, as most articles are never shown. */
  get #starts(): ArrayLike<number> {
    return (this.#lineStarts ??= this.#known?.lines ?? lineStarts(this.#text));
  }

  get #length(): number {
    return this.#known?.length ?? this.#text.length;
  }

  position(offset: number): Position {
    return positionAt(this.#starts, offset);
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position; one outside the text counts as the nearest inside. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const next = this.#starts[line + 1] ?? this.#length;
    return Math.min(start + Math.max(character, 0), next);
  }
}

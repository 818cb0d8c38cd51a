/** Between offsets into a text and the positions of the Language Server Protocol. */
import type { Span } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { Position, Range } from './protocol.ts';

export class TextPositions {
  readonly #text: string;
  readonly #length: number;
  #lineStarts: Uint32Array | undefined;

  /** @param known Where the lines start and how long the text is, for one that is not at hand. */
  constructor(text: string, known?: { readonly lines: Uint32Array; readonly length: number }) {
    this.#text = text;
    this.#lineStarts = known?.lines;
    this.#length = known?.length ?? text.length;
  }

  /** Found when first asked for, as most articles are never shown. */
  get #starts(): Uint32Array {
    return (this.#lineStarts ??= lineStarts(this.#text));
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

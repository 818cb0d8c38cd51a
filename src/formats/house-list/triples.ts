/** Statements of an RDF document, each with its place, so that what makes no sense can be reported there. */
import type { HouseListProblem } from '../../corpus/house-list.ts';
import { lineStarts, positionAt } from '../../text/line-positions.ts';

/** A thing, by its IRI or by a blank node's label ("_:b1"). */
export interface Resource {
  readonly kind: 'resource';
  readonly id: string;
}

export interface Literal {
  readonly kind: 'literal';
  readonly value: string;
  /** Lower-case language tag, or ''. */
  readonly language: string;
}

export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Resource | Literal;
  /** Where the object stands, in UTF-16 code units. */
  readonly offset: number;
}

/** What a document says, up to the first thing in it that can't be read. */
export interface Triples {
  readonly triples: readonly Triple[];
  readonly problems: readonly HouseListProblem[];
}

/** Thrown by parsers at the first error of syntax, and caught within this folder. */
export class SyntaxProblem extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Deepest nesting that is followed: real lists have two or three levels. */
export const deepest = 64;

/** Makes problems of offsets of a text. */
export function placesIn(text: string): (message: string, offset: number) => HouseListProblem {
  const starts = lineStarts(text);
  return (message, offset) => {
    const { line, character } = positionAt(starts, Math.min(offset, text.length));
    return { line: line + 1, column: character + 1, message };
  };
}

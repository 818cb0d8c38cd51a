/** What a pattern family is, and what it yields. One family a file, in `families/`. */
import type { TimexType } from '../annotation.ts';
import { format, type Grain, isWider, type Moment } from './calendar.ts';
import type { Lexeme } from './vocabulary.ts';
import type { Words } from './words.ts';

/** How to read 7/12/2021. */
export type DateOrder = 'dmy' | 'mdy' | 'unknown';

/** What an expression resolves against. */
export interface Context {
  readonly words: Words;
  /** The publication day. */
  readonly published: Moment | null;
  /** The time last mentioned before this expression, if its value is known. */
  readonly reference: Moment | null;
  /** The day last mentioned. */
  readonly day: Moment | null;
  /** The day last mentioned in the same sentence. */
  readonly sentenceDay: Moment | null;
  /** The quarter, half or year that results were last told of: what "a year earlier" is compared with. */
  readonly period: Moment | null;
  /** The year written out in the same sentence or the one before; the year of the story told. */
  readonly toldYear: number | null;
  readonly dateOrder: DateOrder;
}

export interface Resolution {
  readonly value: string | null;
  readonly type?: TimexType;
  readonly mod?: string;
  readonly reason?: string;
  /** The stretch of the calendar it stands for; later expressions may refer to it. */
  readonly moment?: Moment;
  /** It is what results are told of: `Context.period` from here on. */
  readonly isPeriod?: boolean;
  /** The year stands in the text. */
  readonly hasYear?: boolean;
}

/** An expression found: tokens `first` to `last` (exclusive). */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly type: TimexType;
  readonly resolve: (context: Context) => Resolution;
  /** Another expression that only this one gives away: the 9 in "May 7-9". */
  readonly also?: Match;
  /** A length of time, for what is counted from it; NaN where it is vague. */
  readonly length?: { readonly unit: string; readonly value: number };
  /** Counts only joined with what follows it: the "the day" of "the day before Friday". */
  readonly onlyJoined?: boolean;
  /** The span is whole: no modifier ("early", "about") may be taken in from its left. */
  readonly closed?: boolean;
}

/** Patterns that share a nucleus. */
export interface Family {
  readonly id: string;
  /** Whether a word may be the nucleus; asked once for each word of the vocabulary. */
  readonly wakesOn?: (lexeme: Lexeme) => boolean;
  /** Whether runs of digits may be the nucleus. */
  readonly wakesOnNumbers?: boolean;
  /**
   * The expression whose nucleus is token `i`, or null. Looks at no more than a bounded number of tokens
   * on either side, so that a scan stays linear.
   */
  readonly match: (words: Words, i: number) => Match | null;
}

/** A known moment. */
export const resolved = (moment: Moment, reason: string, mod?: string): Resolution => ({
  value: format(moment),
  moment,
  reason,
  ...(mod === undefined ? {} : { mod }),
});

/** A moment that the text gives in full. */
export const writtenOut = (moment: Moment): Resolution => ({
  value: format(moment),
  moment,
  reason: 'written out',
  hasYear: true,
});

/** Recognised, but without a value. */
export const unresolved = (reason: string): Resolution => ({ value: null, reason });

/** A value that stands by itself, such as PXW or PRESENT_REF. */
export const fixed = (value: string, reason: string, mod?: string): Resolution => ({
  value,
  reason,
  ...(mod === undefined ? {} : { mod }),
});

/** Resolves against the publication day; without one there is no value. */
export const fromPublished = (
  { published }: Context,
  find: (published: Moment) => Moment,
  reason: string,
): Resolution => (published ? resolved(find(published), reason) : unresolved('needs the publication date'));

/**
 * Resolves against the time last mentioned, else the publication day. Where the time last mentioned is wider
 * than what is asked for, against the day last mentioned; "that day" after a year is none.
 */
export const fromReference = (
  { reference, day, published }: Context,
  grain: Grain,
  find: (reference: Moment) => Moment,
  reason: string,
  mustBeTold = false,
): Resolution => {
  const wide = reference !== null && isWider(reference.grain, grain);
  const base = wide ? (mustBeTold ? null : (day ?? published)) : (reference ?? published);
  return base
    ? resolved(find(base), `${reason} ${format(base)}`)
    : unresolved('needs a time mentioned before it, or the publication date');
};

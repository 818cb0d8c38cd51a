/**
 * Dates, times, durations and sets in an article, resolved as a reader would: one pass over the words wakes
 * pattern families at the words they hang on, then the matches are resolved in reading order.
 */
import type { Timex } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { type Moment, parseDay, yearOf } from './calendar.ts';
import { families } from './families/index.ts';
import { joined } from './joins.ts';
import type { Context, DateOrder, Family, Match } from './match.ts';
import { withModifiers } from './modifiers.ts';
import { endsSentence } from './sentence-end.ts';
import { vocabulary } from './vocabulary.ts';
import { Kind, scanWords, type Words } from './words.ts';

export interface DateOptions {
  /** How to read 7/12/2021; `unknown` (the default) leaves it without a value. */
  readonly dateOrder?: DateOrder;
}

/** For each word of the vocabulary the families it wakes. */
const byWord: readonly (readonly Family[])[] = vocabulary.map((lexeme) =>
  lexeme.word ? families.filter(({ wakesOn }) => wakesOn?.(lexeme)) : [],
);
const byNumber = families.filter(({ wakesOnNumbers }) => wakesOnNumbers);
const none: readonly Family[] = [];

/**
 * Finds the time expressions of an article; sorted, without overlaps, linear in the text's length.
 * `publishedOn` (YYYY-MM-DD) is what relative expressions resolve against; without it their value is null.
 */
export function findDates(
  article: Pick<ArticleText, 'text'>,
  publishedOn: string | null,
  options: DateOptions = {},
): Timex[] {
  const words = scanWords(article.text);
  return resolveAll(
    words,
    joinAll(words, findMatches(words)),
    parseDay(publishedOn),
    options.dateOrder ?? 'unknown',
  );
}

type Found = Match & { readonly mod?: string };

/** The longest match at each place. */
function findMatches(words: Words): Found[] {
  const found: Found[] = [];
  const add = (match: Found): void => {
    const before = found.at(-1);
    if (before && before.last > match.first) {
      if (match.last - match.first <= before.last - before.first) return;
      found.pop();
      add(match);
      return;
    }
    found.push(match);
    if (match.also) add(match.also);
  };
  for (let i = 0; i < words.length; i++) {
    const kind = words.kind[i];
    const awake = kind === Kind.Word ? byWord[words.code[i]!]! : kind === Kind.Number ? byNumber : none;
    if (awake.length === 0) continue;
    let best: Match | null = null;
    for (const family of awake) {
      const match = family.match(words, i);
      if (match && (!best || match.last - match.first > best.last - best.first)) best = match;
    }
    if (best) {
      const before = found.at(-1);
      add(withModifiers(words, best, before && before.last <= best.first ? before.last : 0));
    }
  }
  return found;
}

/** Matches with those made one that belong together. */
function joinAll(words: Words, matches: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const match of matches) {
    const before = out.at(-1);
    const both = before && joined(words, before, match);
    if (both) out[out.length - 1] = both;
    else out.push(match);
  }
  return out.filter(({ onlyJoined }) => !onlyJoined);
}

function resolveAll(
  words: Words,
  matches: readonly Found[],
  published: Moment | null,
  dateOrder: DateOrder,
): Timex[] {
  const timexes: Timex[] = [];
  let reference: Moment | null = null;
  let sentenceDay: Moment | null = null;
  let period: Moment | null = null;
  let told: { readonly year: number; readonly sentence: number } | null = null;
  let sentence = 0;
  let seen = 0;
  for (const match of matches) {
    for (; seen < match.first; seen++) {
      if (!endsSentence(words, seen)) continue;
      sentenceDay = null;
      sentence++;
    }
    const context: Context = {
      words,
      published,
      reference,
      sentenceDay,
      period,
      toldYear: told && sentence - told.sentence < 2 ? told.year : null,
      dateOrder,
    };
    const { value, type, mod = match.mod, reason, moment, hasYear, isPeriod } = match.resolve(context);
    if (moment) {
      reference = moment;
      if (hasYear) told = { year: yearOf(moment), sentence };
      if (moment.grain === 'day') sentenceDay = moment;
      if (isPeriod) period = moment;
    }
    const start = words.start[match.first]!;
    const end = words.end[match.last - 1]!;
    timexes.push({
      start,
      end,
      text: words.text.slice(start, end),
      type: type ?? match.type,
      value,
      ...(mod === undefined ? {} : { mod }),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return timexes;
}

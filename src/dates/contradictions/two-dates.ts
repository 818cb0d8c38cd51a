/**
 * Two sentences next to each other that say the same but for the day: "The vote takes place on May 3 in the
 * capital." "The vote in the capital takes place on May 5."
 */
import type { Timex } from '../../annotation.ts';
import type { ArticleText } from '../../text/article-text.ts';
import { remembered } from '../../text/remember.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { readDate } from './read-date.ts';

/** Words that two such sentences must share, and which part of all their words. */
const leastShared = 4;
const leastPart = 0.75;
const longest = 600;

interface Told {
  readonly block: ArticleText;
  readonly text: string;
  /** Where the sentence and its date are in the block. */
  readonly start: number;
  readonly dateStart: number;
  readonly date: Timex;
}

/** The words of sentences of a block, by the sentence's place and the date's. */
const known = remembered((_: ArticleText) => new Map<string, ReadonlySet<string>>());

/** The sentence's words of four letters or more, and its figures, without its date. */
function wordsOf({ block, text, start, dateStart, date }: Told): ReadonlySet<string> {
  const key = `${start} ${dateStart} ${date.text.length}`;
  let words = known(block).get(key);
  if (!words) {
    const at = dateStart - start;
    const rest = `${text.slice(0, at)} ${text.slice(at + date.text.length)}`;
    words = new Set(rest.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []);
    known(block).set(key, words);
  }
  return words;
}

/** Whether two sentences say the same. */
function alike(a: Told, b: Told): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared >= leastShared && shared / (words.size + others.size - shared) >= leastPart;
}

const namesDay = ({ date }: Told): boolean => Boolean(readDate(date.text)?.day);

/** The dates from number `at` on that lie within a stretch of text, if they are one date whose value is known. */
function onlyDate(dates: readonly Timex[], at: number, end: number): Timex | undefined {
  const date = dates[at];
  if (!date || date.end > end || date.type !== 'DATE' || !date.value) return undefined;
  const next = dates[at + 1];
  return next && next.end <= end ? undefined : date;
}

/** Finds them among dates with a day and a month. */
export function* twoDates({ article, dates }: DatedArticle): Iterable<Contradiction> {
  let at = 0;
  let before: Told | null = null;
  for (const { article: block, start: offset } of article.parts) {
    const end = offset + block.text.length;
    while (at < dates.length && dates[at]!.start < offset) at++;
    if (at === dates.length || dates[at]!.start >= end) {
      if (block.sentences.length > 0) before = null;
      continue;
    }
    for (const sentence of block.sentences) {
      const { start } = sentence;
      while (at < dates.length && dates[at]!.start < start + offset) at++;
      const date = sentence.end - start <= longest ? onlyDate(dates, at, sentence.end + offset) : undefined;
      const told: Told | null = date
        ? { block, text: block.text.slice(start, sentence.end), start, dateStart: date.start - offset, date }
        : null;
      if (before && told && contradict(before, told)) yield contradiction(before, told);
      before = told;
    }
  }
}

function contradict(before: Told, told: Told): boolean {
  return before.date.value !== told.date.value && namesDay(before) && namesDay(told) && alike(before, told);
}

function contradiction(before: Told, { date: { start, end } }: Told): Contradiction {
  return {
    start,
    end,
    severity: 'warning',
    confidence: 0.6,
    message: `The sentence before says ${before.date.text}`,
    evidence: ['Two sentences next to each other say the same with two dates.'],
    fixes: [before.date.text],
  };
}

/**
 * Two sentences next to each other that say the same but for the day: "The vote takes place on May 3 in the
 * capital." "The vote in the capital takes place on May 5."
 */
import type { Timex } from '../../annotation.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { readDate } from './read-date.ts';

/** Words that two such sentences must share, and which part of all their words. */
const leastShared = 4;
const leastPart = 0.75;
const longest = 600;

interface Told {
  readonly text: string;
  readonly start: number;
  readonly date: Timex;
}

/** The sentence's words of four letters or more, and its figures, without its date. */
function wordsOf({ text, start, date }: Told): ReadonlySet<string> {
  const rest = `${text.slice(0, date.start - start)} ${text.slice(date.end - start)}`;
  return new Set(rest.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []);
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
      const [start, end] = [sentence.start + offset, sentence.end + offset];
      while (at < dates.length && dates[at]!.start < start) at++;
      const date = end - start <= longest ? onlyDate(dates, at, end) : undefined;
      const told: Told | null = date
        ? { text: block.text.slice(sentence.start, sentence.end), start, date }
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

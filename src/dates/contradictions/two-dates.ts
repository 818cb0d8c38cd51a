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

/** The sentences of an article with exactly one date, a known one; null for each of the others. */
function* sentencesWithDate({ article, dates }: DatedArticle): Iterable<Told | null> {
  let at = 0;
  for (const { article: block, start: offset } of article.parts) {
    for (const sentence of block.sentences) {
      const [start, end] = [sentence.start + offset, sentence.end + offset];
      while (at < dates.length && dates[at]!.start < start) at++;
      const first = at;
      while (at < dates.length && dates[at]!.end <= end) at++;
      const date = dates[first];
      const one = at === first + 1 && date!.type === 'DATE' && date!.value && end - start <= longest;
      yield one ? { text: block.text.slice(sentence.start, sentence.end), start, date: date! } : null;
    }
  }
}

/** Finds them among dates with a day and a month. */
export function* twoDates(input: DatedArticle): Iterable<Contradiction> {
  let before: Told | null = null;
  for (const told of sentencesWithDate(input)) {
    if (before && told && before.date.value !== told.date.value)
      if (namesDay(before) && namesDay(told) && alike(before, told))
        yield {
          start: told.date.start,
          end: told.date.end,
          severity: 'warning',
          confidence: 0.6,
          message: `The sentence before says ${before.date.text}`,
          evidence: ['Two sentences next to each other say the same with two dates.'],
          fixes: [before.date.text],
        };
    before = told;
  }
}

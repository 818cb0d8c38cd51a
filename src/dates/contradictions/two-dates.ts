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
  readonly date: Timex;
  readonly words: ReadonlySet<string>;
}

/** The sentence's words of four letters or more, and its figures, without its date. */
function tell(text: string, sentence: { start: number; end: number }, dates: readonly Timex[]): Told | null {
  const [date] = dates;
  if (!date || dates.length !== 1 || sentence.end - sentence.start > longest) return null;
  if (date.type !== 'DATE' || !date.value || !readDate(date.text)?.day) return null;
  const rest = `${text.slice(sentence.start, date.start)} ${text.slice(date.end, sentence.end)}`;
  return { date, words: new Set(rest.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []) };
}

/** Finds them among dates with a day and a month. */
export function* twoDates({ article, dates }: DatedArticle): Iterable<Contradiction> {
  let at = 0;
  let before: Told | null = null;
  for (const sentence of article.sentences) {
    while (at < dates.length && dates[at]!.start < sentence.start) at++;
    const own: Timex[] = [];
    while (at < dates.length && dates[at]!.end <= sentence.end) own.push(dates[at++]!);
    const told = tell(article.text, sentence, own);
    if (before && told && before.date.value !== told.date.value) {
      const shared = [...told.words].filter((word) => before!.words.has(word)).length;
      const all = before.words.size + told.words.size - shared;
      if (shared >= leastShared && shared / all >= leastPart) {
        yield {
          start: told.date.start,
          end: told.date.end,
          severity: 'warning',
          confidence: 0.6,
          message: `The sentence before says ${before.date.text}`,
          evidence: ['Two sentences next to each other say the same with two dates.'],
          fixes: [before.date.text],
        };
      }
    }
    before = told;
  }
}

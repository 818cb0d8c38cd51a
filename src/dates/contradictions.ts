/**
 * Dates that contradict themselves or the article: a weekday that is not the date's, a day that does not
 * exist, an event in the past tense after publication, two dates for one thing. Few and right.
 */
import type { Severity, Span, Timex } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { datedAhead } from './contradictions/dated-ahead.ts';
import { impossibleDates } from './contradictions/impossible-date.ts';
import { reversedRanges } from './contradictions/reversed-range.ts';
import { twoDates } from './contradictions/two-dates.ts';
import { weekdayAgainstDate } from './contradictions/weekday-against-date.ts';

/** What a check may look at. */
export interface DatedArticle {
  readonly article: ArticleText;
  /** As `findDates` yields them. */
  readonly dates: readonly Timex[];
  /** YYYY-MM-DD, or null. */
  readonly publishedOn: string | null;
}

/** A contradiction: a finding of kind `date` before its text is filled in. */
export interface Contradiction extends Span {
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly fixes: readonly string[];
}

/** One check: pure, linear in the text's length, never throws. */
export interface ContradictionCheck {
  /** Names the rule in diagnostics and in tests. */
  readonly id: string;
  /** `block` where it looks at no more than one block; then it is done again only where a block changed. */
  readonly scope: 'block' | 'article';
  readonly check: (input: DatedArticle) => Iterable<Contradiction>;
}

/** All checks, surest first. */
export const contradictionChecks: readonly ContradictionCheck[] = [
  { id: 'impossible-date', scope: 'block', check: impossibleDates },
  { id: 'weekday-against-date', scope: 'block', check: weekdayAgainstDate },
  { id: 'reversed-range', scope: 'block', check: reversedRanges },
  { id: 'dated-ahead', scope: 'block', check: datedAhead },
  { id: 'two-dates', scope: 'article', check: twoDates },
];

/**
 * Every contradiction of an article, sorted by place; of two at one place the surer check's.
 * @param scope Only those of the checks that look so far.
 */
export function findContradictions(
  input: DatedArticle,
  scope?: ContradictionCheck['scope'],
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { check, scope: own } of contradictionChecks) {
    if (scope && own !== scope) continue;
    for (const contradiction of check(input)) {
      const clash = found.some(({ start, end }) => start < contradiction.end && contradiction.start < end);
      if (!clash) found.push(contradiction);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

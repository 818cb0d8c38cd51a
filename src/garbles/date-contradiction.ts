/**
 * A date that contradicts itself, the calendar or the rest of the article. The checks themselves live with
 * the dates (`dates/contradictions.ts`); here they join the other findings, in two detectors: some compare
 * sentences of different paragraphs.
 *
 * Found: `Monday, December 7, 2021` (a Tuesday), `June 31`. Not found: anything that may be right in some year.
 */
import { findContradictions } from '../dates/contradictions.ts';
import type { Detector } from './detector.ts';
import { matching, wordSet } from './needs.ts';

/** All checks of a block look at dates with a month and a number, or with a year. */
const monthName = wordSet(
  'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const dateContradiction: Detector = {
  id: 'date-contradiction',
  scope: 'block',
  kind: 'date',
  severity: 'warning',
  needs: [
    { word: matching(/\d{4}/) },
    { behind: monthName, word: matching(/^(?:\d|[^\p{L}.]|of$|the$)/u) },
    { behind: matching(/\d|^(?:\P{L}|of|the)$/u), word: monthName },
  ],
  detect: (input) => findContradictions(input, 'block'),
};

export const dateAgainstSentence: Detector = {
  id: 'date-against-sentence',
  scope: 'article',
  kind: 'date',
  severity: 'warning',
  detect: (input) => findContradictions(input, 'article'),
};

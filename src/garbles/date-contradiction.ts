/**
 * A date that contradicts itself, the calendar or the rest of the article. The checks themselves live with
 * the dates (`dates/contradictions.ts`); here they join the other findings, in two detectors: some compare
 * sentences of different paragraphs.
 *
 * Found: `Monday, December 7, 2021` (a Tuesday), `June 31`. Not found: anything that may be right in some year.
 */
import { findContradictions } from '../dates/contradictions.ts';
import type { Detector } from './detector.ts';

export const dateContradiction: Detector = {
  id: 'date-contradiction',
  scope: 'block',
  kind: 'date',
  severity: 'warning',
  detect: (input) => findContradictions(input, 'block'),
};

export const dateAgainstSentence: Detector = {
  id: 'date-against-sentence',
  scope: 'article',
  kind: 'date',
  severity: 'warning',
  detect: (input) => findContradictions(input, 'article'),
};

/**
 * A date that contradicts itself, the calendar or the rest of the article. The checks themselves live with
 * the dates (`dates/contradictions.ts`); here they join the other findings.
 *
 * Found: `Monday, December 7, 2021` (a Tuesday), `June 31`. Not found: anything that may be right in some year.
 */
import { findContradictions } from '../dates/contradictions.ts';
import type { Detector } from './detector.ts';

export const dateContradiction: Detector = {
  id: 'date-contradiction',
  scope: 'article',
  kind: 'date',
  severity: 'warning',
  detect: ({ article, dates, publishedOn }) => findContradictions({ article, dates, publishedOn }),
};

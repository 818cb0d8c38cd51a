/**
 * How fast dates are found, beside chrono-node and Recognizers-Text, on the same text in the same run:
 *   node scripts/run.mjs bench/dates.ts
 * Single thread; the best of several runs, after one that doesn't count.
 */
import recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import { findDates } from '../src/dates/find-dates.ts';
import { syntheticArchive } from './archive.ts';
import { fastest } from './timing.ts';

const articles = [...syntheticArchive(200)];
const published = '2022-05-04';
const day = new Date(`${published}T12:00:00Z`);
/** Recognizers is slow: a few articles tell its rate as well. */
const few = articles.slice(0, 8);

const characters = (of: readonly { readonly text: string }[]): number =>
  of.reduce((sum, { text }) => sum + text.length, 0);
const model = new recognizers.DateTimeRecognizer(recognizers.Culture?.English ?? 'en-us').getDateTimeModel();

const rates: readonly [string, number][] = [
  [
    'Copydesk',
    characters(articles) /
      fastest(9, () => {
        for (const article of articles) findDates(article, published);
      }),
  ],
  [
    'chrono-node 2',
    characters(articles) /
      fastest(2, () => {
        for (const { text } of articles) chrono.parse(text, day);
      }),
  ],
  [
    'Recognizers-Text 1',
    characters(few) /
      fastest(2, () => {
        for (const { text } of few) model.parse(text, day);
      }),
  ],
];
const [[, own]] = rates as [[string, number]];
for (const [what, rate] of rates) {
  console.log(
    `${what.padEnd(20)} ${Math.round(rate).toLocaleString('en').padStart(12)} characters/s${rate === own ? '' : `; Copydesk is ${(own / rate).toFixed(0)} times as fast`}`,
  );
}

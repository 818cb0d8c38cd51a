/** Dates, publication dates and contradictions in any text. */
import { findContradictions } from '../../src/dates/contradictions.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { findPublicationDate } from '../../src/dates/publication-date.ts';
import { vocabulary } from '../../src/dates/vocabulary.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { promise, type Target } from '../target.ts';

const orders = ['dmy', 'mdy', 'unknown'] as const;

export const target: Target = {
  name: 'dates',
  seeds: [
    'LIMA, May 4, 2022 (Agency) - The talks began on Tuesday and will end by 10 a.m. ET on June 3-9, 2021.',
    'In the third quarter of fiscal 2021/22 it rose; two weeks before Christmas Eve, every Monday at 4 p.m., it fell.',
    'Published: 7/12/2021. © 2022. The winter of 1914-18, 347 AD, the XIX century, the 1990s, 2021-12-07T10:00:00Z.',
    '<meta property="article:published_time" content="2022-05-04"><p>From March 9, 2022 to March 7, 2022.</p>',
  ],
  words: vocabulary
    .map(({ word }) => ` ${word} `)
    .concat('2021', '/', '-', ', ', "'s", '. ', '\n\n', '31', '12'),
  run(text) {
    for (const [i, dateOrder] of orders.entries()) {
      const article = readArticle(i === 0 ? 'a.html' : 'a.txt', text);
      const published = findPublicationDate(article)?.date ?? '2022-05-04';
      promise(/^\d{4}-\d\d-\d\d$/.test(published), 'a publication date is a day');
      const dates = findDates(article, published, { dateOrder });
      let end = 0;
      for (const timex of dates) {
        promise(timex.start >= end && timex.end > timex.start, 'dates follow each other');
        promise(article.text.slice(timex.start, timex.end) === timex.text, 'a date has its text');
        promise(
          timex.value === null || /^[-\w:/.+]+$/.test(timex.value),
          `a value is TIMEX3: ${timex.value}`,
        );
        ({ end } = timex);
      }
      for (const found of findContradictions({ article, dates, publishedOn: published }))
        promise(found.end <= text.length && found.start < found.end, 'a contradiction has a place');
    }
  },
};

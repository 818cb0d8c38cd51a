import assert from 'node:assert/strict';
import { families } from '../../src/dates/families/index.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { vocabulary } from '../../src/dates/vocabulary.ts';

/** Stretches that make a careless matcher look far ahead or back, again and again. */
const nasty = [
  'last next this past ',
  'the end of the end of ',
  '1 1 1 1 ',
  '1/1/1/1/',
  '2021-2021-',
  '1,000,',
  'one hundred and one thousand and ',
  'May ',
  'May and May, ',
  'June 3 to ',
  'Tuesday, ',
  'Monday Tuesday ',
  'the first week of ',
  'two days before ',
  'year-ago quarter ',
  'early late mid ',
  '10:10:10:',
  '10 a.m. ',
  'on on on ',
  'days ',
  'of of of ',
  '-',
  '.',
  "'90s",
  'Christmas Eve of ',
  'a year and a half ',
  '9',
  'x',
  '\n\n',
  'in the morning of ',
  'Friday will ',
];
/** Seconds of processor time, best of two. */
function seconds(text: string): number {
  const once = (): number => {
    const from = process.cpuUsage().user;
    findDates({ text }, '2022-05-04');
    return (process.cpuUsage().user - from) / 1e6;
  };
  return Math.min(once(), once());
}
const filled = (part: string, size: number): string =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size);

describe('the time findDates takes', () => {
  it('grows in step with the text, whatever the text', function () {
    this.timeout(300_000);
    for (const part of nasty) {
      const small = seconds(filled(part, 5_000));
      const large = seconds(filled(part, 40_000));
      // Eight times the text: quadratic growth would take 64 times as long.
      assert.ok(large < Math.max(24 * small, 0.5), `${JSON.stringify(part)}: ${small} s, then ${large} s`);
    }
  });

  it('stays small for a megabyte of all that together', function () {
    this.timeout(300_000);
    const text = nasty.map((part) => filled(part, 1_000_000 / nasty.length)).join('');
    const eighth = nasty.map((part) => filled(part, 125_000 / nasty.length)).join('');
    const [small, large] = [seconds(eighth), seconds(text)];
    assert.ok(large < Math.max(24 * small, 2), `${small} s, then ${large} s`);
  });

  it('is bounded for every word that wakes a family', function () {
    this.timeout(300_000);
    for (const lexeme of vocabulary) {
      if (!families.some(({ wakesOn }) => lexeme.word && wakesOn?.(lexeme))) continue;
      const text = `${lexeme.word} 1 `.repeat(300);
      const from = process.cpuUsage().user;
      findDates({ text }, '2022-05-04');
      assert.ok(process.cpuUsage().user - from < 1e6, lexeme.word);
    }
  });
});

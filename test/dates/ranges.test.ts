import assert from 'node:assert/strict';
import { findDates } from '../../src/dates/find-dates.ts';
import { withRanges } from '../../src/dates/ranges.ts';
import { published } from './dates-of.ts';

const rangesOf = (text: string): string[] =>
  withRanges(text, findDates({ text }, published)).map(
    ({ text: own, value, until }) => `${own} = ${value}${until ? ` … ${until}` : ''}`,
  );

describe('withRanges', () => {
  it('makes the ends of a range one', () => {
    assert.deepEqual(rangesOf('It grew between 2014 and 2015.'), ['2014 and 2015 = 2014 … 2015']);
    assert.deepEqual(rangesOf('It is shut from March to May 2021.'), [
      'March to May 2021 = 2021-03 … 2021-05',
    ]);
    assert.deepEqual(rangesOf('The fair, June 3-9, 2021, drew many.'), [
      'June 3-9, 2021 = 2021-06-03 … 2021-06-09',
    ]);
    assert.deepEqual(rangesOf('It ran from 9 a.m. to 5 p.m. on May 3.'), [
      '9 a.m. to 5 p.m. on May 3 = 2022-05-03T09:00 … 2022-05-03T17:00',
    ]);
  });
  it('leaves alone what only stands side by side', () => {
    assert.deepEqual(rangesOf('It rained in 2014 and 2015.'), ['2014 = 2014', '2015 = 2015']);
    assert.deepEqual(rangesOf('He came on Monday; two weeks later he left.').length, 2);
    assert.deepEqual(rangesOf('It rose from 2021 to 2014 levels.'), ['2021 = 2021', '2014 = 2014']);
    assert.deepEqual(rangesOf('It lasted 3 days to May 3.').length, 2);
  });
});

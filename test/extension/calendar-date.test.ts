import assert from 'node:assert/strict';
import { isCalendarDate } from '../../src/extension/calendar-date.ts';

describe('a day of the calendar', () => {
  for (const day of ['2021-12-07', '2024-02-29', '0999-01-01'])
    it(`is ${day}`, () => assert.ok(isCalendarDate(day)));
  for (const none of [
    '2023-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-12-7',
    '7/12/2021',
    '',
    '2021-12-07T10:00',
  ])
    it(`is not ${none || 'nothing'}`, () => assert.ok(!isCalendarDate(none)));
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  civil,
  dayMoment,
  dayNumber,
  format,
  type Grain,
  parseDay,
  shift,
  weekdayOf,
  widen,
} from '../../src/dates/calendar.ts';

describe('the calendar', () => {
  it('agrees with Date on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const { year, month, day: dayOfMonth } = civil(day);
        assert.deepEqual(
          [year, month, dayOfMonth],
          [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
        );
        assert.equal(dayNumber(year, month, dayOfMonth), day);
        assert.equal(weekdayOf(day), date.getUTCDay() || 7);
      }),
    );
  });
  it('widens a day to stretches that hold it, and shifts them there and back', () => {
    const grains: Grain[] = [
      'day',
      'week',
      'month',
      'quarter',
      'half',
      'season',
      'year',
      'decade',
      'century',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 700_000 }),
        fc.constantFrom(...grains),
        fc.integer({ min: -50, max: 50 }),
        (index, grain, steps) => {
          const wide = widen({ grain: 'day', index }, grain);
          const first = widen(wide, 'day').index;
          const next = widen(shift(wide, 1), 'day').index;
          assert.ok(first <= index && index < next);
          assert.deepEqual(shift(shift(wide, steps), -steps), wide);
        },
      ),
    );
  });
  it('spells values as TIMEX3 does', () => {
    const day = dayMoment(2021, 1, 3);
    const spelled = (grain: Grain) => format(widen(day, grain));
    assert.deepEqual(
      (
        ['day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'] as const
      ).map(spelled),
      [
        '2021-01-03',
        '2020-W53',
        '2020-W53-WE',
        '2021-01',
        '2021-Q1',
        '2021-H1',
        '2020-WI',
        '2021',
        '202',
        '20',
      ],
    );
    assert.equal(format({ ...day, time: 'T10:00' }), '2021-01-03T10:00');
  });
  it('reads only real days', () => {
    assert.equal(parseDay('2021-02-29'), null);
    assert.equal(parseDay('2021-2-9'), null);
    assert.equal(parseDay(null), null);
    assert.deepEqual(parseDay('2020-02-29T10:00:00Z'), dayMoment(2020, 2, 29));
  });
  it('keeps the day of the month when months pass, or takes the last there is', () => {
    assert.equal(addMonths(dayNumber(2021, 1, 31), 1), dayNumber(2021, 2, 28));
    assert.equal(addMonths(dayNumber(2021, 3, 15), -14), dayNumber(2020, 1, 15));
  });
});

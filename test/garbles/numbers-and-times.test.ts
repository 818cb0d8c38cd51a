import assert from 'node:assert/strict';
import { brokenNumber } from '../../src/garbles/broken-number.ts';
import { impossibleTime } from '../../src/garbles/impossible-time.ts';
import { found } from './support.ts';

describe('numbers whose figures are not in groups of three', () => {
  it('are found where they count what there is no half of', () => {
    assert.deepEqual(
      found(
        brokenNumber,
        'Up to 400,00 people left. Some 1,250,00 registered voters stayed, 2000,000 homes are dark, and 12,34 cars and 50,0000 votes are gone.',
      ),
      ['400,00 → 400,000', '1,250,00 → 1,250,000', '2000,000 → 2,000,000', '12,34', '50,0000'],
    );
  });

  it('are left alone where they may be right', () => {
    for (const text of [
      'Some 1,00,000 people and 12,34,567 votes were counted.',
      'It costs 3,50 euros, 400,00 kronor or $12,50 for people.',
      'The 400,000 people, 2,000 homes and 1,234,567 votes are known.',
      'In 2019, 40 people came; 3,4 or 5 homes burned.',
      'It took 12,50 seconds, and 1,5 million people saw it.',
      'Room 12,30 is for people.',
    ])
      assert.deepEqual(found(brokenNumber, text), [], text);
  });
});

describe('times that cannot be', () => {
  it('contradict the part of the day beside them', () => {
    assert.deepEqual(
      found(
        impossibleTime,
        'It began at 3 p.m. in the morning, closed at 9:30 am in the evening, and they met at 10 a.m. yesterday evening.',
      ),
      [
        '3 p.m. in the morning → 3 p.m.',
        '9:30 am in the evening → 9:30 am',
        '10 a.m. yesterday evening → 10 p.m. yesterday evening',
      ],
    );
  });

  it('are on no clock', () => {
    assert.deepEqual(
      found(
        impossibleTime,
        'They met at 15:30 p.m., at 17 a.m., at 26:71 and at 10:75 local time, from 27:30 GMT.',
      ),
      ['15:30 p.m. → 3:30 p.m.', '17 a.m.', '26:71', '10:75', '27:30'],
    );
  });

  it('not what a clock, a match or a ratio shows', () => {
    for (const text of [
      'It began at 3 a.m. in the morning and closed at 2 a.m. at night, at 24:00 or 11 p.m. on Monday.',
      'They met at 9 p.m. this evening and at 12:30 p.m. on Sunday afternoon.',
      'He scored at 45:12, and at 27:30 of the third period; it ended 98:76.',
      'They share it at 25:75, the ratio is 70:30.',
      'The station at 20 AM and the house at 16 am Markt',
      'The verse at 10:62 says so, at 1:75.50 minutes.',
    ])
      assert.deepEqual(found(impossibleTime, text), [], text);
  });
});

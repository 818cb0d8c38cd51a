import assert from 'node:assert/strict';
import { datesOf } from './dates-of.ts';

const none = (...sentences: string[]): void => {
  for (const sentence of sentences) assert.deepEqual(datesOf(sentence), [], sentence);
};

describe('what looks like a date and is none', () => {
  it('May, March, April and August as verbs and names', () => {
    none(
      'Theresa May left the hall.',
      'They may come back.',
      'May I ask a question?',
      'The soldiers march to the gate.',
    );
    none(
      'April Hughes chairs the board.',
      'The March on Rome is a book.',
      'An august body of jurists.',
      'Critics mar his record.',
      'A Long March 5 rocket lifted off.',
    );
  });
  it('fall, spring, second and minute as other words', () => {
    none(
      'Prices fall and rise.',
      'The fall of the wall was filmed.',
      'A spring in the hills dried up.',
      'She came second.',
      'The Second Army withdrew.',
      'A minute amount of salt.',
    );
  });
  it('names of sites and papers', () => {
    none(
      'Daily Nation Today',
      'He writes for the Daily Mail.',
      'USA Today was first.',
      'The Sunday Times'.replace('Sunday ', ''),
      'The Weekly Standard closed.',
    );
  });
  it('lengths of videos, scores, verses', () => {
    none(
      'Storm hits the coast. 2:16',
      'They won 3-2 in Lyon.',
      'Read Luke 2:16 aloud.',
      'The ratio was 4:30.',
    );
  });
  it('money, pages, quantities, codes', () => {
    none(
      'It costs $2021.',
      'See page 1999.',
      'About 2000 troops crossed.',
      'Flight 2012 was late.',
      'The number is 555-2014.',
      'A 1,998 km road.',
      'Version 2.2019.1 is out.',
      'Room 1984 is locked.',
    );
  });
  it('days that are no feasts', () => {
    none(
      'Her mother’s day at work was long.',
      'A new year of trouble.',
      'The good friend left.',
      'Christmas Island lies far away.',
    );
  });
  it('ages', () => {
    none('A 44-year-old teacher spoke.', 'She is 12 years old.', 'The 6-month-old calf died.');
  });
  it('shares', () => {
    none('A quarter of the vote was lost.', 'Three-quarters agreed.', 'One second-placed team left.');
  });
  it('24 hours is a length', () => {
    assert.deepEqual(datesOf('It is removed within 24 hours.'), ['24 hours = PT24H']);
  });
});

import assert from 'node:assert/strict';
import { adjectiveBehind } from '../../src/garbles/adjective-behind.ts';
import { selfReport } from '../../src/garbles/self-report.ts';
import { singleQuote } from '../../src/garbles/single-quote.ts';
import { found } from './support.ts';

describe('someone speaking of themselves by name', () => {
  it('gives the name back to the office', () => {
    assert.deepEqual(found(selfReport, 'Senior government official Harper said Harper would leave.'), [
      'Senior government official Harper said Harper would → A senior Harper government official said Harper would',
    ]);
  });
  it('not others, not possessives', () => {
    const text = 'Harper said Collins would leave. Collins said he would. Harper said Harper’s house is old.';
    assert.deepEqual(found(selfReport, text), []);
  });
});

describe('opening quotation mark turned into an apostrophe', () => {
  it('between two words, with a closing mark behind', () => {
    assert.deepEqual(found(singleQuote, 'They fear the new’road from hell’ and say so.'), [
      'new’road → new ‘road',
    ]);
  });
  it('not contractions, possessives, names, foreign words', () => {
    const text =
      'It’s five o’clock; rock’n’roll in Xi’an; a coup d’état; O’Brien and L’Oréal; the boys’ room; they’ve won; the company’s plan’ is; ma’am.';
    assert.deepEqual(found(singleQuote, text), []);
  });
});

describe('adjective behind its noun', () => {
  it('before a mark or a preposition', () => {
    assert.deepEqual(
      found(adjectiveBehind, 'In a crisis economic, the campaign presidential in May began.'),
      ['a crisis economic → an economic crisis', 'campaign presidential → presidential campaign'],
    );
  });
  it('the head before what belongs to it', () => {
    assert.deepEqual(found(adjectiveBehind, 'They held a call joint video from the town.'), [
      'call joint video → joint video call',
    ]);
  });
  it('without an article, behind a preposition', () => {
    assert.deepEqual(found(adjectiveBehind, 'They spoke of integrity territorial and of talks diplomatic.'), [
      'integrity territorial → territorial integrity',
      'talks diplomatic → diplomatic talks',
    ]);
  });
  it('not what is said of an object, nor between other adjectives', () => {
    const text =
      'He made the plan political. They called the campaign financial in part. It is the most political of films, a strong economic, military and cultural power; the attorney general, the meeting of political, and economic, groups. She found the call political.';
    assert.deepEqual(found(adjectiveBehind, text), []);
  });
});

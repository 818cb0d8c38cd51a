import assert from 'node:assert/strict';
import { cutSentence } from '../../src/garbles/cut-sentence.ts';
import { imperative } from '../../src/garbles/imperative.ts';
import { orphanDate } from '../../src/garbles/orphan-date.ts';
import { verbless } from '../../src/garbles/verbless.ts';
import { found } from './support.ts';

describe('stop in the middle of a sentence', () => {
  it('joins what goes on with a small letter', () => {
    assert.deepEqual(found(cutSentence, 'They agreed on the price of. the ship after long talks.'), [
      'of. the → of the',
    ]);
  });
  it('joins an article in small letters, not the letter of a list', () => {
    assert.deepEqual(found(cutSentence, 'They went to the region. a key part of the coast.'), [
      'region. a → region a',
    ]);
    assert.deepEqual(found(cutSentence, 'See part B. a third way and the coast. a) the ship'), []);
  });
  it('joins what stands behind a word that ends no sentence', () => {
    assert.deepEqual(found(cutSentence, 'They won against the. Lisbon team, and. The mayor came.'), [
      'the. Lisbon → the Lisbon',
      'and. The → and the',
    ]);
    const text =
      'He said so, and… The end is theirs. It was in vitamin A. The. few and far between. But his. No.';
    assert.deepEqual(
      found(cutSentence, text).filter((each) => !/few/.test(each)),
      [],
    );
  });

  it('says where a paragraph breaks off', () => {
    assert.deepEqual(found(cutSentence, 'The mayor said that they would not until.\n\nThey paid for a. '), [
      'until.',
      'for a.',
    ]);
    for (const text of [
      'They left, just because.',
      'Oh my.',
      'It is either or.',
      'The group chose plan A.',
      'It is what they dreamed of, lived in and turned on.',
      'He said “the.”',
      'The choice was theirs, or his.',
      'See sections b and a.',
    ])
      assert.deepEqual(found(cutSentence, text), [], text);
  });

  it('shows an orphan', () => {
    assert.deepEqual(found(cutSentence, 'The talks ended without a result. come from. The mayor left.'), [
      'come from. → ',
    ]);
  });
  it('not after abbreviations, before names that begin small, in addresses', () => {
    const text =
      'On Nov. that changed. Harbour Inc. said so, e.g. the mayor. It was the work of Smith. al-Sisi left with Mr. de Silva at 10 a.m. on Monday. See harbour.org. www.harbour.org and pic.twitter.com. eBay grew… and fell.';
    assert.deepEqual(found(cutSentence, text), []);
  });
});

describe('month or weekday alone behind a stop', () => {
  it('after another', () => {
    assert.deepEqual(found(orphanDate, 'The vote is due in May. October. Nobody knows.'), [
      'May. October. → October.',
    ]);
  });
  it('after a whole date', () => {
    assert.deepEqual(found(orphanDate, 'It is due by May 5, 2021. May. Nobody knows.'), [
      'May 5, 2021. May. → May 5, 2021.',
    ]);
    assert.deepEqual(found(orphanDate, 'It was signed on 3 June. January. Nobody knows.'), [
      '3 June. January. → 3 January.',
    ]);
    assert.deepEqual(found(orphanDate, 'It closed at 5. May. Nobody knows.'), []);
  });
  it('a weekday behind a month, or torn off its day', () => {
    assert.deepEqual(found(orphanDate, 'They have met in secret since in March. Tuesday. Nobody knew.'), [
      'March. Tuesday. → March.',
    ]);
    assert.deepEqual(found(orphanDate, 'The ship sank on 4 May. Thursday at noon, with all hands.'), [
      '4 May. Thursday → Thursday, 4 May',
    ]);
    assert.deepEqual(
      found(orphanDate, 'The ship sank on May 4. Thursday was calm. On June 2. Monday, he said.'),
      [],
    );
  });
  it('a stop behind a day where the sentence goes on', () => {
    assert.deepEqual(found(orphanDate, 'She left office on April 21. at the age of 88 and went home.'), [
      '. → ',
    ]);
    assert.deepEqual(found(orphanDate, 'She left on 3 May 2019. with her son.'), ['. → ']);
    assert.deepEqual(
      found(orphanDate, 'She scored 21. at last. In room 4. the clock is slow, on May 3. iPhones sold.'),
      [],
    );
  });
  it('behind any sentence', () => {
    assert.deepEqual(found(orphanDate, 'The mayor left the town. August.\n\nIt rained.'), [' August. → ']);
  });
  it('not names, not lists', () => {
    assert.deepEqual(found(orphanDate, 'They came in August. May I go? He left. Anna.'), []);
    assert.deepEqual(
      found(orphanDate, 'They met Anna. April. It rained. Closed on Monday. Tuesday is fine.'),
      [],
    );
  });
});

describe('tail of a sentence without a verb', () => {
  it('a name and prepositions; an adverb and prepositions', () => {
    assert.deepEqual(
      found(verbless, 'The book tells of the loss of the ship. Kenya by night in the year of the war.'),
      ['ship. Kenya → ship Kenya'],
    );
    assert.deepEqual(
      found(verbless, 'The captain spoke to the people. Shortly with the police before the court.'),
      ['people. Shortly → people shortly'],
    );
  });
  it('not with a verb, not in quotations, not a short answer', () => {
    const text =
      'The ship sank. Kenya by then had sold it. Moscow on Monday said no. “Geneva by night,” she said. Geneva. Not so fast. Geneva in the spring is cold.';
    assert.deepEqual(found(verbless, text), []);
  });
});

describe('order in a report', () => {
  it('becomes a report', () => {
    assert.deepEqual(found(imperative, 'He left. Ask her if the ship will sail. It did not.'), [
      'Ask her if the ship will sail. → Asked whether the ship will sail,',
    ]);
  });
  it('drops the pronoun that stands for what follows', () => {
    assert.deepEqual(found(imperative, 'He left. Ask her if she wants it. Moscow’s old house is for sale.'), [
      'Ask her if she wants it. → Asked whether she wants',
    ]);
  });
  it('not in a quotation', () => {
    assert.deepEqual(found(imperative, 'She said: “He left. Ask her if the ship will sail.”'), []);
    assert.deepEqual(found(imperative, 'She said: "He left. Tell them that it sails." He did.'), []);
  });
});

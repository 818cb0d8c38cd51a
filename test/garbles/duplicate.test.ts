import assert from 'node:assert/strict';
import { doubledPhrase } from '../../src/garbles/doubled-phrase.ts';
import { doubledWord } from '../../src/garbles/doubled-word.ts';
import { repeatedHeadline } from '../../src/garbles/repeated-headline.ts';
import { repeatedSentence } from '../../src/garbles/repeated-sentence.ts';
import { found } from './support.ts';

const long = 'The old ferry left the harbour at noon with forty people on board.';

describe('headline repeated', () => {
  const headline = 'Old ferry leaves harbour for the last time';
  it('below itself', () => {
    assert.deepEqual(found(repeatedHeadline, `${headline}\n\n${headline}\n\n${long}`), [`${headline} → `]);
  });
  it('with the name of the site in one of the two', () => {
    const text = `${headline} | Harbour News\n\n${headline}\n\n${long}`;
    assert.deepEqual(found(repeatedHeadline, text), [`${headline} → `]);
  });
  it('at the end of a line of furniture', () => {
    const text = `${headline}\n\n${long}\n\nAll rights reserved. ${headline}`;
    assert.deepEqual(found(repeatedHeadline, text), [` ${headline} → `]);
  });
  it('not where a sentence takes up its words', () => {
    const text = `${headline}\n\nOld ferry leaves harbour for the last time, the mayor said on Monday.`;
    assert.deepEqual(found(repeatedHeadline, text), []);
  });
  it('not where it is short', () => {
    assert.deepEqual(found(repeatedHeadline, `Ferry news\n\nFerry news\n\n${long}`), []);
  });
});

describe('passage repeated', () => {
  it('names the later one', () => {
    const text = `${long} Nobody was hurt.\n\nThe mayor came.\n\n${long} Nobody was hurt.`;
    assert.deepEqual(found(repeatedSentence, text), [`${long} → `]);
  });
  it('takes a run of sentences as one', () => {
    const second = 'The captain had sailed her for thirty years and would not leave her.';
    const text = `${long} ${second}\n\nThe mayor came.\n\n${long} ${second}`;
    assert.deepEqual(found(repeatedSentence, text), [`${long} ${second} → `]);
  });
  it('a short sentence right behind itself', () => {
    assert.deepEqual(
      found(
        repeatedSentence,
        'The mayor came. The ferry sank off the coast. The ferry sank off the coast. Nobody was hurt.',
      ),
      ['The ferry sank off the coast. → '],
    );
  });
  it('not what somebody says twice, three words, nor what stands further on', () => {
    for (const text of [
      'He said: “No way. I will not leave the ship. I will not leave the ship.” Then he left.',
      'They sang. The ship sinks. The ship sinks. The mayor came.',
      'The ferry sank off the coast. The mayor came. The ferry sank off the coast. Nobody was hurt.',
      'The mayor came. Will the ferry sink again? Will the ferry sink again? Nobody was hurt.',
      'She said: "No way. I will not leave the ship. I will not leave the ship." Then she left.',
    ])
      assert.deepEqual(found(repeatedSentence, text), [], text);
  });
  it('not short sentences, nor a pull quote', () => {
    assert.deepEqual(found(repeatedSentence, 'We will see. They left.\n\nWe will see. They left.'), []);
    assert.deepEqual(
      found(repeatedSentence, `${long} Nobody was hurt. She sank.\n\n${long}\n\nThe mayor came.`),
      [],
    );
  });
});

describe('two words or a number twice', () => {
  it('once is meant', () => {
    assert.deepEqual(
      found(doubledPhrase, 'The mayor said that said that the ferry sails in the in the morning.'),
      ['said that said that → said that', 'in the in the → in the'],
    );
    assert.deepEqual(found(doubledPhrase, 'It is to be built by 2030 2030 and cost 500 500 euros.'), [
      '2030 2030 → 2030',
      '500 500 → 500',
    ]);
  });
  it('not what is said again and again, names, three times, phone numbers', () => {
    const text =
      'It went on and on and on, day by day by day. He came from New York, New York. They sang yes we can yes we can. Call 555 555-1234 or 12 12. So much so much more. The Port Royal Port Royal road.';
    assert.deepEqual(found(doubledPhrase, text), []);
  });
});

describe('word twice', () => {
  it('function words, across line ends too', () => {
    assert.deepEqual(found(doubledWord, 'He went to to the the harbour and\nand back.'), [
      'to to → to',
      'the the → the',
      'and\nand → and',
    ]);
    assert.deepEqual(found(doubledWord, 'The price of the ferry is is high.'), ['is is → is']);
  });
  it('words with a meaning of their own', () => {
    assert.deepEqual(found(doubledWord, 'The ferry report report was late, the mayor said said on Monday.'), [
      'report report → report',
      'said said → said',
    ]);
  });
  it('not what is said twice to say more, clauses that meet, or the same three times', () => {
    const text =
      'It was a long long way, many many years ago. Those who came came late. The work work work of it. Report, report. The Report report.';
    assert.deepEqual(found(doubledWord, text), []);
  });
  it('not what English doubles', () => {
    const text =
      'She had had enough; he said that that was what it is is not clear. The thing is is that it rains. How large it is is known. Very very late, bye bye. In In-flight, the The Hague office, day by day by day.';
    assert.deepEqual(found(doubledWord, text), []);
  });
});

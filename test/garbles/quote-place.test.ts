import assert from 'node:assert/strict';
import { quotePlace } from '../../src/garbles/quote-place.ts';
import { found } from './support.ts';

describe('quotation marks on the wrong side of a space', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['“The bridge will reopen, ”the mayor said.', ', ”the → ,” the'],
    ['“The bridge will reopen. ”', '. ” → .”'],
    ['“We built it. The bridge will reopen. “', '. “ → .”'],
    ['” Perhaps it will rain,” she said.', '” Perhaps → “Perhaps'],
    ['She said: “ Perhaps it will rain.”', '“ Perhaps → “Perhaps'],
    ['She said“Perhaps it will rain.”', 'said“Perhaps → said “Perhaps'],
    ['“Perhaps it will rain,”she said.', ',”she → ,” she'],
    ['“Perhaps it will rain, “said the farmer.', ', “said → ,” said'],
    ['The farmer called it a “good year ” and left.', ' ” → ”'],
    ['"The bridge will reopen, "the mayor said.', ', "the → ," the'],
    ['The mayor called it " a good year" and left.', '" a → "a'],
    ['“The bridge will reopen, “ Anna Novak told reporters.', ', “ → ,”'],
    ['The play is called ” Long Road” by all.', '” Long → “Long'],
    ['“If it rains,” we will see “, a farmer said.', ' “ → ”'],
  ];
  for (const [text, expected] of cases) {
    it(`${text}`, () => {
      const all = found(quotePlace, text);
      assert.equal(all.length, 1, all.join('; '));
      assert.ok(all[0]!.endsWith(expected), all[0]);
    });
  }

  it('takes both slips of one word together, and sees a mark alone', () => {
    assert.deepEqual(found(quotePlace, 'He saw the film “ Long Road ” there.'), [
      '“ Long Road ” → “Long Road”',
    ]);
    assert.deepEqual(found(quotePlace, 'He saw the film “ Road ” there.'), ['“ Road ” → “Road”']);
    assert.deepEqual(found(quotePlace, 'The farmer left.\n\n”'), ['” → ']);
  });

  const right = [
    '“The bridge will reopen,” the mayor said. “It took a year.”',
    '“‘Stop,’ he told me,” she said.',
    'He called it “a ‘good’ year”, she said.',
    '“He said ‘no’,” she said.',
    'The door is 6\'2" high and the screen 27" wide.',
    '“The first paragraph goes on.\n\n“The second one ends,” he said.',
    '"It is late," he said. "Go home."',
    'The film (“The Long Road”) won.',
    'The word—“tomorrow”—was cut.',
    'Two “selfie”s were taken.',
    'Er sagte: „Das ist gut“ und ging.',
    'The so-called "road map" of 2014" was late, he said.',
    '“[The road] is closed,” he said.',
    '“…and so it ended,” he said.',
    '"We won\'t have a "coup de main", he said, "not now, not here" and left.',
    'He said: "It is late. "That is why I left early, and so did all of us there."',
  ];
  for (const text of right) {
    it(`leaves alone: ${text.replace(/\n/g, '⏎')}`, () => assert.deepEqual(found(quotePlace, text), []));
  }
});

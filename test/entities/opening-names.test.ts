import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LoadedRecognizer, loadRecognizer } from '../../src/entities/load-recognizer.ts';
import { readArticle } from '../../src/text/read-article.ts';

describe('names that are words at the start of a sentence', () => {
  let recognize: LoadedRecognizer;
  before(async () => {
    recognize = await loadRecognizer(readFileSync(new URL('../../media/entities.bin', import.meta.url)));
  });
  const people = (text: string) =>
    recognize(readArticle('a.txt', text))
      .filter(({ type }) => type === 'PERSON')
      .map((m) => m.text);

  it('are part of the name of somebody who does something', () => {
    for (const [name, rest] of [
      ['Will Carter', 'said on Monday that the mill would close.'],
      ['Will Sanders', ', 34, scored twice in the second half.'],
      ['May Sanders', 'told reporters that no decision had been taken.'],
      ['Hope Larsen', 'resigned after the vote.'],
      ['Grant Miller', 'has been named as the new head coach.'],
      ['Mark Sayers', 'wrote the book.'],
    ] as const) {
      const text = `Rain fell in Lima. ${name}${rest.startsWith(',') ? '' : ' '}${rest}`;
      assert.deepEqual(people(text), [name]);
      for (const m of recognize(readArticle('a.txt', text))) assert.equal(text.slice(m.start, m.end), m.text);
    }
  });

  it('are words in questions, in wishes and before what is no name', () => {
    for (const text of [
      'Will Macron resign after the vote?',
      'Will Anna Carter, 34, stay at the club?',
      'May Allah grant them peace.',
      'Mark the date. Hope is fading for the miners. Grant money ran out.',
      'Will the mill close? May it stand for long.',
    ])
      assert.ok(!people(text).some((name) => /^(?:Will|May|Mark|Hope|Grant)/.test(name)), text);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TokenKind } from '../../src/text/article-text.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { assertGrowsInStep } from '../growth.ts';

const words = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};
const cuts = (text: string, expected: string) => assert.deepEqual(words(text), expected.split(' '));

describe('tokenize', () => {
  it('splits possessives and clitics, straight or curly', () => {
    cuts("Nairobi's mayor", "Nairobi 's mayor");
    cuts('Nairobi’s mayor', 'Nairobi ’s mayor');
    cuts("the miners' union", "the miners ' union");
    cuts("they'll go", "they 'll go");
    cuts("it isn't", "it isn't");
  });

  it('keeps apostrophes inside names', () => {
    cuts("O'Neill met D’Souza in Sana‘a", "O'Neill met D’Souza in Sana‘a");
  });

  it('splits hyphenated words into their parts', () => {
    cuts('Kenya-backed', 'Kenya - backed');
    cuts('Chile-Peru talks', 'Chile - Peru talks');
    cuts('it rained -- hard', 'it rained -- hard');
  });

  it('splits words run together, and no names with a capital inside', () => {
    cuts('ParaguayMorales', 'Paraguay Morales');
    cuts('name hereMorales', 'name here Morales');
    cuts('inParaguay', 'in Paraguay');
    cuts('EUParaguay', 'EU Paraguay');
    for (const name of ['McDonald', 'MacArthur', 'DeSantis', 'YouTube', 'eBay', 'iPhone', 'LinkedIn', 'NGOs'])
      cuts(name, name);
  });

  it('keeps the stop with abbreviations and initials', () => {
    cuts('the U.S. and the U.K.', 'the U.S. and the U.K.');
    cuts('Gen. Thabo J. Mokoena Jr. left', 'Gen. Thabo J. Mokoena Jr. left');
    cuts('J.K. Bello', 'J.K. Bello');
    cuts('at 10 a.m. ET', 'at 10 a.m. ET');
    cuts('No. 10 said no.', 'No. 10 said no .');
    cuts('it ended.The end', 'it ended . The end');
  });

  it('keeps numbers with their separators, apart from signs', () => {
    cuts('$3,000.50, 17th', '$ 3,000.50 , 17th');
    cuts('£420m at 10:30', '£ 420m at 10:30');
    cuts('12% in the 1990s', '12 % in the 1990s');
  });

  it('takes links, addresses and handles as one token each', () => {
    const text = 'See https://example.org/a?b=1, www.example.com. or a.b@example.org @some_one';
    const tokens = tokenize(text);
    const links = [...words(text).entries()]
      .filter(([i]) => tokens.kind[i] === TokenKind.Url)
      .map(([, w]) => w);
    assert.deepEqual(links, ['https://example.org/a?b=1', 'www.example.com', 'a.b@example.org', '@some_one']);
    cuts('Example.com rose', 'Example.com rose');
  });

  it('takes ellipses and joined emoji as one token, offsets in UTF-16 code units', () => {
    cuts('well... yes…', 'well ... yes …');
    cuts('👨‍👩‍👧 🇺🇦 Lima', '👨‍👩‍👧 🇺🇦 Lima');
    const tokens = tokenize('😀 Lima');
    assert.equal(tokens.start[1], 3);
  });

  it('passes over a byte order mark and invisible characters', () => {
    cuts('\ufeffLima\u200b rose', 'Lima rose');
  });

  it('covers every visible character exactly once, in order, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (let i = 0; i < tokens.length; i++) {
          assert.ok(tokens.start[i]! >= at && tokens.end[i]! > tokens.start[i]!);
          assert.ok(
            !/[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/.test(
              text.slice(at, tokens.start[i]),
            ),
          );
          at = tokens.end[i]!;
        }
        assert.ok(at <= text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('stays linear on one long line of anything', () => {
    for (const piece of ['a', 'a.', 'A.', "a'", '-', '👍🏽', '中', 'a@', 'http://', 'aB', '1,', '['])
      assertGrowsInStep((size) => tokenize(piece.repeat(size / piece.length)), 400_000, piece);
  });
});

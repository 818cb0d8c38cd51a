import assert from 'node:assert/strict';
import { gathered } from '../../src/text/gathered.ts';
import { KnownBlocks } from '../../src/text/known-blocks.ts';
import { readArticle } from '../../src/text/read-article.ts';

const paragraph = (n: number) =>
  `The ferry number ${n} left the harbour 😀 of Mombasa at noon. Nobody was hurt.`;
const text = Array.from({ length: 9 }, (_, n) => paragraph(n)).join('\n\n');

describe('the blocks of an edited article', () => {
  it('are the same objects where nothing was edited, wherever they stand', () => {
    const known = new KnownBlocks();
    const before = readArticle('a.txt', text, 'plain', known);
    const after = readArticle('a.txt', `\n${text.replace('number 4', 'number four')}`, 'plain', known);
    const same = after.parts.filter(({ article }, b) => article === before.parts[b]!.article);
    assert.equal(same.length, 8);
    assert.notEqual(after.parts[4]!.article, before.parts[4]!.article);
    after.parts.forEach(({ article, start }) => {
      assert.equal(after.text.slice(start, start + article.text.length), article.text);
    });
  });

  it('are known again when an edit is undone', () => {
    const known = new KnownBlocks();
    const first = readArticle('a.txt', text, 'plain', known);
    readArticle('a.txt', text.replace('noon', 'dawn'), 'plain', known);
    const again = readArticle('a.txt', text, 'plain', known);
    assert.equal(again.parts[0]!.article, first.parts[0]!.article);
  });

  it('are other objects where only their kind or their markup changed', () => {
    const known = new KnownBlocks();
    const prose = readArticle('a.md', 'A dog ran.', 'markdown', known);
    const quote = readArticle('a.md', '> A dog ran.', 'markdown', known);
    assert.notEqual(quote.parts[0]!.article, prose.parts[0]!.article);
    assert.equal(quote.parts[0]!.article.blocks[0]!.kind, 'quote');
  });

  it('together hold the tokens and the sentences of the whole', () => {
    const { parts, tokens, sentences, text: whole } = readArticle('a.txt', text);
    for (const { article, start, firstToken, firstSentence } of parts) {
      for (let i = 0; i < article.tokens.length; i++)
        assert.equal(tokens.start[firstToken + i], article.tokens.start[i]! + start);
      article.sentences.forEach((own, i) => {
        const sentence = sentences[firstSentence + i]!;
        assert.equal(whole.slice(sentence.start, sentence.end), article.text.slice(own.start, own.end));
      });
    }
  });

  it('are asked again only where they are new', () => {
    const known = new KnownBlocks();
    const asked: string[] = [];
    const lists = gathered((block) => {
      asked.push(block.text);
      return [block.text.length, 0];
    });
    lists(readArticle('a.txt', text, 'plain', known));
    assert.equal(asked.length, 9);
    const edited = text.replace('number 4', 'number four').replace('\n\nThe ferry number 7', '');
    const all = lists(readArticle('a.txt', edited, 'plain', known));
    assert.ok(asked.length <= 9 + 4);
    const fresh = lists(readArticle('a.txt', edited));
    assert.deepEqual(all, fresh);
  });
});

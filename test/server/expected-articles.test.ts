import assert from 'node:assert/strict';
import type { Mention } from '../../src/annotation.ts';
import type { Engine } from '../../src/engine.ts';
import { ExpectedArticles } from '../../src/server/expected-articles.ts';
import type { ArticleText } from '../../src/text/article-text.ts';
import { engine, garbled, right } from './sample-desk.ts';
import { connect, textIn, until, uriOf } from './test-client.ts';

describe('server: articles that are expected', () => {
  const long = Array.from({ length: 30 }, (_, i) => `Paragraph ${i}. ${right}`).join('\n\n');

  /** An engine that keeps what it was asked to look at. */
  function watching(): { readonly watched: Engine; readonly seen: ArticleText[] } {
    const seen: ArticleText[] = [];
    const recognize = (article: ArticleText): readonly Mention[] => {
      seen.push(article);
      return engine.recognize(article);
    };
    return { watched: { ...engine, recognize }, seen };
  }

  it('are worked out from the top, in steps', async () => {
    const { watched, seen } = watching();
    await new ExpectedArticles([{ uri: uriOf('a.txt'), text: long }]).workOut(watched);
    const lengths = seen.map(({ text }) => text.length);
    assert.ok(lengths.length > 2, lengths.join());
    assert.deepEqual(
      lengths,
      [...lengths].sort((a, b) => a - b),
    );
    assert.ok(seen.every(({ text }) => long.startsWith(text)));
  });

  it('are left to whoever opened them', async () => {
    const { watched, seen } = watching();
    const expected = new ExpectedArticles([{ uri: uriOf('a.txt'), text: long }]);
    assert.ok(expected.take(uriOf('a.txt')));
    assert.equal(expected.take(uriOf('a.txt')), undefined, 'a session is of one article');
    await expected.workOut(watched);
    assert.deepEqual(seen, []);
  });

  it('cost what is new in them once they are opened, and come out the same', async () => {
    const { watched, seen } = watching();
    const expected = new ExpectedArticles([{ uri: uriOf('b.txt'), text: garbled }]);
    await expected.workOut(watched);
    const before = new Set(seen.flatMap(({ parts }) => parts.map(({ article }) => article)));
    const client = await connect({ engine: watched, begun: (uri: string) => expected.take(uri) });
    const text = `${garbled}\n\nThe ferry to Porto left on time.`;
    await client.open('b.txt', text);
    await until(() => client.drafts.length > 0, 'the draft is sent');
    const opened = seen.find((article) => article.text === text)!;
    const fresh = opened.parts.filter(({ article }) => !before.has(article));
    assert.deepEqual(
      fresh.map(({ article }) => article.text),
      ['The ferry to Porto left on time.'],
    );
    const names = client.drafts[0]!.entities.map(({ range }) => textIn(text, range));
    assert.ok(names.includes('Maria Kelter') && names.includes('Porto'), names.join());
    await client.stop();
  });
});

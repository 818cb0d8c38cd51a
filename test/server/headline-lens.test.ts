import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver/node';
import { type ArticleSummary, clientCommand, type EntitySummary, method } from '../../src/server/protocol.ts';
import { desk, right } from './sample-desk.ts';
import { connect, type TestClient, uriOf } from './test-client.ts';

describe('server: an article in numbers', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const lensesOf = (path: string) =>
    client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uriOf(path) } });

  it('stands above the headline where it is asked for', async () => {
    const text = `---\ntitle: x\n---\n\n${right}`;
    const initializationOptions = { clientCommands: [clientCommand.showFindings] };
    client = await connect({
      ...desk,
      files: { 'a.md': text },
      settings: { headlineCounts: true },
      initializationOptions: {
        ...initializationOptions,
        settings: { headlineCounts: true },
      },
    });
    await client.idle();
    const [lens] = await lensesOf('a.md');
    assert.equal(lens!.range.start.line, 4);
    assert.equal(lens!.command!.title, '1 person · 1 place · 2 dates · 0 findings');
    assert.equal(lens!.command!.command, clientCommand.showFindings);
  });

  it('stays away unless asked for', async () => {
    client = await connect(desk);
    await client.idle();
    assert.deepEqual(await lensesOf('a.txt'), []);
  });

  it('lists the articles, and the entities of one of them in their order', async () => {
    client = await connect(desk);
    await client.idle();
    const articles = await client.request<ArticleSummary[]>(method.listArticles, {});
    assert.deepEqual(
      articles.map(({ uri, publishedOn }) => [uri, publishedOn]),
      [
        [uriOf('a.txt'), '2021-12-07'],
        [uriOf('b.txt'), '2021-12-08'],
        [uriOf('news/c.md'), '2021-12-09'],
      ],
    );
    const here = await client.request<EntitySummary[]>(method.entities, { uri: uriOf('news/c.md') });
    assert.deepEqual(
      here.map(({ name }) => name),
      ['Maria Keller', 'Porto', 'Harbour Bank'],
    );
  });
});

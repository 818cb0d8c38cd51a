import assert from 'node:assert/strict';
import { articleScheme, method } from '../../src/server/protocol.ts';
import { desk, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until, uriOf } from './test-client.ts';

const lines = (...texts: string[]) => texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
const first = `${articleScheme}:/desk/feed.jsonl/0001.txt`;
const second = `${articleScheme}:/desk/feed.jsonl/0002.txt`;

describe('server: collections of articles', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function withFeed(text: string): Promise<void> {
    client = await connect({ engine: desk.engine, files: { 'a.txt': right, 'feed.jsonl': text } });
    await client.notify(method.articles, { uris: [uriOf('a.txt'), uriOf('feed.jsonl')] });
  }
  const textOf = (uri: string) => client.request<string | null>(method.articleText, { uri });

  it('count for the articles in them, linked with all others', async () => {
    await withFeed(lines(garbled, right));
    assert.equal((await client.idle()).articles, 3);
    assert.equal(await textOf(first), garbled);
    assert.equal(await textOf(`${first}x`), null);
    const found = client.diagnostics.get(first)!.map(({ code }) => code);
    assert.ok(found.includes('name'), `findings: ${found.join(', ')}`);
    assert.equal(client.diagnostics.get(uriOf('feed.jsonl')), undefined);
  });

  it('follow their file, and are gone with it', async () => {
    await withFeed(lines(garbled, right));
    await client.idle();
    client.files.set(uriOf('feed.jsonl'), lines(right));
    await client.notify(method.articlesChanged, { changed: [uriOf('feed.jsonl')] });
    await until(async () => (await client.idle()).articles === 2, 'one article less');
    assert.equal(await textOf(second), null);
    assert.equal(await textOf(first), right);
    await client.notify(method.articlesChanged, { deleted: [uriOf('feed.jsonl')] });
    await until(async () => (await client.idle()).articles === 1, 'no article of the file');
  });

  it('say which of their lines can’t be read', async () => {
    await withFeed(`${lines(right)}{"text":\n`);
    await until(() => client.diagnostics.get(uriOf('feed.jsonl'))?.length === 1, 'a warning');
    assert.equal(client.diagnostics.get(uriOf('feed.jsonl'))![0]!.range.start.line, 1);
    client.files.set(uriOf('feed.jsonl'), lines(right));
    await client.notify(method.articlesChanged, { changed: [uriOf('feed.jsonl')] });
    await until(() => client.diagnostics.get(uriOf('feed.jsonl'))?.length === 0, 'it is taken back');
  });

  it('can be decided on, and not be written', async () => {
    await withFeed(lines(garbled));
    await client.idle();
    const at = positionOf(garbled, 'Maria Kelter');
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: first },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Not an error here', 'Not an error in this file', 'Not an error anywhere'],
    );
    const decisions = [{ kind: 'not-an-error', text: 'the the' }];
    const edit = await client.request(method.decide, { uri: first, decisions });
    assert.match(JSON.stringify(edit), /file:\/\/\/desk\/copydesk\.yaml/);
    const replaced = await client.request(method.replace, {
      uri: uriOf('a.txt'),
      scope: 'corpus',
      from: 'Lisbon',
      to: 'Porto',
    });
    assert.doesNotMatch(JSON.stringify(replaced), new RegExp(articleScheme));
  });
});

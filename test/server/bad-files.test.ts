import assert from 'node:assert/strict';
import { method, type Skipped } from '../../src/server/protocol.ts';
import { engine, garbled, right } from './sample-desk.ts';
import { connect, type TestClient, until, uriOf } from './test-client.ts';

const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);

describe('server: bad files', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const reasons = (skipped: readonly Skipped[]) =>
    Object.fromEntries(skipped.map(({ uri, reason }) => [uri.slice(uriOf('').length), reason]));

  it('are skipped with the reason, and every other file is checked', async () => {
    client = await connect({
      engine,
      settings: { maxFileSize: 1000 },
      files: {
        'a.txt': right,
        'empty.txt': '',
        'utf16.txt': utf16(garbled),
        'western.txt': Uint8Array.from([...new TextEncoder().encode('Lisbon caf'), 0xe9, 0x2e]),
        'binary.txt': Uint8Array.from([1, 2, 0, 3]),
        'large.txt': 'x'.repeat(1001),
        'locked.txt': new Error('no permission to read it'),
        'gone.txt': new Error('no such file'),
      },
    });
    const status = await client.idle();
    assert.equal(status.articles, 4);
    assert.deepEqual(Object.keys(reasons(status.skipped)), [
      'binary.txt',
      'gone.txt',
      'large.txt',
      'locked.txt',
    ]);
    assert.equal(reasons(status.skipped)['binary.txt'], 'not text');
    assert.equal(reasons(status.skipped)['locked.txt'], 'no permission to read it');
    assert.match(reasons(status.skipped)['large.txt']!, /larger than/);
    assert.equal(client.diagnostics.get(uriOf('utf16.txt'))!.length, 3);
    assert.equal((await client.highlights('western.txt')).entities.length, 1);
    assert.deepEqual((await client.highlights('empty.txt')).entities, []);
    assert.equal((await client.highlights('binary.txt')).skipped, 'not text');
  });

  it('count once they are mended, and not when they are broken', async () => {
    client = await connect({
      engine,
      files: { 'a.txt': new Error('no permission to read it'), 'b.txt': garbled },
    });
    await client.idle();
    client.files.set(uriOf('a.txt'), right);
    client.files.set(uriOf('b.txt'), Uint8Array.from([0]));
    await client.notify(method.articlesChanged, { changed: [uriOf('a.txt'), uriOf('b.txt')], deleted: [] });
    const status = await client.idle();
    assert.deepEqual(reasons(status.skipped), { 'b.txt': 'not text' });
    assert.equal(status.articles, 1);
    assert.deepEqual(client.diagnostics.get(uriOf('b.txt')), []);
  });

  it('are skipped while open too, and shown to be', async () => {
    client = await connect({ engine, settings: { maxFileSize: 100 } });
    await client.open('a.txt', 'Lisbon. '.repeat(20));
    await until(() => client.highlightsChanged.includes(uriOf('a.txt')), 'told of a.txt');
    assert.match((await client.highlights('a.txt')).skipped!, /too large/);
    await client.change('a.txt', { text: 'Lisbon.' });
    const highlights = await client.highlights('a.txt');
    assert.equal(highlights.skipped, undefined);
    assert.equal(highlights.entities.length, 1);
  });

  it('do not hang the server: one line of two million characters', async function () {
    this.timeout(300_000);
    client = await connect({ engine, files: { 'line.txt': 'The talks went on in Lisbon. '.repeat(70_000) } });
    let status = await client.idle();
    for (let i = 0; i < 100 && status.pending > 0; i++) status = await client.idle();
    assert.equal(status.articles, 1);
    const highlights = await client.highlights('line.txt');
    assert.equal(highlights.entities.length, 70_000);
  });

  it('an engine that fails on one article fails on that one only', async () => {
    const failing: typeof engine = {
      ...engine,
      recognize: (article) => {
        if (article.text.includes('boom')) throw new Error('no such token');
        return engine.recognize(article);
      },
    };
    client = await connect({ engine: failing, files: { 'a.txt': right, 'b.txt': 'boom' } });
    const status = await client.idle();
    assert.equal(status.articles, 1);
    assert.deepEqual(reasons(status.skipped), { 'b.txt': 'could not be annotated: no such token' });
  });

  it('malformed requests are answered with an error or with nothing', async () => {
    client = await connect({ engine, files: { 'a.txt': right } });
    await client.idle();
    const requests: [string, object][] = [
      [method.neighbour, { uri: uriOf('a.txt') }],
      [method.entityAt, { uri: uriOf('a.txt'), position: null }],
      [method.mentions, {}],
      [method.highlights, { uri: 'nonsense' }],
      [method.replace, { uri: uriOf('a.txt') }],
      [method.places, { uri: uriOf('a.txt') }],
      [method.decide, { uri: uriOf('a.txt') }],
      ['textDocument/hover', { textDocument: {} }],
      ['textDocument/rename', { textDocument: { uri: uriOf('a.txt') } }],
      ['codeAction/resolve', { title: 'x', data: { action: 'nonsense' } }],
    ];
    for (const [name, params] of requests) await client.request(name, params).catch(() => {});
    assert.equal((await client.highlights('a.txt')).entities.length, 3, 'it is still there');
  });
});

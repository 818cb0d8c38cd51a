import assert from 'node:assert/strict';
import { engine, garbled, right } from './sample-desk.ts';
import { connect, type TestClient, textIn, until, uriOf } from './test-client.ts';

describe('server: drafts', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const drafted = (path: string) => client.drafts.filter(({ uri }) => uri === uriOf(path));

  it('tell the names and dates of an open article before the index is there', async () => {
    let open: () => void = () => {};
    const opened = new Promise<object>((resolve) => {
      open = () => resolve({});
    });
    client = await connect({ engine, openHelpers: () => opened });
    await client.open('b.txt', garbled);
    await until(() => drafted('b.txt').length > 0, 'the draft is sent');
    const [draft] = drafted('b.txt');
    assert.equal(draft!.version, 1);
    const texts = draft!.entities.map(({ range }) => textIn(garbled, range));
    assert.deepEqual(texts.slice(0, 2), ['Maria Kelter', 'Lisbon']);
    assert.equal(draft!.entities[0]!.entity, 'Maria Kelter', 'not linked yet');
    assert.deepEqual(
      draft!.dates.map(({ value }) => value),
      ['2021-12-08'],
    );
    assert.ok(!client.diagnostics.has(uriOf('b.txt')), 'its findings are still to come');
    open();
    await until(() => client.diagnostics.has(uriOf('b.txt')), 'the findings are published');
    assert.equal((await client.highlights('b.txt')).entities[0]!.entity, 'Maria Keller', 'linked now');
  });

  it('heed what people marked', async () => {
    const list = 'mentions:\n  - text: Lisbon\n    type: ORG\n    file: a.txt\n';
    client = await connect({ engine, files: { 'copydesk.yaml': list } });
    await client.open('a.txt', right);
    await until(() => drafted('a.txt').length > 0, 'the draft is sent');
    const lisbon = drafted('a.txt')[0]!.entities.find(({ range }) => textIn(right, range) === 'Lisbon');
    assert.equal(lisbon!.type, 'ORG');
  });

  it('are made once for each time that an article is opened, not for edits or files', async () => {
    client = await connect({ engine, files: { 'a.txt': right } });
    await client.open('b.txt', garbled);
    await client.idle();
    assert.equal(client.drafts.length, 1);
    const start = { line: 0, character: 0 };
    await client.change('b.txt', { range: { start, end: start }, text: 'Porto. ' });
    await client.idle();
    assert.equal(client.drafts.length, 1);
    await client.close('b.txt');
    await client.open('b.txt', garbled);
    await client.idle();
    assert.equal(client.drafts.length, 2);
  });

  it('are not made for what is too large to check', async () => {
    client = await connect({ engine, settings: { maxFileSize: 20 } });
    await client.open('b.txt', garbled);
    const { skipped } = await client.highlights('b.txt');
    assert.match(skipped!, /too large/);
    assert.deepEqual(client.drafts, []);
  });
});

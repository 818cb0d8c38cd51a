import assert from 'node:assert/strict';
import { type ArticleFindings, method, type Status } from '../../src/server/protocol.ts';
import { desk, engine, files, garbled, right } from './sample-desk.ts';
import { connect, delay, positionOf, type TestClient, textIn, until, uriOf } from './test-client.ts';

describe('server: articles', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const codes = (path: string) => (client.diagnostics.get(uriOf(path)) ?? []).map(({ code }) => code);
  const flagged = (path: string, text: string) =>
    (client.diagnostics.get(uriOf(path)) ?? []).map(({ range }) => textIn(text, range));

  it('checks every article of the workspace, open or not', async () => {
    client = await connect(desk);
    const status = await client.idle();
    assert.deepEqual(status, { articles: 3, pending: 0, findings: 4, entities: 5, skipped: [] });
    assert.deepEqual(flagged('b.txt', garbled), ['Maria Kelter', 'Kelter', 'the the']);
    assert.deepEqual(codes('b.txt'), ['name', 'name', 'duplicate']);
    assert.ok(!client.diagnostics.has(uriOf('a.txt')), 'an article without findings is not spoken of');
    assert.deepEqual(client.messages, []);
  });

  it('lists a thousand articles with findings and counts those of all, before and after one was open', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1010 }, (_, i) => [
        `${i}.txt`,
        `Gate ${i} was was shut. So was was gate ${i + 1}.`,
      ]),
    );
    client = await connect({ engine, files: many });
    assert.equal((await client.idle()).findings, 2020);
    const isListed = (path: string) => codes(path).length > 0;
    assert.equal(Object.keys(many).filter(isListed).length, 1000);
    const left = Object.keys(many).find((path) => !isListed(path))!;
    await client.open(left, many[left]!);
    await until(() => isListed(left), 'what is open is listed');
    await client.close(left);
    await until(() => !isListed(left), 'and leaves the list again');
    assert.equal((await client.idle()).findings, 2020);
  });

  it('gives each diagnostic its kind, message, evidence and fixes', async () => {
    client = await connect(desk);
    await client.idle();
    const [first] = client.diagnostics.get(uriOf('b.txt'))!;
    assert.equal(first!.source, 'Copydesk');
    assert.equal(first!.severity, 2);
    assert.match(String(first!.message), /Maria Keller/);
    assert.match(String(first!.message), /finance minister/, 'the evidence is in the message');
    assert.deepEqual(first!.data, { kind: 'name', text: 'Maria Kelter', fixes: ['Maria Keller'] });
  });

  it('takes the open text instead of the file, and counts each mention once', async () => {
    client = await connect(desk);
    await client.idle();
    await client.open('b.txt', 'Nothing here but Lisbon.');
    await until(() => codes('b.txt').length === 0, 'the findings of the file are gone');
    const [lisbon] = await client.request<{ mentions: number; articles: number }[]>(method.entities, {
      filter: 'lisbon',
    });
    assert.equal(lisbon!.mentions, 2);
    assert.equal(lisbon!.articles, 2);
    await client.close('b.txt');
    await until(() => codes('b.txt').length === 3, 'the file counts again');
  });

  it('follows edits, and answers for the text as it is now', async () => {
    client = await connect({ engine });
    await client.open('b.txt', garbled);
    await until(() => codes('b.txt').includes('duplicate'), 'the doubled word is found');
    const at = positionOf(garbled, 'the the');
    const range = { start: at, end: positionOf(garbled, 'the the', { plus: 4 }) };
    const version = await client.change('b.txt', { range, text: '' });
    const highlights = await client.highlights('b.txt');
    assert.equal(highlights.version, version);
    await until(() => !codes('b.txt').includes('duplicate'), 'the doubled word is gone');
    const last = client.published.findLast(({ uri }) => uri === uriOf('b.txt'));
    assert.equal(last!.version, version);
  });

  it('annotates a burst of edits once, or a few times where it comes slowly', async () => {
    client = await connect({ engine });
    await client.open('b.txt', 'Lisbon');
    await client.idle();
    client.highlightsChanged.length = 0;
    for (let i = 0; i < 50; i++)
      await client.change('b.txt', {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x ',
      });
    const highlights = await client.highlights('b.txt');
    assert.equal(highlights.entities[0]!.range.start.character, 100);
    await delay(300);
    assert.ok(client.highlightsChanged.length > 0 && client.highlightsChanged.length < 15);
    assert.deepEqual([...new Set(client.highlightsChanged)], [uriOf('b.txt')]);
  });

  it('tells whose highlights changed, as the client must draw them again', async () => {
    client = await connect(desk);
    await client.open('a.txt', right);
    await until(() => client.highlightsChanged.includes(uriOf('a.txt')), 'told of a.txt');
    const { entities, dates, version } = await client.highlights('a.txt');
    assert.deepEqual(
      entities.map(({ range, type, entity }) => [textIn(right, range), type, entity]),
      [
        ['Maria Keller', 'PERSON', 'Maria Keller'],
        ['Lisbon', 'PLACE', 'Lisbon'],
        ['Keller', 'PERSON', 'Maria Keller'],
      ],
    );
    assert.deepEqual(
      dates.map(({ range, value }) => [textIn(right, range), value]),
      [
        ['7 December 2021', '2021-12-07'],
        ['Tuesday', '2021-12-07'],
      ],
    );
    assert.equal(version, 1);
  });

  it('follows files that change, appear and are deleted', async () => {
    client = await connect(desk);
    await client.idle();
    client.files.set(uriOf('b.txt'), right);
    client.files.set(uriOf('d.txt'), garbled);
    client.files.delete(uriOf('news/c.md'));
    await client.notify(method.articlesChanged, {
      changed: [uriOf('b.txt'), uriOf('d.txt')],
      deleted: [uriOf('news/c.md')],
    });
    const status = await client.idle();
    assert.equal(status.articles, 3);
    assert.deepEqual(codes('b.txt'), []);
    assert.deepEqual(codes('d.txt'), ['name', 'name', 'duplicate']);
    assert.deepEqual(codes('news/c.md'), []);
  });

  it('keeps the text of an open file that is deleted, until it is closed', async () => {
    client = await connect(desk);
    await client.open('b.txt', garbled);
    client.files.delete(uriOf('b.txt'));
    await client.notify(method.articlesChanged, { changed: [], deleted: [uriOf('b.txt')] });
    assert.equal((await client.idle()).articles, 3);
    assert.equal((await client.highlights('b.txt')).entities.length, 4);
    await client.close('b.txt');
    assert.equal((await client.idle()).articles, 2);
    assert.deepEqual(codes('b.txt'), []);
  });

  it('follows an open file that is renamed', async () => {
    client = await connect(desk);
    await client.open('b.txt', garbled);
    await client.idle();
    client.files.delete(uriOf('b.txt'));
    client.files.set(uriOf('renamed.txt'), garbled);
    await client.close('b.txt');
    await client.open('renamed.txt', garbled);
    await client.notify(method.articlesChanged, {
      changed: [uriOf('renamed.txt')],
      deleted: [uriOf('b.txt')],
    });
    const status = await client.idle();
    assert.equal(status.articles, 3);
    assert.equal(status.findings, 4);
    assert.deepEqual(codes('b.txt'), []);
    assert.equal(codes('renamed.txt').length, 3);
  });

  it('does not read a file again for each time it is said to have changed', async () => {
    client = await connect(desk);
    const uris = [uriOf('a.txt')];
    for (let i = 0; i < 20; i++) await client.notify(method.articlesChanged, { changed: uris, deleted: [] });
    await client.idle();
    const reads = client.reads.filter((uri) => uri === uriOf('a.txt'));
    assert.ok(reads.length <= 8, `${reads.length} reads`);
  });

  it('says where shared passages are listed of open articles only: in very many', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, `Note ${i}.`]));
    client = await connect({ engine, files });
    const many = await client.idle();
    assert.equal(many.articles, 2001);
    assert.equal(many.sharedInOpenOnly, true);
    await client.notify(method.articlesChanged, { changed: [], deleted: [uriOf('0.txt')] });
    await until(() => client.statuses.at(-1)?.articles === 2000, 'one less');
    assert.equal(client.statuses.at(-1)?.sharedInOpenOnly, undefined);
  });

  it('looks for shared passages in open articles first, and in all once few wait', async () => {
    const passage = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const files = Object.fromEntries(
      ['a', 'b'].map((name) => [`${name}.txt`, `News ${name}.\n\n${passage}.`]),
    );
    client = await connect({ engine, files });
    await client.idle();
    const sharing = async () => {
      const all = await client.request<ArticleFindings[]>(method.findings, {});
      const shared = all.filter(({ findings }) => findings.some(({ kind }) => kind === 'duplicate'));
      return shared.map(({ uri }) => uri);
    };
    assert.deepEqual(await sharing(), [uriOf('a.txt'), uriOf('b.txt')]);
    await client.notify(method.pause, { paused: true });
    const more = Array.from({ length: 201 }, (_, i) => `${i}.txt`);
    for (const name of more) client.files.set(uriOf(name), `Note ${name}.`);
    await client.notify(method.articlesChanged, { changed: more.map(uriOf), deleted: [] });
    await until(() => client.statuses.at(-1)?.pending === 201, 'they wait');
    assert.deepEqual(await sharing(), []);
    await client.open('b.txt', files['b.txt']!);
    assert.deepEqual(await sharing(), [uriOf('b.txt')]);
    await client.notify(method.pause, { paused: false });
    await client.idle();
    assert.deepEqual(await sharing(), [uriOf('a.txt'), uriOf('b.txt')]);
  });

  it('takes differently spelt URIs for one file', async () => {
    client = await connect({ engine, files: { 'März 1.txt': right } });
    await client.notify(method.articles, { uris: ['file:///desk/M%C3%A4rz%201.txt'] });
    client.files.set('file:///desk/M%C3%A4rz%201.txt', right);
    await client.open('März 1.txt', right);
    assert.equal((await client.idle()).articles, 1);
  });

  it('switches kinds off and low confidence on by its settings', async () => {
    client = await connect({ ...desk, settings: { disabledKinds: ['duplicate'] } });
    await client.idle();
    assert.deepEqual(codes('b.txt'), ['name', 'name']);
    await client.notify('workspace/didChangeConfiguration', { settings: { disabledKinds: ['name'] } });
    await until(() => codes('b.txt').join() === 'duplicate', 'the settings are in force');
    await client.notify('workspace/didChangeConfiguration', { settings: { copydesk: { strict: true } } });
    await until(() => codes('b.txt').length === 3, 'a section of settings is understood too');
  });

  it('finds the articles by itself for a client that names none', async () => {
    client = await connect({ ...desk, standalone: true });
    await until(async () => (await client.idle()).articles === 3, 'three articles');
    client.files.set(uriOf('d.txt'), garbled);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('d.txt'), type: 1 }] });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('d.bin'), type: 1 }] });
    assert.equal((await client.idle()).articles, 4);
  });

  it('follows the folders of the workspace', async () => {
    client = await connect({
      ...desk,
      standalone: true,
      capabilities: { workspace: { workspaceFolders: true } },
    });
    await until(async () => (await client.idle()).articles === 3, 'three articles');
    client.files.delete(uriOf('b.txt'));
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [] },
    });
    await until(async () => (await client.idle()).articles === 2, 'the folders were looked through again');
  });

  it('asks to hear of files where nobody else watches them', async () => {
    client = await connect({
      ...desk,
      standalone: true,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await until(() => client.watched.length > 0, 'watchers');
    assert.deepEqual(client.watched, ['**/*.{txt,md,html,htm}', '**/copydesk.yaml']);
  });

  it('goes on when a feature fails', async () => {
    client = await connect(desk);
    await client.idle();
    const broken = { line: 'x', character: {} };
    for (const name of ['textDocument/hover', 'textDocument/references', 'textDocument/definition'])
      await client.at(name, 'a.txt', broken as never).catch(() => {});
    assert.match(
      JSON.stringify(await client.at('textDocument/hover', 'a.txt', positionOf(right, 'Lisbon'))),
      /Lisbon/,
    );
  });

  it('answers with nothing, and says why, when its data can’t be loaded', async () => {
    const broken = Promise.reject(new Error('lexicon.bin is damaged'));
    broken.catch(() => {});
    client = await connect({ engine: broken, files });
    await client.open('a.txt', right);
    await until(() => client.messages.some((m) => m.includes('lexicon.bin is damaged')), 'a message');
    assert.equal(await client.at('textDocument/hover', 'a.txt', { line: 0, character: 0 }), null);
    const status = await client.request<Status>(method.getStatus);
    assert.equal(status.articles, 0);
  });
});

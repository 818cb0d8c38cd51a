import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  TextDocumentEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { desk, engine, files, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, textIn, uriOf } from './test-client.ts';

const texts: Readonly<Record<string, string>> = files;
/** "b.txt: Kelter" */
const shown = ({ uri, range }: Location) => {
  const path = uri.slice(uriOf('').length);
  return `${path}: ${textIn(texts[path]!, range)}`;
};
const keller = positionOf(right, 'Keller', { plus: 2 });

describe('server: hovers', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function hover(path: string, at: object): Promise<string> {
    await client.idle();
    const answer = await client.at<Hover | null>('textDocument/hover', path, at as never);
    return (answer?.contents as MarkupContent | undefined)?.value ?? '';
  }

  it('tell what a mention names, and how often', async () => {
    client = await connect(desk);
    const text = await hover('a.txt', keller);
    assert.match(text, /^\*\*Maria Keller\*\*/);
    assert.match(text, /Person · 5 mentions in 3 articles/);
    assert.match(text, /Garbled: Maria Kelter, Kelter|Garbled: Kelter, Maria Kelter/);
  });

  it('tell the value of a date and how it was reached', async () => {
    client = await connect(desk);
    const text = await hover('a.txt', positionOf(right, 'Tuesday'));
    assert.match(text, /^\*\*2021-12-07\*\*/);
    assert.match(text, /Date/);
    assert.ok(text.split('\n').length >= 3, 'a reason is given');
  });

  it('show the evidence of a finding, unless the client shows diagnostics there anyway', async () => {
    client = await connect(desk);
    assert.match(await hover('b.txt', positionOf(garbled, 'Maria Kelter')), /form of Maria Keller/);
    await client.stop();
    client = await connect({ ...desk, initializationOptions: { diagnosticsInHover: true } });
    assert.doesNotMatch(await hover('b.txt', positionOf(garbled, 'Maria Kelter')), /form of/);
  });

  it('are plain text for clients that know no Markdown', async () => {
    client = await connect({ ...desk, capabilities: {} });
    assert.match(await hover('a.txt', positionOf(right, 'Tuesday')), /^2021-12-07\n/);
  });

  it('say nothing away from names and dates, and in files that are no articles', async () => {
    client = await connect(desk);
    assert.equal(await hover('a.txt', positionOf(right, 'flew')), '');
    assert.equal(await hover('none.txt', { line: 0, character: 0 }), '');
  });

  it('answer at the end of a name, and for positions outside the text', async () => {
    client = await connect(desk);
    assert.match(await hover('a.txt', positionOf(right, 'Lisbon', { plus: 6 })), /Lisbon/);
    assert.equal(await hover('a.txt', { line: 99, character: 99 }), '');
    assert.equal(await hover('a.txt', { line: 1, character: 5000 }), '');
  });
});

describe('server: navigation', () => {
  let client: TestClient;
  before(async () => {
    client = await connect({ ...desk, settings: { dateHints: true } });
    await client.idle();
  });
  after(() => client.stop());

  it('finds all mentions of an entity, garbled ones too, this article’s first', async () => {
    const found = await client.at<Location[]>(
      'textDocument/references',
      'b.txt',
      positionOf(garbled, 'Kelter said'),
      { context: { includeDeclaration: true } },
    );
    assert.deepEqual(found.map(shown), [
      'b.txt: Maria Kelter',
      'b.txt: Kelter',
      'a.txt: Maria Keller',
      'a.txt: Keller',
      'news/c.md: Maria Kelter',
    ]);
  });

  it('highlights the mentions in the same article', async () => {
    const found = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', 'a.txt', keller);
    assert.deepEqual(
      found.map(({ range }) => textIn(right, range)),
      ['Maria Keller', 'Keller'],
    );
    const dates = await client.at<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      'a.txt',
      positionOf(right, 'Tuesday'),
    );
    assert.deepEqual(
      dates.map(({ range }) => textIn(right, range)),
      ['7 December 2021', 'Tuesday'],
    );
  });

  it('goes from a last name to where the article introduces the person, then to the earliest article', async () => {
    const goto = (path: string, at: object) =>
      client.at<Location>('textDocument/definition', path, at as never);
    const introduced = await goto('b.txt', positionOf(garbled, 'Kelter said'));
    assert.equal(shown(introduced), 'b.txt: Maria Kelter');
    assert.equal(shown(await goto('b.txt', introduced.range.start)), 'a.txt: Maria Keller');
    assert.equal(await goto('b.txt', positionOf(garbled, 'talks')), null);
  });

  it('lists the entities and dates of an article as its outline', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uriOf('b.txt') },
    });
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['8 December 2021', '2021-12-08'],
        ['Maria Keller', 'Person · 2 mentions'],
        ['Lisbon', 'Place · 1 mention'],
        ['Kelter Street', 'Place · 1 mention'],
      ],
    );
  });

  it('finds entities of the workspace by any of their names', async () => {
    const search = (query: string) => client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
    const byGarbled = (await search('kelter')).map(({ name }) => name);
    assert.deepEqual(byGarbled.sort(), ['Kelter Street', 'Maria Keller']);
    const [bank] = await search('harbour');
    assert.equal(shown(bank!.location as Location), 'news/c.md: Harbour Bank');
    assert.match(bank!.containerName!, /Organization · 1 article/);
    assert.equal((await search('')).length, 5);
    assert.deepEqual(await search('nobody'), []);
  });

  it('renames one form of a name in all articles', async () => {
    const at = positionOf(garbled, 'Maria Kelter', { plus: 3 });
    const prepared = await client.at<{ placeholder: string }>('textDocument/prepareRename', 'b.txt', at);
    assert.equal(prepared.placeholder, 'Maria Kelter');
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', 'b.txt', at, {
      newName: ' Maria Keller ',
    });
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument.uri, edits.length]),
      [
        [uriOf('b.txt'), 1],
        [uriOf('news/c.md'), 1],
      ],
    );
    assert.ok(
      changes.every(({ edits }) => edits.every((e) => 'newText' in e && e.newText === 'Maria Keller')),
    );
  });

  it('does not rename what is no name, nor to nothing', async () => {
    const nowhere = positionOf(garbled, 'talks');
    assert.equal(await client.at('textDocument/prepareRename', 'b.txt', nowhere), null);
    for (const newName of ['  ', 'two\nlines'])
      await assert.rejects(
        client.at('textDocument/rename', 'b.txt', positionOf(garbled, 'Kelter said'), { newName }),
        /one line of text/,
      );
  });

  it('shows the values of dates as hints, where the settings ask for it', async () => {
    const params = {
      textDocument: { uri: uriOf('a.txt') },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', params);
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line]),
      [
        ['2021-12-07', 0],
        ['2021-12-07', 2],
      ],
    );
    const other = await connect({ engine, files: { 'a.txt': right } });
    await other.idle();
    assert.deepEqual(await other.request('textDocument/inlayHint', params), []);
    await other.stop();
  });
});

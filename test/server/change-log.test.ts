import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { method, type Replacement } from '../../src/server/protocol.ts';
import { desk, garbled, garbledToo } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until, uriOf } from './test-client.ts';

const place = { start: positionOf(garbled, 'Maria Kelter'), end: positionOf(garbled, 'Maria Kelter') };

describe('server: the log of replacements', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  /** The edits of one file, the last first, as VS Code applies them. */
  const editsOf = (edit: WorkspaceEdit, path: string) =>
    (edit.documentChanges as TextDocumentEdit[])
      .filter(({ textDocument }) => textDocument.uri === uriOf(path))
      .flatMap(({ edits }) => edits as { range: typeof place; newText: string }[])
      .sort(
        (a, b) =>
          b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      );
  const apply = (edit: WorkspaceEdit, path: string) =>
    client.change(path, ...editsOf(edit, path).map(({ range, newText: text }) => ({ range, text })));

  async function start(): Promise<void> {
    client = await connect(desk);
    await client.open('b.txt', garbled);
    await until(() => (client.diagnostics.get(uriOf('b.txt')) ?? []).length > 1, 'findings');
  }
  async function choose(title: RegExp): Promise<WorkspaceEdit> {
    const action = (await client.codeActions('b.txt', place))!.find((a: CodeAction) => title.test(a.title))!;
    return (action.edit ?? (await client.resolve(action)).edit)!;
  }
  const brief = ({ uri, line, from, to, undone }: Replacement) => [
    uri.slice(uriOf('').length),
    line,
    from,
    to,
    undone,
  ];

  it('tells of a fix that was applied, with what was found and why', async () => {
    await start();
    await apply(await choose(/^Replace with “Maria Keller”$/), 'b.txt');
    await until(() => client.replacements.length > 0, 'a replacement');
    const [only] = client.replacements;
    assert.deepEqual(brief(only!), ['b.txt', 2, 'Maria Kelter', 'Maria Keller', false]);
    assert.match(only!.reason, /wrong form of Maria Keller/);
    assert.ok(only!.evidence.length > 0);
  });

  it('tells when it was undone, and done again', async () => {
    await start();
    const [edit] = editsOf(await choose(/^Replace with/), 'b.txt');
    const { start: from } = edit!.range;
    const back = {
      range: { start: from, end: { ...from, character: from.character + 12 } },
      text: 'Maria Kelter',
    };
    await client.change('b.txt', { range: edit!.range, text: edit!.newText });
    await client.change('b.txt', back);
    await client.change('b.txt', { range: edit!.range, text: edit!.newText });
    await until(() => client.replacements.length === 3, 'three replacements');
    assert.deepEqual(
      client.replacements.map(({ undone }) => undone),
      [false, true, false],
    );
  });

  it('tells of each file of a replacement in all articles, once it is applied there', async () => {
    await start();
    const edit = await choose(/in all articles…$/);
    await client.open('news/c.md', garbledToo);
    await apply(edit, 'news/c.md');
    await until(() => client.replacements.length > 0, 'a replacement');
    assert.deepEqual(client.replacements.map(brief), [
      ['news/c.md', 2, 'Maria Kelter', 'Maria Keller', false],
    ]);
  });

  it('tells of replacements of which an editor sends only the letters that differ', async () => {
    await start();
    const [edit] = editsOf(await choose(/^Replace with/), 'b.txt');
    const at = { ...edit!.range.start, character: edit!.range.start.character + 'Maria Kel'.length };
    await client.change('b.txt', {
      range: { start: at, end: { ...at, character: at.character + 1 } },
      text: 'l',
    });
    await until(() => client.replacements.length > 0, 'a replacement');
    assert.deepEqual(client.replacements.map(brief), [['b.txt', 2, 'Maria Kelter', 'Maria Keller', false]]);
  });

  it('tells of renames, several at once in the order of the text', async () => {
    await start();
    const edit = await client.at<WorkspaceEdit>(
      'textDocument/rename',
      'b.txt',
      positionOf(garbled, 'Kelter said'),
      { newName: 'Ms. Keller' },
    );
    await apply(edit, 'b.txt');
    await until(() => client.replacements.length > 0, 'a replacement');
    assert.deepEqual(client.replacements.map(brief), [['b.txt', 2, 'Kelter', 'Ms. Keller', false]]);
  });

  it('says nothing of what people type, nor of edits that were only offered', async () => {
    await start();
    await choose(/^Replace with/);
    const at = positionOf(garbled, 'left Lisbon');
    await client.change('b.txt', {
      range: { start: at, end: { ...at, character: at.character + 4 } },
      text: 'fled',
    });
    await client.change('b.txt', { text: garbled.replace('Maria Kelter', 'Maria Keller') });
    await client.request(method.getStatus);
    assert.deepEqual(client.replacements, []);
  });
});

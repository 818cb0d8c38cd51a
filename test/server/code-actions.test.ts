import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientCommand, method, type Places, type ReplaceAction } from '../../src/server/protocol.ts';
import { desk, files, garbled } from './sample-desk.ts';
import { connect, positionOf, type TestClient, textIn, until, uriOf } from './test-client.ts';

const namePlace = {
  start: positionOf(garbled, 'Maria Kelter'),
  end: positionOf(garbled, 'Maria Kelter'),
};
const doubledPlace = { start: positionOf(garbled, 'the the'), end: positionOf(garbled, 'the the') };

/** The texts of the files as an edit leaves them. */
function applied(edit: WorkspaceEdit, texts: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const change of edit.documentChanges as TextDocumentEdit[]) {
    if (!('textDocument' in change)) continue;
    const path = change.textDocument.uri.slice(uriOf('').length);
    out[path] = TextDocument.applyEdits(TextDocument.create('', '', 0, texts[path] ?? ''), [
      ...change.edits,
    ] as never);
  }
  return out;
}

describe('server: quick fixes', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function actionsAt(range: { start: object; end: object }, only?: string[]): Promise<CodeAction[]> {
    await until(() => client.diagnostics.has(uriOf('b.txt')), 'findings');
    return (await client.codeActions('b.txt', range as never, only)) ?? [];
  }
  async function chosen(title: RegExp, range = namePlace): Promise<WorkspaceEdit> {
    const action = (await actionsAt(range)).find((a) => title.test(a.title));
    assert.ok(action, `no action ${title}`);
    return (action.edit ?? (await client.resolve(action)).edit)!;
  }

  it('offers the fix here first, preferred, and tells which diagnostic it fixes', async () => {
    client = await connect(desk);
    const actions = await actionsAt(namePlace);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Replace with “Maria Keller”',
        'Replace “Maria Kelter” with “Maria Keller” in all articles…',
        'Correct all garbled forms of “Maria Keller” in all articles…',
        'Not an error here',
        'Not an error in this file',
        'Not an error anywhere',
      ],
    );
    assert.equal(actions[0]!.isPreferred, true);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.equal(actions[0]!.diagnostics![0]!.code, 'name');
  });

  it('replaces here and nowhere else', async () => {
    client = await connect(desk);
    const after = applied(await chosen(/^Replace with/), files)['b.txt']!;
    assert.equal(after, garbled.replace('Maria Kelter', 'Maria Keller'));
  });

  it('replaces in all articles, to be confirmed, and only whole names', async () => {
    client = await connect(desk);
    const edit = await chosen(/“Maria Kelter” with “Maria Keller” in all articles/);
    const after = applied(edit, files);
    assert.deepEqual(Object.keys(after).sort(), ['b.txt', 'news/c.md']);
    assert.ok(after['b.txt']!.includes('Maria Keller left Lisbon. Kelter said'));
    assert.ok(after['news/c.md']!.includes('Maria Keller will speak'));
    const annotations = Object.values(edit.changeAnnotations!);
    assert.deepEqual(annotations, [
      { label: 'Replace “Maria Kelter” with “Maria Keller”', needsConfirmation: true },
    ]);
    for (const change of edit.documentChanges as TextDocumentEdit[])
      for (const one of change.edits) assert.ok('annotationId' in one);
  });

  it('corrects every garbled form of a name at once, but not another name that looks alike', async () => {
    client = await connect(desk);
    const after = applied(await chosen(/all garbled forms/), files);
    assert.ok(after['b.txt']!.includes('Maria Keller left Lisbon. Keller said'));
    assert.ok(after['b.txt']!.includes('Kelter Street'));
  });

  it('replaces in this article where the text stands more than once, capitals and possessives kept', async () => {
    const text = `${garbled}\nKELTER LEAVES\n\nLater Kelter left Kelterville for Kelter Street. Kelter’s aides said KELTER'S plan stood.\n`;
    client = await connect({ ...desk, files: { 'b.txt': text } });
    const range = { start: positionOf(garbled, 'Kelter said'), end: positionOf(garbled, 'Kelter said') };
    const action = (await actionsAt(range)).find(({ title }) => title.includes('in this article'))!;
    assert.equal(action.title, 'Replace “Kelter” with “Keller” in this article (5)');
    const { edit } = await client.resolve(action);
    assert.equal(edit!.changeAnnotations, undefined, 'one article needs no preview');
    const after = applied(edit!, { 'b.txt': text })['b.txt']!;
    assert.ok(after.includes('Keller said'));
    assert.ok(after.includes('KELLER LEAVES'));
    assert.ok(after.includes('Later Keller left Kelterville for Kelter Street.'));
    assert.ok(after.includes("Keller’s aides said KELLER'S plan stood."));
    assert.ok(after.includes('Maria Kelter left'), 'a longer name is another text');
  });

  it('carries the version of the open text', async () => {
    client = await connect(desk);
    await client.open('b.txt', garbled);
    const version = await client.change('b.txt', {
      range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
      text: 'More.',
    });
    const edit = await chosen(/^Replace with/);
    assert.equal((edit.documentChanges![0] as TextDocumentEdit).textDocument.version, version);
  });

  it('offers no fix where nothing was found', async () => {
    client = await connect(desk);
    const at = positionOf(garbled, 'Lisbon');
    assert.deepEqual(await actionsAt({ start: at, end: at }, ['quickfix']), []);
  });

  it('asks for another name through the client, where it can', async () => {
    client = await connect({
      ...desk,
      initializationOptions: { clientCommands: [clientCommand.useDifferentName] },
    });
    const action = (await actionsAt(namePlace)).find(({ title }) => title.startsWith('Use a different'))!;
    const [about] = action.command!.arguments as { range: never; text: string }[];
    assert.equal(action.command!.command, clientCommand.useDifferentName);
    assert.equal(about!.text, 'Maria Kelter');
    assert.equal(textIn(garbled, about!.range), 'Maria Kelter');
  });

  it('gives complete edits to clients that do not ask later', async () => {
    client = await connect({ ...desk, capabilities: {} });
    const actions = await actionsAt(namePlace);
    assert.ok(actions.length > 4);
    for (const { title, edit, data } of actions) {
      assert.ok(edit?.changes, title);
      assert.equal(data, undefined);
    }
  });

  it('fixes all that needs no judgement, only when asked', async () => {
    const text = 'The bank opened its doors.The mayor came.\n\nThe bank said ,yes.\n';
    client = await connect({ ...desk, files: { 'b.txt': text } });
    const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const kinds = (await actionsAt(everything)).map(({ kind }) => kind);
    assert.ok(kinds.every((kind) => kind === 'quickfix'));
    assert.deepEqual(
      (await actionsAt(everything, ['source'])).map(({ kind }) => kind),
      ['source.fixAll.copydesk', 'source.copydesk.clean'],
    );
    for (const asked of ['source.fixAll', 'source.fixAll.copydesk']) {
      const [action, more] = await actionsAt(everything, [asked]);
      assert.equal(more, undefined);
      assert.equal(action!.kind, 'source.fixAll.copydesk');
      assert.ok(applied(action!.edit!, { 'b.txt': text })['b.txt']!.includes('doors. The mayor'));
    }
    assert.deepEqual(await actionsAt(everything, ['refactor']), []);
    assert.deepEqual(await actionsAt(everything, ['source.organizeImports']), []);
  });

  it('cleans an article of furniture too, with the lines it stood on, only when asked', async () => {
    const text =
      'The bank opened its doors.The mayor came.\n\nLeave a Reply\n\nShe cut a ribbon.\n\nYour email address will not be published.\n';
    client = await connect({ ...desk, files: { 'b.txt': text } });
    await client.idle();
    const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [clean, ...rest] = await actionsAt(everything, ['source.copydesk.clean']);
    assert.deepEqual(rest, []);
    assert.equal(
      applied(clean!.edit!, { 'b.txt': text })['b.txt'],
      'The bank opened its doors. The mayor came.\n\nShe cut a ribbon.\n',
    );
    const [onSave] = await actionsAt(everything, ['source.fixAll']);
    assert.ok(applied(onSave!.edit!, { 'b.txt': text })['b.txt']!.includes('Leave a Reply'));
  });

  it('fixes all findings of one kind, in the article or in all, each in its own way', async () => {
    const files = {
      'b.txt': 'The bank opened.\n\nLeave a Reply\n\nIt closed. It opened again.\n\nRelated Articles\n',
      'c.txt': 'The mayor came.\n\nBack to top\n',
    };
    client = await connect({ ...desk, files });
    await client.idle();
    const at = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };
    const here = await chosen(/^Fix all 2 findings of “Site furniture” in this article$/, at);
    const cleaned = 'The bank opened.\n\nIt closed. It opened again.\n';
    assert.deepEqual(applied(here, files), { 'b.txt': cleaned });
    const everywhere = await chosen(/^Fix all findings of “Site furniture” in all articles…$/, at);
    assert.deepEqual(applied(everywhere, files), { 'b.txt': cleaned, 'c.txt': 'The mayor came.\n' });
  });

  it('answers for a selection of everything in a long article', async () => {
    const text = `${garbled}\n${'Kelter met Kelter and the the mayor of Lisbon. '.repeat(1100)}\n`;
    client = await connect({ ...desk, files: { 'b.txt': text } });
    await client.idle();
    assert.equal(client.diagnostics.get(uriOf('b.txt'))!.length, 1000, 'no more than can be read');
    const actions = await actionsAt({ start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
    assert.ok(actions.length > 20);
    const edit = await chosen(/“Kelter” with “Keller” in all articles/, {
      start: positionOf(garbled, 'Kelter said'),
      end: positionOf(garbled, 'Kelter said'),
    });
    assert.ok(applied(edit, { 'b.txt': text })['b.txt']!.includes('Keller met Keller and the the'));
  });

  it('never fixes a name or a doubled word without being asked for that one', async () => {
    client = await connect(desk);
    assert.deepEqual(await actionsAt(doubledPlace, ['source.fixAll']), []);
  });

  it('hands a client that lets people choose the places of all articles, with what stands around them', async () => {
    const initializationOptions = { clientCommands: [clientCommand.replacePlaces] };
    client = await connect({ ...desk, initializationOptions });
    await client.idle();
    const actions = await actionsAt(namePlace);
    const everywhere = actions.find(({ title }) => /in all articles…$/.test(title))!;
    assert.equal(everywhere.edit ?? everywhere.data, undefined, 'the client makes the edits');
    assert.equal(everywhere.command!.command, clientCommand.replacePlaces);
    const [action] = everywhere.command!.arguments as [ReplaceAction];
    const { heading, articles } = (await client.request<Places | null>(method.places, action))!;
    assert.equal(heading, 'Replace “Maria Kelter” with “Maria Keller”');
    assert.deepEqual(articles.map(({ uri }) => uri).sort(), [uriOf('b.txt'), uriOf('news/c.md')]);
    const [place] = articles.find(({ uri }) => uri === uriOf('b.txt'))!.places;
    const { start } = place!.range;
    assert.deepEqual(start, positionOf(garbled, 'Maria Kelter'));
    assert.deepEqual([place!.text, place!.newText], ['Maria Kelter', 'Maria Keller']);
    assert.ok(place!.after.startsWith(' left Lisbon.'), place!.after);
    assert.equal(await client.request(method.places, { ...action, from: 'Nobody' }), null);
  });

  it('replaces any text on request', async () => {
    client = await connect(desk);
    await client.idle();
    const replace = (from: string, to: string, scope = 'corpus') =>
      client.request<WorkspaceEdit | null>(method.replace, { scope, uri: uriOf('a.txt'), from, to });
    const edit = await replace('Lisbon', 'Lisboa');
    assert.deepEqual(Object.keys(applied(edit!, files)).sort(), ['a.txt', 'b.txt']);
    const own = await replace('Lisbon', 'Lisboa', 'article');
    assert.deepEqual(Object.keys(applied(own!, files)), ['a.txt']);
    assert.equal(await replace('Madrid', 'Lisboa'), null);
    assert.equal(await replace('', 'Lisboa'), null);
  });
});

import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { method } from '../../src/server/protocol.ts';
import { desk, files, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, textIn, until, uriOf } from './test-client.ts';

const yaml = 'copydesk.yaml';
const namePlace = {
  start: positionOf(garbled, 'Maria Kelter'),
  end: positionOf(garbled, 'Maria Kelter'),
};

describe('server: copydesk.yaml', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const flagged = (path: string, text: string) =>
    (client.diagnostics.get(uriOf(path)) ?? []).map(({ range }) => textIn(text, range));
  const problems = () => client.diagnostics.get(uriOf(yaml)) ?? [];

  async function listOnDisk(text: string): Promise<void> {
    client.files.set(uriOf(yaml), text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(yaml), type: 2 }] });
  }
  /** Chooses a quick fix and writes what it makes of the list. */
  async function decide(title: string): Promise<WorkspaceEdit> {
    await until(() => flagged('b.txt', garbled).length > 0, 'findings');
    const action = (await client.codeActions('b.txt', namePlace))!.find((a) => a.title === title)!;
    const { edit } = await client.resolve(action);
    const old = String(client.files.get(uriOf(yaml)) ?? '');
    const changes = edit!.documentChanges as (TextDocumentEdit | CreateFile)[];
    const change = changes.find((c): c is TextDocumentEdit => 'textDocument' in c)!;
    assert.equal(change.textDocument.uri, uriOf(yaml));
    await listOnDisk(TextDocument.applyEdits(TextDocument.create('', '', 0, old), change.edits as never));
    return edit!;
  }

  it('is made by the first decision, which is in force at once', async () => {
    client = await connect(desk);
    const edit = await decide('Not an error here');
    assert.deepEqual(edit.documentChanges![0], {
      kind: 'create',
      uri: uriOf(yaml),
      options: { ignoreIfExists: true },
    });
    await until(() => !flagged('b.txt', garbled).includes('Maria Kelter'), 'no finding in b.txt');
    assert.deepEqual(flagged('news/c.md', files['news/c.md']), ['Maria Kelter'], 'elsewhere it stays one');
  });

  it('keeps its comments when a decision is added', async () => {
    const before = '# Our names\nnotErrors:\n  - Lisboa # as they say\n';
    client = await connect({ ...desk, files: { ...files, [yaml]: before } });
    const edit = await decide('Not an error anywhere');
    const after = String(client.files.get(uriOf(yaml)));
    assert.ok(after.startsWith(before), after);
    assert.match(after, /Maria Kelter/);
    assert.equal(edit.documentChanges!.length, 1, 'the file is there already');
    await until(() => flagged('news/c.md', files['news/c.md']).length === 0, 'no finding anywhere');
  });

  it('holds decisions for one file', async () => {
    client = await connect(desk);
    await decide('Not an error in this file');
    await until(() => !flagged('b.txt', garbled).includes('Maria Kelter'), 'no finding in b.txt');
    assert.match(String(client.files.get(uriOf(yaml))), /file: b\.txt/);
    assert.equal(flagged('news/c.md', files['news/c.md']).length, 1);
  });

  it('counts as it is in the editor, before it is saved', async () => {
    client = await connect(desk);
    await until(() => flagged('b.txt', garbled).length === 3, 'findings');
    await client.open(yaml, 'notErrors: [the the]\n');
    await until(() => flagged('b.txt', garbled).length === 2, 'the decision is in force');
    await client.change(yaml, { text: 'notErrors: []\n' });
    await until(() => flagged('b.txt', garbled).length === 3, 'and taken back');
    assert.equal((await client.idle()).articles, 3, 'it is no article');
  });

  it('is reported where it is wrong, and the last good one stays in force', async () => {
    client = await connect({ ...desk, files: { ...files, [yaml]: 'notErrors: [the the]\n' } });
    await until(() => flagged('b.txt', garbled).length === 2, 'the list is in force');
    await listOnDisk('notErrors:\n  - [unclosed\n');
    await until(() => problems().length > 0, 'a problem');
    assert.equal(problems()[0]!.severity, 1);
    assert.ok(problems()[0]!.range.start.line >= 1);
    await client.idle();
    assert.equal(flagged('b.txt', garbled).length, 2);
    await listOnDisk('notErrors: []\n');
    await until(() => problems().length === 0 && flagged('b.txt', garbled).length === 3, 'mended');
  });

  it('gets no decision while it is malformed', async () => {
    client = await connect({ ...desk, files: { ...files, [yaml]: 'names: [unclosed\n' } });
    const params = { uri: uriOf('b.txt'), decisions: [{ kind: 'not-an-error', text: 'the the' }] };
    await assert.rejects(client.request(method.decide, params), /copydesk\.yaml/);
  });

  it('takes several decisions in one edit', async () => {
    client = await connect(desk);
    const decisions = [
      { kind: 'not-an-error', text: 'the the' },
      { kind: 'name', preferred: 'Maria Keller', hidden: ['Maria Kelter'] },
    ];
    const edit = await client.request<WorkspaceEdit>(method.decide, { uri: uriOf('b.txt'), decisions });
    const text = JSON.stringify(edit);
    assert.match(text, /the the/);
    assert.match(text, /preferred: Maria Keller/);
    const outside = { uri: 'file:///elsewhere/x.txt', decisions };
    assert.equal(await client.request(method.decide, outside), null);
  });

  it('gets decisions after what was typed a moment ago', async () => {
    client = await connect({ ...desk, files: { ...files, [yaml]: 'notErrors: [old]\n' } });
    await client.idle();
    const typed = '# typed just now\nnotErrors:\n  - newer\n';
    await client.open(yaml, typed);
    const decisions = [{ kind: 'not-an-error', text: 'the the' }];
    const edit = await client.request<WorkspaceEdit>(method.decide, { uri: uriOf('b.txt'), decisions });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    const document = TextDocument.create('', '', 0, typed);
    const after = TextDocument.applyEdits(document, change!.edits as never);
    assert.equal(after, `${typed}  - the the\n`);
  });

  it('gets a decision after another whose list was closed a moment ago, before that is read again', async () => {
    client = await connect(desk);
    await client.idle();
    const first = 'notErrors:\n  - the the\n';
    await client.open(yaml, first);
    client.files.set(uriOf(yaml), first);
    await client.close(yaml);
    const decisions = [{ kind: 'not-an-error', text: 'Maria Kelter' }];
    const edit = await client.request<WorkspaceEdit>(method.decide, { uri: uriOf('b.txt'), decisions });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    assert.ok(change && 'textDocument' in change, 'the file is there and not made anew');
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, first), change.edits as never);
    assert.equal(after, first.replace(':\n', ':\n  - Maria Kelter\n'));
  });

  it('has a decision in force with the next request after the client wrote it', async () => {
    client = await connect(desk);
    await until(() => flagged('b.txt', garbled).includes('the the'), 'findings');
    const decisions = [{ kind: 'not-an-error', text: 'the the' }];
    const edit = await client.request<WorkspaceEdit>(method.decide, { uri: uriOf('b.txt'), decisions });
    const changes = edit.documentChanges as (TextDocumentEdit | CreateFile)[];
    const change = changes.find((c): c is TextDocumentEdit => 'textDocument' in c)!;
    await client.open(yaml, '');
    const text = TextDocument.applyEdits(TextDocument.create('', '', 0, ''), change.edits as never);
    await client.change(yaml, { text });
    assert.doesNotMatch(JSON.stringify(await client.request(method.findings)), /the the/);
  });

  it('gives an article its publication date', async () => {
    const text = right.replace('Published 7 December 2021', 'A report');
    client = await connect({ ...desk, files: { 'a.txt': text } });
    await client.idle();
    const valueNow = async () => (await client.highlights('a.txt')).dates[0]!.value;
    assert.notEqual(await valueNow(), '2020-02-04');
    await listOnDisk('publishedOn:\n  a.txt: 2020-02-05\n');
    await until(async () => (await valueNow()) === '2020-02-04', 'Tuesday before Wednesday 2020-02-05');
  });
});

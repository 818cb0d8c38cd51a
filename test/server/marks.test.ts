import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { desk, files, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until, uriOf } from './test-client.ts';

const yaml = 'copydesk.yaml';

/** A selection of the nth place where a text stands. */
function selectionOf(wanted: string, nth = 1) {
  return {
    start: positionOf(right, wanted, { nth }),
    end: positionOf(right, wanted, { nth, plus: wanted.length }),
  };
}

describe('server: annotation by hand', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const typesOf = async (path: string) =>
    (await client.highlights(path)).entities.map(({ type, entity }) => `${type} ${entity}`);
  const problems = () => (client.diagnostics.get(uriOf(yaml)) ?? []).map(({ message }) => String(message));

  async function listOnDisk(text: string): Promise<void> {
    client.files.set(uriOf(yaml), text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(yaml), type: 2 }] });
  }
  async function mark(title: string, range: ReturnType<typeof selectionOf>): Promise<void> {
    const actions = await client.codeActions('a.txt', range);
    const action = actions?.find((one) => one.title === title);
    assert.ok(action, `no “${title}” among ${actions?.map((one) => one.title).join(', ')}`);
    const { edit } = await client.resolve(action);
    const old = String(client.files.get(uriOf(yaml)) ?? '');
    const change = edit!.documentChanges!.find((c): c is TextDocumentEdit => 'textDocument' in c)!;
    await listOnDisk(TextDocument.applyEdits(TextDocument.create('', '', 0, old), change.edits as never));
  }

  it('marks what is selected, at once and everywhere it shows', async () => {
    client = await connect(desk);
    await client.idle();
    await mark('Mark as an organization', selectionOf('bankers'));
    await until(async () => (await typesOf('a.txt')).includes('ORG bankers'), 'the mark');
    assert.ok(String(client.files.get(uriOf(yaml))).includes('type: ORG'));
  });

  it('retypes the mention at the cursor, and takes it away', async () => {
    client = await connect(desk);
    await client.idle();
    const cursor = {
      start: positionOf(right, 'Lisbon', { plus: 2 }),
      end: positionOf(right, 'Lisbon', { plus: 2 }),
    };
    await mark('Mark as a person', cursor);
    await until(async () => (await typesOf('a.txt')).includes('PERSON Lisbon'), 'a person');
    await mark('Not a name', cursor);
    await until(async () => !(await typesOf('a.txt')).some((entity) => entity.endsWith('Lisbon')), 'no name');
    assert.equal(String(client.files.get(uriOf(yaml))).match(/text: Lisbon/g)!.length, 1, 'one decision');
    assert.ok((await typesOf('b.txt')).includes('PLACE Lisbon'), 'elsewhere it stays a place');
  });

  it('survives edits of the text around, and is never undone by automation', async () => {
    client = await connect(desk);
    await client.idle();
    await mark('Mark as an organization', selectionOf('Keller', 2));
    await until(async () => (await typesOf('a.txt')).includes('ORG Keller'), 'the mark');
    await client.open('a.txt', `A new first line.\n\n${right.replace('flew', 'went by train')}`);
    await client.idle();
    assert.ok((await typesOf('a.txt')).includes('ORG Keller'));
  });

  it('offers nothing for white space and nothing far from any name', async () => {
    client = await connect(desk);
    await client.idle();
    const space = { start: positionOf(right, ' flew'), end: positionOf(right, ' flew', { plus: 1 }) };
    const word = {
      start: positionOf(right, 'flew', { plus: 2 }),
      end: positionOf(right, 'flew', { plus: 2 }),
    };
    for (const range of [space, word])
      assert.deepEqual(
        ((await client.codeActions('a.txt', range)) ?? []).map(({ title }) => title),
        [],
      );
  });

  it('reports decisions whose spot is gone, where they stand, and takes that back', async () => {
    const list = [
      'mentions:',
      '  - text: Lisbon',
      '    type: ORG',
      '    file: a.txt',
      '    prefix: "flew to "',
      '    suffix: " on Tues"',
      'notErrors:',
      '  - text: the the',
      '    file: gone.txt',
      '    prefix: "said "',
      '    suffix: " talks"',
      '',
    ].join('\n');
    client = await connect({ ...desk, files: { ...files, [yaml]: list } });
    await until(() => problems().length === 1, 'one orphan');
    assert.match(problems()[0]!, /gone\.txt/);
    await client.open('a.txt', right.replace('Lisbon', 'Porto'));
    await until(() => problems().length === 2, 'two orphans');
    const [first] = client.diagnostics
      .get(uriOf(yaml))!
      .filter(({ message }) => /Lisbon/.test(String(message)));
    assert.equal(first!.range.start.line, 1);
    await client.open('a.txt', right);
    await until(() => problems().length === 1, 'the quote is back');
  });
});

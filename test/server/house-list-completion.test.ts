import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseHouseList } from '../../src/corpus/house-list.ts';
import { yamlPlace } from '../../src/server/yaml-place.ts';
import { desk } from './sample-desk.ts';
import { connect, type TestClient, uriOf } from './test-client.ts';

const yaml = 'copydesk.yaml';

describe('server: completion in copydesk.yaml', () => {
  let client: TestClient;
  before(async () => {
    client = await connect(desk);
  });
  after(() => client.stop());

  /** What is offered where a text has a |, opened as the house list. */
  async function offered(marked: string): Promise<CompletionItem[]> {
    const text = marked.replace('|', '');
    await client.open(yaml, text);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: uriOf(yaml) },
      position,
    });
    await client.close(yaml);
    return items;
  }
  const labels = async (marked: string) => (await offered(marked)).map(({ label }) => label);

  it('offers the keys of the list that are not there yet', async () => {
    assert.deepEqual(await labels('|'), [
      'names',
      'same',
      'different',
      'notErrors',
      'mentions',
      'publishedOn',
    ]);
    assert.deepEqual(await labels('names:\n  - preferred: Oslo\nsame:\n|\nmentions: []\n'), [
      'different',
      'notErrors',
      'publishedOn',
    ]);
  });

  it('offers the keys of a name, wherever its list is indented', async () => {
    const keys = ['preferred', 'type', 'alternate', 'hidden', 'note'];
    assert.deepEqual(await labels('names:\n  - |'), keys);
    assert.deepEqual(await labels('names:\n- |\nsame: []'), keys);
    const second =
      'names:\n  - preferred: Oslo\n    type: PLACE\n  - preferred: Bergen\n    # one more\n    |\n    note: x';
    assert.deepEqual(await labels(second), ['type', 'alternate', 'hidden']);
    assert.deepEqual(await labels('names:\n- preferred: Oslo\n  hid|'), [
      'type',
      'alternate',
      'hidden',
      'note',
    ]);
  });

  it('offers the types of entities and the kinds of findings as values', async () => {
    const types = ['PERSON', 'ORG', 'PLACE', 'MISC'];
    assert.deepEqual(await labels('names:\n  - preferred: Oslo\n    type: |'), types);
    assert.deepEqual(await labels('names:\n  - type: P|\n    preferred: Oslo'), types);
    assert.deepEqual(await labels('mentions:\n  - text: Oslo\n    type: |'), [...types, 'none']);
    assert.ok((await labels('notErrors:\n  - text: Oslo\n    kind: |')).includes('mojibake'));
  });

  it('offers nothing where anything may stand', async () => {
    for (const marked of [
      'names:\n  - preferred: |',
      '# |',
      'names:\n  - preferred: Oslo # |',
      'same:\n  - [|',
      'same:\n  - |',
      'publishedOn:\n  |',
      'unknown:\n  |',
    ])
      assert.deepEqual(await labels(marked), [], marked);
  });

  it('writes what the list can be read from, in the place of what was typed', async () => {
    const text = 'names:\n  - preferred: Oslo\n    ty';
    const [item] = (await offered(`${text}|`)).filter(({ label }) => label === 'type');
    assert.match(String(item!.documentation), /What it names/);
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item!.textEdit as never]);
    assert.equal(after, 'names:\n  - preferred: Oslo\n    type: ');
    assert.deepEqual(parseHouseList(`${after}PLACE\n`).problems, []);
    const [top] = (await offered('|')).filter(({ label }) => label === 'publishedOn');
    assert.equal((top!.textEdit as { newText: string }).newText, 'publishedOn:\n  ');
  });

  it('knows its place while what is typed is no YAML', () => {
    assert.deepEqual(yamlPlace('names:\n  - preferred: "Os\n    pre', 2, 7), {
      path: ['names'],
      typing: 'key',
      siblings: ['preferred'],
      from: 4,
    });
    assert.equal(yamlPlace('', 3, 9)?.typing, 'key');
  });
});

import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { method, type NearPairItem } from '../../src/server/protocol.ts';
import { connect, type TestClient, until, uriOf } from './test-client.ts';
import { person, testEngine, testLexicon } from './test-engine.ts';

const engine = testEngine(
  [
    { text: 'Henrik Sandvall', type: 'PERSON' },
    { text: 'Hendrik Sondvel', type: 'PERSON' },
    { text: 'Sandvall', type: 'PERSON' },
  ],
  testLexicon([person(1, 'Maria Keller', 'finance minister', 'Freedonia')]),
);
const files = {
  'a.txt': 'Henrik Sandvall won the race. Sandvall was glad.\n',
  'b.txt': 'Henrik Sandvall will run again.\n',
  'c.txt': 'The winner, Hendrik Sondvel, slept.\n',
};

describe('server: near pairs', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect({ engine, files });
    await client.idle();
  });
  afterEach(() => client.stop());
  const pairs = () => client.request<NearPairItem[]>(method.nearPairs, {});

  it('come with forms, counts and the places where each is mentioned', async () => {
    const [pair, ...more] = await pairs();
    assert.equal(more.length, 0);
    const [known, other] = pair!.sides;
    assert.deepEqual([known.entity.name, other.entity.name], ['Henrik Sandvall', 'Hendrik Sondvel']);
    assert.deepEqual(known.forms, [
      { text: 'Henrik Sandvall', count: 2 },
      { text: 'Sandvall', count: 1 },
    ]);
    assert.deepEqual(
      known.places.map(({ uri }) => uri),
      [uriOf('a.txt'), uriOf('b.txt')],
    );
    assert.deepEqual(
      other.places.map(({ before, text, after }) => `${before}[${text}]${after}`),
      ['The winner, [Hendrik Sondvel], slept.'],
    );
  });

  for (const kind of ['same', 'different'] as const)
    it(`are settled by a decision: ${kind}`, async () => {
      const names = (await pairs())[0]!.sides.map(({ entity }) => entity.name);
      const edit = await client.request<WorkspaceEdit>(method.decide, {
        uri: uriOf('c.txt'),
        decisions: [{ kind, names }],
      });
      const change = edit.documentChanges!.find((c): c is TextDocumentEdit => 'textDocument' in c)!;
      const written = (change.edits as { newText: string }[])[0]!.newText;
      assert.equal(written, `${kind}:\n  - [Henrik Sandvall, Hendrik Sondvel]\n`);
      client.files.set(uriOf('copydesk.yaml'), written);
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('copydesk.yaml'), type: 1 }],
      });
      await until(async () => (await pairs()).length === 0, 'no pair left');
    });
});

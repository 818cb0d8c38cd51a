import assert from 'node:assert/strict';
import {
  type ExchangeFormats,
  type ExportedFile,
  type ImportedAnnotations,
  method,
} from '../../src/server/protocol.ts';
import { desk, right } from './sample-desk.ts';
import { connect, type TestClient, uriOf } from './test-client.ts';

describe('server: exports and imports', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect(desk);
    await client.idle();
  });
  afterEach(() => client.stop());

  const exported = (format: string, path?: string) =>
    client.request<ExportedFile[]>(method.export, {
      format,
      version: '1.2.3',
      ...(path !== undefined && { uri: uriOf(path) }),
    });
  const imported = (format: string, content: string) =>
    client.request<ImportedAnnotations>(method.import, { uri: uriOf('a.txt'), format, content });

  it('offer every format, each with the unit of its offsets', async () => {
    const { exports, imports } = await client.request<ExchangeFormats>(method.exchangeFormats);
    assert.ok(exports.length > imports.length);
    const unit = /UTF-16|code points|no offsets|HTML/;
    for (const { id, description } of [...exports, ...imports]) assert.match(description, unit, id);
  });

  it('export one article or all, under their paths in the folder', async () => {
    const [one] = await exported('jsonl', 'news/c.md');
    assert.equal(JSON.parse(one!.text).file, 'news/c.md');
    assert.equal(one!.name, 'copydesk-jsonl.jsonl');
    const [all] = await exported('jsonl');
    assert.equal(all!.text.trim().split('\n').length, 3);
    const files = await exported('brat');
    assert.deepEqual(
      files.map(({ name }) => name),
      ['a.ann', 'b.ann', 'news/c.ann'],
    );
    assert.match((await exported('sarif'))[0]!.text, /"version":"1\.2\.3"/);
  });

  it('import what was exported without a decision, as it is what is found', async () => {
    for (const format of ['jsonl', 'csv-mentions', 'conll', 'brat', 'spacy', 'web-annotation']) {
      const [file] = await exported(format, 'a.txt');
      const answer = await imported(format, file!.text);
      assert.deepEqual(answer, { edit: null, mentions: 3, decisions: 0 }, format);
    }
  });

  it('import what differs as decisions of the house list', async () => {
    const at = right.indexOf('Lisbon');
    const ann = `T1\tORG ${at} ${at + 6}\tLisbon\n`;
    const { edit, mentions, decisions } = await imported('brat', ann);
    assert.deepEqual([mentions, decisions], [1, 3]);
    assert.match(JSON.stringify(edit), /type: ORG/);
    assert.match(JSON.stringify(edit), /type: none/);
  });

  it('say what is wrong with a file', async () => {
    assert.match((await imported('brat', 'T1\tPERSON x y\n')).problem!, /line 1/);
    assert.match((await imported('spacy', '{"text":"Other","ents":[]}')).problem!, /a\.txt/);
  });
});

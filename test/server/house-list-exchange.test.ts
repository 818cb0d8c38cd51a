import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ExportedHouseList, type ImportedHouseList, method } from '../../src/server/protocol.ts';
import { desk } from './sample-desk.ts';
import { connect, type TestClient, until, uriOf } from './test-client.ts';

const ours = '# ours\nnames:\n  - preferred: Odesa # the port\n    type: PLACE\n    alternate: [Odessa]\n';
const uri = uriOf('a.txt');

describe('server: house lists in other formats', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect({ ...desk, files: { ...desk.files, 'copydesk.yaml': ours } });
    await until(() => client.reads.includes(uriOf('copydesk.yaml')), 'the list is read');
  });
  afterEach(() => client.stop());

  const importing = (file: string, text: string) =>
    client.request<ImportedHouseList>(method.importHouseList, { uri, file, text });

  it('go out', async () => {
    const ask = (format: string) =>
      client.request<ExportedHouseList>(method.exportHouseList, { uri, format });
    assert.match((await ask('turtle')).text, /skos:prefLabel "Odesa" ;\n {2}skos:altLabel "Odessa"/);
    assert.equal((await ask('json-ld')).extension, 'jsonld');
    assert.match((await ask('csv')).text, /name,Odesa,PLACE,Odessa/);
    await assert.rejects(ask('xml'), /no format/);
  });

  it('come in, into the list as it is, with what could not be read', async () => {
    const { edit, names, problems } = await importing('more.CSV', 'preferred,type\nLviv,PLACE\nRivne,TOWN\n');
    assert.equal(names, 2);
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[3, 7]],
    );
    const [change] = (edit as WorkspaceEdit).documentChanges as TextDocumentEdit[];
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, ours), change!.edits as never);
    assert.ok(after.startsWith(ours));
    assert.match(after, /- preferred: Lviv\n {4}type: PLACE\n {2}- preferred: Rivne\n$/);
  });

  it('are refused where the format is not known', async () => {
    await assert.rejects(importing('more.xml', '<a/>'), /not known/);
  });
});

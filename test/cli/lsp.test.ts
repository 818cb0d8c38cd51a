import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type Location,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const program = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

const texts = {
  'one.txt':
    'PARIS, 3 May 2022 - U.S. Secretary of State Antony Blinken spoke on Tuesday. Blinken left for Rome.\n',
  'two.txt': 'ROME, 4 May 2022 - U.S. Secretary of State Anthony Brinken arrived in Rome on Wednesday.\n',
};

const pause = () => new Promise((resume) => setTimeout(resume, 50));

/** A client that knows nothing of Copydesk beyond the protocol, as an editor such as Neovim is. */
describe('copydesk lsp, for any editor', function () {
  this.timeout(300_000);
  let folder: string;
  let server: ChildProcess;
  let client: MessageConnection;
  const diagnostics = new Map<string, Diagnostic[]>();
  const uri = (name: keyof typeof texts) => pathToFileURL(join(folder, name)).href;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-lsp-'));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    server = spawn(process.execPath, [program, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    client = createMessageConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    client.onNotification(
      'textDocument/publishDiagnostics',
      (p: { uri: string; diagnostics: Diagnostic[] }) => {
        diagnostics.set(p.uri, p.diagnostics);
      },
    );
    client.onRequest(() => null);
    client.listen();
    const folderUri = pathToFileURL(folder).href;
    await client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folderUri,
      workspaceFolders: [{ uri: folderUri, name: 'articles' }],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('two.txt'), languageId: 'plaintext', version: 1, text: texts['two.txt'] },
    });
  });

  after(async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    client.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function finding(): Promise<Diagnostic> {
    for (;;) {
      const found = diagnostics.get(uri('two.txt'))?.find((d) => d.code === 'name');
      if (found) return found;
      await pause();
    }
  }

  it('reports the garbled name, with the files it found by itself as evidence', async () => {
    const { range, message } = await finding();
    assert.equal(texts['two.txt'].slice(range.start.character, range.end.character), 'Anthony Brinken');
    assert.match(String(message), /Antony Blinken/);
  });

  it('offers the fix as a code action', async () => {
    const diagnostic = await finding();
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uri('two.txt') },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    assert.ok(actions.some((action) => action.title.includes('Antony Blinken')));
  });

  it('finds references in files that are not open', async () => {
    const { range } = await finding();
    const inTheOtherFile = async () => {
      const places = await client.sendRequest<Location[]>('textDocument/references', {
        textDocument: { uri: uri('two.txt') },
        position: range.start,
        context: { includeDeclaration: true },
      });
      return places.filter((place) => place.uri === uri('one.txt')).length;
    };
    // Open files come first; the rest of the folder is read meanwhile.
    while ((await inTheOtherFile()) < 2) await pause();
  });

  it('renames everywhere', async () => {
    const { range } = await finding();
    const edit = await client.sendRequest<object>('textDocument/rename', {
      textDocument: { uri: uri('two.txt') },
      position: range.start,
      newName: 'Antony Blinken',
    });
    assert.match(JSON.stringify(edit), /two\.txt/);
  });
});

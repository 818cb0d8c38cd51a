import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { clientCommand } from '../../src/server/protocol.ts';
import { engine } from './sample-desk.ts';
import { connect, positionOf, type TestClient } from './test-client.ts';

const text = 'The ferry sank on Tuesday.\n\nThe picture was taken on December 7, 2021, in Porto.\n';

describe('server: saying when an article was published', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function actionsAt(wanted: string): Promise<CodeAction[]> {
    await client.idle();
    const place = {
      start: positionOf(text, wanted, { plus: 1 }),
      end: positionOf(text, wanted, { plus: 1 }),
    };
    return (
      (await client.request<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: client.articleUris()[0] },
        range: place,
        context: { diagnostics: [] },
      })) ?? []
    );
  }
  const titled = (actions: readonly CodeAction[], title: string) =>
    actions.find((action) => action.title === title);

  it('is offered at any date, where the client can ask', async () => {
    const initializationOptions = { clientCommands: [clientCommand.setPublicationDate] };
    client = await connect({ engine, files: { 'a.txt': text }, initializationOptions });
    const ask = titled(await actionsAt('Tuesday'), 'Set the publication date…');
    assert.equal(ask?.command?.command, 'copydesk.setPublicationDate');
    assert.equal(titled(await actionsAt('picture'), 'Set the publication date…'), undefined);
  });

  it('takes a whole date of the text, and keeps it as a decision', async () => {
    client = await connect({ engine, files: { 'a.txt': text } });
    const actions = await actionsAt('December');
    const take = titled(actions, 'This article was published on 2021-12-07');
    assert.ok(take, actions.map(({ title }) => title).join());
    const edit = take.edit ?? (await client.request<CodeAction>('codeAction/resolve', take)).edit;
    const changes = edit!.documentChanges!.filter((change) => 'edits' in change) as TextDocumentEdit[];
    const written = changes.flatMap(({ edits }) =>
      edits.map((each) => ('newText' in each ? each.newText : '')),
    );
    assert.match(written.join(''), /publishedOn:\s+a\.txt: "?2021-12-07/);
  });

  it('is not taken from a date that hangs on the publication date itself', async () => {
    client = await connect({ engine, files: { 'a.txt': text } });
    const titles = (await actionsAt('Tuesday')).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('This article was published')), titles.join());
    assert.ok(!titles.includes('Set the publication date…'), 'this client cannot ask');
  });
});

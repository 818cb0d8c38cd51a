import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EntityMentions, type EntitySummary, method } from '../../src/server/protocol.ts';
import { DeskProcess, killRemaining } from '../faults/desk-process.ts';
import { PostgresServer, postgresPrograms } from './postgres-server.ts';

const programs = postgresPrograms();

describe('the setting copydesk.mentionStore', function () {
  this.timeout(300_000);
  let folder: string;
  let server: PostgresServer | undefined;

  before(function () {
    if (!programs) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
    writeFileSync(join(folder, 'a.txt'), 'Eva Lund sang. Nobody else did.');
    server = new PostgresServer(programs);
    server.psql(`CREATE TABLE mentions (file text, start_utf16 int, end_utf16 int, text text, type text,
      entity text, confidence real, published_on date)`);
    server.psql(
      "INSERT INTO mentions VALUES ('a.txt', 0, 8, 'Eva Lund', 'PERSON', 'Eva Lund of the store', 1, NULL)",
    );
  });
  afterEach(killRemaining);
  after(() => {
    server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  async function desk(
    host: string,
    mentionStore?: 'postgresql',
    storeConnection?: string,
  ): Promise<DeskProcess> {
    const one = new DeskProcess({
      folder,
      env: { PGHOST: host, PGUSER: 'desk', PGDATABASE: 'postgres' },
      settings: mentionStore ? { mentionStore } : {},
      ...(storeConnection !== undefined && { storeConnection }),
    });
    await one.initialize();
    await one.tellFiles([pathToFileURL(join(folder, 'a.txt')).href]);
    await one.settled(1);
    return one;
  }
  const names = async (one: DeskProcess) =>
    (await one.client.sendRequest<EntitySummary[]>(method.entities, {})).map(({ name }) => name);

  it('is off unless chosen: the environment alone reaches no database', async () => {
    assert.ok(!(await names(await desk(server!.folder))).includes('Eva Lund of the store'));
  });

  it('chosen, the lists come from the database that the environment names, with places in files here', async () => {
    const one = await desk(server!.folder, 'postgresql');
    const [entity] = await one.client.sendRequest<EntitySummary[]>(method.entities, { filter: 'lund' });
    assert.equal(entity!.name, 'Eva Lund of the store');
    const list = await one.client.sendRequest<EntityMentions>(method.mentions, { id: entity!.id });
    const [{ uri, mentions }] = list.articles as [EntityMentions['articles'][0]];
    assert.equal(uri, pathToFileURL(join(folder, 'a.txt')).href);
    assert.equal(mentions[0]!.after, ' sang. Nobody else did.');
    assert.deepEqual(one.messages, []);
  });

  it('what the client keeps as a secret goes before the environment', async () => {
    const one = await desk(join(folder, 'nowhere'), 'postgresql', server!.connectionString);
    assert.deepEqual(await names(one), ['Eva Lund of the store']);
    assert.deepEqual(one.messages, []);
  });

  it('chosen where there is no database, says so once and answers with nothing', async () => {
    const one = await desk(join(folder, 'nowhere'), 'postgresql');
    assert.deepEqual(await names(one), []);
    assert.deepEqual(await names(one), []);
    assert.equal(one.messages.length, 1);
    assert.match(one.messages[0]!, /can’t ask PostgreSQL/);
  });
});

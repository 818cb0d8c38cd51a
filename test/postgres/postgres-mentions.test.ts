import assert from 'node:assert/strict';
import type { LinkedAnnotation, LinkedMention } from '../../src/annotation.ts';
import { toCopyRows } from '../../src/formats/bulk.ts';
import type { MentionStore } from '../../src/server/mention-store.ts';
import { postgresMentions } from '../../src/server/postgres-mentions.node.ts';
import { PostgresServer, postgresPrograms } from './postgres-server.ts';

const programs = postgresPrograms();

function annotation(file: string, names: readonly (readonly [string, string])[]): LinkedAnnotation {
  const entities = names.map(([text, entity], i): LinkedMention => {
    const start = 20 * i;
    return { start, end: start + text.length, text, type: 'PERSON', confidence: 0.9, entity };
  });
  return { file, publishedOn: '2022-03-04', publishedOnFrom: 'text', entities, dates: [], garbles: [] };
}

const articles = [
  annotation('b.txt', [
    ['Eva Lund', 'Eva Lund'],
    ['Lund', 'Eva Lund'],
  ]),
  annotation('a\tand\\b.txt', [
    ['E. Lund', 'Eva Lund'],
    ["Carl O'Horn", "Carl O'Horn"],
  ]),
  annotation('c.txt', [['100%_Real', '100%_Real']]),
];

describe(`mentions from PostgreSQL${programs ? '' : ' (left out: no server on this machine, apt-get install postgresql)'}`, function () {
  this.timeout(300_000);
  let server: PostgresServer;
  let store: MentionStore;

  before(function () {
    if (!programs) this.skip();
    server = new PostgresServer(programs);
    server.psql(`CREATE TABLE mentions (file text, start_utf16 int, end_utf16 int, text text, type text,
      entity text, confidence real, published_on date); CREATE INDEX ON mentions (entity, file);`);
    const rows = articles.map((one) => toCopyRows({ annotation: one, text: '' })).join('');
    server.psql('COPY mentions FROM STDIN', rows);
    store = postgresMentions(server.connectionString);
  });
  after(async () => {
    await store?.close();
    server?.stop();
  });

  it('load unchanged by COPY, whatever is in a file name', () => {
    assert.equal(server.psql('SELECT count(*) FROM mentions').trim(), '5');
    assert.equal(server.psql("SELECT count(*) FROM mentions WHERE file = E'a\\tand\\\\b.txt'").trim(), '2');
  });

  it('are listed by entity, the most mentioned first', async () => {
    const all = await store.entities('', 10);
    assert.deepEqual(
      all.map(({ name, articles: n, mentions }) => [name, n, mentions]),
      [
        ['Eva Lund', 2, 3],
        ['100%_Real', 1, 1],
        ["Carl O'Horn", 1, 1],
      ],
    );
    assert.deepEqual([...all[0]!.aliases].sort(), ['E. Lund', 'Lund']);
    assert.equal((await store.entities('', 1)).length, 1);
  });

  it('are found by any form, and a filter is only text', async () => {
    const names = async (filter: string) => (await store.entities(filter, 10)).map(({ name }) => name);
    assert.deepEqual(await names('e. lu'), ['Eva Lund']);
    assert.deepEqual(await names("o'h"), ["Carl O'Horn"]);
    assert.deepEqual(await names('0%_r'), ['100%_Real']);
    assert.deepEqual(await names('%'), ['100%_Real']);
    assert.deepEqual(await names("'; DROP TABLE mentions; --"), []);
  });

  it('of an entity come by file and place', async () => {
    const [entity] = await store.entities('Eva', 1);
    const found = await store.mentions(entity!.id, 10);
    assert.deepEqual(
      found.map(({ file, start, text, publishedOn }) => [file, start, text, publishedOn]),
      [
        ['a\tand\\b.txt', 0, 'E. Lund', '2022-03-04'],
        ['b.txt', 0, 'Eva Lund', '2022-03-04'],
        ['b.txt', 20, 'Lund', '2022-03-04'],
      ],
    );
    assert.deepEqual(await store.mentions('PERSON Nobody', 10), []);
    assert.deepEqual(await store.mentions('nonsense', 10), []);
  });

  it('can’t be changed by the store', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      connectionString: server.connectionString,
      options: '-c default_transaction_read_only=on',
    });
    await client.connect();
    await assert.rejects(client.query('DELETE FROM mentions'), /read-only/);
    await client.end();
  });

  it('of a server that is not there are an error that says so', async () => {
    const lost = postgresMentions('postgresql://desk@localhost:1/none');
    await assert.rejects(lost.entities('', 1), /ECONNREFUSED|connect/);
    await lost.close();
  });
});

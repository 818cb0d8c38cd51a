import assert from 'node:assert/strict';
import {
  type ArticleFindings,
  type EntityMentions,
  type EntitySummary,
  method,
  type Position,
  type Stop,
  type TimelineItem,
} from '../../src/server/protocol.ts';
import { desk, files, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, textIn, uriOf } from './test-client.ts';

const pathOf = (uri: string) => uri.slice(uriOf('').length);

describe('server: sidebar', () => {
  let client: TestClient;
  before(async () => {
    client = await connect(desk);
    await client.idle();
  });
  after(() => client.stop());

  const entityAt = (path: string, position: Position) =>
    client.request<EntitySummary | null>(method.entityAt, { uri: uriOf(path), position });
  const walk = async (path: string, position: Position, what: string, step: 1 | -1) => {
    const stop = await client.request<Stop | null>(method.neighbour, {
      uri: uriOf(path),
      position,
      what,
      step,
    });
    return stop && { ...stop, shown: `${pathOf(stop.uri)}: ${stop.text} ${stop.index}/${stop.count}` };
  };

  it('lists entities by the number of articles, then of mentions, then by name', async () => {
    const all = await client.request<EntitySummary[]>(method.entities);
    assert.deepEqual(
      all.map(({ name, articles, mentions }) => [name, articles, mentions]),
      [
        ['Maria Keller', 3, 5],
        ['Lisbon', 2, 2],
        ['Harbour Bank', 1, 1],
        ['Kelter Street', 1, 1],
        ['Porto', 1, 1],
      ],
    );
    assert.deepEqual([...all[0]!.garbledForms].sort(), ['Kelter', 'Maria Kelter']);
  });

  it('filters entities by any of their forms, and bounds the list', async () => {
    const names = async (params: object) =>
      (await client.request<EntitySummary[]>(method.entities, params)).map(({ name }) => name);
    assert.deepEqual(await names({ filter: 'KELLER' }), ['Maria Keller']);
    assert.deepEqual(await names({ filter: 'maria kelter' }), ['Maria Keller']);
    assert.deepEqual(await names({ limit: 2 }), ['Maria Keller', 'Lisbon']);
  });

  it('knows the entity at a position', async () => {
    assert.equal((await entityAt('b.txt', positionOf(garbled, 'Kelter said')))!.name, 'Maria Keller');
    assert.equal((await entityAt('b.txt', positionOf(garbled, 'Kelter Street')))!.name, 'Kelter Street');
    assert.equal(await entityAt('b.txt', positionOf(garbled, 'talks')), null);
  });

  it('lists the mentions of an entity with what stands around them', async () => {
    const { id } = (await entityAt('a.txt', positionOf(right, 'Maria Keller')))!;
    const list = (await client.request<EntityMentions | null>(method.mentions, { id }))!;
    assert.equal(list.entity.mentions, 5);
    assert.deepEqual(
      list.articles.map(({ uri, publishedOn, mentions }) => [pathOf(uri), publishedOn, mentions.length]),
      [
        ['a.txt', '2021-12-07', 2],
        ['b.txt', '2021-12-08', 2],
        ['news/c.md', '2021-12-09', 1],
      ],
    );
    assert.deepEqual(list.articles[1]!.mentions[1], {
      range: {
        start: positionOf(garbled, 'Kelter said'),
        end: positionOf(garbled, 'Kelter said', { plus: 6 }),
      },
      text: 'Kelter',
      before: 'Freedonia finance minister Maria Kelter left Lisbon. ',
      after: ' said the the talks went well.',
      differs: true,
      garbled: true,
    });
    assert.ok(list.articles[0]!.mentions.every(({ differs, garbled: wrong }) => !differs && !wrong));
    const few = (await client.request<EntityMentions>(method.mentions, { id, limit: 3 })).articles;
    assert.deepEqual(
      few.map(({ mentions }) => mentions.length),
      [2, 1],
    );
    const here = list.articles[2]!.uri;
    const withHere = await client.request<EntityMentions>(method.mentions, { id, limit: 2, uri: here });
    assert.deepEqual(
      withHere.articles.map(({ uri, mentions }) => [pathOf(uri), mentions.length]),
      [
        ['a.txt', 2],
        ['news/c.md', 1],
      ],
      'those of the article that is asked from are there whatever the limit',
    );
    assert.equal(await client.request(method.mentions, { id: 'no such entity' }), null);
  });

  it('lists findings, of all articles or of one', async () => {
    const all = await client.request<ArticleFindings[]>(method.findings);
    assert.deepEqual(
      all.map(({ uri, findings }) => [pathOf(uri), findings.map(({ kind }) => kind)]),
      [
        ['b.txt', ['name', 'name', 'duplicate']],
        ['news/c.md', ['name']],
      ],
    );
    const one = await client.request<ArticleFindings[]>(method.findings, { uri: uriOf('news/c.md') });
    assert.deepEqual(one[0]!.findings[0]!.fixes, ['Maria Keller']);
    const few = await client.request<ArticleFindings[]>(method.findings, { limit: 2 });
    assert.equal(
      few.reduce((sum, { findings }) => sum + findings.length, 0),
      2,
    );
  });

  it('lists dates in their order, of all articles or around an entity', async () => {
    const all = await client.request<TimelineItem[]>(method.timeline);
    assert.deepEqual(
      all.map(({ value, text }) => [value, text]),
      [
        ['2021-12-07', '7 December 2021'],
        ['2021-12-07', 'Tuesday'],
        ['2021-12-08', '8 December 2021'],
        ['2021-12-09', '9 December 2021'],
      ],
    );
    const { id } = (await entityAt('a.txt', positionOf(right, 'Lisbon')))!;
    const own = await client.request<TimelineItem[]>(method.timeline, { entity: id });
    assert.deepEqual(
      own.map(({ text, before }) => [text, before.trim().split(' ').at(-1)]),
      [['Tuesday', 'on']],
    );
  });

  it('walks over the mentions of an entity, across articles and around', async () => {
    const seen: string[] = [];
    let at = { path: 'a.txt', position: positionOf(right, 'Maria Keller') };
    for (let i = 0; i < 5; i++) {
      const stop = (await walk(at.path, at.position, 'mention', 1))!;
      seen.push(stop.shown);
      at = { path: pathOf(stop.uri), position: stop.range.start };
    }
    assert.deepEqual(seen, [
      'a.txt: Keller 2/5',
      'b.txt: Maria Kelter 3/5',
      'b.txt: Kelter 4/5',
      'news/c.md: Maria Kelter 5/5',
      'a.txt: Maria Keller 1/5',
    ]);
    const back = await walk('a.txt', positionOf(right, 'Maria Keller'), 'mention', -1);
    assert.equal(back!.shown, 'news/c.md: Maria Kelter 5/5');
  });

  it('walks on from the end of a mention as from its start', async () => {
    const end = positionOf(garbled, 'Maria Kelter', { plus: 12 });
    assert.equal((await walk('b.txt', end, 'mention', 1))!.shown, 'b.txt: Kelter 4/5');
    assert.equal((await walk('b.txt', end, 'mention', -1))!.shown, 'a.txt: Keller 2/5');
  });

  it('walks over all mentions of the article from a place that names nothing', async () => {
    const stop = await walk('b.txt', positionOf(garbled, 'talks'), 'mention', 1);
    assert.equal(stop!.shown, 'b.txt: Kelter Street 4/4');
  });

  it('walks over findings and dates from anywhere', async () => {
    const start = { line: 0, character: 0 };
    assert.equal((await walk('a.txt', start, 'finding', 1))!.shown, 'b.txt: Maria Kelter 1/4');
    assert.equal((await walk('a.txt', start, 'finding', -1))!.shown, 'news/c.md: Maria Kelter 4/4');
    const end = { line: 99, character: 0 };
    assert.equal((await walk('news/c.md', end, 'finding', 1))!.shown, 'b.txt: Maria Kelter 1/4');
    assert.equal((await walk('b.txt', end, 'date', 1))!.shown, 'news/c.md: 9 December 2021 4/4');
    const stop = (await walk('a.txt', start, 'date', 1))!;
    assert.equal(textIn(files['a.txt'], stop.range), '7 December 2021');
  });
});

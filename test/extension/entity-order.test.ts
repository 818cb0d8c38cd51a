import assert from 'node:assert/strict';
import { sortEntities } from '../../src/extension/views/entity-order.ts';
import type { EntitySummary } from '../../src/server/protocol.ts';

const entity = (name: string, articles: number, mentions: number): EntitySummary => ({
  id: name,
  name,
  type: 'PERSON',
  aliases: [],
  articles,
  mentions,
  garbledForms: [],
});
const entities = [entity('Ödön', 1, 9), entity('Zoe', 3, 3), entity('Ann', 3, 3), entity('Bob', 3, 5)];

describe('the order of entities', () => {
  const names = (order: 'articles' | 'mentions' | 'name') =>
    sortEntities(entities, order).map(({ name }) => name);

  it('is by articles, then mentions, then name', () =>
    assert.deepEqual(names('articles'), ['Bob', 'Ann', 'Zoe', 'Ödön']));
  it('is by mentions, then articles, then name', () =>
    assert.deepEqual(names('mentions'), ['Ödön', 'Bob', 'Ann', 'Zoe']));
  it('is by name as a dictionary has it', () =>
    assert.deepEqual(names('name'), ['Ann', 'Bob', 'Ödön', 'Zoe']));
  it('leaves the given list as it is', () => {
    sortEntities(entities, 'name');
    assert.equal(entities[0]!.name, 'Ödön');
  });
});

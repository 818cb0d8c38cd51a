import assert from 'node:assert/strict';
import { timeLabel } from '../../src/extension/views/time-label.ts';
import { groupByTime, type TimeGroup, timePath } from '../../src/extension/views/timeline-groups.ts';

describe('the path of a value in the timeline', () => {
  const cases: readonly [string, string[]][] = [
    ['2021-12-07', ['2021', '2021-12', '2021-12-07']],
    ['2021-12-07T10:00', ['2021', '2021-12', '2021-12-07']],
    ['2021-12-07TMO', ['2021', '2021-12', '2021-12-07']],
    ['2021-12', ['2021', '2021-12']],
    ['2021', ['2021']],
    ['2021-W49', ['2021', '2021-W49']],
    ['2021-W49-WE', ['2021', '2021-W49']],
    ['2021-Q4', ['2021', '2021-Q4']],
    ['2021-WI', ['2021', '2021-WI']],
    ['202', ['202']],
    ['19', ['19']],
  ];
  for (const [value, path] of cases) it(`of ${value}`, () => assert.deepEqual(timePath(value), path));

  for (const value of ['P3D', 'PT24H', 'PXW', 'XXXX-WXX-2', 'XXXX-12-25', 'PAST_REF', 'PRESENT_REF', ''])
    it(`is none for ${value || 'an empty value'}`, () => assert.deepEqual(timePath(value), []));
});

describe('the timeline', () => {
  const outline = <T extends { value: string }>(groups: readonly TimeGroup<T>[]): unknown[] =>
    groups.map(({ key, count, items, groups: below }) => [
      key,
      count,
      items.map(({ value }) => value),
      ...outline(below),
    ]);
  const tree = (...values: string[]) => outline(groupByTime(values.map((value) => ({ value }))));

  it('has years, months and days in order, each with what is only as exact as itself', () => {
    assert.deepEqual(tree('2022', '2021-12-07', '2021-12', '2021-11-30T09:00', '2021-12-01', 'P2D'), [
      [
        '2021',
        4,
        [],
        ['2021-11', 1, [], ['2021-11-30', 1, ['2021-11-30T09:00']]],
        ['2021-12', 3, ['2021-12'], ['2021-12-01', 1, ['2021-12-01']], ['2021-12-07', 1, ['2021-12-07']]],
      ],
      ['2022', 1, ['2022']],
    ]);
  });

  it('puts a decade before its years and a century before its decades', () => {
    assert.deepEqual(
      tree('2021', '202', '1990', '199', '20').map((group) => (group as string[])[0]),
      ['199', '1990', '20', '202', '2021'],
    );
  });
});

describe('the words for a branch of the timeline', () => {
  const words = { week: (week: number) => `Week ${week}`, season: (season: string) => `the ${season}` };
  const label = (key: string) => timeLabel(key, 'en', words);

  it('name years, months and days', () => {
    assert.equal(label('2021'), '2021');
    assert.equal(label('2021-12'), 'December');
    assert.equal(label('2021-12-07'), 'Tue, Dec 7');
  });
  it('are those of the language', () => {
    assert.equal(timeLabel('2021-12', 'es', words), 'diciembre');
  });
  it('name decades, weeks, quarters and seasons', () => {
    assert.equal(label('202'), '2020s');
    assert.equal(label('2021-W49'), 'Week 49');
    assert.equal(label('2021-Q4'), 'Q4');
    assert.equal(label('2021-WI'), 'the WI');
  });
});

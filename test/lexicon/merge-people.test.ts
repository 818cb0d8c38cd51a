import assert from 'node:assert/strict';
import { mergePeople } from '../../train/lexicon/merge-people.ts';
import type { PersonRecord, TermRecord } from '../../train/lexicon/records.ts';

const term = (start: string, end: string | null, byHand?: true): TermRecord => ({
  position: 'Minister of Finance',
  country: 'Atlantis',
  start,
  end,
  ...(byHand && { byHand }),
});
const person = (terms: readonly TermRecord[], byHand?: true): PersonRecord => ({
  name: 'Ada Lund',
  aliases: [],
  terms,
  prominence: 1,
  ...(byHand && { byHand }),
});
const spans = (...records: readonly PersonRecord[]): string[] =>
  mergePeople(records, () => true).flatMap(({ terms }) => terms.map(({ start, end }) => `${start}..${end}`));

describe('terms in one office', () => {
  it('that are listed by hand stay apart, however short the time between them', () => {
    const listed = [term('2022-09-06', '2022-10-19', true), term('2022-10-25', '2023-11-13', true)];
    assert.deepEqual(spans(person(listed, true)), ['2022-09-06..2022-10-19', '2022-10-25..2023-11-13']);
  });

  it('that open data list with little time between them are one', () => {
    const open = [term('2015-01-01', '2017-05-03'), term('2017-06-08', '2019-11-06')];
    assert.deepEqual(spans(person(open)), ['2015-01-01..2019-11-06']);
  });

  it('of open data give way to one listed by hand that they touch', () => {
    const listed = person([term('2015-01-01', '2017-05-03', true)], true);
    assert.deepEqual(spans(listed, person([term('2015', '2017-05')])), ['2015-01-01..2017-05-03']);
  });

  it('listed by hand twice are one', () => {
    const twice = [term('2015-01-01', '2017-05-03', true), term('2015-01-01', '2017-05-03', true)];
    assert.deepEqual(spans(person(twice, true)), ['2015-01-01..2017-05-03']);
  });
});

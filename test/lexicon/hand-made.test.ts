import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EndKind } from '../../src/lexicon/sections.ts';
import {
  readBodies,
  readCountries,
  readHandMadePeople,
  readOrganizations,
  readPlaces,
} from '../../train/lexicon/hand-made.ts';

const data = resolve(import.meta.dirname, '../../data');

describe('hand-made data', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hand-made-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function read(offices: string, names = '') {
    writeFileSync(join(folder, 'offices-test.txt'), offices);
    writeFileSync(join(folder, 'names.txt'), names);
    return readHandMadePeople(folder);
  }

  it('says who held an office from when to when', () => {
    const people = read(
      '= Regent, Ruritania\n2001 Ann Bell\n2003-05..2004 Cid Dorn\n2006 Ann Bell\n2009 ?\n',
      'Cid Dorn | Sid Dorn\n',
    );
    const terms = (name: string) =>
      people.find((p) => p.name === name)?.terms.map(({ start, end, endKind }) => [start, end, endKind]);
    assert.deepEqual(terms('Ann Bell'), [
      ['2001', '2003-05', EndKind.Known],
      ['2006', '2009', EndKind.Unsure],
    ]);
    assert.deepEqual(terms('Cid Dorn'), [['2003-05', '2004', EndKind.Known]]);
    assert.deepEqual(people.find((p) => p.name === 'Cid Dorn')?.aliases, ['Sid Dorn']);
  });

  it('says whose people those are who hold no office', () => {
    const people = read('', '= Ruritania, Graustark\nAnn Bell | Anne Bell\n=\nCid Dorn\n');
    const countries = (name: string) =>
      people.find((p) => p.name === name)?.terms.map(({ position, country }) => `${position}|${country}`);
    assert.deepEqual(countries('Ann Bell'), ['|Ruritania', '|Graustark']);
    assert.deepEqual(countries('Cid Dorn'), []);
  });

  it('lets several share an office', () => {
    const people = read('=* Speaker, Ruritania\n2001 Ann Bell\n2003 Cid Dorn\n');
    assert.deepEqual(
      people.flatMap(({ terms }) => terms.map(({ endKind }) => endKind)),
      [EndKind.Open, EndKind.Open],
    );
  });

  it('reports what it cannot read by file and line', () => {
    assert.throws(() => read('2001 Ann Bell\n'), /offices-test\.txt:1/);
    assert.throws(() => read('= Regent, Ruritania\n2003 Ann Bell\n2001 Cid Dorn\n'), /offices-test\.txt:3/);
    assert.throws(() => read('= Regent, Ruritania\nsoon Ann Bell\n'), /offices-test\.txt:2/);
  });

  it('of this project is in order, and speaks of countries that it names', () => {
    const countries = new Set(readCountries(data).map(({ name }) => name));
    const bodies = new Set(readOrganizations(data).map(({ name }) => name));
    const people = readHandMadePeople(data);
    assert.ok(people.length > 1500);
    const known = (polity: string) => countries.has(polity) || bodies.has(polity);
    const strange = [
      ...people.flatMap(({ terms }) => terms.map(({ country }) => country)),
      ...Object.values(readBodies(data)).map(({ country }) => country),
      ...readPlaces(data).flatMap(({ country }) => (country === '' ? [] : [country])),
      ...readOrganizations(data).flatMap(({ country }) => (country === '' ? [] : [country])),
    ].filter((polity) => !known(polity));
    assert.deepEqual([...new Set(strange)], []);
  });

  it('of this project gives nobody a name that is another person’s', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, aliases } of readHandMadePeople(data))
      for (const label of new Set([name, ...aliases])) {
        const other = owner.get(label);
        if (other !== undefined && other !== name) twice.push(`${label}: ${other}, ${name}`);
        owner.set(label, name);
      }
    assert.deepEqual(twice, []);
  });
});

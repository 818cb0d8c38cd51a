import assert from 'node:assert/strict';
import { wrongOffice } from '../../src/garbles/wrong-office.ts';
import type { Person } from '../../src/lexicon/lexicon.ts';
import { inputFor, smallLexicon } from './support.ts';

const term = (position: string, country: string) => ({ position, country, start: null, end: null });
const person = (name: string, position: string, country: string): Person => ({
  id: 0,
  name,
  givenName: '',
  familyName: '',
  aliases: [],
  terms: [term(position, country)],
  countries: [country],
});
const people = [
  person('John Kerry', 'Secretary of State', 'United States'),
  person('Jane Roe', 'Deputy Secretary of State', 'United States'),
  person('Sergei Lavrov', 'Minister of Foreign Affairs', 'Russia'),
];
const lexicon = { ...smallLexicon, people: (name: string) => people.filter((one) => one.name === name) };

function fixes(text: string): string[] {
  const input = { ...inputFor(text), lexicon };
  return [...wrongOffice.detect(input)].map(
    ({ start, end, fixes }) => `${text.slice(start, end)} → ${fixes[0]}`,
  );
}

describe('American secretary called a minister', () => {
  it('gets the office that the lexicon holds', () => {
    assert.deepEqual(fixes('Foreign Minister John Kerry said so.'), [
      'Foreign Minister → Secretary of State',
    ]);
    assert.deepEqual(fixes('The US foreign minister John Kerry spoke.'), [
      'foreign minister → Secretary of State',
    ]);
  });
  it('not real ministers, deputies, unknown people', () => {
    assert.deepEqual(fixes('Foreign Minister Sergei Lavrov met Foreign Minister Jane Roe.'), []);
    assert.deepEqual(fixes('Foreign Minister Ada Okafor and Secretary of State John Kerry met.'), []);
  });
});

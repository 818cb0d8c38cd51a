import assert from 'node:assert/strict';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { EndKind } from '../../src/lexicon/sections.ts';
import { type LexiconContent, writeLexicon } from '../../train/lexicon/write-lexicon.ts';

const content: LexiconContent = {
  people: [
    {
      name: 'Zoë van der Meer',
      aliases: ['Zoe Vandermeer'],
      terms: [
        {
          position: 'Mayor of Lakeside',
          country: 'Ruritania',
          start: '2001',
          end: '2005-06',
          endKind: EndKind.Known,
        },
        {
          position: 'President',
          country: 'Ruritania',
          start: '2010-05-04',
          end: null,
          endKind: EndKind.Open,
        },
        {
          position: 'Minister of Trade',
          country: 'Ruritania',
          start: '2006',
          end: '2008-02-01',
          endKind: EndKind.Unsure,
        },
      ],
      prominence: 0.8,
      family: { labelWords: 3, keyWords: 3, first: false },
    },
    {
      name: 'Ann Lee',
      aliases: [],
      terms: [{ position: '', country: 'Ruritania', start: null, end: null, endKind: EndKind.Known }],
      prominence: 0.5,
      family: { labelWords: 1, keyWords: 1, first: false },
    },
  ],
  places: [{ name: 'Lakeside', aliases: ['Zee'], kind: 'city', country: 'Ruritania', population: 123_400 }],
  organizations: [{ name: 'Lake Board', aliases: ['LB'], country: 'Ruritania' }],
  countries: [{ name: 'Ruritania', capital: 'Strelsau', aliases: ['RU'], demonyms: ['Ruritanian'] }],
  bodies: { 'pink palace': { country: 'Ruritania', portfolio: 'president' } },
  titles: { 'high warden': 'high warden' },
  words: new Set(['lamp', 'lamps']),
  given: new Map([['zoe', 0.5]]),
  family: new Map([['meer', 1]]),
};

describe('the lexicon written and loaded', () => {
  it('keeps what it was given', async () => {
    const lexicon = await loadLexicon(writeLexicon(content));
    const [person] = lexicon.people('zoe van der meer');
    assert.deepEqual(person, {
      id: 0,
      name: 'Zoë van der Meer',
      givenName: 'Zoë',
      familyName: 'van der Meer',
      aliases: ['Zoe Vandermeer'],
      terms: [
        { position: 'Mayor of Lakeside', country: 'Ruritania', start: '2001', end: '2005-06' },
        { position: 'President', country: 'Ruritania', start: '2010-05-04', end: null, open: true },
        { position: 'Minister of Trade', country: 'Ruritania', start: '2006', end: null },
      ],
      countries: ['Ruritania'],
      prominence: 0.8,
    });
    const [another] = lexicon.people('Ann Lee');
    assert.deepEqual(
      [another!.terms, another!.countries],
      [[], ['Ruritania']],
      'in no office that is listed',
    );
    assert.deepEqual(lexicon.holders('', 'Ruritania', '2010-06-01'), []);
    const [place] = lexicon.places('LAKESIDE');
    assert.deepEqual(place, {
      id: 2,
      name: 'Lakeside',
      kind: 'city',
      country: 'Ruritania',
      population: 123_400,
      aliases: ['Zee'],
    });
    assert.deepEqual(lexicon.organizations('LB'), [
      { id: 3, name: 'Lake Board', country: 'Ruritania', aliases: ['LB'] },
    ]);
    assert.equal(lexicon.country('RU')?.capital, 'Strelsau');
    assert.equal(lexicon.countryOfDemonym('ruritanian')?.name, 'Ruritania');
    assert.equal(lexicon.title('High Warden'), 'high warden');
    assert.ok(lexicon.isWord('lamps') && !lexicon.isWord('lampz') && !lexicon.isWord('zoe'));
    assert.deepEqual(
      [lexicon.givenName('Zoë'), lexicon.familyName('Meer')].map((n) => Math.round(n * 10)),
      [5, 10],
    );
  });

  it('holds people to the dates of their terms', async () => {
    const lexicon = await loadLexicon(writeLexicon(content));
    const inOffice = (position: string, date: string) =>
      lexicon.holders(position, 'Ruritanian', date).length > 0;
    assert.ok(!inOffice('president', '2010-05-03') && inOffice('president', '2010-05-04'));
    assert.ok(inOffice('president', '2030-01-01'), 'an open term goes on');
    assert.ok(inOffice('trade minister', '2008-01-31'), 'a term of unknown end lasts as long as is known');
    assert.ok(!inOffice('trade minister', '2008-02-02'));
    assert.ok(inOffice('mayor of Lakeside', '2005-06-30') && !inOffice('mayor of Lakeside', '2005-07-01'));
    assert.equal(lexicon.holders('spokesman', 'Pink Palace', '2012-01-01').length, 0);
  });

  it('is the same bytes for the same content', () => {
    assert.deepEqual(writeLexicon(content), writeLexicon(structuredClone(content)));
  });

  it('is another version for other content', async () => {
    const other = { ...content, words: new Set(['lamp']) };
    const [a, b] = await Promise.all([content, other].map((c) => loadLexicon(writeLexicon(c))));
    assert.notEqual(a?.version, b?.version);
  });
});

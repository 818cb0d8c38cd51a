import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';

const file = readFileSync(resolve(import.meta.dirname, '../../media/lexicon.bin'));

describe('the compiled lexicon', () => {
  let lexicon: Lexicon;
  before(async () => {
    lexicon = await loadLexicon(file);
  });

  const holders = (position: string, country: string, date: string) =>
    lexicon.holders(position, country, date).map(({ name }) => name);

  it('is at most 2.5 MB', () => {
    assert.ok(file.length <= 2.5e6);
    assert.match(lexicon.version, /^[0-9a-f]+$/);
  });

  it('knows who held an office on a date', () => {
    assert.deepEqual(holders('secretary of state', 'United States', '2021-12-06'), ['Antony Blinken']);
    assert.deepEqual(holders('foreign minister', 'Russia', '2015-06-01'), ['Sergey Lavrov']);
    assert.deepEqual(holders('chancellor', 'Germany', '2021-12-07'), ['Angela Merkel']);
    assert.deepEqual(holders('chancellor', 'Germany', '2021-12-09'), ['Olaf Scholz']);
    assert.deepEqual(holders('Prime Minister', 'UK', '2022-09-20'), ['Liz Truss']);
    assert.deepEqual(holders('premier', 'China', '2022-03-01'), ['Li Keqiang']);
    assert.deepEqual(holders('president', 'Taiwan', '2022-03-01'), ['Tsai Ing-wen']);
    assert.deepEqual(holders('defence minister', 'Ukraine', '2022-05-01'), ['Oleksii Reznikov']);
  });

  it('knows who speaks for whom', () => {
    assert.deepEqual(holders('spokesman', 'Kremlin', '2022-02-20'), ['Dmitry Peskov']);
    assert.deepEqual(holders('press secretary', 'White House', '2021-10-01'), ['Jen Psaki']);
    assert.deepEqual(holders('spokesperson', 'State Department', '2022-02-20'), ['Ned Price']);
    assert.deepEqual(holders('spokeswoman', 'Russian Foreign Ministry', '2022-02-20'), ['Maria Zakharova']);
    assert.ok(holders('foreign ministry spokesman', 'China', '2021-10-01').includes('Zhao Lijian'));
  });

  it('reads the country or body in the words of the office', () => {
    assert.deepEqual(holders('Russian foreign minister', '', '2022-02-20'), ['Sergey Lavrov']);
    assert.deepEqual(holders('NATO Secretary General', '', '2022-02-20'), ['Jens Stoltenberg']);
    assert.deepEqual(holders('UN chief', '', '2022-02-20'), ['António Guterres']);
    assert.deepEqual(holders('Fed chair', '', '2022-02-20'), ['Jerome Powell']);
    assert.deepEqual(holders('governor of the Bank of England', '', '2022-02-20'), ['Andrew Bailey']);
    assert.deepEqual(holders('president', 'European Commission', '2022-02-20'), ['Ursula von der Leyen']);
    assert.deepEqual(holders('EU foreign policy chief', '', '2022-02-20'), ['Josep Borrell']);
    assert.deepEqual(holders('Kyiv mayor', '', '2022-02-20'), ['Vitali Klitschko']);
  });

  it('names nobody for offices, countries and dates that it does not know', () => {
    assert.deepEqual(holders('high keeper of the lamps', 'Russia', '2022-02-20'), []);
    assert.deepEqual(holders('president', 'Ruritania', '2022-02-20'), []);
    assert.deepEqual(holders('secretary of state', 'United States', '1750-01-01'), []);
    assert.deepEqual(holders('', '', ''), []);
  });

  it('finds a person under any right form, whatever its case, accents and hyphens', () => {
    const forms: readonly (readonly [name: string, ...others: string[]])[] = [
      ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'VOLODYMYR ZELENSKYY'],
      ['Sergey Lavrov', 'Sergei Lavrov'],
      ['Dmitry Peskov', 'Dmitri Peskov'],
      ['Abdel Fattah el-Sisi', 'Abdel Fattah al-Sisi', 'Abdel Fattah Al Sisi'],
      ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
      ['Kim Jong-un', 'Kim Jong Un'],
      ['Joe Biden', 'Joseph Biden'],
      ['Mohammed bin Salman', 'Mohamed bin Salman', 'MBS'],
      ['Mark Milley', 'Mark A. Milley'],
      ['Alexei Navalny', 'Alexey Navalny', 'Aleksei Navalny'],
    ];
    for (const [name, ...others] of forms)
      for (const form of [name, ...others])
        assert.deepEqual(
          lexicon.people(form).map((person) => person.name),
          [name],
          form,
        );
  });

  it('takes a garbled name for nobody, and finds whom it may stand for', () => {
    assert.deepEqual(lexicon.people('Anthony Blinkin'), []);
    const [nearest] = lexicon.nearPeople('Anthony Blinkin', 3);
    assert.equal(nearest?.person.name, 'Antony Blinken');
    assert.equal(nearest.distance, 2);
    assert.ok(lexicon.nearFamilyNames('Blinkin', 1).some(({ person }) => person.name === 'Antony Blinken'));
    assert.deepEqual(lexicon.nearPeople('Xqzzyv Wvvkkj', 3), []);
  });

  it('finds people by family name, whole or in part', () => {
    const names = (family: string) => lexicon.peopleByFamilyName(family).map(({ name }) => name);
    assert.ok(names('Lavrov').includes('Sergey Lavrov'));
    assert.ok(names('el-Sisi').includes('Abdel Fattah el-Sisi'));
    assert.ok(names('Sisi').includes('Abdel Fattah el-Sisi'));
    assert.ok(names('Xi').includes('Xi Jinping'));
    assert.ok(!names('Jinping').includes('Xi Jinping'));
    assert.ok(names('von der Leyen').includes('Ursula von der Leyen'));
    assert.deepEqual(names('Xqzzyv'), []);
    const [ban] = lexicon.people('Ban Ki-moon');
    assert.deepEqual([ban?.familyName, ban?.givenName], ['Ban', 'Ki-moon']);
  });

  it('knows countries by name, abbreviation and demonym, but no words that look like them', () => {
    for (const name of ['US', 'U.S.', 'USA', 'United States', 'america', 'the United States'])
      assert.equal(lexicon.country(name)?.name, 'United States', name);
    for (const name of ['us', 'Us', 'Utopia', '']) assert.equal(lexicon.country(name), undefined, name);
    assert.equal(lexicon.countryOfDemonym('Ukrainians')?.name, 'Ukraine');
    assert.equal(lexicon.countryOfDemonym('Dutch')?.name, 'Netherlands');
    assert.equal(lexicon.countryOfDemonym('table'), undefined);
  });

  it('knows places, other spellings and near ones', () => {
    assert.equal(lexicon.places('Kiev')[0]?.name, 'Kyiv');
    assert.equal(lexicon.places('Kyiv')[0]?.kind, 'capital');
    assert.ok((lexicon.places('Odessa')[0]?.population ?? 0) > 500_000);
    assert.equal(lexicon.places('Sana’a')[0]?.name, 'Sanaa');
    assert.ok(lexicon.nearPlaces('Kharkhiv', 1).some(({ place }) => place.name === 'Kharkiv'));
    assert.deepEqual(lexicon.places('Xqzzyv'), []);
  });

  it('knows organizations, acronyms in capitals only', () => {
    assert.equal(lexicon.organizations('WHO')[0]?.name, 'World Health Organization');
    assert.deepEqual(lexicon.organizations('who'), []);
    assert.deepEqual(lexicon.organizations('Who'), []);
    assert.equal(lexicon.organizations('Agence France-Presse')[0]?.country, 'France');
  });

  it('tells English words from names', () => {
    for (const word of ['ministry', 'the', 'running', 'lockdown', 'colour', 'color', 'blockchain'])
      assert.ok(lexicon.isWord(word), word);
    for (const name of ['lavrov', 'blinken', 'kyiv', 'xqzzyv', 'zelensky', 'guterres'])
      assert.ok(!lexicon.isWord(name), name);
    assert.ok(lexicon.givenName('Maria') > 0.7 && lexicon.givenName('Sergei') > 0.4);
    assert.ok(lexicon.familyName('Smith') > 0.7 && lexicon.familyName('Petrov') > 0.3);
    assert.ok(lexicon.givenName('Smith') < lexicon.familyName('Smith'));
    assert.equal(lexicon.givenName('Xqzzyv'), 0);
  });

  it('brings titles to their normal form', () => {
    assert.equal(lexicon.title('Gen.'), 'general');
    assert.equal(lexicon.title('Prime Minister'), 'prime minister');
    assert.equal(lexicon.title('Mrs.'), 'mrs');
    assert.equal(lexicon.title('teapot'), undefined);
  });

  it('tells words that end titles from others', () => {
    for (const title of [
      'Gen.',
      'Prime Minister',
      'Mrs.',
      'Secretary-General',
      'chief of staff',
      'U.S. President',
    ])
      if (lexicon.title(title) !== undefined) assert.ok(lexicon.endsTitle(title.split(' ').at(-1)!), title);
    for (const word of ['Minister', 'GEN.', 'Secretary-General', 'president'])
      assert.ok(lexicon.endsTitle(word), word);
    for (const word of ['teapot', 'said', 'that', '']) assert.ok(!lexicon.endsTitle(word), word);
  });

  it('answers anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ maxLength: 12 }),
        (name, other) => {
          lexicon.people(name);
          lexicon.nearPeople(name, 3);
          lexicon.nearFamilyNames(name, 2);
          lexicon.nearPlaces(name, 2);
          lexicon.peopleByFamilyName(name);
          lexicon.holders(name, other, '2022-01-01');
          lexicon.organizations(name);
          lexicon.country(name);
          lexicon.title(name);
          lexicon.isWord(other);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses bytes that are no lexicon', async () => {
    await assert.rejects(loadLexicon(new Uint8Array([1, 2, 3])));
    await assert.rejects(loadLexicon(new Uint8Array()));
  });
});

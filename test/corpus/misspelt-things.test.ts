import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { unslipped } from '../../src/corpus/slips.ts';
import { article, wrongNames } from './articles.ts';
import { smallLexicon } from './small-lexicon.ts';

const base = smallLexicon({
  places: [
    { name: 'Ukraine', kind: 'country', country: 'Ukraine', population: 40_000_000 },
    { name: 'Russia', kind: 'country', country: 'Russia', population: 140_000_000 },
    { name: 'Europe', kind: 'region', country: '', population: 0 },
    { name: 'Marseille', kind: 'city', country: 'France', population: 1_600_000 },
    { name: 'Toulouse', kind: 'city', country: 'France', population: 800_000 },
    { name: 'Perpignan', kind: 'city', country: 'France', population: 130_000 },
    { name: 'Kropyvna', kind: 'city', country: 'Ukraine', population: 2_000_000 },
    { name: 'Mato Holmo', kind: 'region', country: 'France', population: 0 },
    { name: 'Stara Niva', kind: 'region', country: 'Ukraine', population: 0 },
  ],
  organizations: [{ name: 'Holm Court of Justice' }, { name: 'Knessara' }, { name: 'Ukraine Court' }],
});
const known = [
  'Ukraine',
  'Russia',
  'Europe',
  'Marseille',
  'Toulouse',
  'Perpignan',
  'Kropyvna',
  'Mato Holmo',
  'Stara Niva',
];
const words = new Set(['court', 'justice', 'council', 'shooting', 'association']);
const lexicon = {
  ...base,
  isWord: (word: string) => words.has(word),
  nearPlaces: (name: string, distance: number) =>
    known
      .flatMap((label) => base.places(label))
      .filter((place) => distance > 0 && isNear(name.toLowerCase(), place.name.toLowerCase()))
      .map((place) => ({ place, label: place.name, distance: 1 })),
};

const isNear = (name: string, right: string): boolean => {
  const end = right.at(-1)!;
  return (
    unslipped(name.slice(0, -1) + end, (other) => other === right).length > 0 ||
    name.slice(0, -1) + end === right
  );
};

const flags = (...marked: readonly string[]): string[] => wrongNames(lexicon, marked);

describe('misspelt names of places and organizations', () => {
  it('are found by a country that the article names too', () => {
    assert.deepEqual(flags('[L Uqraine] and the [M Ukrainian] army.'), ['Uqraine → Ukraine']);
    assert.deepEqual(flags('[L Uqraine] and [L Ukraine].'), ['Uqraine → Ukraine']);
    const corpus = new Corpus(lexicon);
    const { annotation, text } = article('a.txt', '[L Uqraine] and [L Ukraine].');
    corpus.set(annotation, text);
    assert.deepEqual(
      corpus.entities().map(({ name, mentions }) => [name, mentions]),
      [['Ukraine', 2]],
      'and are one with it',
    );
  });

  it('are not found by a country that it does not name, where the name is short or may be foreign', () => {
    assert.deepEqual(flags('[L Rusia] is a village.', '[L Russia] is a country.'), []);
    assert.deepEqual(flags('[L Russea] is a village.'), []);
    assert.deepEqual(flags('[L Ukkraine] is a village.'), []);
  });

  it('are found by a country alone where the name is long and no language writes it so', () => {
    assert.deepEqual(flags('The ship left [L Ukvaine].'), ['Ukvaine → Ukraine']);
  });

  it('are found by a city: of a million wherever, of a hundred thousand where its country is named', () => {
    assert.deepEqual(flags('The ship left [L Malseille].'), ['Malseille → Marseille']);
    assert.deepEqual(flags('The ship left [L Perbignan] in [L France].'), ['Perbignan → Perpignan']);
    assert.deepEqual(flags('The ship left [L Perbignan].'), []);
    assert.deepEqual(flags('The ship left [L Tourouse].'), []);
  });

  it('are found by a city though only a doubled letter differs, where its country is named and has one spelling', () => {
    assert.deepEqual(flags('The ship left [L Toullouse] in [L France].'), ['Toullouse → Toulouse']);
    assert.deepEqual(flags('The ship left [L Toullouse].'), []);
    assert.deepEqual(flags('The ship left [L Kropyvnna] in [L Ukraine].'), []);
  });

  it('are not found by a city whose name is transliterated, unless its country is named', () => {
    assert.deepEqual(flags('The ship left [L Kropidna].'), []);
    assert.deepEqual(flags('The ship left [L Kropydna].'), []);
    assert.deepEqual(flags('The ship left [L Kropydna] in [L Ukraine].'), ['Kropydna → Kropyvna']);
  });

  it('are found by another last letter beside the right form where ears confuse the two, and no other', () => {
    assert.deepEqual(flags('In [L Holmkashmil]. In [L Holmkashmir] and [L Holmkashmir].'), [
      'Holmkashmil → Holmkashmir',
    ]);
    assert.deepEqual(flags('In [L Holmkashmis]. In [L Holmkashmir] and [L Holmkashmir].'), []);
    assert.deepEqual(flags('In [L Holmkashmirs]. In [L Holmkashmir] and [L Holmkashmir].'), []);
  });

  it('are found though letters that transliterators choose are all that differs, where the word is English', () => {
    assert.deepEqual(flags('The [O Oman Shoting Association]. The [O Oman Shooting Association].'), [
      'Oman Shoting Association → Oman Shooting Association',
    ]);
    assert.deepEqual(flags('The [O Uckraine Court] sat.'), ['Uckraine Court → Ukraine Court']);
    assert.deepEqual(flags('The [O Oman Roshtok Association]. The [O Oman Roshtock Association].'), []);
  });

  it('are found by the one misspelt word of a known name', () => {
    assert.deepEqual(flags('The [O Holm Court of Jusstice] sat.'), [
      'Holm Court of Jusstice → Holm Court of Justice',
    ]);
  });

  it('are found by the right form beside them, though that is written but once', () => {
    assert.deepEqual(flags('The [O Oman Shohting Association]. The [O Oman Shooting Association].'), [
      'Oman Shohting Association → Oman Shooting Association',
    ]);
  });

  it('are found by a place of several words, one letter of a short one wrong, where the country is named', () => {
    assert.deepEqual(flags('[L Mato Halmo] is a valley of [L Toulouse], a [M French] city.'), [
      'Mato Halmo → Mato Holmo',
    ]);
    assert.deepEqual(flags('[L Mato Halmo] is a valley.'), [], 'of no country that is named');
    assert.deepEqual(flags('[L Mato Holma] and [L Motto Halmo] are [M French] valleys.'), []);
    assert.deepEqual(flags('In [L Ukraine], [L Stara Nyva] is a valley.'), [], 'transliterated so, too');
  });

  it('are none in a name of one word, nor with another ending, nor where two words are strange', () => {
    assert.deepEqual(flags('The [O Knesara] sat.'), []);
    assert.deepEqual(flags('The [O Holm Court of Justices] sat.'), []);
    assert.deepEqual(flags('The [O Holmmmm Court of Jusstice] sat.'), []);
  });
});

describe('slips', () => {
  it('are a letter more, less or other, two changed over, or look-alikes; the last letter stays', () => {
    const from = (word: string) => unslipped(word, (other) => other === 'modern');
    for (const word of ['moddern', 'modrn', 'mogern', 'mdoern', 'moclern'])
      assert.deepEqual(from(word), ['modern']);
    for (const word of ['moderna', 'moder', 'mddrrn', 'modern']) assert.deepEqual(from(word), []);
  });
});

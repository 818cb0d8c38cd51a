import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus.ts';
import { article } from './articles.ts';
import { type SmallLexicon, smallLexicon } from './small-lexicon.ts';

const france = (position: string, start: string, end: string | null) => [
  { position, country: 'France', start, end },
];

const lexicon: SmallLexicon = {
  people: [
    { name: 'Rowan Blakely', terms: france('Foreign Minister', '2020', '2024') },
    { name: 'Odile Marchetti', terms: france('President', '2015', '2020') },
    {
      name: 'Tran Duc Vinh',
      terms: [{ position: 'Prime Minister', country: 'Vietnam', start: '2019', end: '2025' }],
    },
    {
      name: 'Dmitry Volkov',
      aliases: ['Dmitri Volkov'],
      terms: [{ position: 'President', country: 'Russia', start: '2018', end: null }],
    },
  ],
  givenNames: ['rowan', 'odile', 'anna', 'peter', 'dmitry'],
  familyNames: ['marchetti', 'blakely', 'hansen', 'jensen', 'volkov'],
};

interface Flag {
  readonly text: string;
  readonly kind: string;
  readonly fix: string | undefined;
  readonly evidence: string;
}

/** What is flagged in the first of the articles. */
function flags(
  articles: readonly string[],
  date: string | null = '2022-03-04',
  data: SmallLexicon = lexicon,
): Flag[] {
  const corpus = new Corpus(smallLexicon(data));
  articles.forEach((marked, i) => {
    const { annotation, text } = article(`${i}.txt`, marked, date);
    corpus.set(annotation, text);
  });
  return corpus.get('0.txt')!.garbles.map(({ text, kind, fixes, evidence }) => ({
    text,
    kind,
    fix: fixes[0],
    evidence: evidence.join(' / '),
  }));
}
const short = (list: readonly Flag[]) => list.map(({ text, fix }) => `${text} → ${fix}`);

describe('a garbled name is found', () => {
  it('by an office after it as well as before it', () => {
    assert.deepEqual(short(flags(['[P Lowan Brakely], the French foreign minister, left.'])), [
      'Lowan Brakely → Rowan Blakely',
    ]);
    assert.deepEqual(short(flags(['[P Lowan Brakely], foreign minister of France, left.'])), [
      'Lowan Brakely → Rowan Blakely',
    ]);
    assert.deepEqual(short(flags(["France's foreign minister, [P Lowan Brakely], left."])), [
      'Lowan Brakely → Rowan Blakely',
    ]);
  });

  it('by an office of the country that was named last, however many others the article is about', () => {
    const others = '[L Russia], [L Ukraine], [L Egypt] and [L France]';
    const named = (last: string) =>
      `${others} agreed with ${others}. [L ${last}] did not. Prime Minister [P Chan Duk Vin] left.`;
    assert.deepEqual(short(flags([named('Vietnam')])), ['Chan Duk Vin → Tran Duc Vinh']);
    assert.deepEqual(short(flags([named('Britain')])), []);
  });

  it('by itself, beside the last name of somebody in office', () => {
    const about = (name: string) =>
      `[P ${name}] spoke in [L Paris]. [L France] said that [P Blakely] agreed.`;
    assert.deepEqual(short(flags([about('Blakeli')])), ['Blakeli → Blakely']);
    // Nobody of the name was in office then.
    assert.deepEqual(short(flags([about('Blakeli')], '2011-03-04')), []);
  });

  it('however far off, where office, country and date leave one person', () => {
    assert.deepEqual(short(flags(['[M Vietnamese] Prime Minister [P Chan Dukvin] spoke in [L Vietnam].'])), [
      'Chan Dukvin → Tran Duc Vinh',
    ]);
    assert.deepEqual(flags(['[P Chan Dukvin] spoke in [L Vietnam].']), []);
  });

  it('by an office whose country the article names with it elsewhere, or is about', () => {
    const articles = [
      '[M Vietnamese] Prime Minister [P Tran Duc Vinh] flew to [L Russia], [L Russia] and [L Russia]. Prime Minister [P Tran Duk Binh] left.',
      '[P Tran Duc Vinh] in [L Vietnam].',
      '[P Tran Duc Vinh] spoke.',
    ];
    assert.deepEqual(short(flags(articles)), ['Tran Duk Binh → Tran Duc Vinh']);
    const named = ['Prime Minister [P Chan Dukvin] met ministers of [L Russia], [L Russia] and [L Vietnam].'];
    assert.deepEqual(short(flags(named)), ['Chan Dukvin → Tran Duc Vinh']);
    assert.deepEqual(flags(['Prime Minister [P Chan Dukvin] met ministers of [L Russia].']), []);
  });

  it('as Chinese reads Vietnamese and Korean names, where the office is theirs', () => {
    const office = '[M Vietnamese] Prime Minister';
    assert.deepEqual(short(flags([`${office} [P Chen Deyong] left.`])), ['Chen Deyong → Tran Duc Vinh']);
    assert.deepEqual(short(flags([`${office} [P Chen Derong] left.`])), ['Chen Derong → Tran Duc Vinh']);
    assert.deepEqual(flags(['[P Chen Deyong] left [L Vietnam].']), []);
    assert.deepEqual(flags([`${office} [P Liu Guowei] left.`]), []);
  });

  it('where a family name of several words was run together', () => {
    const list: SmallLexicon = {
      people: [
        { name: 'Ulla van der Holm', familyName: 'van der Holm', terms: france('President', '2020', null) },
      ],
    };
    const corpus = new Corpus(smallLexicon(list));
    const { annotation, text } = article('a.txt', '[M French] President [P Vanderhulm] spoke.', '2022-03-04');
    corpus.set(annotation, text);
    assert.deepEqual(
      corpus.get('a.txt')!.garbles.map(({ fixes }) => fixes[0]),
      ['van der Holm'],
    );
  });

  it('without an office, where somebody in office then is called nearly so and nobody is called so', () => {
    assert.deepEqual(short(flags(['[P Rowan Brakely] spoke in [L France].'])), [
      'Rowan Brakely → Rowan Blakely',
    ]);
    assert.deepEqual(
      flags(['[P Rowan Brakely] spoke in [L France].'], '1996-08-30'),
      [],
      'not in another time',
    );
    assert.deepEqual(flags(['[P Rowan Brakely] spoke.'], null), [], 'nor at an unknown one');
  });

  it('by how other articles write it, and says so', () => {
    const right = [
      '[P Ilmari Vestergren] sang.',
      '[P Ilmari Vestergren] danced.',
      '[P Ilmari Vestergren] slept.',
    ];
    const [found] = flags(['[P Ilmari Vestelgren] ate. [P Vestelgren] drank.', ...right]);
    assert.equal(found?.fix, 'Ilmari Vestergren');
    assert.match(found.evidence, /Ilmari Vestelgren 2× here; Ilmari Vestergren 3× in 3 other articles/);
  });

  it('in a last name by itself, where the article has the name in full: one article transliterates one way', () => {
    const data: SmallLexicon = {
      ...lexicon,
      people: [
        {
          name: 'Salah Muradan',
          terms: [{ position: 'Foreign Minister', country: 'Sudan', start: '2020', end: null }],
        },
        {
          name: 'Yannis Karoufis',
          terms: [{ position: 'Foreign Minister', country: 'Greece', start: '2020', end: null }],
        },
      ],
      familyNames: ['muradan', 'karoufis'],
      givenNames: ['salah', 'yannis'],
    };
    const both = '[P Salah Muradan] met [P Yannis Karoufis]. Later [P Moradan] left, and [P Karufis] stayed.';
    assert.deepEqual(short(flags([both], '2022-03-04', data)), ['Moradan → Muradan', 'Karufis → Karoufis']);
    const apart = ['[P Moradan] left, and [P Karufis] stayed.', '[P Salah Muradan] met [P Yannis Karoufis].'];
    assert.deepEqual(flags(apart, '2022-03-04', data), []);
  });
  it('in a middle name', () => {
    const data: SmallLexicon = {
      ...lexicon,
      people: [{ name: 'Anna Tayyip Hansen', terms: france('President', '2020', null) }],
      familyNames: ['hansen', 'tayyip'],
    };
    assert.deepEqual(short(flags(['In France [P Anna Tajip Hansen] spoke.'], '2022-03-04', data)), [
      'Anna Tajip Hansen → Anna Tayyip Hansen',
    ]);
    assert.deepEqual(
      flags(['In France [P Anna Maria Hansen] and [P Anna K Hansen] spoke.'], '2022-03-04', data),
      [],
    );
  });
  it('in a long name all else of which is right, though others are called like the wrong word', () => {
    const data: SmallLexicon = {
      people: [
        { name: 'Odile Jeanne Marchetti', terms: france('President', '2020', null) },
        { name: 'Rowan Alder Blakely', countries: ['Egypt'] },
      ],
      givenNames: ['odile', 'jeanne', 'rowan'],
      familyNames: ['marchetti', 'marcheti', 'blakely', 'blakelo'],
    };
    const named = (name: string) =>
      flags([`In [L France] and [L Egypt], [P ${name}] spoke.`], '2022-03-04', data);
    assert.deepEqual(short(named('Odile Jeanne Marcheti')), [
      'Odile Jeanne Marcheti → Odile Jeanne Marchetti',
    ]);
    assert.deepEqual(named('Odile Marcheti'), []);
    // May be how another transliterates it.
    assert.deepEqual(named('Rowan Alder Blakelo'), []);
  });
  it('in a given name that others have, beside the office and the last name', () => {
    const data: SmallLexicon = { ...lexicon, givenNames: ['odile', 'odine'] };
    const about = (name: string) => flags([`In [L France], ${name} spoke.`], '2018-03-04', data);
    assert.deepEqual(short(about('President [P Odine Marchetti]')), ['Odine Marchetti → Odile Marchetti']);
    assert.deepEqual(about('[P Odine Marchetti]'), []);
  });
  it('in a given name that nobody has, beside a last name that hardly anyone has', () => {
    const about = (others: readonly string[]) =>
      flags(['In [L France], [P Iges Marchetti] spoke.'], '2018-03-04', {
        people: ['Ines Marchetti', ...others].map((name) => ({
          name,
          terms: france('President', '2015', '2020'),
        })),
        givenNames: ['ines', 'anna', 'peter', 'paula'],
      });
    assert.deepEqual(short(about([])), ['Iges Marchetti → Ines Marchetti']);
    assert.deepEqual(about(['Anna Marchetti', 'Peter Marchetti', 'Paula Marchetti']), []);
  });
  it('with the label that is meant, as the article writes it, without letters that the press leaves out', () => {
    const data: SmallLexicon = {
      ...lexicon,
      people: [
        { name: 'Ray Sondheim', aliases: ['Raymond Sondheim'], terms: france('President', '2020', null) },
        {
          name: 'Kemal Yıldıroğlu',
          terms: [{ position: 'President', country: 'Turkey', start: '2020', end: null }],
        },
      ],
      familyNames: ['sondheim', 'yildiroglu'],
      givenNames: ['ray', 'raymond', 'kemal'],
    };
    assert.deepEqual(short(flags(['French President [P Raymond Sontheim] left.'], '2022-03-04', data)), [
      'Raymond Sontheim → Raymond Sondheim',
    ]);
    assert.deepEqual(short(flags(['Turkish President [P Kemal Yildirogli] left.'], '2022-03-04', data)), [
      'Kemal Yildirogli → Kemal Yildiroglu',
    ]);
    assert.deepEqual(short(flags(['Turkish President [P Kemal Yıldıroğli] left.'], '2022-03-04', data)), [
      'Kemal Yıldıroğli → Kemal Yıldıroğlu',
    ]);
  });
  it('of somebody without an office whose country the article names', () => {
    const data: SmallLexicon = {
      ...lexicon,
      people: [{ name: 'Letebo Mosibane', countries: ['Botswana'] }],
      familyNames: ['mosibane'],
    };
    assert.deepEqual(short(flags(['In [L Botswana], [P Letebo Mosibene] won.'], '2022-03-04', data)), [
      'Letebo Mosibene → Letebo Mosibane',
    ]);
  });
  it('of somebody who left an office some years ago, and not of who left long ago', () => {
    const people = (end: string) => ({
      ...lexicon,
      people: [{ name: 'Rowan Blakely', terms: france('Foreign Minister', '2009', end) }],
    });
    const text = ['In [L France], [P Rowan Blakaly] spoke.'];
    assert.deepEqual(short(flags(text, '2022-03-04', people('2018'))), ['Rowan Blakaly → Rowan Blakely']);
    assert.deepEqual(flags(text, '2022-03-04', people('2011')), []);
  });
  it('of somebody who is to come to an office soon, whenever that will end', () => {
    const data = (start: string): SmallLexicon => ({
      ...lexicon,
      people: [{ name: 'Rowan Blakely', terms: france('President', start, null) }],
    });
    const text = ['In [L France], [P Rowan Blakaly] spoke.'];
    assert.deepEqual(short(flags(text, '2022-03-04', data('2023'))), ['Rowan Blakaly → Rowan Blakely']);
    assert.deepEqual(flags(text, '2022-03-04', data('2029')), []);
  });
  it('in a headline of capitals, keeping them', () => {
    assert.deepEqual(
      short(flags(['FRENCH FOREIGN MINISTER [P LOWAN BRAKELY] LEAVES']))[0],
      'LOWAN BRAKELY → ROWAN BLAKELY',
    );
  });

  it('in names of organizations and places', () => {
    const right = [
      'The [O Halland Shipbuilders Council] and [L Kirsvenia].',
      'The [O Halland Shipbuilders Council] of [L Kirsvenia].',
    ];
    const found = flags([
      '[O Halland Shipbuirders Council], [O Halland Shipbuilders Council]; [L Kilsvenia], [L Kirsvenia], [L Kirsvenia].',
      ...right,
    ]);
    assert.deepEqual(short(found), [
      'Halland Shipbuirders Council → Halland Shipbuilders Council',
      'Kilsvenia → Kirsvenia',
    ]);
  });
});

describe('a right name is left alone', () => {
  it('where a real person is called so', () => {
    assert.deepEqual(flags(['French Foreign Minister [P Odile Marchetti] left.']), []);
  });

  it('where it is a usual given and family name', () => {
    assert.deepEqual(
      flags(['[P Anna Hansen] spoke.', '[P Anna Jansen] x.', '[P Anna Jensen] y.', '[P Anna Jensen] z.']),
      [],
    );
  });

  it('where three independent articles use it', () => {
    const use = (n: number) =>
      `[P Ilmari Vestelgren] was seen ${['at sea', 'on land', 'in the air'][n]} for the first time in many long years, people said.`;
    const other = '[P Ilmari Vestergren] sang a song of old in the rain, and nobody heard it but the sea.';
    assert.deepEqual(flags([use(0), use(1), use(2), other, `${other} Twice.`]), []);
  });

  it('though the office is held by someone with another name of one family', () => {
    assert.deepEqual(flags(['French Foreign Minister [P Edgar Blakely] left.']), []);
  });

  it('short for the right name, where the name in full is wrong', () => {
    const text = '[P Rowam Blakely], the French foreign minister, left. [P R. Blakely] said no.';
    assert.deepEqual(short(flags([text])), ['Rowam Blakely → Rowan Blakely']);
  });

  it('with one middle name more or less, or in another order of initials', () => {
    assert.deepEqual(flags(['French Foreign Minister [P Rowan J. Blakely] left; [P R. Blakely] spoke.']), []);
  });

  it('in another transliteration of somebody known, though the article has the name in full otherwise', () => {
    const data: SmallLexicon = {
      ...lexicon,
      people: [{ name: 'Petro Zolotsky', aliases: ['Petro Zolotskyy'], countries: ['Ukraine'] }],
      familyNames: ['zolotsky'],
      givenNames: ['petro'],
    };
    const about = (name: string) =>
      flags([`[L Ukraine]: [P Petro Zolotskyy] left. [P ${name}] spoke.`], '2022-03-04', data);
    assert.deepEqual(about('Zolotsky'), []);
    assert.deepEqual(short(about('Zolotskiy')), ['Zolotskiy → Zolotskyy']);
  });
  it('in another transliteration', () => {
    assert.deepEqual(
      flags(['Russian President [P Dmitrii Volkov] left.', 'Russian President [P Dmitry Volkov] came.']),
      [],
    );
    assert.deepEqual(
      flags(['Russian President [P Dmitri Volkov] left.', 'Russian President [P Dmitry Volkov] came.']),
      [],
    );
  });
});

describe('a right name is left alone, though near one in office', () => {
  const flagged = (people: SmallLexicon['people'], marked: string) => {
    const corpus = new Corpus(smallLexicon({ people: people! }));
    const { annotation, text } = article('a.txt', marked, '2022-03-04');
    corpus.set(annotation, text);
    return corpus.get('a.txt')!.garbles.flatMap(({ kind, text: form }) => (kind === 'name' ? form : []));
  };
  const held = (country: string) => [{ position: 'President', country, start: '2020', end: '2024' }];

  it('where its language writes no vowels, and only those differ', () => {
    const people = [{ name: 'Samir al-Khateb', terms: held('Egypt') }];
    assert.deepEqual(flagged(people, '[P Samer al-Khatib], president of [L Egypt], spoke.'), []);
    assert.deepEqual(flagged(people, 'Egyptian President [P Samir al-Khathib] spoke.'), []);
    assert.deepEqual(flagged(people, 'Egyptian President [P Sabir al-Khadeb] spoke.'), ['Sabir al-Khadeb']);
  });

  it('where initials are run together', () => {
    const people = [{ name: 'R. K. Dasgupta', aliases: ['Ranjit Dasgupta'], terms: held('France') }];
    assert.deepEqual(flagged(people, 'French President [P RK Dasgupta] spoke.'), []);
  });

  it('where the article names the holder too, and the name is far off', () => {
    const people = [{ name: 'Moon Jaein', terms: held('France') }];
    const text =
      '[P Yoon Sanghyun] met [M French] President [P Moon Jaein]. [P Yoon Sanghyun], president, left.';
    assert.deepEqual(flagged(people, text), []);
  });

  it('where the office is that of a company or a club', () => {
    const people = [{ name: 'Rowan Blakely', terms: held('France') }];
    assert.deepEqual(flagged(people, '[P Luan Prakeri], president of the bank, left [L France].'), []);
    assert.deepEqual(flagged(people, 'In [L France], club president [P Luan Prakeri] left.'), []);
    assert.deepEqual(flagged(people, 'In [L France], President [P Luan Prakeri] left.'), ['Luan Prakeri']);
  });
});

describe('an office', () => {
  it('no longer held does not tell who is meant', () => {
    assert.deepEqual(flags(['Former French Foreign Minister [P Lowan Prakeli] left.']), []);
    assert.deepEqual(short(flags(['French Foreign Minister [P Lowan Prakeli] left.'])), [
      'Lowan Prakeli → Rowan Blakely',
    ]);
  });

  it('once held tells who is meant, where the name is near', () => {
    const people = [
      { name: 'Rowan Blakely', terms: france('Foreign Minister', '2012', '2017') },
      { name: 'Odile Marchetti', terms: france('Foreign Minister', '2017', null) },
    ];
    const found = (text: string) =>
      short(flags([text], undefined, { people, familyNames: ['blakey', 'marceti'] }));
    assert.deepEqual(found('Former French Foreign Minister [P Rovan Blakely] left.'), [
      'Rovan Blakely → Rowan Blakely',
    ]);
    assert.deepEqual(found('Former French Foreign Minister [P Nolan Prakeri] left.'), []);
    assert.deepEqual(found('Former French Foreign Minister [P Odile Marceti] left.'), [], 'who holds it now');
    assert.deepEqual(found('Then-French Foreign Minister [P Rovan Blakery] left.'), []);
  });

  it('of a counterpart is the one named before', () => {
    const people = [
      { name: 'Rowan Blakely', terms: france('Foreign Minister', '2020', null) },
      {
        name: 'Karel Horn',
        terms: [{ position: 'Foreign Minister', country: 'Ukraine', start: '2020', end: null }],
      },
    ];
    const found = (text: string) => short(flags([text], undefined, { people }));
    const both = 'French Foreign Minister [P Rowan Blakely] met his';
    assert.deepEqual(found(`${both} [M Ukrainian] counterpart [P Karol Hoorn].`), [
      'Karol Hoorn → Karel Horn',
    ]);
    assert.deepEqual(found(`${both} [M Egyptian] counterpart [P Karol Hoorn].`), []);
  });

  it('is told by "of", before a name and after it', () => {
    const people = [{ name: 'Rowan Blakely', terms: france('Foreign Minister', '2020', null) }];
    const found = (text: string) => short(flags([text], undefined, { people }));
    for (const text of [
      'The Foreign Minister of [L France], [P Lowan Prakeli], spoke.',
      'The Foreign Minister of [L France] [P Lowan Prakeli] spoke.',
      '[P Lowan Prakeli], Foreign Minister of [L France], spoke.',
    ])
      assert.deepEqual(found(text), ['Lowan Prakeli → Rowan Blakely'], text);
    assert.deepEqual(found('Of the Foreign Minister of [L France], [P Lowan Prakeli] spoke well.'), []);
  });

  it('makes a spelling that nobody is known to use a variant', () => {
    const people = [
      {
        name: 'Samir Khateb',
        aliases: ['Samir Khatib'],
        terms: [{ position: 'President', country: 'Egypt', start: '2020', end: '2024' }],
      },
    ];
    const found = (text: string) =>
      flags([text], undefined, { people }).map(({ kind, text: form }) => `${kind} ${form}`);
    assert.deepEqual(found('Egyptian President [P Samer Khetib] spoke.'), ['variant Samer Khetib']);
    assert.deepEqual(found('Egyptian President [P Samir Khatib] spoke.'), []);
    assert.deepEqual(found('The singer [P Samer Khetib] spoke.'), []);
  });

  it('that the person has left is shown as information to who is strict', () => {
    const people = [
      { name: 'Odile Marchetti', terms: france('President', '2015', '2020') },
      { name: 'Jean Corbel', terms: france('President', '2020', null) },
    ];
    const corpus = new Corpus(smallLexicon({ people }));
    const { annotation, text } = article('a', 'French President [P Odile Marchetti] spoke.', '2022-03-04');
    corpus.set(annotation, text);
    assert.deepEqual(corpus.get('a')!.garbles, []);
    const [found] = corpus.get('a', { strict: true })!.garbles;
    assert.equal(found?.severity, 'info');
    assert.match(found.message, /was Jean Corbel on 2022-03-04/);
  });
});

describe('copies of one article', () => {
  it('count once', () => {
    const copy =
      '[P Ilmari Vestelgren] was seen at sea for the first time in many long years, people on the shore said today.';
    const right = ['sang', 'danced', 'slept', 'ran'].map(
      (verb) => `[P Ilmari Vestergren] ${verb} at the ${verb} of the year.`,
    );
    assert.deepEqual(short(flags([copy, copy, copy, copy, ...right])), [
      'Ilmari Vestelgren → Ilmari Vestergren',
    ]);
  });
});

describe('a variant', () => {
  it('is a transliterated family name or place that most others write otherwise', () => {
    const found = flags([
      '[P Ilmari Zelinskiy] in [L Donvass].',
      '[P Ilmari Zelinsky] in [L Donvas].',
      '[P Ilmari Zelinsky] in [L Donvas].',
    ]);
    assert.deepEqual(
      found.map(({ text, kind, fix }) => `${kind} ${text} → ${fix}`),
      ['variant Ilmari Zelinskiy → Ilmari Zelinsky', 'variant Donvass → Donvas'],
    );
  });
});

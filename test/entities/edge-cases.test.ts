import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LoadedRecognizer, loadRecognizer } from '../../src/entities/load-recognizer.ts';
import { readArticle } from '../../src/text/read-article.ts';

describe('recognising entities in news as it really looks', () => {
  let recognize: LoadedRecognizer;
  before(async () => {
    recognize = await loadRecognizer(readFileSync(new URL('../../media/entities.bin', import.meta.url)));
  });
  const mentions = (text: string, file = 'a.txt') => recognize(readArticle(file, text));
  const found = (text: string, file?: string) => mentions(text, file).map((m) => `${m.text}/${m.type}`);

  it('tells names from the words they look like', () => {
    assert.deepEqual(found('Actor Will Carter will meet Theresa May in Reading in May, he said.'), [
      'Will Carter/PERSON',
      'Theresa May/PERSON',
      'Reading/PLACE',
    ]);
    assert.deepEqual(found('Turkey and Greece reopened the crossing. They may close it again in March.'), [
      'Turkey/PLACE',
      'Greece/PLACE',
    ]);
  });

  it('tells Washington the man from Washington the city', () => {
    assert.deepEqual(found('General George Washington led the troops.'), ['George Washington/PERSON']);
    assert.deepEqual(found('The minister flew to Washington on Monday.'), ['Washington/PLACE']);
  });

  it('tells a last name from the place of the same name by who was introduced', () => {
    assert.deepEqual(
      found(
        'Denzel Washington opened the festival on Sunday. Washington, who grew up in New York, thanked the crew.',
      ),
      ['Denzel Washington/PERSON', 'Washington/PERSON', 'New York/PLACE'],
    );
    assert.deepEqual(
      found(
        'Protesters gathered near the White House in Washington on Sunday. Washington was quiet by night.',
      ),
      ['White House/PLACE', 'Washington/PLACE', 'Washington/PLACE'],
    );
  });

  it('keeps offsets exact after emoji, flags and letters outside the basic plane', () => {
    const text =
      '👩‍👩‍👧‍👦🇰🇪 𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴: William Ruto met officials of the World Bank 🏦 in Nairobi, and 𝒽𝑒 left for Paris.';
    for (const m of mentions(text)) assert.equal(text.slice(m.start, m.end), m.text);
    for (const name of ['William Ruto/PERSON', 'World Bank/ORG', 'Nairobi/PLACE', 'Paris/PLACE'])
      assert.ok(found(text).includes(name), name);
  });

  it('takes clubs for organizations in sports reports', () => {
    const text =
      'Valencia beat Sevilla 2-1 in the Spanish league on Sunday after two late goals. Valencia coach Rubén Baraja praised his midfielders.';
    const orgs = mentions(text).filter((m) => m.type === 'ORG');
    assert.deepEqual(
      orgs.map((m) => m.text),
      ['Valencia', 'Sevilla', 'Valencia'],
    );
  });

  it('knows names from many languages', () => {
    for (const name of [
      'Ngozi Okonjo-Iweala',
      'Nguyen Thi Hoa',
      'Abdulrahman al-Rashidi',
      'Olena Kovalchuk',
      'Zhang Weimin',
      'Siddharth Raghunathan',
      'José Luis Ibáñez',
      'Kim Hyun-woo',
    ])
      assert.ok(found(`The envoy, ${name}, said the talks would go on.`).includes(`${name}/PERSON`), name);
  });

  it('links last names and acronyms to the type they were introduced with', () => {
    const text =
      'Lena Holland joined the World Food Programme (WFP) in 2019. Holland said the WFP needed more trucks. "We wait," Holland said.';
    assert.deepEqual(
      mentions(text)
        .filter((m) => m.text === 'Holland' || m.text === 'WFP')
        .map((m) => m.type),
      ['ORG', 'PERSON', 'ORG', 'PERSON'],
    );
  });

  it('takes the parts of hyphenated and glued words apart', () => {
    assert.deepEqual(found('New Chile-Peru talks began in Lima, and Kenya-backed officials came.'), [
      'Chile/PLACE',
      'Peru/PLACE',
      'Lima/PLACE',
      'Kenya/PLACE',
    ]);
    assert.deepEqual(
      mentions('Heavy rain hit the coast of ParaguayMorales said on Friday.').map((m) => m.text),
      ['Paraguay', 'Morales'],
    );
  });

  it('leaves marks between the parts of a heading out', () => {
    for (const { text } of mentions(
      'Ferry services to Harris resume | Daily Planet News\n\nPhoto: Lars Holm | Getty Images',
    ))
      assert.doesNotMatch(text, /^[|–—•]|[|–—•]$/);
  });

  it('leaves possessives, titles and quotation marks out', () => {
    assert.deepEqual(found('“Nairobi’s mayor, Mr. Otieno, left,” President William Ruto’s aide said.'), [
      'Nairobi/PLACE',
      'Otieno/PERSON',
      'William Ruto/PERSON',
    ]);
  });

  it('reads headlines in capitals and datelines', () => {
    const text =
      'FLOODS HIT NORTHERN PERU\n\nLIMA (Reuters) - Floods hit the north of Peru on Sunday, officials in Lima said.';
    const all = found(text);
    assert.ok(all.includes('PERU/PLACE'), all.join());
    assert.ok(all.includes('LIMA/PLACE'), all.join());
    assert.ok(all.includes('Reuters/ORG'), all.join());
    assert.ok(!all.some((m) => /FLOODS|HIT/.test(m)), all.join());
  });

  it('is not led astray by headlines in title case', () => {
    const text = 'Kenya and Uganda Agree to Share Railway Costs\n\nThe two countries signed a paper.';
    assert.deepEqual(found(text), ['Kenya/PLACE', 'Uganda/PLACE']);
  });

  it('finds nothing in text without capitals that names nobody', () => {
    assert.deepEqual(found('the president said on monday that the talks in the capital would go on.'), []);
    assert.deepEqual(
      found(
        'the price of bread rose again last week, and the baker says he may close. will grants help? he has hope, his mark is made, and bread costs more than ever.',
      ),
      [],
    );
  });

  it('finds well-known names in an article without capitals, as they are written', () => {
    const text =
      'the president of kenya, william ruto, met emmanuel macron in paris on monday to talk about debt.\n\nthe world bank said in washington that it would help kenya if the loans were paid back in time.';
    assert.deepEqual(found(text), [
      'kenya/PLACE',
      'william ruto/PERSON',
      'emmanuel macron/PERSON',
      'paris/PLACE',
      'world bank/ORG',
      'washington/PLACE',
      'kenya/PLACE',
    ]);
    for (const m of mentions(text)) assert.equal(text.slice(m.start, m.end), m.text);
  });

  it('reads an article that has capitals as it is, however few', () => {
    const text =
      'the mayor of lyon met her guests in the town hall. Nobody came from paris, and the mayor of lyon went home to read.';
    assert.ok(!found(text).includes('lyon/PLACE'));
  });

  it('finds few entities, not nonsense, in another language', () => {
    const german =
      'Die Regierung hat am Montag neue Maßnahmen gegen die hohen Preise beschlossen. Der Minister sagte, die Menschen im Land brauchten schnelle Hilfe, und die Wirtschaft müsse sich auf einen langen Winter einstellen. Viele Familien wissen nicht, wie sie ihre Rechnungen bezahlen sollen.';
    assert.ok(mentions(german).length <= 2, found(german).join());
  });

  it('finds only what holds in any language', () => {
    const texts: readonly (readonly [text: string, names: readonly string[]])[] = [
      [
        'Der Stadtrat hat am Dienstag den Bau der neuen Brücke beschlossen. Oberbürgermeisterin Petra Lindner sagte, die Kosten für Beton und Stahl seien in Köln stark gestiegen. Kritik kam von der Handwerkskammer und vom Verein der Anwohner, die Lärm und Staub fürchten. Lindner will nun mit allen reden.',
        ['Petra Lindner', 'Köln', 'Lindner'],
      ],
      [
        'Guvernul a anunțat marți că drumurile din nord vor fi reparate. Primarul Ion Munteanu a spus că lucrările încep în mai și că bani sunt destui. Locuitorii din Cluj așteaptă de ani întregi.',
        ['Ion Munteanu', 'Cluj'],
      ],
      [
        'Serikali imesema Jumatatu kwamba barabara za kaskazini zitajengwa upya. Waziri Juma Mwakasege alisema kazi itaanza mwezi Mei na kwamba fedha zipo. Wakazi wa Arusha wamesubiri kwa miaka mingi.',
        ['Juma Mwakasege', 'Mwakasege', 'Arusha'],
      ],
      [
        'Городской совет во вторник одобрил строительство нового моста. Мэр Пётр Соколов сказал, что работы начнутся в мае и что денег хватит. Жители Казани ждут этого много лет.',
        [],
      ],
      [
        'El alcalde dijo el martes que las obras del puente empezarán en mayo. La concejala Marta Sanchís explicó que el dinero está listo y que Valencia no puede esperar más. Los vecinos piden que se haga pronto.',
        ['Marta Sanchís', 'Valencia'],
      ],
      [
        'Le maire a dit mardi que les travaux du pont commenceront en mai. La conseillère Odile Fournier a expliqué que l’argent est prêt et que Toulouse ne peut plus attendre. Les habitants demandent que cela aille vite.',
        ['Odile Fournier', 'Toulouse'],
      ],
    ];
    for (const [text, names] of texts)
      for (const m of mentions(text)) assert.ok(names.includes(m.text), `${m.text} in: ${text.slice(0, 40)}`);
  });

  it('passes over code and front matter', () => {
    assert.deepEqual(
      found('---\nauthor: Lena Holland\n---\nRain fell.\n\n```\nconst Lima = Peru\n```\n', 'a.md'),
      [],
    );
  });

  it('gives every mention its text, in order, without overlaps, and a probability', () => {
    let end = 0;
    for (const m of mentions(
      'Ann Lee met Bo Diaz of Acme Corp. in Oslo, Norway, for the Oslo Forum in 2020.',
    )) {
      assert.ok(m.start >= end && m.end > m.start);
      assert.ok(m.confidence >= 0 && m.confidence <= 1);
      end = m.end;
    }
  });

  it('gives the same result whatever was read before', () => {
    const text = 'Peruvian police arrested Carlos Ríos in Cusco on Friday, Andina reported.';
    const first = mentions(text);
    mentions('Another article about Bolivia and Evo Morales. '.repeat(200));
    assert.deepEqual(mentions(text), first);
  });

  it('takes seats of power that speak for organizations, and buildings for places', () => {
    assert.deepEqual(
      found(
        'The Kremlin said on Monday that it would answer. Pentagon spokeswoman Carla Vance declined to comment. Tourists queued outside the Kremlin.',
      ),
      ['Kremlin/ORG', 'Pentagon/ORG', 'Carla Vance/PERSON', 'Kremlin/PLACE'],
    );
  });

  it('finds names at the start of a sentence, and none in words that only stand there', () => {
    assert.deepEqual(found('Mark Sayers wrote the book. Critics mark it down.'), ['Mark Sayers/PERSON']);
    assert.deepEqual(found('Will the mill close? May it stand for long.'), []);
  });

  it('reads headlines in capitals', () => {
    const headline =
      'GHANA SIGNS GAS DEAL WITH TURKEY\n\nACCRA, March 3 - Ghana signed the deal on Friday, the ministry said.';
    for (const name of ['GHANA/PLACE', 'TURKEY/PLACE', 'ACCRA/PLACE', 'Ghana/PLACE'])
      assert.ok(found(headline).includes(name), name);
  });
});

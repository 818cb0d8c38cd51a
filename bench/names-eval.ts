/**
 * Garbled names, measured: names of people in office, garbled by train/names/garble.ts, in short articles;
 * beside each garbled name the same name unharmed and a name that no authority knows.
 *
 *   node --import tsx bench/names-eval.ts [--data DIR] [--count N] [--errors]
 *
 * DIR/lexicon/office-holders.csv gives people and terms, DIR/ner/*.conll names of other people.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation, EntityType, Mention } from '../src/annotation.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { foldName } from '../src/text/fold.ts';
import { randomFrom } from '../train/entities/random.ts';
import { garbleName, type SourceLanguage, sourceLanguages } from '../train/names/garble.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['COPYDESK_DATA'] ?? 'data' },
    count: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '7' },
    errors: { type: 'boolean', default: false },
  },
});

const lexicon = await loadLexicon(readFileSync(new URL('../media/lexicon.bin', import.meta.url)));
const random = randomFrom(Number(values.seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

interface Holder {
  readonly country: string;
  readonly title: string;
  readonly person: string;
  readonly date: string;
}

/** Offices as newspapers call them. */
const titles: readonly (readonly [RegExp, string])[] = [
  [/^president/i, 'President'],
  [/^prime minister/i, 'Prime Minister'],
  [/foreign affairs|^foreign/i, 'Foreign Minister'],
  [/defen[cs]e/i, 'Defense Minister'],
  [/finance/i, 'Finance Minister'],
  [/interior|home/i, 'Interior Minister'],
  [/health/i, 'Health Minister'],
  [/justice/i, 'Justice Minister'],
];

function holders(): Holder[] {
  const rows = readFileSync(join(values.data, 'lexicon/office-holders.csv'), 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [country = '', position = '', person = '', , start = '', end = ''] = row.split(',');
    const title = titles.find(
      ([pattern]) => pattern.test(position) && !/deputy|vice|former/i.test(position),
    )?.[1];
    const known = lexicon.country(country);
    if (!title || !known || !/^\S+ \S+( \S+)?$/.test(person) || start < '2008') return [];
    if (lexicon.people(person).length !== 1) return [];
    const year = Number(start.slice(0, 4)) + 1;
    if (end !== '' && Number(end.slice(0, 4)) <= year) return [];
    if (year > 2022) return [];
    return [{ country: known.name, title, person, date: `${year}-03-15` }];
  });
}

/** Full names of people in annotated news who are not in the lexicon. */
function strangers(): string[] {
  const out = new Set<string>();
  for (const file of ['conllpp-train', 'worldwide-train']) {
    let name: string[] = [];
    for (const line of readFileSync(join(values.data, `ner/${file}.conll`), 'utf8').split('\n')) {
      const [word = '', tag = ''] = line.split('\t');
      if (/^I-(PER|Person)/.test(tag)) name.push(word);
      else {
        if (name.length >= 2 && name.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part))) out.add(name.join(' '));
        name = /^B-(PER|Person)/.test(tag) ? [word] : [];
      }
    }
  }
  return [...out].filter((name) => lexicon.people(name).length === 0);
}

/** An article of three sentences; with or without the office beside the name. */
function writeArticle(
  file: string,
  name: string,
  holder: Holder,
  withRole: boolean,
): { annotation: Annotation; text: string } {
  let text = '';
  const entities: Mention[] = [];
  const add = (part: string, type?: EntityType) => {
    if (type)
      entities.push({ start: text.length, end: text.length + part.length, text: part, type, confidence: 1 });
    text += part;
  };
  const country = lexicon.country(holder.country)!;
  if (withRole) {
    add(country.demonyms[0] ?? country.name, 'MISC');
    add(` ${holder.title} `);
  }
  add(name, 'PERSON');
  add(
    ` ${pick(['arrived for talks', 'defended the plan', 'spoke to reporters', 'rejected the report'])} on Tuesday. In `,
  );
  add(country.name, 'PLACE');
  add(', the news was met with little surprise. ');
  add(name.split(' ').at(-1)!, 'PERSON');
  add(' is to travel again next week.');
  const annotation = {
    file,
    publishedOn: holder.date,
    publishedOnFrom: null,
    entities,
    dates: [],
    garbles: [],
  };
  return { annotation, text };
}

interface Tally {
  garbled: number;
  flagged: number;
  right: number;
  falseAlarms: number;
}

function measure(
  withRole: boolean,
  people: readonly Holder[],
  others: readonly string[],
  languages: readonly SourceLanguage[],
): void {
  const tally: Tally = { garbled: 0, flagged: 0, right: 0, falseAlarms: 0 };
  const byLanguage = new Map<string, Tally>();
  const check = (name: string, holder: Holder, garbled: boolean, language: string) => {
    const corpus = new Corpus(lexicon);
    const { annotation, text } = writeArticle('a.txt', name, holder, withRole);
    corpus.set(annotation, text);
    const found = corpus.get('a.txt')!.garbles.find((garble) => garble.kind === 'name');
    const own = byLanguage.get(language) ?? { garbled: 0, flagged: 0, right: 0, falseAlarms: 0 };
    byLanguage.set(language, own);
    const right = found !== undefined && garbled && isLabelOf(found.fixes[0] ?? '', holder.person);
    for (const t of [tally, own]) {
      if (garbled) t.garbled++;
      if (found) t.flagged++;
      if (right) t.right++;
      if (found && !right) t.falseAlarms++;
    }
    if (values.errors && (found ? !right : garbled)) {
      console.log(
        `  ${withRole ? 'role' : 'bare'} ${garbled ? holder.person : '(right)'} ${name} → ${found?.fixes[0] ?? '–'} ${found?.confidence.toFixed(2) ?? ''} ${holder.country}`,
      );
    }
  };
  for (let i = 0; i < Number(values.count); i++) {
    const holder = pick(people);
    const language = pick(languages);
    const garble = garbleName(holder.person, language, random);
    // A form that is listed as right is none.
    if (garble && lexicon.people(garble.garbled).length === 0) check(garble.garbled, holder, true, language);
    check(holder.person, holder, false, 'unharmed');
    check(pick(others), { ...holder, title: pick(titles)[1] }, false, 'strangers');
  }
  const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
  console.log(
    `${withRole ? 'with' : 'without'} role context: precision ${percent(tally.right, tally.flagged)}, recall ${percent(tally.right, tally.garbled)}, ${tally.garbled} garbled, ${tally.falseAlarms} false or with a wrong fix`,
  );
  for (const [language, t] of byLanguage) {
    console.log(
      `  ${language.padEnd(10)} recall ${percent(t.right, t.garbled).padStart(7)}  false ${t.falseAlarms}`,
    );
  }
}

/** Whether a fix is a right name of the person: which of several, the garbled form says. */
const isLabelOf = (fix: string, name: string): boolean => {
  const [person] = lexicon.people(name);
  return [name, ...(person ? [person.name, ...person.aliases] : [])].some(
    (label) => foldName(label) === foldName(fix),
  );
};

const people = holders();
const others = strangers();
console.log(`${people.length} terms of office, ${others.length} names unknown to the lexicon`);
const inRole = people.filter(({ title, country, date, person }) =>
  lexicon.holders(title, country, date).some((holder) => holder.id === lexicon.people(person)[0]!.id),
);
console.log(`${inRole.length} of them in an office that the lexicon knows by its short title`);
measure(true, inRole, others, sourceLanguages);
measure(false, people, others, sourceLanguages);
console.log('\nLetters that look alike:');
measure(true, inRole, others, ['look-alikes']);
measure(false, people, others, ['look-alikes']);
console.log('\nLetters changed by chance, as nothing teaches:');
measure(true, inRole, others, ['chance']);
measure(false, people, others, ['chance']);

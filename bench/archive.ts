/**
 * A synthetic archive of news articles, for benchmarks: as many as wanted, the same for the same seed.
 * Lengths, repeated names and near-duplicates (one article in seven) follow those of scraped archives; one
 * article in ten has a name with a wrong letter. The sentences are made up, the names those of the lexicon.
 */
import { readFileSync } from 'node:fs';
import { randomFrom } from '../train/entities/random.ts';

export interface SyntheticArticle {
  readonly file: string;
  readonly text: string;
}

const data = (name: string) =>
  readFileSync(new URL(`../data/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
/** The preferred label of each entry. */
const labels = (name: string) => data(name).map((line) => line.split(/ [|:] /)[0]!.trim());

/** People who hold offices: the same that the lexicon knows. */
const known = [
  ...new Set(
    ['americas', 'asia-pacific', 'europe', 'middle-east-africa', 'russia'].flatMap((region) =>
      data(`offices-${region}`).flatMap((line) => /^\d{4}[\d-]* ([\p{L}' -]+)$/u.exec(line)?.[1] ?? []),
    ),
  ),
];
const given = [...new Set(known.map((name) => name.split(' ')[0]!))];
const family = [...new Set(known.map((name) => name.split(' ').at(-1)!))];
const places = labels('places');
const countries =
  'Germany France Ukraine Russia Britain Kenya Nigeria Turkey Iran Switzerland Spain Poland India China Japan Peru Colombia Egypt Iraq Latvia Norway Austria Portugal'.split(
    ' ',
  );
const bodies = labels('organizations');
const roles = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'spokesman',
  'opposition leader',
  'analyst',
  'Defense Minister',
  'trade envoy',
];
const topics = [
  'the grain corridor',
  'a ceasefire',
  'the budget',
  'new tariffs',
  'a vaccine plan',
  'the pipeline',
  'election rules',
  'a border dispute',
  'flood relief',
  'the prisoner exchange',
];
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

type Pick = <T>(list: readonly T[]) => T;

/** Sentence templates; P a full name, L its last name, Q another full name. */
const sentences: readonly ((p: Pick, cast: readonly string[]) => string)[] = [
  (p, c) =>
    `${p(roles)} ${p(c)} told reporters in ${p(places)} on ${p(days)} that talks on ${p(topics)} would go on.`,
  (p, c) =>
    `“We will not leave the table,” ${last(p(c))} said, adding that ${p(countries)} had its own view.`,
  (p, c) => `${last(p(c))} and ${last(p(c))} are expected to meet again in ${p(places)} next week.`,
  (p) =>
    `The ${p(bodies)} called on ${p(countries)} and ${p(countries)} to agree on ${p(topics)} by the end of ${p(months)}.`,
  (p, c) => `According to ${p(c)}, who spoke to ${p(bodies)}, nothing had been decided in recent weeks.`,
  (p) =>
    `Officials in ${p(places)} said the costs had risen by 12 percent since 2019, more than anyone had planned for.`,
  (p) => `The two sides last met on ${p(months)} 14, when a draft on ${p(topics)} was turned down.`,
  (p, c) =>
    `Asked whether ${p(countries)} could wait, ${last(p(c))} answered that time was short, but not yet over.`,
  (p, c) => `A spokesperson for ${p(c)} declined to comment on ${p(days)} evening.`,
  (p) =>
    `It was the third such meeting this year, and people in ${p(places)} had few hopes that it would be the last.`,
];

const last = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

/** Yields `count` articles. @param words Average length of an article. */
export function* syntheticArchive(count: number, seed = 1, words = 450): Generator<SyntheticArticle> {
  const random = randomFrom(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)]!;
  const people = Math.max(50, Math.floor(count / 4));
  /** Few people are in the news every day, many are once (Zipf's law). */
  const person = () => personName(Math.floor(people ** random()) - 1);
  const recent: string[] = [];
  for (let i = 0; i < count; i++) {
    const date = `${2015 + (i % 10)}-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`;
    let text: string;
    if (recent.length > 0 && random() < 1 / 7) {
      text = pick(recent).replace(/\n[^\n]*\n$/, `\n${pick(sentences)(pick, [person(), person()])}\n`);
    } else {
      const cast = Array.from({ length: 4 + Math.floor(random() * 5) }, person);
      if (random() < 0.1) cast[0] = withWrongLetter(cast[0]!, random);
      const lines = [`${pick(places)} talks on ${pick(topics)} enter second week`, ''];
      const length = words * (0.4 + 1.2 * random());
      for (let n = 0; n < length; ) {
        const paragraph = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
          pick(sentences)(pick, cast),
        ).join(' ');
        n += paragraph.split(' ').length;
        lines.push(paragraph, '');
      }
      text = `${lines.join('\n').trimEnd()}\n`;
      if (recent.length < 200) recent.push(text);
      else recent[i % 200] = text;
    }
    yield { file: `archive/${date.slice(0, 7)}/${date}-${i}.txt`, text };
  }
}

/** The name with one letter in its last word replaced. */
function withWrongLetter(name: string, random: () => number): string {
  const at = name.length - 1 - Math.floor(random() * Math.max(1, last(name).length - 2));
  return `${name.slice(0, at)}${'abdegiklmnoprstuvz'[Math.floor(random() * 18)]}${name.slice(at + 1)}`;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The n-th person: first those who hold offices, then people put together from their names. */
function personName(n: number): string {
  const made = n - known.length;
  if (made < 0) return known[n]!;
  return `${given[(made * 7) % given.length]} ${family[(made + Math.floor(made / family.length)) % family.length]}`;
}

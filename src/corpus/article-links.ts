/** Linking within one article: which of its mentions name the same entity. */
import type { Mention } from '../annotation.ts';
import { runAt } from './name-words.ts';
import { acronymsOf, isAcronym, isGeneric, type OrgName, standsFor } from './org-name.ts';
import type { NameReader, ParsedName } from './parsed-name.ts';
import { compatible, familyWord, type PersonName } from './person-name.ts';
import { placeNouns } from './place-name.ts';
import { WordIndex } from './word-index.ts';

/** The mentions of one entity in one article. */
export interface Chain {
  /** Key of the fullest name among them, the same in every article that writes it so. */
  readonly key: string;
  /** The fullest name. */
  readonly name: ParsedName;
  readonly form: string;
  /** Indexes of the article's mentions, ascending. */
  readonly mentions: readonly number[];
}

interface Group {
  readonly name: ParsedName;
  readonly form: string;
  readonly mentions: number[];
}

/** Links the mentions of one article. Pure; chains in the order of their first mention. */
export function linkArticle(mentions: readonly Mention[], reader: NameReader): Chain[] {
  const groups = groupByKey(mentions, reader);
  const of = (kind: ParsedName['kind']) => groups.filter((group) => group.name.kind === kind);
  const chains = [
    ...linkPeople(of('person')),
    ...linkOrganizations(of('org')),
    ...linkPlaces(of('place')),
    ...of('misc').map((group) => toChain([group])),
  ];
  return chains.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
}

function groupByKey(mentions: readonly Mention[], reader: NameReader): Group[] {
  const groups = new Map<string, Group>();
  mentions.forEach((mention, i) => {
    // What people linked by hand counts as if the entity's name stood there.
    const form = mention.linkedTo ?? mention.text;
    const name = reader.read(form, mention.type);
    const group = groups.get(name.key);
    if (group) group.mentions.push(i);
    else groups.set(name.key, { name, form, mentions: [i] });
  });
  return [...groups.values()];
}

/** `groups[0]` gives the name. */
function toChain(groups: readonly Group[]): Chain {
  const { name, form } = groups[0]!;
  const mentions = groups.flatMap((group) => group.mentions).sort((a, b) => a - b);
  return { key: name.key, name, form, mentions };
}

// People: full names first, then the bare names go to the person the article introduces.

const personOf = (group: Group): PersonName => (group.name as Extract<ParsedName, { kind: 'person' }>).name;

function linkPeople(groups: readonly Group[]): Chain[] {
  const full = groups.filter((group) => personOf(group).words.length > 1);
  // The fullest names first, so that a shorter one finds all it could stand for.
  full.sort((a, b) => personOf(b).words.length - personOf(a).words.length || a.mentions[0]! - b.mentions[0]!);
  const people = new WordIndex<Group[]>();
  for (const group of full) {
    const { words } = personOf(group);
    const same = people
      .withAny([words[0]!, words.at(-1)!])
      .filter((others) => others.every((other) => compatible(personOf(group), personOf(other))));
    const person = same.length === 1 ? same[0]! : [];
    person.push(group);
    people.add(person, words);
  }
  const extra: Group[][] = [];
  for (const group of groups) {
    const { words } = personOf(group);
    if (words.length === 1) attachBareName(group, words[0]!, people, extra);
  }
  return [...people.all, ...extra].map((person) => toChain(byFrequency(person)));
}

/** The name written most often speaks for the person; full names before bare ones. */
function byFrequency(person: readonly Group[]): Group[] {
  const isFull = (group: Group) => personOf(group).words.length > 1;
  return [...person].sort(
    (a, b) =>
      Number(isFull(b)) - Number(isFull(a)) ||
      b.mentions.length - a.mentions.length ||
      personOf(b).words.length - personOf(a).words.length ||
      a.mentions[0]! - b.mentions[0]!,
  );
}

function attachBareName(group: Group, word: string, people: WordIndex<Group[]>, extra: Group[][]): void {
  const wanted = bestMatches(word, people.withAny([word]));
  if (wanted.length === 0) {
    extra.push([group]);
    return;
  }
  if (wanted.length === 1) {
    wanted[0]!.push(group);
    return;
  }
  const main = mainPerson(wanted);
  if (main) {
    main.push(group);
    return;
  }
  // Two of that name: each mention means whoever was introduced last before it.
  for (const mention of group.mentions) {
    const person = introducedBefore(mention, wanted);
    const same = person.find((other) => other.name.key === group.name.key);
    if (same) same.mentions.push(mention);
    else person.push({ ...group, mentions: [mention] });
  }
}

/** Of several people of one name, the one the article is about. */
function mainPerson(people: readonly Group[][]): Group[] | undefined {
  const count = (person: readonly Group[]) =>
    person.filter((g) => personOf(g).words.length > 1).reduce((sum, g) => sum + g.mentions.length, 0);
  const [most, next] = [...people].sort((a, b) => count(b) - count(a));
  return most && next && count(most) >= 3 * count(next) ? most : undefined;
}

/** People called by that word: as family name, else as given name, else anywhere in the name. */
function bestMatches(word: string, people: readonly Group[][]): Group[][] {
  const some = (test: (name: PersonName) => boolean) =>
    people.filter((person) =>
      person.some((group) => personOf(group).words.length > 1 && test(personOf(group))),
    );
  const byFamily = some((name) => familyWord(name) === word);
  if (byFamily.length > 0) return byFamily;
  const byGiven = some((name) => name.words[0] === word);
  return byGiven.length > 0 ? byGiven : word.length > 3 ? some((name) => name.words.includes(word)) : [];
}

function introducedBefore(mention: number, people: readonly Group[][]): Group[] {
  const lastBefore = (person: Group[]) =>
    Math.max(
      -1,
      ...person
        .filter((g) => personOf(g).words.length > 1)
        .flatMap((g) => g.mentions.filter((m) => m < mention)),
    );
  const known = people.reduce((best, person) => (lastBefore(person) > lastBefore(best) ? person : best));
  if (lastBefore(known) >= 0) return known;
  const first = (person: Group[]) => Math.min(...person.flatMap((g) => g.mentions));
  return people.reduce((best, person) => (first(person) < first(best) ? person : best));
}

// Organizations: shorter forms and acronyms go to the one longer name they can stand for.

type Org = Extract<ParsedName, { kind: 'org' }>;

function linkOrganizations(groups: readonly Group[]): Chain[] {
  const orgOf = (group: Group) => group.name as Org;
  const byLength = [...groups].sort(
    (a, b) => orgOf(b).name.words.length - orgOf(a).name.words.length || a.mentions[0]! - b.mentions[0]!,
  );
  const clusters = new WordIndex<Group[]>();
  for (const group of byLength) {
    const short = orgOf(group);
    const scored = longerThan(short.name, clusters)
      .map((cluster) => ({
        cluster,
        fit: Math.max(...cluster.map((long) => orgFit(short, group, orgOf(long)))),
      }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit);
    const [best, next] = scored;
    const alone = !best || best.fit < 0.5 || (next !== undefined && best.fit <= next.fit);
    const cluster = alone ? [] : best.cluster;
    cluster.push(group);
    clusters.add(cluster, offeredBy(short.name));
  }
  return clusters.all.map((cluster) => toChain(nameFirst(cluster)));
}

/** Words under which a name is found by what can stand for it. */
const offeredBy = ({ words, core }: OrgName): string[] => [
  ...words,
  ...acronymsOf(words),
  ...acronymsOf(core),
  `${core[0]!.slice(0, 3)}…`,
];

/** The longer names that a name could stand for: they have all its words, or it is an acronym or a clipping. */
function longerThan({ words, core }: OrgName, clusters: WordIndex<Group[]>): readonly Group[][] {
  const [word = ''] = words;
  if (words.length > 1) {
    const whole = clusters.withRarest(core);
    return whole.length > 0 ? whole : clusters.withAny([`${word.slice(0, 3)}…`]);
  }
  return clusters.withAny([word, word.replaceAll('&', ''), `${word.slice(0, 3)}…`]);
}

/**
 * The form written most often speaks for the organization, but no acronym or clipping while it is written out, nor
 * half of a name that is known in full: other Rangers than the Texas Rangers are called "Rangers" too.
 */
function nameFirst(cluster: readonly Group[]): Group[] {
  const isWritten = (group: Group) => {
    const { name } = group.name as Org;
    return isGeneric(name) || (name.words.length === 1 && isAcronym(group.form)) ? 0 : 1;
  };
  return [...cluster].sort(
    (a, b) =>
      isWritten(b) - isWritten(a) ||
      Number(isHalf(a.name, b.name)) - Number(isHalf(b.name, a.name)) ||
      b.mentions.length - a.mentions.length ||
      cluster.indexOf(a) - cluster.indexOf(b),
  );
}

/** "Rangers" of "Texas Rangers", where the lexicon has only the latter. */
export const isHalf = (short: ParsedName, long: ParsedName): boolean =>
  short.kind === 'org' &&
  long.kind === 'org' &&
  long.known &&
  !short.known &&
  runAt(short.name.words, long.name.words) === 'suffix';

function orgFit(short: Org, group: Group, long: Org): number {
  const value = standsFor(short.name, long.name, short.place !== '');
  // A lower-case or mixed single word is no acronym of anything ("Sun").
  const acronymOnly = value === 0.9 || value === 0.8;
  const isRun = runAt(short.name.words, long.name.words) !== undefined;
  return acronymOnly && !isRun && !isAcronym(group.form) ? 0 : value;
}

// Places: a longer name adds only what kind of place it is ("Singapore's Changi International Airport").

type Place = Extract<ParsedName, { kind: 'place' }>;

function linkPlaces(groups: readonly Group[]): Chain[] {
  const placeOf = (group: Group) => group.name as Place;
  const byLength = [...groups].sort(
    (a, b) => placeOf(b).words.length - placeOf(a).words.length || a.mentions[0]! - b.mentions[0]!,
  );
  const clusters = new WordIndex<Group[]>();
  for (const group of byLength) {
    const short = placeOf(group);
    const same = clusters
      .withRarest(short.words)
      .filter((cluster) => cluster.some((long) => samePlace(short, placeOf(long))));
    const cluster = same.length === 1 ? same[0]! : [];
    cluster.push(group);
    const plural = pluralOf(short);
    clusters.add(cluster, plural === undefined ? short.words : [...short.words, plural]);
  }
  return clusters.all.map((cluster) => toChain(mostWritten(cluster)));
}

/** The form written most often speaks for the place. */
const mostWritten = (cluster: readonly Group[]): Group[] =>
  [...cluster].sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]! - b.mentions[0]!);

/** "Falklands" for the Falkland Islands. */
const pluralOf = ({ words: [name, kind, ...more] }: Place): string | undefined =>
  more.length === 0 && (kind === 'islands' || kind === 'mountains') ? `${name}s` : undefined;

function samePlace(short: Place, long: Place): boolean {
  if (short.country || long.country) return false;
  if (short.words.length === 1 && short.words[0] === pluralOf(long)) return true;
  const at = runAt(short.words, long.words);
  if (at !== 'prefix' && at !== 'suffix') return false;
  const added =
    at === 'prefix' ? long.words.slice(short.words.length) : long.words.slice(0, -short.words.length);
  return added.every((word) => placeNouns.has(word) || word.endsWith("'s"));
}

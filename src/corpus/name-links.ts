/**
 * Linking across articles: which fuller or better-known name a name belongs to. Every decision is a pure
 * function of the names' data, never of other decisions, so the order in which articles came does not
 * matter and a change touches only names that share a key with it.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isHalf } from './article-links.ts';
import { bothCommon, lexiconAnchor } from './lexicon-anchors.ts';
import type { IndexKeys, NameIndex, NameRecord } from './name-index.ts';
import { personWords } from './name-words.ts';
import { bareNearKey, nearKeys, spellingKeyOf, thingKeys } from './near-keys.ts';
import { acronymsOf, isAcronym } from './org-name.ts';
import type { NameReader, ParsedName } from './parsed-name.ts';
import { compatible, familyWord, particles } from './person-name.ts';
import { holdersOf } from './roles.ts';
import { isStrangeThing, misspeltCountry } from './wrong-things.ts';

/** What links are decided by. */
export interface LinkContext {
  readonly index: NameIndex;
  readonly reader: NameReader;
  readonly lexicon: Lexicon;
}

/** Under which keys a name is found, and under which it looks for fuller names. */
export function linkKeys(record: NameRecord, reader: NameReader, lexicon: Lexicon): IndexKeys {
  const offers = new Set<string>();
  const seeks = new Set<string>([record.key]);
  const { name } = record;
  // Whatever this name is called in one article it may be called in another.
  for (const form of record.forms.keys()) {
    const alias = reader.read(form, record.type).key;
    if (alias !== record.key) offers.add(alias);
  }
  if (name.kind === 'person' && name.name.words.length > 1) {
    const { words } = name.name;
    offers.add(`p ${familyWord(name.name)}`);
    if (words[0]!.length > 1 && !particles.has(words[0]!)) offers.add(`p ${words[0]}`);
    const block = `f ${familyWord(name.name)} ${words[0]![0]}`;
    offers.add(block);
    seeks.add(block);
  }
  addNearKeys(record, lexicon, offers, seeks);
  addHolders(record, lexicon, offers, seeks);
  const plain = plainKey(record);
  if (plain) {
    offers.add(plain);
    seeks.add(plain);
  }
  if (name.kind === 'org' && name.name.words.length > 1) {
    for (const acronym of acronymsOf(name.name.words)) offers.add(`a ${acronym}`);
  }
  if (name.kind === 'org' && name.name.words.length === 1 && isShort(record)) {
    seeks.add(`a ${name.name.words[0]}`);
  }
  return { offers: [...offers], seeks: [...seeks] };
}

/** Names beside an office look for those who held it, who are offered under their own names. */
function addHolders(record: NameRecord, lexicon: Lexicon, offers: Set<string>, seeks: Set<string>): void {
  if (record.name.kind !== 'person') return;
  if (record.name.name.words.length > 1 && lexicon.people(record.name.name.words.join(' ')).length > 0) {
    offers.add(record.key);
    return;
  }
  if (record.roles.size === 0) return;
  for (const { person } of holdersOf(record, lexicon).values())
    for (const label of [person.name, ...person.aliases]) seeks.add(`P ${personWords(label).join(' ')}`);
}

/** Under which equal names of different types meet; people's only where they are one word. */
function plainKey({ name }: NameRecord): string | undefined {
  if (name.kind === 'person') return name.name.words.length === 1 ? `= ${name.name.words[0]}` : undefined;
  if (name.kind === 'org') return name.place === '' ? `= ${name.name.words.join(' ')}` : undefined;
  return name.kind === 'place' && name.country === '' ? `= ${name.words.join(' ')}` : undefined;
}

/**
 * The same name with another type that far more articles give it: what is here an organization and there a
 * place ("the White House"), or was once taken for a person.
 */
function otherType(record: NameRecord, { index, lexicon }: LinkContext): NameRecord | undefined {
  const key = plainKey(record);
  if (key === undefined) return undefined;
  let best: NameRecord | undefined;
  for (const other of index.offered(key)) {
    if (other.type === record.type || rank(other, record, () => 0) <= 0) continue;
    const people = other.type === 'PERSON' || record.type === 'PERSON';
    if (people && (other.articles.size < 3 * record.articles.size || isFamily(key.slice(2), lexicon)))
      continue;
    if (!best || rank(other, best, () => 0) > 0) best = other;
  }
  return best;
}

const isFamily = (word: string, lexicon: Lexicon) =>
  lexicon.familyName(word) > 0.1 || lexicon.peopleByFamilyName(word).length > 0;

/** Names that may be garbled look for those they may stand for; all others are only found. */
function addNearKeys(record: NameRecord, lexicon: Lexicon, offers: Set<string>, seeks: Set<string>): void {
  const spelling = spellingKeyOf(record);
  if (spelling) {
    offers.add(spelling);
    seeks.add(spelling);
  }
  for (const key of thingKeys(record)) {
    offers.add(key);
    if (isStrangeThing(record, { lexicon })) seeks.add(key);
  }
  if (record.name.kind === 'place') {
    // Misspelt names look for their country, which is offered under its own.
    const country = misspeltCountry(record, { lexicon });
    if (country !== undefined) seeks.add(`L =${country}`);
    if (record.name.country !== '') offers.add(record.key);
  }
  const bare = bareNearKey(record);
  if (isKnownFamily(record, lexicon)) for (const key of nearKeys(record)) offers.add(key);
  if (bare) for (const key of [...nearKeys(record), bare]) offers.add(key);
  if (mayBeMisspelt(record, lexicon)) for (const key of nearKeys(record)) seeks.add(key);
}

/** A family name by itself that somebody known has. */
const isKnownFamily = ({ name }: NameRecord, lexicon: Lexicon): boolean =>
  name.kind === 'person' &&
  name.name.words.length === 1 &&
  lexicon.peopleByFamilyName(name.name.words[0]!).length > 0;

/** Has a word that nobody is known to be called. */
export function isStrange({ name }: NameRecord, lexicon: Lexicon): boolean {
  if (name.kind !== 'person') return false;
  const { words } = name.name;
  if (lexicon.familyName(words.at(-1)!) === 0) return true;
  if (words.length > 1 && lexicon.givenName(words[0]!) === 0) return true;
  for (let i = 1; i < words.length - 1; i++) if (isStrangeMiddle(words[i]!, lexicon)) return true;
  return false;
}

/** Whether the name is looked for among the known ones: it is strange, or so long that hardly two people have it. */
export const mayBeMisspelt = (record: NameRecord, lexicon: Lexicon): boolean =>
  isStrange(record, lexicon) || (record.name.kind === 'person' && record.name.name.words.length > 2);

/** Initials and particles are no names, and not strange. */
const isStrangeMiddle = (word: string, lexicon: Lexicon): boolean =>
  word.length > 3 && lexicon.givenName(word) === 0 && lexicon.familyName(word) === 0;

const isShort = (record: NameRecord) => [...record.forms.keys()].some(isAcronym);

/** The fuller name in the corpus that a name belongs to; undefined where it stands for itself. */
export function fullerName(record: NameRecord, context: LinkContext): NameRecord | undefined {
  return fullerOfType(record, context) ?? otherType(record, context);
}

function fullerOfType(record: NameRecord, context: LinkContext): NameRecord | undefined {
  switch (record.name.kind) {
    case 'person':
      return record.name.name.words.length === 1
        ? personCalled(record, context)
        : (fullerPerson(record, record.name, context) ?? otherSpelling(record, context));
    case 'org':
      return record.key.startsWith('O =') ? undefined : calledSo(record, context);
    case 'place':
      return otherSpelling(record, context);
    default:
      return undefined;
  }
}

/** The better attested of two transliterations. */
function otherSpelling(record: NameRecord, { index, lexicon }: LinkContext): NameRecord | undefined {
  const key = spellingKeyOf(record);
  if (key === undefined || key.length < 8) return undefined;
  const wordsOf = ({ name }: NameRecord) =>
    name.kind === 'person' ? name.name.words : name.kind === 'place' ? name.words : [];
  return index
    .offered(key)
    .filter(
      (other) => rank(other, record, fullWords) > 0 && !bothCommon(wordsOf(record), wordsOf(other), lexicon),
    )
    .reduce<NameRecord | undefined>(
      (best, other) => (!best || rank(other, best, fullWords) > 0 ? other : best),
      undefined,
    );
}

interface Candidate {
  readonly record: NameRecord;
  /** In how many articles, or how surely, the candidate is called so. */
  readonly weight: number;
}

/** The heaviest candidate, where it outweighs all others together by far enough. */
function dominant(candidates: readonly Candidate[], share: number): NameRecord | undefined {
  let best: Candidate | undefined;
  let total = 0;
  for (const candidate of candidates) {
    total += candidate.weight;
    if (
      !best ||
      candidate.weight > best.weight ||
      (candidate.weight === best.weight && candidate.record.key < best.record.key)
    )
      best = candidate;
  }
  return best && best.weight >= share * total ? best.record : undefined;
}

/** In how many articles a name goes by the alias. */
function articlesCalled(record: NameRecord, alias: string, reader: NameReader): number {
  let most = 0;
  for (const [form, count] of record.forms)
    if (count > most && reader.read(form, record.type).key === alias) most = count;
  return most;
}

/** A bare name: the person of that name that other articles introduce. */
function personCalled(record: NameRecord, { index, reader, lexicon }: LinkContext): NameRecord | undefined {
  const word = record.name.kind === 'person' ? record.name.name.words[0]! : '';
  const isGiven = lexicon.givenName(word) > lexicon.familyName(word);
  const candidates: Candidate[] = [];
  for (const other of index.offered(record.key)) {
    if (other.name.kind !== 'person') continue;
    const called = articlesCalled(other, record.key, reader);
    const byFamily = familyWord(other.name.name) === word;
    if (!byFamily && called === 0) continue;
    if (isGiven && !byFamily) continue;
    candidates.push({ record: other, weight: called + 0.2 * other.articles.size });
  }
  return dominant(onePersonEach(candidates), 0.6);
}

/**
 * Full names of one person count together, the more frequent one standing for all. From the heaviest on, since who is
 * whose namesake may depend on the order: William is Bill's and Will's, but Bill is not Will's.
 */
function onePersonEach(candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  const heaviestFirst = [...candidates].sort(
    (a, b) => b.weight - a.weight || (a.record.key < b.record.key ? -1 : 1),
  );
  for (const next of heaviestFirst) {
    const i = out.findIndex(({ record }) => samePerson(record, next.record));
    const known = out[i];
    if (known) out[i] = { record: known.record, weight: known.weight + next.weight };
    else out.push(next);
  }
  return out;
}

/** A fuller form of a full name ("J. Powell", "Jerome Powell"), where only one is known. */
function fullerPerson(
  record: NameRecord,
  name: Extract<ParsedName, { kind: 'person' }>,
  { index, reader }: LinkContext,
): NameRecord | undefined {
  const candidates: NameRecord[] = [];
  for (const other of index.offered(`f ${familyWord(name.name)} ${name.name.words[0]![0]}`)) {
    if (other === record || other.name.kind !== 'person') continue;
    if (compatible(name.name, other.name.name) && outranks(other, record)) candidates.push(other);
  }
  for (const other of index.offered(record.key)) {
    if (other !== record && articlesCalled(other, record.key, reader) > 0 && outranks(other, record))
      candidates.push(other);
  }
  const top = candidates.filter((a) => !candidates.some((b) => b !== a && outranks(b, a)))[0];
  // "J. Smith" may be John or Jane: then it stays alone.
  const agree = candidates.every((other) => other === top || (top && samePerson(other, top)));
  return agree ? top : undefined;
}

const samePerson = (a: NameRecord, b: NameRecord) =>
  a.name.kind === 'person' && b.name.kind === 'person' && compatible(a.name.name, b.name.name);

/** A total order in which links only go up: the fuller name first, then the more frequent one. */
const outranks = (a: NameRecord, b: NameRecord): boolean => rank(a, b, fullWords) > 0;

const fullWords = (record: NameRecord): number =>
  record.name.kind === 'person' ? record.name.name.words.filter((word) => word.length > 1).length : 0;

function rank(a: NameRecord, b: NameRecord, full: (record: NameRecord) => number): number {
  return full(a) - full(b) || a.articles.size - b.articles.size || (a.key < b.key ? 1 : -1);
}

/** A shorter form or acronym of an organization: the one that other articles call so. */
function calledSo(record: NameRecord, { index, reader, lexicon }: LinkContext): NameRecord | undefined {
  const candidates: Candidate[] = [];
  for (const other of index.offered(record.key)) {
    if (other === record || !isFuller(other, record)) continue;
    const called = articlesCalled(other, record.key, reader);
    if (called > 0) candidates.push({ record: other, weight: called });
  }
  if (
    candidates.length === 0 &&
    record.name.kind === 'org' &&
    record.name.name.words.length === 1 &&
    isShort(record)
  ) {
    for (const other of index.offered(`a ${record.name.name.words[0]}`)) {
      if (other !== record && isFuller(other, record))
        candidates.push({ record: other, weight: other.articles.size });
    }
  }
  return dominant(oneOfEach(candidates, lexicon), 0.6);
}

/** Candidates that are one entry of the lexicon count together: "US Air Force", "United States Air Force". */
function oneOfEach(candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  const out = new Map<string, Candidate>();
  for (const next of candidates) {
    const id = lexiconAnchor(next.record, lexicon)?.id ?? next.record.key;
    const old = out.get(id);
    const first =
      !old || next.weight > old.weight || (next.weight === old.weight && next.record.key < old.record.key);
    out.set(id, { record: first ? next.record : old.record, weight: next.weight + (old?.weight ?? 0) });
  }
  return [...out.values()];
}

/** Written out before shortened, known in full before halved, then the more frequent: links only go up this order. */
const isFuller = (a: NameRecord, b: NameRecord) =>
  a.type === b.type && (isHalf(b.name, a.name) || (!isHalf(a.name, b.name) && rank(a, b, isWrittenOut) > 0));

const isWrittenOut = (record: NameRecord): number =>
  record.name.kind === 'org' && record.name.name.words.length === 1 && isShort(record) ? 0 : 1;

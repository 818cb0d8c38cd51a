/**
 * Wrong forms of known people's names: which name a garbled one stands for, and why. Candidates come from
 * three places: who held the office beside the name, whose name in the lexicon is near, whose name in the
 * corpus is near.
 */
import type { Person } from '../lexicon/lexicon.ts';
import { independent, inOrder, together } from './article-facts.ts';
import { chineseReadings } from './chinese-readings.ts';
import type { Anchor } from './entity-forest.ts';
import { holdsOffice } from './in-office.ts';
import { hasSpellings, isLabelOf, personAnchor } from './lexicon-anchors.ts';
import type { DecisionContext } from './link-decision.ts';
import { type NameDistance, personDistance, wordDistance } from './name-distance.ts';
import { evidenceFor, shortestSlip } from './name-evidence.ts';
import type { NameRecord } from './name-index.ts';
import { isStrange, mayBeMisspelt } from './name-links.ts';
import { garbleProbability } from './name-score.ts';
import { personWords } from './name-words.ts';
import { nearKeys } from './near-keys.ts';
import { compatible } from './person-name.ts';
import { type DatedRole, holdersOf, rolesOf } from './roles.ts';
import { sameSpelling, soundKey } from './sound.ts';
import { isStrangeThing } from './wrong-things.ts';

/** A verdict on a name: a wrong form of another. */
export interface WrongForm {
  readonly right: NameRecord | Anchor;
  /** The right name in full. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The office that gave it away. */
  readonly role: DatedRole | undefined;
  /** Names of the corpus that write it right. */
  readonly attested: readonly NameRecord[];
}

interface Candidate {
  readonly right: NameRecord | Anchor;
  readonly name: string;
  readonly words: readonly string[];
  readonly person: Person | undefined;
  readonly role: DatedRole | undefined;
  /** The words are how Chinese reads the name: equal ones are a wrong form all the same. */
  readonly isReading?: true;
  /** Letters that eyes mistook, where nothing else differs. */
  readonly mistakes?: number;
  /** The name in full stands in the same article, which would transliterate it one way. */
  readonly inFullHere?: true;
}

/** Below this a name is left in peace. */
const sure = 0.6;
/** No garble changes more of a word than this, weighted. */
const mostOfWord = 0.5;
/** Nor more of the whole name, where words were torn apart or run together. */
const mostOfName = 0.36;

/** Decides whether a person's name is a wrong form; undefined when unsure. */
export function wrongPerson(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  return likeliestPerson(record, context, sure);
}

/** The name that a person's name is likeliest a wrong form of; undefined where no probability reaches `least`. */
export function likeliestPerson(
  record: NameRecord,
  context: DecisionContext,
  least: number,
): WrongForm | undefined {
  if (record.name.kind !== 'person') return undefined;
  const { words } = record.name.name;
  if (!isNameLike(words) || isRealName(words, context)) return undefined;
  let best: WrongForm | undefined;
  for (const candidate of candidatesFor(record, words, context)) {
    const distance = comparable(words, candidate, context);
    if (!distance) continue;
    if (context.house.differ(words.join(' '), candidate.words.join(' '))) continue;
    if (!candidate.person && !isKnownBeside(candidate, words, context)) {
      if (!isBetter(candidate.right as NameRecord, record, context)) continue;
    }
    const attested = attestations(record, candidate, context);
    const confidence = garbleProbability(evidenceFor(record, words, candidate, distance, attested, context));
    if (confidence < least || (best && !isLikelier(candidate.name, confidence, best))) continue;
    best = { right: candidate.right, name: candidate.name, confidence, role: candidate.role, attested };
  }
  return best;
}

/** By confidence; else the fuller name, whatever order the candidates come in. */
function isLikelier(name: string, confidence: number, best: WrongForm): boolean {
  if (confidence !== best.confidence) return confidence > best.confidence;
  return name.length === best.name.length ? name < best.name : name.length > best.name.length;
}

/** "Nadela" beside "Satia Nadella": the last name in the name in full is one that people have, whatever its first name. */
const isKnownBeside = (
  { words: right, inFullHere }: Candidate,
  [word]: readonly string[],
  { lexicon }: DecisionContext,
) =>
  inFullHere === true &&
  lexicon.familyName(right.at(-1)!) > 0 &&
  lexicon.familyName(word!) === 0 &&
  lexicon.givenName(word!) === 0;

/** Digits within a word may be letters misread. */
const isNameLike = (words: readonly string[]) =>
  words.length <= 4 &&
  words.every((word) => /^\p{L}?[\p{L}\d']+$/u.test(word) && /\p{L}/u.test(word)) &&
  words.at(-1)!.length >= 3;

/**
 * Whether, of two like names that no authority knows, the first is the right one: by articles, else by
 * mentions, else because only the second has a word that nobody is called.
 */
export function isBetter(right: NameRecord, wrong: NameRecord, { facts, lexicon }: DecisionContext): boolean {
  const [more, fewer] = [independent(right.articles, facts), independent(wrong.articles, facts)];
  if (more !== fewer) return more > fewer;
  const [often, seldom] = [right.mentions, wrong.mentions];
  if (often >= 2 * seldom || seldom >= 2 * often) return often > seldom;
  return wrong.type === 'PERSON'
    ? isStrange(wrong, lexicon) && !isStrange(right, lexicon)
    : !isStrangeThing(right, { lexicon });
}

/** Somebody is known by exactly this name. */
function isRealName(words: readonly string[], { lexicon }: DecisionContext): boolean {
  if (words.length === 1) return lexicon.peopleByFamilyName(words[0]!).length > 0;
  return lexicon.people(words.join(' ')).length > 0;
}

function* candidatesFor(
  record: NameRecord,
  words: readonly string[],
  context: DecisionContext,
): Iterable<Candidate> {
  const { lexicon, index } = context;
  const seen = new Set<number>();
  const holders = holdersOf(record, lexicon);
  for (const { person, role } of holders.values()) {
    seen.add(person.id);
    if (isLabelOf(words, person)) continue;
    yield* asCandidates(person, role, words.length === 1);
    if (words.length === 2) yield* readingsOf(person, role);
  }
  if (mayBeMisspelt(record, lexicon) && words.length > 1) {
    for (const { person, words: right, mistakes } of context.people.misread(words))
      yield {
        right: personAnchor(person),
        name: person.name,
        words: right,
        person,
        role: holders.get(person.id)?.role ?? roleOf(person, record, context),
        mistakes,
      };
    for (const { person } of context.people.near(words)) {
      // Of names that only surprise by their length: other spellings of a word may be right ones.
      if (!isStrange(record, lexicon) && hasSpellings(person)) continue;
      if (!seen.has(person.id) && !isLabelOf(words, person))
        yield* asCandidates(person, roleOf(person, record, context), false);
      seen.add(person.id);
    }
  }
  if (!isStrange(record, lexicon)) return;
  const near = new Set<NameRecord>();
  for (const key of nearKeys(record)) for (const other of index.fewOffered(key)) near.add(other);
  for (const other of near) {
    if (other === record || other.name.kind !== 'person') continue;
    const right = other.name.name.words;
    if (right.length < 2) {
      const person = words.length === 1 ? bearerInOffice(other, context) : undefined;
      if (person) yield { right: other, name: bestSpelling(other), words: right, person, role: undefined };
      continue;
    }
    const [known] = lexicon.people(right.join(' '));
    const inFullHere = words.length === 1 && together(record, [other]);
    if (known && (seen.has(known.id) || (!inFullHere && isLabelOf(words, known)))) continue;
    if (known && inFullHere && isCalled(known, words[0]!)) continue;
    yield {
      ...(inFullHere && { inFullHere }),
      right: known ? personAnchor(known) : other,
      name: known?.name ?? bestSpelling(other),
      words: words.length === 1 ? right.slice(-1) : right,
      person: known,
      role: undefined,
    };
  }
}

/** Whether some right name of the person ends in the family name. */
const isCalled = (person: Person, word: string): boolean =>
  [person.name, ...person.aliases].some((label) => personWords(label).at(-1) === word);

/** Who alone, of all with a family name that is written by itself, was in office when the articles were written. */
function bearerInOffice(bare: NameRecord, { lexicon, facts }: DecisionContext): Person | undefined {
  if (bare.name.kind !== 'person') return undefined;
  const dates = inOrder(bare.articles, facts, 5).flatMap((article) => facts.date(article) ?? []);
  const [person, ...others] = lexicon
    .peopleByFamilyName(bare.name.name.words[0]!)
    .filter((one) => dates.some((date) => holdsOffice(one, date)));
  return others.length === 0 ? person : undefined;
}

/** One candidate for each label of the person that has a different spelling. */
function* asCandidates(person: Person, role: DatedRole | undefined, bare: boolean): Iterable<Candidate> {
  const labels = bare ? [person.familyName] : [person.name, ...person.aliases];
  for (const label of labels) {
    const parts = personWords(label);
    // "Vanderleyen": a family name of several words may have been run together.
    const words = bare && parts.length > 1 ? [parts.join('')] : parts;
    if (words.length > 0) yield { right: personAnchor(person), name: person.name, words, person, role };
  }
}

/** How Chinese reads the person's name, where it does. */
function* readingsOf(person: Person, role: DatedRole): Iterable<Candidate> {
  const words = personWords(person.name);
  for (const country of person.countries)
    for (const reading of chineseReadings(words, country))
      yield {
        right: personAnchor(person),
        name: person.name,
        words: reading,
        person,
        role,
        isReading: true,
      };
}

/** The surface form of a full name that most articles use. */
function bestSpelling(record: NameRecord): string {
  const full = [...record.forms].filter(([form]) => /\s/.test(form) && form !== form.toUpperCase());
  full.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return full[0]?.[0] ?? record.key.slice(2).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A role beside the name, its country left out, that the person held. */
function roleOf(person: Person, record: NameRecord, { lexicon }: DecisionContext): DatedRole | undefined {
  return rolesOf(record).find(
    (role) =>
      role.date !== '' &&
      !role.former &&
      (role.country === '' || role.implied === true) &&
      person.countries.some((country) =>
        lexicon.holders(role.position, country, role.date).some((holder) => holder.id === person.id),
      ),
  );
}

/** A name spelt just as Chinese reads it: nobody's office and another language's sound meet by chance. */
const asRead: NameDistance = { total: 0.5, given: 0.25, family: 0.25 };

/** What a letter that eyes mistook counts, of an edit. */
const misread = 0.3;

/** The distance to a candidate; undefined where the two can't be one name garbled, or are one name spelt right. */
function comparable(
  words: readonly string[],
  { words: right, person, role, isReading, mistakes, inFullHere }: Candidate,
  { lexicon }: DecisionContext,
): NameDistance | undefined {
  if (mistakes !== undefined) {
    const total = mistakes * misread;
    return {
      total,
      given: words[0] === right[0] ? 0 : total,
      family: words.at(-1) === right.at(-1) ? 0 : total,
    };
  }
  if (isReading && words.join('') === right.join('')) return asRead;
  if ((words.length === 1) !== (right.length === 1)) return undefined;
  if (Math.abs(words.join('').length - right.join('').length) > 6) return undefined;
  if (words.join('') === right.join('')) return undefined;
  // Part of a name is short for it, or was cut from it.
  if (isPart(words, right) || isPart(right, words)) return undefined;
  if (words.length === 1 && isPetName(words[0]!, right[0]!)) return undefined;
  if (compatible({ words, suffix: '' }, { words: right, suffix: '' })) return undefined;
  if (!inFullHere && sameSpelling(words, right) && (!person || hasSpellings(person))) return undefined;
  const distance = personDistance(words, right);
  const longest = Math.max(words.join('').length, right.join('').length);
  if (words.length === right.length) {
    const family = Math.max(words.at(-1)!.length, right.at(-1)!.length);
    const given = Math.max(words[0]!.length, right[0]!.length);
    if (distance.family > mostOfWord * family || (words.length > 1 && distance.given > mostOfWord * given))
      return undefined;
    const isSlip = isCertain(role) && words[0]![0] === right[0]![0] && distance.given <= 1;
    if (
      words.length > 1 &&
      distance.family === 0 &&
      !isSlip &&
      !sameGivenGarbled(words[0]!, right[0]!, lexicon)
    )
      return undefined;
  } else if (distance.total > mostOfName * longest) return undefined;
  return distance;
}

/** Of one day: with the same family name, who else should be meant? */
const isCertain = (role: DatedRole | undefined): boolean =>
  role !== undefined && role.date !== '' && !role.former;

/** "Bolesy" for Boles, "Clarkie" for Clark: what friends make of a family name. */
const isPetName = (wrong: string, right: string): boolean =>
  wrong.startsWith(right) && /^(?:e?y|ie|o|a|s)$/.test(wrong.slice(right.length));

/** "recep tayyip" of "recep tayyip erdogan". */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return short.length < long.length && at === short.length;
}

/**
 * Two of one family are told apart by their given names: only a strange one that sounds alike, or is one letter off, is
 * wrong.
 */
function sameGivenGarbled(wrong: string, right: string, lexicon: DecisionContext['lexicon']): boolean {
  if (wrong.length < 3 || right.length < 3) return false;
  if (right.length >= shortestSlip && lexicon.givenName(wrong) === 0 && wordDistance(wrong, right) <= 1)
    return true;
  return (
    soundKey(wrong)[0] === soundKey(right)[0] &&
    (lexicon.givenName(wrong) < 0.3 || soundKey(wrong) === soundKey(right))
  );
}

/** The names of the corpus that are the candidate's, rightly spelt. Found by shared keys only. */
function attestations(record: NameRecord, candidate: Candidate, { index }: DecisionContext): NameRecord[] {
  if (!('id' in candidate.right)) return [candidate.right];
  const labels = new Set(
    [candidate.right.name, ...candidate.right.aliases].map((label) => `P ${personWords(label).join(' ')}`),
  );
  const out = new Set<NameRecord>();
  for (const key of nearKeys(record)) {
    for (const other of index.fewOffered(key)) if (other !== record && labels.has(other.key)) out.add(other);
  }
  // Whoever holds the office beside the name is looked for by name: `linkKeys` says so to the index.
  if (candidate.role) for (const key of labels) for (const other of index.offered(key)) out.add(other);
  out.delete(record);
  return [...out].sort((a, b) => (a.key < b.key ? -1 : 1));
}

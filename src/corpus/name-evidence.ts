/** What of a name, its articles and a candidate tells whether the name is a wrong form of the candidate's. */
import type { Person } from '../lexicon/lexicon.ts';
import { independent, independentOf, inOrder, together } from './article-facts.ts';
import { isInOffice, mayServe } from './in-office.ts';
import { hasSpellings } from './lexicon-anchors.ts';
import type { DecisionContext } from './link-decision.ts';
import type { NameDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import type { NameEvidence } from './name-score.ts';
import { type DatedRole, rolesOf } from './roles.ts';
import { sameSpelling, soundKey } from './sound.ts';

/** Letters of the shortest word in which one wrong letter tells anything. */
export const shortestSlip = 5;
/** Known people of one family name, above which it is no rare one. */
const fewOfFamily = 2;

/** Who a name may stand for. */
export interface EvidenceFor {
  readonly words: readonly string[];
  readonly person: Person | undefined;
  readonly role: DatedRole | undefined;
}

/** What speaks for and against a name being a wrong form of a candidate. */
export function evidenceFor(
  record: NameRecord,
  words: readonly string[],
  { words: right, person, role }: EvidenceFor,
  distance: NameDistance,
  attested: readonly NameRecord[],
  { lexicon, facts }: DecisionContext,
): NameEvidence {
  const articles = inOrder(record.articles, facts, 5);
  const dates = articles.flatMap((article) => facts.date(article) ?? []);
  const countries = new Set(articles.flatMap((article) => [...facts.countries(article)]));
  const bare = words.length === 1;
  const familyDiffers = words.at(-1) !== right.at(-1);
  const isSame = (i: number) => words[i] === right[i] || sameSpelling([words[i]!], [right[i]!]);
  const givenDiffers = !bare && !isSame(0);
  const family = lexicon.familyName(words.at(-1)!) > 0;
  const given = lexicon.givenName(words[0]!) > 0;
  const length = Math.max(words.join('').length, right.join('').length);
  const inOffice = isInOffice(person, role, rolesOf(record), dates);
  const country = person?.countries.some((one) => countries.has(one)) ?? false;
  const isStrangePart = (i: number) => (i === words.length - 1 ? !family : i === 0 && !given);
  // Who writes the name in one way has it misspelt in another, however it sounds ("Elisson").
  const oneSpelling = person !== undefined && !hasSpellings(person);
  const isSlip = (i: number) => words[i] !== right[i] && (!isSame(i) || (oneSpelling && isStrangePart(i)));
  const slips = words.length === right.length ? words.flatMap((_, i) => (isSlip(i) ? [i] : [])) : [];
  return {
    distance: distance.total / Math.sqrt(length / 10),
    role: role !== undefined,
    undated: role?.date === '' || role?.former === true,
    implied: role?.implied === true,
    otherRole:
      role === undefined &&
      person !== undefined &&
      rolesOf(record).some(
        (other) =>
          other.country !== '' && !other.implied && !other.former && !mayServe(person, other, lexicon),
      ),
    inOffice,
    country,
    right: independentOf(attested, facts),
    rightHere: together(record, attested),
    wrong: independent(record.articles, facts),
    strangeFamily: familyDiffers && !family,
    strangeGiven: givenDiffers && !given,
    knownFamily: familyDiffers && family,
    // One name in two languages tells nothing: Alexandr and Oleksandr.
    knownGiven: givenDiffers && given && soundKey(words[0]!) !== soundKey(right[0]!),
    slip:
      (inOffice !== undefined || country || person?.terms.length === 0) &&
      !bare &&
      distance.total <= 1 &&
      slips.length === 1 &&
      slips.every((i) => words[i]!.length >= shortestSlip && isStrangePart(i)),
    rareFamily:
      !bare && !familyDiffers && lexicon.peopleByFamilyName(right.at(-1)!).length <= fewOfFamily
        ? 1 - lexicon.familyName(right.at(-1)!)
        : 0,
    rareGiven: bare || givenDiffers ? 0 : 1 - lexicon.givenName(right[0]!),
    bare,
    oneSpelling,
    sharesWords: words.filter((word, i) => word.length > 2 && word === right[i]).length >= 2,
  };
}

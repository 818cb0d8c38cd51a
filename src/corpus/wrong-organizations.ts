/** Wrong names of organizations against the lexicon: one slip in a name of one word, another word in a longer one. */
import type { Organization } from '../lexicon/lexicon.ts';
import { independent } from './article-facts.ts';
import { bestForm } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import type { NameRecord } from './name-index.ts';
import { nameWords } from './name-words.ts';
import { chosenWords, slippedWords } from './official-words.ts';
import { isTransliterated } from './scripts.ts';
import { unslipped } from './slips.ts';
import { sameSpelling } from './sound.ts';
import { found, isAbout, shortestAlone } from './thing-verdict.ts';
import type { WrongForm } from './wrong-names.ts';

/** Whether no other spelling of the word comes to the same, as of a word that was transliterated. */
const isPlainSlip = (word: string, right: string): boolean =>
  word.length >= shortestAlone && !sameSpelling([word], [right]);

/** An organization of one word, one slip from how it is written; of a country that the article names, if of any. */
export function nearOrganization(
  record: NameRecord,
  word: string,
  context: DecisionContext,
): WrongForm | undefined {
  const { lexicon } = context;
  if (record.type !== 'ORG') return undefined;
  const isKnown = (other: string) => other[0] === word[0] && lexicon.organizations(other).length > 0;
  const meant = unslipped(word, isKnown).flatMap((other) =>
    lexicon
      .organizations(other)
      .filter(({ country }) => (country === '' ? isPlainSlip(word, other) : !isTransliterated(country)))
      .map((organization) => ({ organization, words: other })),
  );
  return onlyOrganization(record, meant, context);
}

/** Letters of a name of several words that is judged. */
const fewestLetters = 10;
/** Independent articles that call an organization so: then it is called so. */
const usual = 3;

/** A known organization's name, one word of which is another that translators or slips put in its place. */
export function miscalled(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  const { lexicon, facts } = context;
  if (record.type !== 'ORG' || record.name.kind !== 'org' || record.name.place !== '') return undefined;
  const form = bestForm(record).replace(/^the /i, '');
  const words = nameWords(form);
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  if (words.length < 2 || words.length > 7 || letters < fewestLetters || !/\p{Ll}/u.test(form))
    return undefined;
  if (isKnownThing(form, lexicon) || independent(record.articles, facts) >= usual) return undefined;
  const isWord = (word: string) => lexicon.isWord(word);
  // Of two words, one alone is too little to go by.
  const others = (word: string) => [
    ...slippedWords(word, isWord),
    ...(words.length > 2 ? chosenWords(word) : []),
  ];
  const meant = words.flatMap((word, at) =>
    others(word).flatMap((other) => {
      const name = words.map((own, i) => (i === at ? other : own)).join(' ');
      return lexicon.organizations(name).map((organization) => ({ organization, words: name }));
    }),
  );
  return onlyOrganization(record, meant, context);
}

const isKnownThing = (form: string, lexicon: DecisionContext['lexicon']): boolean =>
  lexicon.organizations(form).length > 0 ||
  lexicon.places(form).length > 0 ||
  lexicon.people(form).length > 0;

interface MeantOrganization {
  readonly organization: Organization;
  /** The folded words of the label that is meant. */
  readonly words: string;
}

/** The one organization that may be meant: of no country, or of one that the article names. */
function onlyOrganization(
  record: NameRecord,
  meant: readonly MeantOrganization[],
  context: DecisionContext,
): WrongForm | undefined {
  // "Swiss Nation Bank" names the country itself.
  const own = record.name.kind === 'org' ? record.name.name.country : '';
  const told = meant.filter(
    ({ organization: { country } }) => country === '' || country === own || isAbout(record, country, context),
  );
  const [only] = told;
  if (!only || told.some(({ organization }) => organization.id !== only.organization.id)) return undefined;
  const { id, name, aliases } = only.organization;
  const label = [name, ...aliases].find((other) => nameWords(other).join(' ') === only.words) ?? name;
  return found({ id: `lexicon ${id}`, name, type: 'ORG', aliases }, label, 0.7, context, record);
}

/**
 * Two words run together where a link or a line ended: a small letter, then a capital.
 *
 * Brands write themselves so (YouTube, SoftBank, easyJet) and so do names (McKinsey, DeSantis, LaGuardia),
 * so the shape alone proves nothing. Both halves must be names or sentence starters by the lexicon or
 * stand by themselves elsewhere in the article, and the whole must be neither known nor repeated.
 *
 * Found: `talks in GenevaLavrov replied`, `officialsSaid`-like `told KerryThe`, `ended in 2019The`, `NewZealand`,
 * `InterpolHad`.
 * Not found: YouTube, BlackRock, MacDonald, DiCaprio, iPhone, #SaveTheDate, @JaneDoe, DearReader.com.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { blockOf, gathered } from '../text/gathered.ts';
import { wordCount } from './article-words.ts';
import { isCamelCaseName, namePrefixes } from './camel-case-names.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isReadable, linesOf } from './lines.ts';
import { isClauseStarter, isPossibleName, isSureName } from './name-parts.ts';
import { auxiliary, sentenceStarter, speechVerb } from './words.ts';

/** A small letter or a digit, a capital, a small letter: hardly any line has them. */
const hump = /[a-z\d\u00df-\u024f][A-Z\u00c0-\u00de][a-z\u00df-\u024f]/g;
const wordPart = /[\p{L}\p{N}]/u;
const halves = /^(\p{Lu}?\p{Ll}+|(?:19|20)\d\d)(\p{Lu}\p{Ll}+)$/u;

export const gluedNames: Detector = {
  id: 'glued-names',
  scope: 'article',
  kind: 'glued',
  severity: 'warning',
  *detect(input) {
    const { article, lexicon } = input;
    const suspects = suspectsOf(article);
    for (let i = 0; i < suspects.items.length; i++) {
      const suspect = suspects.items[i]!;
      if (suspect.isKnown(lexicon)) continue;
      const start = article.parts[blockOf(suspects, i)]!.start + suspect.start;
      const draft = judge(input, suspect.left, suspect.right, start);
      if (draft) yield draft;
    }
  },
};

/** A word with a capital inside, cut before it. */
class Suspect {
  readonly left: string;
  readonly right: string;
  /** Offset in its block. */
  readonly start: number;
  #lexicon: Lexicon | undefined;
  #isKnown = false;

  constructor(left: string, right: string, start: number) {
    this.left = left;
    this.right = right;
    this.start = start;
  }

  /** Whether the whole is a name. */
  isKnown(lexicon: Lexicon): boolean {
    if (this.#lexicon !== lexicon) {
      const whole = this.left + this.right;
      this.#lexicon = lexicon;
      this.#isKnown =
        lexicon.organizations(whole).length > 0 ||
        lexicon.peopleByFamilyName(whole).length > 0 ||
        lexicon.places(whole).length > 0;
    }
    return this.#isKnown;
  }
}

/** The suspects of each block, but for those that are shaped like names. */
const suspectsOf = gathered((block) => {
  const suspects: Suspect[] = [];
  if (!isReadable(block.blocks[0]?.kind ?? 'prose') || block.text.search(hump) < 0) return suspects;
  for (const { text, start } of linesOf(block)) {
    hump.lastIndex = 0;
    for (let match = hump.exec(text); match; match = hump.exec(text)) {
      let from = match.index;
      while (from > 0 && wordPart.test(text[from - 1]!)) from--;
      let to = hump.lastIndex;
      while (to < text.length && wordPart.test(text[to]!)) to++;
      hump.lastIndex = to;
      const parts = halves.exec(text.slice(from, to));
      if (!parts || !standsAlone(text, from, to)) continue;
      const [whole, left, right] = parts as unknown as readonly [string, string, string];
      if (left.length < 2 || right.length < 2 || isCamelCaseName(whole)) continue;
      if (namePrefixes.has(left.toLowerCase()) && !neverFirst.has(left)) continue;
      suspects.push(new Suspect(left, right, start + from));
    }
  }
  return suspects;
});

/** Not a part of an address, a handle, a tag, a hyphenated name. */
function standsAlone(text: string, from: number, to: number): boolean {
  return !/[@#/_.&-]/.test(text[from - 1] ?? ' ') && !/^(?:[@/_&-]|\.\p{L})/u.test(text.slice(to, to + 2));
}

function judge(input: DetectorInput, left: string, right: string, start: number): Draft | undefined {
  const { article } = input;
  const whole = left + right;
  if (isNameOfTwo(input, left, right) && wordCount(article, whole) === 1)
    return oneName(input, left, right, start);
  const weight = leftWeight(input, left);
  const other = weight === 0 ? 0 : rightWeight(input, left, right) || nounWeight(input, left, right, start);
  const sum = weight + other;
  if (other === 0 || sum < 3 || wordCount(article, whole) > 1) return undefined;
  return {
    start,
    end: start + whole.length,
    confidence: sum >= 3.5 ? 0.95 : 0.8,
    message: `“${left}” and “${right}” run together`,
    evidence: [reason(input, left), reason(input, right)],
    fixes: separated(input, left, right, start + whole.length),
  };
}

/** "SupremeCourt", "NewZealand": the two words are one known name, or stand beside each other elsewhere. */
const isNameOfTwo = ({ article, lexicon }: DetectorInput, left: string, right: string): boolean => {
  if (!/^\p{Lu}/u.test(left) || left.length + right.length < shortestOfTwo) return false;
  const name = `${left} ${right}`;
  return (
    lexicon.organizations(name).length > 0 ||
    lexicon.places(name).length > 0 ||
    ([left, right].every((word) => lexicon.isWord(word.toLowerCase())) && article.text.includes(name))
  );
};

/** Letters of a name of two words: shorter ones may be how a firm writes itself ("RedBull"). */
const shortestOfTwo = 9;

const oneName = (input: DetectorInput, left: string, right: string, start: number): Draft => ({
  start,
  end: start + left.length + right.length,
  confidence: 0.85,
  message: `“${left}” and “${right}” run together`,
  evidence: [reason(input, left), reason(input, right)],
  fixes: [`${left} ${right}`],
});

function leftWeight({ article, lexicon }: DetectorInput, word: string): number {
  if (/^\d/.test(word)) return 2;
  // A brand hardly begins with one of them: "theCouncil", "toVienna".
  if (neverFirst.has(word)) return 2.2;
  if (/^\p{Ll}/u.test(word)) {
    if (!lexicon.isWord(word) || word.length < 3) return 0;
    return endsSentence.test(word) ? 2 : 1.5;
  }
  if (isSureName(lexicon, word)) return 2;
  if (isClauseStarter(word)) return 0;
  // "InterpolHad"
  if (word.length > 4 && !lexicon.isWord(word.toLowerCase()) && lexicon.organizations(word).length > 0)
    return 1.5;
  const known = isPossibleName(lexicon, word);
  if (wordCount(article, word) > 1 && !lexicon.isWord(word.toLowerCase())) return 2;
  return known ? (wordCount(article, word) > 0 ? 1.5 : 1) : 0;
}

function rightWeight({ article, lexicon }: DetectorInput, left: string, word: string): number {
  if (isSureName(lexicon, word)) return 2;
  if (isClauseStarter(word) || speechVerb.has(word.toLowerCase()) || auxiliary.has(word.toLowerCase()))
    return 1.5;
  const known = isPossibleName(lexicon, word);
  if (!known && lexicon.isWord(word.toLowerCase())) {
    if (neverFirst.has(left)) return brandLike.has(left) ? 0 : 1;
    // "the investigationPolice said": two sentences, if the first word cannot begin a brand's name.
    return endsSentence.test(left) && word.length > 2 ? 1.5 : 0;
  }
  const alone = wordCount(article, word) > 0;
  return alone && known ? 1.5 : known || alone ? 1 : 0;
}

/** "from LisbonWorkers left": behind a preposition, a place and a noun that brands are not made with. */
function nounWeight({ article, lexicon }: DetectorInput, left: string, right: string, start: number): number {
  const lower = right.toLowerCase();
  if (right.length < 5 || brandTail.has(lower) || !lexicon.isWord(lower)) return 0;
  return isSureName(lexicon, left) && beforePlace.test(article.text.slice(Math.max(0, start - 9), start))
    ? 1
    : 0;
}

const beforePlace = /(?<![\p{L}\p{N}’'-])(?:in|from|to|of|near|for|on|across|around|outside|inside|for)\s$/iu;

/** "RussiaToday", "LondonMetric": second halves of the names of firms, papers and programs. */
const brandTail: ReadonlySet<string> = new Set(
  (
    'today times daily bank banks direct online media group energy power steel games express first tower bridge metric ' +
    'works world watch trust invest mobile network talks point house stock stocks trade vision chain cloud market ' +
    'markets airlines airways telegraph herald tribune global central square plaza finance capital health pharma ' +
    'motors foods space force cross track ville speaks voice votes views weekly globe mirror review monitor digital'
  ).split(' '),
);

/** Small words that begin no name. */
const neverFirst: ReadonlySet<string> = new Set(
  (
    'the of to for from with by and that was is were at into after before between during against about in on if ' +
    'but while when because'
  ).split(' '),
);

/** "inDrive", "onBoard": behind these only a name is a word of its own. */
const brandLike: ReadonlySet<string> = new Set('in on if after about'.split(' '));

/** Endings of nouns and verbs that a sentence may stop at and no brand begins with. */
const endsSentence =
  /^\p{Ll}{3,}(?:ing|ed|ion|ions|ment|ments|ness|ity|ities|ly|ers|ors|ance|ence|ists|als)$/u;

function reason({ article }: DetectorInput, word: string): string {
  if (wordCount(article, word) > 0) return `“${word}” stands by itself elsewhere in the article.`;
  return `“${word}” is a word of its own.`;
}

/**
 * A name followed by a verb begins a main clause, so a comma was lost: "In Geneva, Lavrov replied". A
 * capitalised "The" or "But" begins a sentence, and so does a plural with its verb: "from Geneva. Workers left".
 * Otherwise only the space is certain.
 */
function separated(
  { article: { text }, lexicon }: DetectorInput,
  left: string,
  right: string,
  end: number,
): string[] {
  const startsName = isPossibleName(lexicon, right);
  const spaced = `${left} ${right}`;
  // A verb follows its subject, whatever capital it was given.
  if (auxiliary.has(right.toLowerCase())) return [`${left} ${right.toLowerCase()}`];
  if (sentenceStarter.has(right.toLowerCase())) return [`${left}. ${right}`, spaced];
  const next = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  const clause = speechVerb.has(next) || auxiliary.has(next) || /[^e]ed$/.test(next);
  const isPlural = /[^s]s$/.test(right) && lexicon.isWord(right.toLowerCase());
  if ((endsSentence.test(left) || (clause && isPlural)) && !startsName) return [`${left}. ${right}`, spaced];
  if (clause && /^\p{Lu}|\d/u.test(left)) return [`${left}, ${right}`, spaced, `${left}. ${right}`];
  return [spaced, `${left}. ${right}`];
}

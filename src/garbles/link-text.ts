/**
 * Capitals in mid-sentence that only link text explains. A link is translated apart from its sentence, as if
 * it were a title, and comes back with a capital on "In", "Make" or "Warn" and often without its verb.
 *
 * Function words are the anchors ("river Between two", "week If it rains"): no name holds them in this
 * surrounding. Verbs and adjectives count only beside an anchor or after an auxiliary ("is Make A plan").
 *
 * Found: `the ferry Between both towns`, `a plan, Which nobody wants`, `on Thursday Called for calm`, `talks with Kenya On the price`, `he is Make A “new” start`.
 * Not found: titles and names (`The Lord Of The Rings`, `the painting Girl With a Pearl Earring`, `in The
 * Hague`, `Plan A would`, `Liu He said`), headlines, lists, all capitals, the word after a colon, a dash or
 * a quotation mark.
 */
import type { ArticleText, Sentence } from '../text/article-text.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse } from './lines.ts';
import { isPossibleName, isSureName } from './name-parts.ts';
import { isSpacedWord, startsLower, startsUpper, tokenText } from './tokens.ts';
import { gerund, isVerbBase } from './verbs.ts';
import { auxiliary, month, weekday } from './words.ts';

/** Words that open a phrase; pronouns are left out, since they double as names and honorifics. */
const anchorWords = new Set(
  (
    'In On At By For From With Without Under Over Between Among During Against About To Of Into And Or But If ' +
    'When While Because Although After Before Since Until Which Who Where That As The Is Are Was Were Has Have ' +
    'Be Been'
  ).split(' '),
);

/** "Plan A", "hepatitis A": the letter is a label. */
const labelled =
  /^(?:plan|grade|class|league|pool|type|part|group|section|category|level|series|serie|hepatitis|vitamin|team|option|schedule|exhibit|block|zone|annex|appendix|model|phase|tier|point|side|line|route|studio|hall|building|gate|apartment|unit|room|an?|the|influenza|rating)$/i;

/** Words that carry a clause on after a comma, in small letters. */
const afterComma = new Set('Which Who Whose Where While Although Because With After Before'.split(' '));

/** What may stand between a modal and its verb, or instead of a lost one; never a name. */
const adverb = new Set('next last this also not never soon now then only still again'.split(' '));

const modal = /^(?:will|would|can|could|may|might|should|must|shall)$/;

/** Anchors at most this many tokens apart are one finding. */
const reach = 6;

interface Anchor {
  readonly token: number;
  readonly confidence: number;
}

export const linkText: Detector = {
  id: 'link-text',
  scope: 'block',
  kind: 'linktext',
  severity: 'warning',
  *detect(input) {
    const { article } = input;
    for (const sentence of article.sentences) {
      if (!isProse(article.blocks[sentence.block]?.kind ?? 'prose')) continue;
      let anchors: Anchor[] | undefined;
      for (let i = sentence.first + 1; i < sentence.last; i++) {
        const confidence = anchorAt(input, i, sentence);
        if (confidence > 0) (anchors ??= []).push({ token: i, confidence });
      }
      if (anchors && !isTitleCase(input, sentence)) yield* clusters(input, anchors);
    }
  },
};

/** How sure token `i` is link text; 0 where it is not. */
function anchorAt(input: DetectorInput, i: number, sentence: Sentence): number {
  const { article, lexicon } = input;
  const { text, tokens } = article;
  const code = text.charCodeAt(tokens.start[i]!);
  if (code < 65 || code > 90 || !isSpacedWord(article, i)) return 0;
  // Lines of verse begin with a capital.
  if (text.charCodeAt(tokens.start[i]! - 1) !== 32) return 0;
  const word = tokenText(article, i);
  const before = tokenText(article, i - 1);
  const after = i + 1 < sentence.last ? tokenText(article, i + 1) : '';
  if (before === ',') return clauseAfterComma(input, i, word, after);
  if (!/[\p{L}\p{N}]$/u.test(before)) return 0;
  if (word === 'A') return startsUpper(before) ? afterVerb(input, i, after) : indefinite(before, after);
  if (anchorWords.has(word)) return functionWord(input, i, before, after);
  const lower = word.toLowerCase();
  if (weekday.has(before.toLowerCase())) return lateVerb(input, i, lower, after);
  if (!startsLower(before) || !(auxiliary.has(before) || before === 'to')) return 0;
  if (modal.test(before) && adverb.has(lower) && startsLower(after)) return 0.8;
  if (!startsLower(after) || lexicon.title(lower) !== undefined) return 0;
  if (!isVerbBase(lexicon, lower) || isSureName(lexicon, word) || isInMention(input, i)) return 0;
  // "will Visit the town": after a modal stands a verb, unless someone of that name is asked about.
  return modal.test(before) && !isPossibleName(lexicon, word) ? 0.75 : 0.45;
}

function functionWord(input: DetectorInput, i: number, before: string, after: string): number {
  const { article, lexicon } = input;
  const time = weekday.has(after.toLowerCase()) || month.has(after.toLowerCase());
  const nextIsLower = startsLower(after) || /^\d/.test(after);
  if (startsLower(before)) {
    if (nextIsLower || time) return 0.9;
    // "in The Hague", "the film In Bruges": a name may begin here.
    return isSureName(lexicon, after) && tokenText(article, i) !== 'The' ? 0.7 : 0;
  }
  if (!startsUpper(before) || !(nextIsLower || time)) return 0;
  // "James To" is a person.
  if (!time && isInMention(input, i)) return 0;
  // After a name the phrase goes on in small letters: "Geneva In recent weeks".
  const second = tokenText(article, i + 2);
  const nameBefore = isPossibleName(lexicon, before) && !lexicon.isWord(before.toLowerCase());
  if (nameBefore) return time || !startsUpper(second) ? 0.85 : 0;
  return strayCapital(input, i - 1) && !startsUpper(second) && !startsUpper(tokenText(article, i + 3))
    ? 0.75
    : 0;
}

/** "hired Negotiations With": a common word with a capital, right after a verb in small letters. */
function strayCapital(input: DetectorInput, i: number): boolean {
  const { article, lexicon } = input;
  const word = tokenText(article, i);
  const verb = tokenText(article, i - 1);
  return (
    /\p{Ll}ed$/u.test(verb) &&
    lexicon.isWord(word.toLowerCase()) &&
    !isPossibleName(lexicon, word) &&
    lexicon.title(word.toLowerCase()) === undefined &&
    !isInMention(input, i)
  );
}

/** ", Which France has": a relative clause begins small. */
function clauseAfterComma(
  { article, lexicon }: DetectorInput,
  i: number,
  word: string,
  after: string,
): number {
  if (!afterComma.has(word) || !/\p{Ll}$/u.test(tokenText(article, i - 2))) return 0;
  if (startsLower(after)) return startsUpper(tokenText(article, i + 2)) ? 0.55 : 0.75;
  return word === 'Which' && isSureName(lexicon, after) ? 0.7 : 0;
}

/** "on Thursday Called for": the verb of the sentence, behind the day. */
function lateVerb(input: DetectorInput, i: number, lower: string, after: string): number {
  const { article, lexicon } = input;
  if (!/[^aeiou]ed$|[^e]ed$/.test(lower) || !startsLower(after) || !lexicon.isWord(lower)) return 0;
  if (isPossibleName(lexicon, tokenText(article, i)) || isInMention(input, i)) return 0;
  return 0.75;
}

/** "is A new": the article of a title. "vitamin A is" is no title. */
function indefinite(before: string, after: string): number {
  if (labelled.test(before) || !startsLower(after)) return 0;
  return auxiliary.has(before) || /^(?:with|as|in|of|for|to|from|by|than|not|also)$/.test(before) ? 0.85 : 0;
}

/** "Make A plan": a capital verb before the article. */
function afterVerb({ article, lexicon }: DetectorInput, i: number, after: string): number {
  const before = tokenText(article, i - 1);
  const plain = startsLower(tokenText(article, i - 2));
  if (!plain || labelled.test(before) || !isVerbBase(lexicon, before.toLowerCase())) return 0;
  return startsLower(after) || /^[“"‘]/.test(after) ? 0.9 : 0;
}

/** Mentions are sorted and do not overlap, so halving finds the last one that starts before the token. */
function isInMention({ article, mentions }: DetectorInput, token: number): boolean {
  const start = article.tokens.start[token]!;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && start < mentions[low - 1]!.end;
}

/** Most of the longer words have capitals: a title that stands in the text. */
function isTitleCase(input: DetectorInput, { first, last }: Sentence): boolean {
  const { article } = input;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const word = tokenText(article, i);
    if (word.length < 4) continue;
    // Names have their capitals anyway.
    if (startsUpper(word) && (isInMention(input, i) || weekday.has(word.toLowerCase()))) continue;
    if (startsUpper(word)) capitals++;
    if (startsUpper(word) || startsLower(word)) words++;
  }
  return capitals * 10 > words * 6;
}

function* clusters(input: DetectorInput, anchors: readonly Anchor[]): Generator<Draft> {
  let from = 0;
  for (let i = 1; i <= anchors.length; i++) {
    if (i < anchors.length && anchors[i]!.token - anchors[i - 1]!.token <= reach) continue;
    yield draft(input, anchors.slice(from, i));
    from = i;
  }
}

function draft(input: DetectorInput, anchors: readonly Anchor[]): Draft {
  const { article, lexicon } = input;
  const { text, tokens } = article;
  const first = anchors[0]!.token - (capitalVerbBefore(article, anchors[0]!.token) ? 2 : 1);
  const last = anchors.at(-1)!.token;
  const start = tokens.start[first]!;
  const end = tokens.end[last]!;
  const isAnchor = new Set(anchors.map(({ token }) => token));
  if (strayCapital(input, first)) isAnchor.add(first);
  let fix = '';
  for (let i = first; i <= last; i++) {
    if (i > first) fix += text.slice(tokens.end[i - 1], tokens.start[i]);
    fix += small(article, lexicon, i, first, isAnchor.has(i));
  }
  const best = anchors.reduce((most, { confidence }) => Math.max(most, confidence), 0);
  return {
    start,
    end,
    confidence: anchors.length > 1 ? Math.max(0.9, best) : best,
    message: 'Capitals that only link text explains',
    evidence: ['A link was probably translated apart from its sentence; words may be missing.'],
    fixes: fix === text.slice(start, end) ? [] : [fix],
  };
}

/** "is Make A": the verb between the auxiliary and the article belongs to the finding. */
function capitalVerbBefore(article: ArticleText, token: number): boolean {
  return tokenText(article, token) === 'A' && startsUpper(tokenText(article, token - 1));
}

function small(
  article: ArticleText,
  lexicon: DetectorInput['lexicon'],
  i: number,
  first: number,
  isAnchor: boolean,
): string {
  const word = tokenText(article, i);
  const lower = word.toLowerCase();
  const verb = capitalVerbBefore(article, i + 1) && isVerbBase(lexicon, lower);
  if (verb && /^(?:is|are|was|were|be|been|am)$/.test(tokenText(article, i - 1))) return gerund(lower);
  return isAnchor ||
    verb ||
    (i > first && startsUpper(word) && lexicon.isWord(lower) && !isSureName(lexicon, word))
    ? lower
    : word;
}

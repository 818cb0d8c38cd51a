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
import type { Mention } from '../annotation.ts';
import type { ArticleText, Sentence } from '../text/article-text.ts';
import { remembered } from '../text/remember.ts';
import { wordCount } from './article-words.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { hasVerb } from './has-verb.ts';
import { isProse } from './lines.ts';
import { isPossibleName, isSureName } from './name-parts.ts';
import { exactly, matching } from './needs.ts';
import { isSpacedWord, startsLower, startsUpper, tokenText } from './tokens.ts';
import { gerund, isVerbBase } from './verbs.ts';
import { auxiliary, determiner, month, weekday } from './words.ts';

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
const afterComma = new Set(
  'Which Who Whose Where While Although Because With After Before And But Or If That'.split(' '),
);

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
  needs: [
    { behind: matching(/[\p{L}\p{N}]$/u), word: (word) => word === 'A' || anchorWords.has(word) },
    { behind: exactly(','), word: (word) => afterComma.has(word) },
    { behind: (word) => auxiliary.has(word) || word === 'to', word: matching(/^[A-Z]/) },
    { behind: matching(/[\p{L}\p{N}]$/u), word: matching(/^[A-Z].*(?:ed|ing)$/) },
  ],
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
  const stray = strayVerb(input, i, lower, before, after);
  if (stray > 0) return stray;
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
  const nameBefore =
    (isPossibleName(lexicon, before) && !lexicon.isWord(before.toLowerCase())) || endsMention(input, i - 1);
  if (nameBefore) return time || !startsUpper(second) ? 0.85 : 0;
  return strayCapital(input, i - 1) && !startsUpper(second) && !startsUpper(tokenText(article, i + 3))
    ? 0.75
    : 0;
}

/**
 * "the spokesman Declined to say", "was Reported in", "teams went to Enforce the rules": a verb with small
 * words on both sides. Recognition takes many a single capital for a name, so only what it knows as a longer
 * name or as someone's, and what the lexicon knows, is left alone.
 */
function strayVerb(input: DetectorInput, i: number, lower: string, before: string, after: string): number {
  const { article, lexicon } = input;
  const word = tokenText(article, i);
  if (!/^.\p{Ll}{3,}$/u.test(word) || !startsLower(after) || notAfter.has(before)) return 0;
  const isSubject = !startsLower(before);
  if (isSubject && !endsMention(input, i - 1)) return 0;
  const behindAuxiliary = auxiliary.has(before) || before === 'not';
  if (/ing$/.test(lower)) {
    if (!behindAuxiliary || !/.{3}ing$/.test(lower)) return 0;
  } else if (!follower.test(after)) return 0;
  const isPast = /[^aeiou]ed$|[^e]ed$/.test(lower);
  const isBase =
    (before === 'to' || modal.test(before)) && determiner.has(after) && isVerbBase(lexicon, lower);
  if (!/ing$/.test(lower) && !isPast && !isBase) return 0;
  if (!lexicon.isWord(lower) || companyWord.test(lower) || lexicon.organizations(word).length > 0) return 0;
  // Nobody's name stands between "to" and "the", or between "was" and "by".
  if (!isBase && !behindAuxiliary && isPossibleName(lexicon, word)) return 0;
  if (isInLongMention(input, i) || wordCount(article, word) > 1 || isVerse(article)) return 0;
  return isSubject ? 0.7 : 0.75;
}

/** Lines of verse written one after the other: several begin with a capital behind a comma or a word. */
const isVerse = remembered(
  ({ text }: ArticleText): boolean =>
    (
      text.match(
        /\p{Ll}[,;:]? (?:And|But|The|That|In|With|Of|To|For|From|When|Who|As|By|A|Then|Or|My) \p{Ll}/gu,
      ) ?? []
    ).length > 1,
);

/** What stands behind a verb, in small letters. */
const follower =
  /^(?:the|a|an|that|to|in|on|by|for|at|with|his|her|its|their|from|into|after|as|this|these|those|against|about|whether|how|why|what)$/;

/** Behind these stands a noun, and a capital is a name. */
const notAfter: ReadonlySet<string> = new Set([
  ...determiner,
  ...'of in on at by for from with as between against and or called named like than'.split(' '),
]);

/** Participles in the names of companies and clubs. */
const companyWord =
  /^(?:united|limited|unlimited|incorporated|associated|allied|advanced|applied|combined|consolidated|integrated|reformed|wanted|inspired)$/;

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
  // A line of verse begins so, and many a spoken sentence.
  if (/^(?:And|But|Or|If|That)$/.test(word)) return isVerse(article) ? 0 : 0.45;
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

/** Whether the token is inside the name of something. */
function isInMention(input: DetectorInput, token: number): boolean {
  return mentionAt(input, token) !== undefined;
}

/** A name of several words, or a person's. */
function isInLongMention(input: DetectorInput, token: number): boolean {
  const mention = mentionAt(input, token);
  return mention !== undefined && (mention.type === 'PERSON' || mention.text.includes(' '));
}

/** Whether a name that is recognised with some certainty ends with the token. */
function endsMention(input: DetectorInput, token: number): boolean {
  const mention = mentionAt(input, token);
  return (
    mention?.end === input.article.tokens.end[token] && mention!.confidence > 0.8 && mention!.type !== 'MISC'
  );
}

/** Mentions are sorted and do not overlap, so halving finds the last one that starts before the token. */
function mentionAt({ article, mentions }: DetectorInput, token: number): Mention | undefined {
  const start = article.tokens.start[token]!;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const last = mentions[low - 1];
  return last && start < last.end ? last : undefined;
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
  const anchor = anchors[0]!.token;
  const isReport = capitalReport(input, anchor - 2);
  const first = anchor - (isReport || capitalVerbBefore(article, anchor) ? 2 : 1);
  const last = anchors.at(-1)!.token;
  const start = tokens.start[first]!;
  const end = tokens.end[last]!;
  const isAnchor = new Set(anchors.map(({ token }) => token));
  if (strayCapital(input, first)) isAnchor.add(first);
  let fix = '';
  for (let i = first; i <= last; i++) {
    if (i > first) fix += text.slice(tokens.end[i - 1], tokens.start[i]);
    fix += i === first && isReport ? told(input, i) : small(article, lexicon, i, first, isAnchor.has(i));
  }
  const best = anchors.reduce((most, { confidence }) => Math.max(most, confidence), 0);
  const evidence = ['A link was probably translated apart from its sentence; words may be missing.'];
  const sentence = article.sentences[tokens.sentence[anchor]!]!;
  if (!hasVerb(article, lexicon, sentence))
    evidence.push('No word of this sentence can be its verb: it was lost with the words of the link.');
  return {
    start,
    end,
    confidence: anchors.length > 1 ? Math.max(0.9, best) : best,
    message: 'Capitals that only link text explains',
    evidence,
    fixes: fix === text.slice(start, end) ? [] : [fix],
  };
}

/** "Urge Kenya If": a verb with a capital and its object before the anchor. */
function capitalReport(input: DetectorInput, i: number): boolean {
  const { article, lexicon } = input;
  const word = tokenText(article, i);
  return (
    startsUpper(word) &&
    startsLower(tokenText(article, i - 1)) &&
    startsUpper(tokenText(article, i + 1)) &&
    !notAfter.has(tokenText(article, i - 1)) &&
    isVerbBase(lexicon, word.toLowerCase()) &&
    !isSureName(lexicon, word) &&
    !isInMention(input, i)
  );
}

/** The verb in small letters; in the past behind a time that is over: "last week Urge" → "urged". */
function told({ article, lexicon }: DetectorInput, i: number): string {
  const lower = tokenText(article, i).toLowerCase();
  if (!/^(?:week|month|year|night|yesterday|earlier|ago|also)$/.test(tokenText(article, i - 1))) return lower;
  const past = /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ied` : gerund(lower).replace(/ing$/, 'ed');
  return lexicon.isWord(past) ? past : lower;
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

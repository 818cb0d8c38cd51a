/**
 * The detectors in one list, and how their findings become the few that an editor sees: one garble, one
 * finding.
 */
import { type Garble, sureConfidence } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { adjectiveBehind } from './adjective-behind.ts';
import { articleSlip } from './article-slip.ts';
import { BlockDetectors, type Ranked, ranked } from './block-detectors.ts';
import { boilerplateInline } from './boilerplate-inline.ts';
import { boilerplateLines } from './boilerplate-lines.ts';
import { boilerplateSentence } from './boilerplate-sentence.ts';
import { boilerplateTitle } from './boilerplate-title.ts';
import { brokenNumber } from './broken-number.ts';
import { calque } from './calque.ts';
import { type Candidate, candidatesOf, candidatesOfBlocks } from './candidates.ts';
import { isWithoutCapitals } from './capitals.ts';
import { clashingWords } from './clashing-words.ts';
import { cutSentence } from './cut-sentence.ts';
import { danglingDash } from './dangling-dash.ts';
import { dateAgainstSentence, dateContradiction } from './date-contradiction.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { doubledPhrase } from './doubled-phrase.ts';
import { doubledWord } from './doubled-word.ts';
import { isEnglish } from './english.ts';
import { gluedCredit } from './glued-credit.ts';
import { gluedNames } from './glued-names.ts';
import { gluedWords } from './glued-words.ts';
import { imperative } from './imperative.ts';
import { impossibleTime } from './impossible-time.ts';
import { leftoverMarkup } from './leftover-markup.ts';
import { lineBreak } from './line-break.ts';
import { linkText } from './link-text.ts';
import { lostControls } from './lost-controls.ts';
import { lostPreposition } from './lost-preposition.ts';
import { lostTo } from './lost-to.ts';
import { lostVerb } from './lost-verb.ts';
import { missingSpace } from './missing-space.ts';
import { mojibake } from './mojibake.ts';
import { nationalityBehind } from './nationality-behind.ts';
import { orphanDate } from './orphan-date.ts';
import { quoteBalance } from './quote-balance.ts';
import { quotePlace } from './quote-place.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { selfReport } from './self-report.ts';
import { singleQuote } from './single-quote.ts';
import { smallName } from './small-name.ts';
import { smallProduct } from './small-product.ts';
import { smallStart } from './small-start.ts';
import { spaceBeforeMark } from './space-before-mark.ts';
import { spunName } from './spun-name.ts';
import { stops } from './stops.ts';
import { verbForm } from './verb-form.ts';
import { verbless } from './verbless.ts';
import { wrongOffice } from './wrong-office.ts';

/** All detectors; where two findings are equally good, that of the earlier detector stays. */
export const detectors: readonly Detector[] = [
  boilerplateLines,
  boilerplateInline,
  boilerplateTitle,
  boilerplateSentence,
  mojibake,
  lostControls,
  leftoverMarkup,
  repeatedHeadline,
  repeatedSentence,
  quotePlace,
  quoteBalance,
  stops,
  brokenNumber,
  danglingDash,
  spaceBeforeMark,
  missingSpace,
  singleQuote,
  doubledWord,
  doubledPhrase,
  linkText,
  cutSentence,
  orphanDate,
  verbless,
  imperative,
  selfReport,
  lostPreposition,
  lostVerb,
  lostTo,
  calque,
  verbForm,
  spunName,
  smallName,
  smallProduct,
  clashingWords,
  articleSlip,
  nationalityBehind,
  adjectiveBehind,
  wrongOffice,
  dateContradiction,
  dateAgainstSentence,
  impossibleTime,
  lineBreak,
  smallStart,
  gluedCredit,
  gluedNames,
  gluedWords,
];

/** Those that do not lean on English. */
const anyLanguage: readonly Detector[] = [mojibake, leftoverMarkup];

/** Those that do not lean on capitals either, for English articles that have none. */
const anyCase: readonly Detector[] = [
  boilerplateLines,
  mojibake,
  leftoverMarkup,
  repeatedHeadline,
  repeatedSentence,
  spaceBeforeMark,
  doubledWord,
  doubledPhrase,
];

/** More findings than this in one article help nobody: the surest are kept. */
const budget = 200;

/**
 * Finds the garbles of one article: sorted by start, then end; without overlaps save that a small finding
 * may lie inside a removable block. Findings below `sureConfidence` only if strict.
 */
export function detectGarbles(input: DetectorInput, options: { readonly strict?: boolean } = {}): Garble[] {
  const floor = options.strict ? 0 : sureConfidence;
  const { ofBlocks, ofArticle } = chosenFor(input);
  const candidates = [...candidatesOfBlocks(input, ofBlocks), ...candidatesOf(input, ofArticle)].filter(
    ({ confidence }) => confidence >= floor,
  );
  return surest(withoutOverlaps(candidates)).map(garbleOf);
}

function garbleOf(candidate: Candidate): Garble {
  const { kind, severity, start, end, text, confidence, message, evidence, fixes } = candidate;
  return { kind, severity, start, end, confidence, message, evidence, fixes, text };
}

interface Chosen {
  readonly ofBlocks: BlockDetectors;
  readonly ofArticle: readonly Ranked[];
}

/** The detectors made ready for a lexicon: those for English articles, with capitals or without, and those for all others. */
const ready = new WeakMap<Lexicon, Readonly<Record<'english' | 'small' | 'other', Chosen>>>();

function chosenFor({ article, lexicon }: DetectorInput): Chosen {
  let sets = ready.get(lexicon);
  if (!sets) {
    const choose = (list: readonly Detector[]): Chosen => ({
      ofBlocks: new BlockDetectors(list, lexicon),
      ofArticle: ranked(list, 'article'),
    });
    sets = { english: choose(detectors), small: choose(anyCase), other: choose(anyLanguage) };
    ready.set(lexicon, sets);
  }
  if (!isEnglish(article)) return sets.other;
  return isWithoutCapitals(article) ? sets.small : sets.english;
}

/** Where findings overlap, the surest stays, the longer of equals; its evidence takes up the others'. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: Candidate[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else kept[kept.length - 1] = better(last, next);
  }
  return kept;
}

function better(a: Candidate, b: Candidate): Candidate {
  // What lies in a passage that is to be deleted goes with it.
  if (a.fixes[0] === '' && a.end >= b.end && a.confidence >= sureConfidence) return a;
  const [winner, loser] = b.confidence > a.confidence + 0.04 ? [b, a] : [a, b];
  const sameStory = winner.kind === loser.kind;
  return sameStory ? winner : { ...winner, evidence: [...winner.evidence, `Also here: ${loser.message}.`] };
}

function surest(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length <= budget) return [...candidates];
  const limit = [...candidates].sort((a, b) => b.confidence - a.confidence)[budget - 1]!.confidence;
  return candidates.filter((candidate) => candidate.confidence >= limit).slice(0, budget);
}

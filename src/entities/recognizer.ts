/** Named-entity recognition in one article: tokens are scored, decoded, joined to mentions. */
import type { Mention } from '../annotation.ts';
import type { ArticleText, Part } from '../text/article-text.ts';
import { placing } from '../text/placed.ts';
import { slot } from '../text/remember.ts';
import { between, nothingShared, patched, sharedBlocks, trail } from '../text/versions.ts';
import { ArticleNames } from './article-names.ts';
import { Senses, votersOf } from './consistency.ts';
import { Crf } from './crf.ts';
import { DecodedBlock } from './decoded-block.ts';
import { type DocumentView, DocumentViewer, viewOf } from './document-view.ts';
import { outside, partOfLabel, typeOfLabel } from './labels.ts';
import { kindsBits, Lookups } from './lookups.ts';
import { logOdds, type ModelData } from './model.ts';
import { withoutOffices } from './office-words.ts';
import { withOpeningNames } from './opening-names.ts';
import { sureAbroad } from './other-languages.ts';
import { Tagger } from './tagger.ts';
import { inCapitals, leastConfidenceWithoutCapitals } from './without-capitals.ts';
import { WordFlag } from './word-features.ts';
import { WordStore, wordCapacity } from './word-store.ts';

/** Words of earlier articles are forgotten where there would not be room for so many new ones. */
const maxWords = 90_000;
/** No name is longer; a longer run of capitals is a table. */
const maxMention = 24;
/** Sentences longer than this (tables, one-line dumps) are decoded in pieces. */
const maxTokens = 4000;

/** Kinds of names that stand on their own; lists of towns and surnames hold too many common words. */
const distinctiveKinds = kindsBits('given', 'family', 'country', 'demonym', 'capital', 'city', 'region');

/** Finds the mentions of one article: sorted, without overlaps. */
export type Recognize = (article: ArticleText) => readonly Mention[];

const decoded = slot<DecodedBlock>();
/** What recognising the version before left. */
interface Recognized {
  /** By whose numbers of words. */
  readonly viewer: DocumentViewer;
  /** Of the overview that all blocks fit. */
  readonly revision: number;
  readonly blocks: readonly DecodedBlock[];
  readonly names: ArticleNames;
}

const recognized = trail<Recognized>();
const place = placing<Mention>(({ start, end, text, type, confidence }, by) => ({
  start: start + by,
  end: end + by,
  text,
  type,
  confidence,
}));

/** Makes a recogniser over a model. It is pure to its callers; inside it keeps words that it has met. */
export function createRecognizer(model: ModelData): Recognize {
  const lookups = new Lookups(model.lookups);
  const crf = new Crf(model.transitions, model.scale);
  let parts = start();
  function start() {
    const store = new WordStore(lookups);
    return { store, viewer: new DocumentViewer(store), tagger: new Tagger(model, store) };
  }
  /** Turns labels into mentions; probabilities are worked out only where there are any. */
  function collect(
    article: ArticleText,
    first: number,
    n: number,
    afterOutside: boolean,
    beforeOutside: boolean,
    mentions: Mention[],
  ): void {
    let inferred = false;
    for (let i = 0; i < n; i++) {
      const label = crf.labels[i]!;
      if (label === outside) continue;
      let end = i;
      if (partOfLabel(label) === 0) while (end + 1 < n && partOfLabel(crf.labels[end]!) !== 2) end++;
      if (!inferred) crf.infer(n, afterOutside, beforeOutside);
      inferred = true;
      if (end - i >= maxMention) {
        i = end;
        continue;
      }
      // Marks that part names in headings and credits ("| Daily Planet") belong to none.
      let start = first + i;
      let stop = first + end;
      while (start < stop && isSeparator(article, start)) start++;
      while (start < stop && isSeparator(article, stop)) stop--;
      const from = article.tokens.start[start]!;
      const to = article.tokens.end[stop]!;
      mentions.push({
        start: from,
        end: to,
        text: article.source.slice(from, to),
        type: typeOfLabel(label),
        confidence: calibrate(crf.spanProbability(i, end), model),
      });
      i = end;
    }
  }
  /** Two known names without a space between them ("PeruBolivia"): never one mention. */
  function runTogether({ tokens }: ArticleText, { words }: DocumentView, i: number): boolean {
    if (i === 0 || tokens.end[i - 1] !== tokens.start[i]) return false;
    const { flags, masks } = parts.store;
    const a = words[i - 1]!;
    const b = words[i]!;
    const capitals = flags[a]! & flags[b]! & WordFlag.Capital;
    return capitals !== 0 && (masks[a]! & distinctiveKinds) !== 0 && (masks[b]! & distinctiveKinds) !== 0;
  }
  /** The mentions of a block, by what the whole article tells of its words. */
  function decode(article: ArticleText, view: DocumentView): readonly Mention[] {
    const mentions: Mention[] = [];
    const kind = article.blocks[0]?.kind;
    if (kind === 'code' || kind === 'frontmatter') return mentions;
    for (let s = 0; s < article.sentences.length; s++) {
      const { first, last } = article.sentences[s]!;
      for (let from = first; from < last; ) {
        if (!view.active[from]) {
          from++;
          continue;
        }
        let to = from + 1;
        while (to < last && to - from < maxTokens && view.active[to] && !runTogether(article, view, to)) to++;
        const touches = from > first && runTogether(article, view, from);
        const touched = to < last && view.active[to] === 1;
        const n = to - from;
        crf.reserve(n);
        parts.tagger.score(article, view, s, from, to, crf.emissions);
        crf.decode(n, from > first && !touches, to < last && !touched);
        collect(article, from, n, from > first && !touches, to < last && !touched, mentions);
        from = to;
      }
    }
    return withoutOffices(article.source, withOpeningNames(article, mentions));
  }
  const recognize: Recognize = (article) => {
    const end = article.parts.at(-1);
    const words = end ? end.firstToken + end.article.tokens.length : 0;
    if (parts.store.size + Math.min(words, maxWords) > wordCapacity) parts = start();
    const { viewer } = parts;
    const { parts: now } = article;
    const last = recognized.take(article);
    const before = last?.state.viewer === viewer ? last : undefined;
    const ends = before ? sharedBlocks(before.parts, article) : nothingShared;
    const blocks = patched(before?.state.blocks ?? [], between(now, ends).map(surveyed), ends);
    const overview = viewer.overview(blocks);
    if (overview.small) return overview.english ? recognizeInCapitals(article) : [];
    const again = new Set<DecodedBlock>();
    const look = (block: DecodedBlock) => {
      if (block.fits(overview)) return;
      if (block.isDecoded) again.add(block);
      block.keep(overview, decode(block.article, viewOf(block.survey, overview)));
    };
    // What is shared stands as it was where the article tells the same as before of the words that it asks for.
    if (overview.revision === before?.state.revision) between(blocks, ends).forEach(look);
    else if (overview.turned && overview.revision - 1 === before?.state.revision) {
      between(blocks, ends).forEach(look);
      for (const block of overview.turned) if (block instanceof DecodedBlock) look(block);
    } else blocks.forEach(look);
    if (!overview.english) {
      const all = place(
        article,
        blocks.map(({ mentions }) => mentions),
      );
      const voters = votersOf(sureAbroad(all, lookups));
      const senses = new Senses();
      senses.count(voters, 1);
      return senses.unified(voters);
    }
    const names = before?.state.names ?? new ArticleNames(lookups);
    recognized.keep(article, { viewer, revision: overview.revision, blocks, names });
    return place(article, names.unified(blocks, ends, again));
  };
  function surveyed({ article }: Part): DecodedBlock {
    const { viewer } = parts;
    let block = decoded.get(article);
    if (block?.viewer !== viewer) {
      block = new DecodedBlock(viewer, article, viewer.survey(article));
      decoded.set(article, block);
    }
    return block;
  }
  function recognizeInCapitals(article: ArticleText): readonly Mention[] {
    return recognize(inCapitals(article))
      .filter((m) => m.confidence >= leastConfidenceWithoutCapitals)
      .map((m) => ({ ...m, text: article.source.slice(m.start, m.end) }));
  }
  return recognize;
}

const separators = '|•·–—-:;,/>»*';

function isSeparator({ text, tokens }: ArticleText, t: number): boolean {
  return tokens.end[t]! - tokens.start[t]! === 1 && separators.includes(text[tokens.start[t]!]!);
}

/** Piecewise linear between the points of the calibration; a model without any says what it computes. */
function calibrate(probability: number, { calibration: { from, to } }: ModelData): number {
  if (from.length === 0) return probability;
  const odds = logOdds(probability);
  let k = 1;
  while (k < from.length - 1 && from[k]! < odds) k++;
  const width = from[k]! - from[k - 1]! || 1;
  const share = Math.min(1, Math.max(0, (odds - from[k - 1]!) / width));
  return to[k - 1]! + share * (to[k]! - to[k - 1]!);
}

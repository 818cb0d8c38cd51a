/** How alike sentences of two articles are, by the words they share. */
import type { Span } from '../../annotation.ts';
import type { ComparableSentence } from './article-sentences.ts';
import type { SharedWording } from './shared-wording.ts';

/** How much a stem tells: the rarer, the more. */
export type Weigh = (stem: number) => number;

/** Sentences less like than this only share their subject. */
const leastScore = 0.33;
const fewestSharedStems = 3;
/** From this likeness on, one sentence is the other in other words. */
const rewordedScore = 0.5;
/** Sentences in a row that make a passage. */
const fewestSentences = 3;
/** Sentences of an article that are compared; longer ones are no news articles. */
const mostSentences = 400;

export interface Like extends Span {
  /** Weighted cosine of the two sets of stems, 0 to 1. */
  readonly score: number;
}

/** The sentence most like the wanted stems; undefined where none shares more than the subject. */
export function mostLike(
  sentences: readonly ComparableSentence[],
  wanted: ReadonlySet<number>,
  weigh: Weigh,
): Like | undefined {
  let whole = 0;
  for (const stem of wanted) whole += weigh(stem);
  let best: Like | undefined;
  for (const { start, end, stems } of sentences) {
    let count = 0;
    let common = 0;
    let all = 0;
    for (const stem of stems) {
      const weight = weigh(stem);
      all += weight;
      if (!wanted.has(stem)) continue;
      common += weight;
      count++;
    }
    if (count < fewestSharedStems) continue;
    const score = common / Math.sqrt(whole * all);
    if (score >= leastScore && score > (best?.score ?? 0)) best = { start, end, score };
  }
  return best;
}

/** Passages of three sentences or more that stand in other words in another article, in the same order. */
export function rewordedPassages(
  own: readonly ComparableSentence[],
  theirs: readonly ComparableSentence[],
  weigh: Weigh,
): SharedWording[] {
  const runs: { sentence: ComparableSentence; like: Like }[][] = [];
  let open = false;
  const theirFirst = theirs.slice(0, mostSentences);
  for (const sentence of own.slice(0, mostSentences)) {
    const like =
      sentence.stems.size < fewestSharedStems ? undefined : mostLike(theirFirst, sentence.stems, weigh);
    const before = runs.at(-1)?.at(-1);
    if (!like || like.score < rewordedScore) open = false;
    else if (open && before && like.start > before.like.start) runs.at(-1)!.push({ sentence, like });
    else open = runs.push([{ sentence, like }]) > 0;
  }
  return runs.flatMap((run) => {
    if (run.length < fewestSentences) return [];
    const [first, last] = [run[0]!, run.at(-1)!];
    return [
      {
        start: first.sentence.start,
        end: last.sentence.end,
        words: run.reduce((sum, { sentence }) => sum + sentence.stems.size, 0),
        twin: { start: first.like.start, end: last.like.end },
      },
    ];
  });
}

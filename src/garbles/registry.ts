/**
 * The detectors in one list, and how their findings become the few that an editor sees: one garble, one
 * finding.
 */
import { type Garble, type GarbleKind, type Severity, sureConfidence } from '../annotation.ts';
import { boilerplateInline } from './boilerplate-inline.ts';
import { boilerplateLines } from './boilerplate-lines.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { gluedNames } from './glued-names.ts';
import { gluedWords } from './glued-words.ts';
import { quotePlace } from './quote-place.ts';

/** All detectors; where two findings are equally good, that of the earlier detector stays. */
export const detectors: readonly Detector[] = [
  boilerplateLines,
  boilerplateInline,
  quotePlace,
  gluedNames,
  gluedWords,
];

/** More findings than this in one article help nobody: the surest are kept. */
const budget = 200;

interface Candidate extends Draft {
  readonly kind: GarbleKind;
  readonly severity: Severity;
}

/**
 * Finds the garbles of one article: sorted by start, then end; without overlaps save that a small finding
 * may lie inside a removable block. Findings below `sureConfidence` only if strict.
 */
export function detectGarbles(input: DetectorInput, options: { readonly strict?: boolean } = {}): Garble[] {
  const floor = options.strict ? 0 : sureConfidence;
  const candidates: Candidate[] = [];
  for (const { kind, severity, detect } of detectors) {
    for (const draft of detect(input)) {
      if (draft.confidence >= floor && draft.end > draft.start) candidates.push({ kind, severity, ...draft });
    }
  }
  const { text } = input.article;
  return surest(withoutOverlaps(candidates)).map((candidate) => ({
    ...candidate,
    text: text.slice(candidate.start, candidate.end),
  }));
}

/** Where findings overlap, the surest stays, the longer of equals; its evidence takes up the others'. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else kept[kept.length - 1] = better(last, next);
  }
  return kept;
}

function better(a: Candidate, b: Candidate): Candidate {
  const [winner, loser] = b.confidence > a.confidence + 0.04 ? [b, a] : [a, b];
  const sameStory = winner.kind === loser.kind;
  return sameStory ? winner : { ...winner, evidence: [...winner.evidence, `Also here: ${loser.message}.`] };
}

function surest(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length <= budget) return [...candidates];
  const limit = [...candidates].sort((a, b) => b.confidence - a.confidence)[budget - 1]!.confidence;
  return candidates.filter((candidate) => candidate.confidence >= limit).slice(0, budget);
}

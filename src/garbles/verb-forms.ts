/**
 * Forms of verbs that cannot stand together: what remains when a system translates a verb and its auxiliary
 * apart. Data for `verb-form.ts`.
 */
import type { PhraseRule } from './phrase-rules.ts';

/** Past forms that are not participles, with the participle; those that are nouns too are left out. */
const participles: Readonly<Record<string, string>> = {
  became: 'become',
  went: 'gone',
  took: 'taken',
  gave: 'given',
  began: 'begun',
  knew: 'known',
  wrote: 'written',
  spoke: 'spoken',
  chose: 'chosen',
  flew: 'flown',
  grew: 'grown',
  drew: 'drawn',
  shook: 'shaken',
  threw: 'thrown',
  withdrew: 'withdrawn',
  overcame: 'overcome',
  arose: 'arisen',
  swore: 'sworn',
};
const bases: Readonly<Record<string, string>> = {
  became: 'become',
  went: 'go',
  took: 'take',
  gave: 'give',
  began: 'begin',
  knew: 'know',
  wrote: 'write',
  spoke: 'speak',
  chose: 'choose',
  came: 'come',
  said: 'say',
  told: 'tell',
  made: 'make',
  grew: 'grow',
};
/** Base forms that follow "to" in news; none of them is a common noun. */
const common =
  'make|visit|meet|hold|speak|take|attend|travel|sign|deliver|discuss|give|become|begin|continue|go|come|do|say|' +
  'have|be|reach|send|receive|provide|arrive|return|happen|join|accept|announce|decide|resolve|solve|avoid';

export const verbForms: readonly PhraseRule[] = [
  ...Object.entries(participles).map(([past, participle]) =>
    rule(`(has|have|had|having)(?: (already|also|never|just|long))? ${past}`, `$1 ${participle}`, 0.85),
  ),
  ...Object.entries(bases).map(([past, base]) =>
    rule(`(did not|didn’t|didn't|did never) ${past}`, `$1 ${base}`, 0.85),
  ),
  ...Object.entries(bases)
    .filter(([past]) => !['said', 'told', 'made'].includes(past))
    .map(([past, base]) =>
      rule(`(?<!\\b(?:who|all|as|that|what) )(would|could|should|must|cannot) ${past}`, `$1 ${base}`, 0.75),
    ),
  rule('(?<!\\b(?:or|if|why|but|so|than) )not (will|would|could|should|must)(?= [a-z])', '$1 not', 0.65),
  rule('(?<=\\bhe |\\bshe |\\bwho |\\bit )is agree', 'agrees', 0.8),
  rule('(?<=\\bthey |\\bwe |\\byou )are agree', 'agree', 0.8),
  rule(
    '(?:was|were|been|is|are) (died|happened|occurred|existed|disappeared|emerged|arrived)(?! at\\b)',
    '$1',
    0.75,
  ),
  rule(`(must|should) to (${common})`, '$1 $2', 0.85),
  rule(`(allows|enables|permits) to (${common})`, '$1 them to $2', 0.6),
  rule(`(avoid(?:s|ed|ing)?) to (${common})`, '$1 $2', 0.6),
  rule(
    '(was|were|is|are|been) (scheduled|supposed|expected|obliged) (make|visit|meet|hold|speak|take|attend|travel|sign|deliver|discuss|give|become|begin|continue|go|come|be|have|reach|send|receive|provide|arrive|return|join|announce|decide)',
    '$1 $2 to $3',
    0.8,
  ),
  rule(`(was|were|is|are|been|be) ((?:un)?able) (${common})`, '$1 $2 to $3', 0.75),
  rule(
    '(?<=\\b(?:He|She|he|she|minister|president|official|spokesman|spokeswoman|ministry|government) )(?:assured|informed|told) that',
    'said that',
    0.65,
  ),
];

function rule(pattern: string, fix: string, confidence: number): PhraseRule {
  return { pattern, fix, because: 'These forms of the verbs do not go together.', confidence };
}

/**
 * A verb that takes "to" and another verb, without its "to": "decided make", "is expected be". Languages whose
 * infinitive is one word leave nothing to translate.
 *
 * Only verbs that are nothing else beside, or that no noun follows, are looked at in second place.
 *
 * Found: `She decided make an offer` → `decided to make`; `is expected be ready` → `expected to be`.
 * Not found: `plans include`, `as expected, take`, `want help`, `will likely be`, `he refused; make no mistake`.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { exactly, matching } from './needs.ts';

const first =
  'wants?|wanted|decided|refuse[sd]?|refusing|intends?|intended|agreed|managed|expected|scheduled|supposed|' +
  'unable|willing|unwilling|vowed|pledged|threatened|hesitate[sd]?|seeks|sought';
const second =
  'be|become|make|take|give|go|get|keep|bring|have|see|send|tell|hold|leave|pay|provide|prevent|avoid|discuss|remain|' +
  'allow|ensure|protect|continue|create|build|speak|join|let';

const lost = new RegExp(`(?<![\\p{L}’'-])(${first}) (${second})(?= (?!to\\b)\\p{L})`, 'gu');
/** One quick look that most lines do not pass. */
const hint = new RegExp(`(?:${first}) (?:${second}) `);

export const lostTo: Detector = {
  id: 'lost-to',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [{ behind: matching(new RegExp(`^(?:${first})$`)), word: exactly(second.replaceAll('|', ' ')) }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(lost)) {
        const [whole, verb, other] = match as unknown as [string, string, string];
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.7,
          message: `“${verb} ${other}” has lost its “to”`,
          evidence: [`Behind “${verb}” another verb needs “to”.`],
          fixes: [`${verb} to ${other}`],
        };
      }
    }
  },
};

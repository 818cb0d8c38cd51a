/**
 * An order in the middle of a report: "Ask him whether …". Languages without a marked subject or past ("asked
 * whether he …") come back as imperatives.
 *
 * Only verbs of saying with a personal object are looked at, outside quotations.
 *
 * Found: `Ask her if the bridge will hold.` → `Asked if …`. Not found: the same in quotation marks, "Let us",
 * "See also", recipes and instructions without a person.
 */
import type { Detector } from './detector.ts';
import { isProse, paragraphsOf } from './lines.ts';
import { exactly } from './needs.ts';

const order =
  /(?<=[.!?”"]\s)(Ask|Tell|Remind|Inform|Urge|Advise|Warn)\s(?:him|her|them)\s(if|whether|why|how|what|when|where|about|that|to)\s[^.!?“”"]{3,160}[.?]/gu;
const past: Readonly<Record<string, string>> = {
  Ask: 'Asked',
  Tell: 'Told',
  Remind: 'Reminded',
  Inform: 'Informed',
  Urge: 'Urged',
  Advise: 'Advised',
  Warn: 'Warned',
};

/** One quick look that hardly any paragraph passes. */
const hint = /(?:Ask|Tell|Remind|Inform|Urge|Advise|Warn) (?:him|her|them) /;

export const imperative: Detector = {
  id: 'imperative',
  scope: 'block',
  kind: 'fragment',
  severity: 'warning',
  needs: [{ behind: exactly('Ask Tell Remind Inform Urge Advise Warn'), word: exactly('him her them') }],
  *detect({ article }) {
    for (const { text, start, kind } of paragraphsOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      const isQuoted = quotationReader(text);
      for (const match of text.matchAll(order)) {
        if (isQuoted(match.index)) continue;
        const [whole, verb] = match as unknown as [string, string];
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.75,
          message: 'An order where a report is expected',
          evidence: ['News tells what happened; the verb has lost its subject or its tense.'],
          fixes: reports(
            whole,
            past[verb]!,
            text.slice(match.index + whole.length, match.index + whole.length + 60),
          ),
        };
      }
    }
  },
};

/**
 * The order as a report, open to what follows. Where the next sentence begins with a possessive, the pronoun
 * at the end stands for it: "Ask her if she likes it. The town’s new bridge" → "Asked whether she likes".
 */
function reports(order: string, verb: string, rest: string): string[] {
  const said = order
    .replace(/^\S+\s\S+/, verb)
    .replace(/\sif\s/, ' whether ')
    .slice(0, -1);
  const resumed = /\s(?:it|them|him)$/.test(said) && /^\s(?:The\s)?\p{Lu}\p{L}+[’']s\s/u.test(rest);
  return resumed ? [said.replace(/\s\S+$/, ''), `${said},`] : [`${said},`];
}

/** Tells, asked with growing offsets, whether a quotation is open there. */
function quotationReader(text: string): (at: number) => boolean {
  let read = 0;
  let open = false;
  return (at) => {
    for (; read < at; read++) {
      const mark = text[read];
      if (mark === '“') open = true;
      else if (mark === '”') open = false;
      else if (mark === '"') open = !open;
    }
    return open;
  };
}

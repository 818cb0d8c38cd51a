/**
 * Someone reported as speaking about themselves by name: "official Novak said Novak would". The name was an
 * adjective of the speaker ("a senior Novak official") and was moved behind it.
 *
 * Found: `Senior campaign aide Harper said Harper would run` → `A senior Harper campaign aide said …`.
 * Not found: `Harper said he would`, `Harper said Collins would`, `Harper said Harper’s book`, quotations.
 */
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse, paragraphsOf } from './lines.ts';
import { exactly, matching } from './needs.ts';

/** From the verb on; what stands before it is looked at only where the same name follows. */
const report =
  / (?:said|says|told reporters|added|warned|announced|insisted|stressed|noted) (?:that )?(\p{Lu}[\p{L}’-]+) (?:will|would|is|was|has|had|can|could|should|may|might|intends?|plans?|wants?|hopes?|expects?|does|did) ?/gu;

export const selfReport: Detector = {
  id: 'self-report',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [
    {
      behind: exactly('said says reporters added warned announced insisted stressed noted'),
      word: matching(/^(?:\p{Lu}|that$)/u),
    },
  ],
  *detect(input) {
    for (const { text, start, kind } of paragraphsOf(input.article)) {
      if (!isProse(kind)) continue;
      for (const match of text.matchAll(report)) {
        const name = match[1]!;
        const before = match.index - name.length;
        if (!text.startsWith(name, before) || /[\p{L}\p{N}’'-]/u.test(text[before - 1] ?? ' ')) continue;
        const draft = judge(input, text, before, match);
        yield { ...draft, start: start + draft.start, end: start + draft.end };
      }
    }
  },
};

function judge({ lexicon }: DetectorInput, text: string, before: number, match: RegExpExecArray): Draft {
  const name = match[1]!;
  const left = text.slice(Math.max(0, before - 60), before);
  const lead = /(?:^|(?<=[.!?”"]\s))\p{Lu}?\p{Ll}*(?:\s\p{Ll}+){0,4}\s$/u.exec(left)?.[0] ?? '';
  const words = lead.trim() === '' ? [] : lead.trim().split(' ');
  const role = words.length > 0 && words.every((word) => lexicon.isWord(word.toLowerCase()));
  const rest = match[0].trimEnd();
  return {
    start: role ? before - lead.length : before,
    end: match.index + rest.length,
    confidence: role ? 0.93 : 0.75,
    message: `“${name}” speaks of “${name}”: the name belongs elsewhere`,
    evidence: ['People are not reported to speak of themselves by name.'],
    fixes: [role ? `${withArticle(words, name)}${rest}` : `${name}${rest.replace(name, 'he')}`],
  };
}

/** "Senior campaign aide" + "Harper" → "A senior Harper campaign aide": the name before the last noun group. */
function withArticle(words: readonly string[], name: string): string {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  if (first === 'a' || first === 'an' || first === 'the') return `${first} ${name} ${rest.join(' ')}`;
  if (rest.length === 0) return `A ${name} ${first}`;
  return `${/^[aeiou]/.test(first) ? 'An' : 'A'} ${first} ${name} ${rest.join(' ')}`;
}

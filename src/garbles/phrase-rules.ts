/** Detectors that are lists: phrases that no careful English has, each with what is meant. */
import type { GarbleKind } from '../annotation.ts';
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import type { Need } from './needs.ts';
import { needOf } from './phrase-needs.ts';

export interface PhraseRule {
  /** A whole phrase, word boundaries on both sides implied. */
  readonly pattern: string;
  /** The replacement; `$1` and so on stand for groups of the pattern. */
  readonly fix: string;
  /** Why, in one sentence. */
  readonly because: string;
  readonly confidence: number;
}

interface PhraseList {
  readonly id: string;
  readonly kind: GarbleKind;
  readonly message: string;
  readonly rules: readonly PhraseRule[];
  /** Capitals matter: the phrases are names. */
  readonly caseSensitive?: boolean;
}

/**
 * A detector that finds the phrases of a list in running text, quotations included. Each rule has a need of its
 * own and is tried only where it is met; it is made ready when it is first tried.
 * @throws where nothing can be told of what a rule needs: all text would have to be searched for it.
 */
export function phraseDetector({ id, kind, message, rules, caseSensitive = false }: PhraseList): Detector {
  const regexes: (RegExp | undefined)[] = [];
  const regexOf = (rule: number) => {
    const flags = caseSensitive ? 'g' : 'gi';
    regexes[rule] ??= new RegExp(`(?<![\\w’'-])(?:${rules[rule]!.pattern})(?![\\w-])`, flags);
    return regexes[rule];
  };
  let needs: readonly Need[] | undefined;
  return {
    id,
    scope: 'block',
    kind,
    severity: 'warning',
    get needs() {
      needs ??= rules.map(({ pattern }) => {
        const need = needOf(pattern);
        if (!need) throw new Error(`Nothing can be told of what “${pattern}” needs`);
        return need;
      });
      return needs;
    },
    *detect({ article }, met = [...rules.keys()]) {
      for (const line of linesOf(article)) {
        if (!isProse(line.kind)) continue;
        for (const rule of met) {
          const { fix, because, confidence } = rules[rule]!;
          for (const match of line.text.matchAll(regexOf(rule))) {
            yield {
              start: line.start + match.index,
              end: line.start + match.index + match[0].length,
              confidence,
              message,
              evidence: [because],
              fixes: [withCase(match[0], withGroups(fix, match))],
            };
          }
        }
      }
    },
  };
}

/** The fix with its groups filled in. */
function withGroups(fix: string, match: RegExpExecArray): string {
  return fix.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
}

/** A capital at the start stays a capital. */
function withCase(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}

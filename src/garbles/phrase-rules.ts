/** Detectors that are lists: phrases that no careful English has, each with what is meant. */
import type { GarbleKind } from '../annotation.ts';
import { smallWordsOf } from './article-words.ts';
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import type { Need } from './needs.ts';
import { needOf, requiredWords } from './required-words.ts';

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
 * A detector that finds the phrases of a list in running text, quotations included. The list is made ready when
 * first asked for: what is shown of an article first does without.
 */
export function phraseDetector({ id, kind, message, rules, caseSensitive = false }: PhraseList): Detector {
  let mayMatch: ReturnType<typeof lookUpBy<CompiledRule>> | undefined;
  let needs: readonly Need[] | undefined;
  return {
    id,
    scope: 'block',
    kind,
    severity: 'warning',
    get needs() {
      needs ??= rules.flatMap(({ pattern }) => needOf(pattern) ?? []);
      return needs.length === rules.length ? needs : undefined;
    },
    *detect({ article }) {
      mayMatch ??= lookUpBy(rules.map((rule, index) => compiled(rule, index, caseSensitive)));
      const active = mayMatch(smallWordsOf(article));
      if (active.length === 0) return;
      for (const line of linesOf(article)) {
        if (!isProse(line.kind)) continue;
        for (const { regex, fix, because, confidence } of active) {
          for (const match of line.text.matchAll(regex)) {
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

interface CompiledRule extends PhraseRule, Lookup {
  readonly regex: RegExp;
}

function compiled(rule: PhraseRule, index: number, caseSensitive: boolean): CompiledRule {
  const regex = new RegExp(`(?<![\\w’'-])(?:${rule.pattern})(?![\\w-])`, caseSensitive ? 'g' : 'gi');
  return { index, ...rule, required: requiredWords(rule.pattern), regex };
}

interface Lookup {
  /** Its place in the list. */
  readonly index: number;
  readonly required: readonly (readonly string[])[];
}

/**
 * A look-up of the rules that the words of a text leave possible, in the order of the list. Each rule is kept
 * under the word that it requires that is longest, and so, as a rule, rarest.
 */
function lookUpBy<R extends Lookup>(rules: readonly R[]): (words: ReadonlySet<string>) => readonly R[] {
  const byWord = new Map<string, R[]>();
  const always: R[] = [];
  const shortest = (spellings: readonly string[]) => Math.min(...spellings.map(({ length }) => length));
  for (const rule of rules) {
    const [rarest] = [...rule.required].sort((a, b) => shortest(b) - shortest(a));
    if (!rarest) always.push(rule);
    for (const word of new Set(rarest)) {
      const own = byWord.get(word);
      if (own) own.push(rule);
      else byWord.set(word, [rule]);
    }
  }
  return (words) => {
    const found = new Set(always);
    for (const word of words)
      for (const rule of byWord.get(word) ?? [])
        if (rule.required.every((spellings) => spellings.some((each) => words.has(each)))) found.add(rule);
    return found.size > 1 ? [...found].sort((a, b) => a.index - b.index) : [...found];
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

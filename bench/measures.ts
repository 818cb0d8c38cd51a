/**
 * The field's measures, for `npm run eval`. Precision, recall and F1 are in percent.
 */
import type { Span } from '../src/annotation.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** From counts of true positives, of what the system said and of what the gold holds. */
export function score(truePositives: number, said: number, gold: number): Score {
  const precision = said === 0 ? 0 : (100 * truePositives) / said;
  const recall = gold === 0 ? 0 : (100 * truePositives) / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

interface Typed extends Span {
  readonly type: string;
  readonly optional?: boolean;
}

/** Exact span and type, micro-averaged: the CoNLL-2003 measure (Tjong Kim Sang and De Meulder 2003). */
export class EntityScore {
  readonly #counts = new Map<string, { hit: number; said: number; gold: number }>();

  /** Adds one article. Optional gold mentions are neither missed nor wrong. */
  add(gold: readonly Typed[], said: readonly Typed[]): void {
    const optional = gold.filter((g) => g.optional);
    const required = new Map(gold.filter((g) => !g.optional).map((g) => [`${g.start}:${g.end}`, g]));
    for (const g of required.values()) this.#count(g.type, 'gold');
    for (const s of said) {
      const match = required.get(`${s.start}:${s.end}`);
      if (!match && optional.some((o) => overlaps(o, s))) continue;
      this.#count(s.type, 'said');
      if (match?.type === s.type) this.#count(s.type, 'hit');
    }
  }

  /** By type, and 'ALL'. */
  results(): Map<string, Score> {
    return new Map([...this.#counts].map(([type, c]) => [type, score(c.hit, c.said, c.gold)]));
  }

  #count(type: string, what: 'hit' | 'said' | 'gold'): void {
    for (const key of ['ALL', type]) {
      const counts = this.#counts.get(key) ?? { hit: 0, said: 0, gold: 0 };
      counts[what]++;
      this.#counts.set(key, counts);
    }
  }
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** B-cubed (Bagga and Baldwin 1998) of two clusterings of the same items, keyed alike. */
export function bCubed(gold: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): Score {
  const keys = [...gold.keys()].filter((key) => said.has(key));
  const sizes = new Map<string, number>();
  const cell = (key: string) => `${gold.get(key)}\u0000${said.get(key)}`;
  for (const key of keys)
    for (const group of [`g${gold.get(key)}`, `s${said.get(key)}`, `c${cell(key)}`])
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const key of keys) {
    const both = sizes.get(`c${cell(key)}`)!;
    precision += both / sizes.get(`s${said.get(key)}`)!;
    recall += both / sizes.get(`g${gold.get(key)}`)!;
  }
  precision *= 100 / Math.max(1, keys.length);
  recall *= 100 / Math.max(1, keys.length);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

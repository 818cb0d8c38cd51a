/** Exact-match scores of mentions against gold spans, micro-averaged (the CoNLL-2003 measure). */
import { type EntityType, entityTypes, type Mention } from '../../src/annotation.ts';
import type { Recognize } from '../../src/entities/recognizer.ts';
import { readArticle } from '../../src/text/read-article.ts';
import type { Judged } from './calibrate.ts';
import type { GoldSpan } from './conll.ts';

export interface GoldArticle {
  readonly file: string;
  readonly text: string;
  readonly entities: readonly (GoldSpan & { readonly optional?: boolean })[];
}

export interface Counts {
  right: number;
  said: number;
  gold: number;
}

export interface Scores {
  readonly byType: ReadonlyMap<EntityType | 'ALL', Counts>;
  /** Each mention, with its confidence and whether it was right. */
  readonly judged: readonly Judged[];
  readonly errors: readonly string[];
}

export const f1 = ({ right, said, gold }: Counts) => (said + gold === 0 ? 0 : (200 * right) / (said + gold));

/** Recognises every article and compares. Optional gold spans count neither way. */
export function scoreArticles(articles: readonly GoldArticle[], recognize: Recognize): Scores {
  const byType = new Map<EntityType | 'ALL', Counts>(
    (['ALL', ...entityTypes] as const).map((type) => [type, { right: 0, said: 0, gold: 0 }]),
  );
  const bump = (type: EntityType, what: keyof Counts) => {
    byType.get('ALL')![what]++;
    byType.get(type)![what]++;
  };
  const judged: Judged[] = [];
  const errors: string[] = [];
  for (const { file, text, entities } of articles) {
    const found = recognize(readArticle(file, text));
    const required = new Map(entities.filter((e) => !e.optional).map((e) => [`${e.start}:${e.end}`, e]));
    const optional = entities.filter((e) => e.optional);
    for (const e of required.values()) bump(e.type, 'gold');
    const matched = new Set<string>();
    for (const mention of found) {
      const key = `${mention.start}:${mention.end}`;
      const gold = required.get(key);
      if (!gold && optional.some((o) => o.start < mention.end && mention.start < o.end)) continue;
      const right = gold?.type === mention.type;
      bump(mention.type, 'said');
      if (right) bump(mention.type, 'right');
      if (gold) matched.add(key);
      if (!right) errors.push(describe(file, text, mention, gold?.type ?? 'none'));
      judged.push({ type: mention.type, confidence: mention.confidence, right });
    }
    for (const [key, e] of required)
      if (!matched.has(key))
        errors.push(describe(file, text, { ...e, confidence: 0, text: '' }, e.type, 'missed'));
  }
  return { byType, judged, errors };
}

function describe(file: string, text: string, m: Mention, gold: string, said: string = m.type): string {
  const around = `${text.slice(Math.max(0, m.start - 40), m.start)}[${text.slice(m.start, m.end)}]${text.slice(m.end, m.end + 30)}`;
  return `${file}:${m.start}\t${said} for ${gold}\t${around.replace(/\n/g, '⏎')}`;
}

/**
 * Linking, measured: gold mentions of annotated sets as one corpus each, B-cubed over people,
 * organizations and places (Bagga and Baldwin 1998).
 *
 *   node --import tsx bench/links-eval.ts [--data DIR] [--out DIR] [--errors] [SET...]
 *
 * DIR/links/SET.jsonl holds one article a line: file, text, entities with start, end, type, entity.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation, EntityType, LinkedMention } from '../src/annotation.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';

interface GoldArticle {
  readonly file: string;
  readonly text: string;
  readonly publishedOn?: string;
  readonly entities: readonly { start: number; end: number; type: EntityType; entity: string }[];
}

interface Pair {
  readonly gold: string;
  readonly system: string;
  readonly mention: LinkedMention;
  readonly file: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: process.env['COPYDESK_DATA'] ?? 'data' },
    out: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});
const sets = positionals.length > 0 ? positionals : ['meantime', 'gum', 'aida-dev'];
const lexicon = await loadLexicon(readFileSync(new URL('../media/lexicon.bin', import.meta.url)));
for (const set of sets) {
  const start = performance.now();
  const pairs = link(set);
  const { precision, recall } = bCubed(pairs);
  const f = (2 * precision * recall) / (precision + recall);
  const percent = (x: number) => (100 * x).toFixed(2);
  const time = Math.round(performance.now() - start);
  console.log(
    `${set.padEnd(10)} P ${percent(precision)}  R ${percent(recall)}  F ${percent(f)}  (${pairs.length} mentions, ${time} ms)`,
  );
  if (values.errors) showErrors(pairs);
}

function link(set: string): Pair[] {
  const lines = readFileSync(join(values.data, 'links', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  const gold = lines.map((line) => JSON.parse(line) as GoldArticle);
  const corpus = new Corpus(lexicon);
  for (const article of gold) corpus.set(asAnnotation(article), article.text);
  const linked = gold.map(({ file }) => corpus.get(file)!);
  if (values.out) {
    mkdirSync(values.out, { recursive: true });
    writeFileSync(
      join(values.out, `${set}.jsonl`),
      linked.map((article) => `${JSON.stringify(article)}\n`).join(''),
    );
  }
  return gold.flatMap((article, i) => {
    const found = new Map(linked[i]!.entities.map((mention) => [mention.start, mention]));
    return article.entities.flatMap((entity) => {
      const mention = found.get(entity.start);
      if (!mention || mention.end !== entity.end || entity.type === 'MISC') return [];
      return [{ gold: entity.entity, system: mention.entity, mention, file: article.file }];
    });
  });
}

function asAnnotation({ file, text, publishedOn, entities }: GoldArticle): Annotation {
  const mentions = entities
    .map(({ start, end, type }) => ({ start, end, type, text: text.slice(start, end), confidence: 1 }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    file,
    publishedOn: publishedOn ?? null,
    publishedOnFrom: null,
    entities: mentions,
    dates: [],
    garbles: [],
  };
}

function groups(pairs: readonly Pair[], key: (pair: Pair) => string): Map<string, Set<Pair>> {
  const out = new Map<string, Set<Pair>>();
  for (const pair of pairs) {
    const group = out.get(key(pair));
    if (group) group.add(pair);
    else out.set(key(pair), new Set([pair]));
  }
  return out;
}

function bCubed(pairs: readonly Pair[]): { precision: number; recall: number } {
  const gold = groups(pairs, (pair) => pair.gold);
  const system = groups(pairs, (pair) => pair.system);
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const [g, s] = [gold.get(pair.gold)!, system.get(pair.system)!];
    let both = 0;
    for (const other of s) if (g.has(other)) both++;
    precision += both / s.size;
    recall += both / g.size;
  }
  return { precision: precision / pairs.length, recall: recall / pairs.length };
}

/** The clusters that cost most: precision lost within system clusters, recall lost within gold ones. */
function showErrors(pairs: readonly Pair[]): void {
  const show = (title: string, clusters: Map<string, Set<Pair>>, other: (pair: Pair) => string) => {
    const costs = [...clusters].map(([name, members]) => {
      const parts = new Map<string, Pair[]>();
      for (const pair of members) parts.set(other(pair), [...(parts.get(other(pair)) ?? []), pair]);
      let kept = 0;
      for (const part of parts.values()) kept += part.length ** 2 / members.size;
      return { name, parts, cost: members.size - kept };
    });
    costs.sort((a, b) => b.cost - a.cost);
    console.log(`\n${title}`);
    for (const { name, parts, cost } of costs.slice(0, 60)) {
      if (cost <= 0) break;
      const list = [...parts].sort((a, b) => b[1].length - a[1].length).slice(0, 8);
      const forms = (part: Pair[]) =>
        [...new Set(part.map(({ mention }) => `${mention.type[0]}:${mention.text}`))].slice(0, 6).join(', ');
      console.log(
        `${cost.toFixed(1).padStart(6)}  ${name}: ${list.map(([key, part]) => `${key}×${part.length} [${forms(part)}]`).join(' | ')}`,
      );
    }
  };
  show(
    'Precision lost (merged wrongly), by system entity',
    groups(pairs, (p) => p.system),
    (p) => p.gold,
  );
  show(
    'Recall lost (kept apart wrongly), by gold entity',
    groups(pairs, (p) => p.gold),
    (p) => p.system,
  );
}

/**
 * How well garbles of one article are found:
 *   node --import tsx bench/garbles-eval.ts --data DIR [--show] [--strict] FILE.jsonl...
 * Each line of a file holds `text` and, where people have marked it, `errors` (spans) or `garbles` (gold in
 * the annotation format). Prints findings by kind, how many overlap a marked span, how many there are in 20
 * articles, and the processor time a token costs; `--show` prints each finding with its surroundings, to be
 * looked at. `--mojibake` reads test cases (`original`, `fixed-encoding` or `fixed`, `expect`) instead.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDates } from '../src/dates/find-dates.ts';
import { findPublicationDate } from '../src/dates/publication-date.ts';
import type { Engine } from '../src/engine.ts';
import { repairMojibake } from '../src/garbles/mojibake-repair.ts';
import { detectGarbles } from '../src/garbles/registry.ts';
import { readArticle } from '../src/text/read-article.ts';
import { loadMedia } from './load-media.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
}
interface Case {
  readonly label: string;
  readonly original: string;
  readonly fixed: string;
  readonly 'fixed-encoding'?: string;
  readonly expect: 'pass' | 'fail';
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    show: { type: 'boolean' },
    strict: { type: 'boolean' },
    mojibake: { type: 'boolean' },
  },
});
const { COPYDESK_DATA } = process.env;
const data = values.data ?? COPYDESK_DATA ?? '.';

if (values.mojibake) positionals.forEach(checkMojibake);
else {
  const { engine } = await loadMedia();
  for (const name of positionals) evaluate(name, engine);
}

function evaluate(name: string, engine: Engine): void {
  const articles = readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; text: string; errors?: Marked[]; garbles?: Marked[] });
  const kinds = new Map<string, { found: number; marked: number }>();
  let tokens = 0;
  let microseconds = 0;
  let total = 0;
  for (const { file, text, errors, garbles } of articles) {
    const article = readArticle(file, text);
    const publishedOn = findPublicationDate(article)?.date ?? null;
    const mentions = engine.recognize(article);
    const dates = findDates(article, publishedOn);
    const { lexicon } = engine;
    const before = process.cpuUsage();
    const findings = detectGarbles(
      { article, mentions, dates, publishedOn, lexicon },
      { strict: values.strict ?? false },
    );
    microseconds += process.cpuUsage(before).user;
    tokens += article.tokens.length;
    total += findings.length;
    const marked = errors ?? garbles ?? [];
    for (const { start, end, kind, fixes } of findings) {
      const count = kinds.get(kind) ?? { found: 0, marked: 0 };
      const hit = marked.some((span) => span.start < end && start < span.end);
      count.found++;
      if (hit) count.marked++;
      kinds.set(kind, count);
      if (!values.show) continue;
      const left = text.slice(Math.max(0, start - 40), start);
      const line = `${left}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`;
      console.log(`${hit ? '+' : '-'} ${kind}\t${line.replace(/\s+/g, ' ')}\t→ ${fixes[0] ?? ''}`);
    }
  }
  console.log(
    `\n${name}: ${articles.length} articles, ${total} findings, ${((20 * total) / articles.length).toFixed(1)} in 20 articles, ${(microseconds / tokens).toFixed(2)} µs a token`,
  );
  for (const [kind, { found, marked }] of [...kinds].sort())
    console.log(`  ${kind.padEnd(12)} ${String(found).padStart(5)}  overlapping a marked span ${marked}`);
}

function checkMojibake(name: string): void {
  const cases = (JSON.parse(readFileSync(join(data, name), 'utf8')) as Case[]).filter(
    ({ expect }) => expect === 'pass',
  );
  const wrong = cases.filter((one) => repairMojibake(one.original) !== (one['fixed-encoding'] ?? one.fixed));
  console.log(`${name}: ${cases.length - wrong.length} of ${cases.length}`);
  for (const { label } of wrong) console.log(`  wrong: ${label}`);
}

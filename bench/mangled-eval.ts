/**
 * How much of what `mangle.ts` does to clean English articles is found, and how much else is flagged:
 *   node --import tsx bench/mangled-eval.ts --data DIR [--seed N] [--from I] [--to J] [--show] FILE.jsonl...
 * Prints by kind and by way of damage: places found, and right first fixes, which restore the clean text.
 * A finding that no damage explains and that the clean article does not have is wrong. `--show` prints what
 * was missed and what is wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Garble } from '../src/annotation.ts';
import { findDates } from '../src/dates/find-dates.ts';
import type { Engine } from '../src/engine.ts';
import { isEnglish } from '../src/garbles/english.ts';
import { detectGarbles } from '../src/garbles/registry.ts';
import { readArticle } from '../src/text/read-article.ts';
import { loadMedia } from './load-media.ts';
import { type Damage, mangle } from './mangle.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '1000000' },
    show: { type: 'boolean' },
  },
});
const { COPYDESK_DATA } = process.env;
const { engine } = await loadMedia();

interface Count {
  all: number;
  found: number;
  right: number;
}
const counts = new Map<string, Count>();
const said = new Map<string, { all: number; right: number }>();

for (const name of positionals) {
  const lines = readFileSync(join(values.data ?? COPYDESK_DATA ?? '.', name), 'utf8')
    .split('\n')
    .filter(Boolean);
  lines.slice(Number(values.from), Number(values.to)).forEach((line, i) => {
    evaluate((JSON.parse(line) as { text: string }).text, Number(values.seed) * 1000 + i);
  });
}
print();

function evaluate(clean: string, seed: number): void {
  if (!isEnglish(readArticle('article.txt', clean))) return;
  const { text, damages } = mangle(clean, seed);
  const findings = garblesOf(text, engine);
  const before = new Set(garblesOf(clean, engine).map(({ kind, text: words }) => `${kind} ${words}`));
  for (const damage of damages) {
    const hits = findings.filter((finding) => finding.start < damage.end && damage.start < finding.end);
    const isRight = hits.some((finding) => restores(text, finding, damage));
    for (const key of ['ALL', damage.kind, `${damage.kind}: ${damage.how}`]) {
      const count = counts.get(key) ?? { all: 0, found: 0, right: 0 };
      count.all++;
      if (hits.length > 0) count.found++;
      if (isRight) count.right++;
      counts.set(key, count);
    }
    if (values.show && hits.length === 0)
      console.log(`missed ${damage.kind}: ${damage.how}\t${around(text, damage)}`);
  }
  for (const finding of findings) {
    const hit = damages.some(({ start, end }) => finding.start < end && start < finding.end);
    if (!hit && before.has(`${finding.kind} ${finding.text}`)) continue;
    for (const key of ['ALL', finding.kind]) {
      const count = said.get(key) ?? { all: 0, right: 0 };
      count.all++;
      if (hit) count.right++;
      said.set(key, count);
    }
    if (values.show && !hit)
      console.log(`wrong ${finding.kind}: ${finding.message}\t${around(text, finding)}`);
  }
}

function garblesOf(text: string, { recognize, lexicon }: Engine): Garble[] {
  const article = readArticle('article.txt', text);
  const dates = findDates(article, null);
  return detectGarbles({ article, mentions: recognize(article), dates, publishedOn: null, lexicon });
}

/** Whether the first fix yields the text that taking the damage back yields, white space aside. */
function restores(text: string, { start, end, fixes }: Garble, damage: Damage): boolean {
  if (fixes[0] === undefined) return false;
  const from = Math.min(start, damage.start) - 30;
  const to = Math.max(end, damage.end) + 30;
  const fixed = text.slice(Math.max(0, from), start) + fixes[0] + text.slice(end, to);
  const whole = text.slice(Math.max(0, from), damage.start) + damage.original + text.slice(damage.end, to);
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  return plain(fixed) === plain(whole);
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 50), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  );
}

function print(): void {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`.padStart(6);
  console.log('\nfound, of all, with the right fix first');
  for (const [key, { all, found, right }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `  ${key.padEnd(50)} ${String(found).padStart(4)} of ${String(all).padStart(4)} ${percent(found, all)}   ${right}`,
    );
  console.log('\nfindings that a damage explains');
  for (const [key, { all, right }] of [...said].sort())
    console.log(
      `  ${key.padEnd(50)} ${String(right).padStart(4)} of ${String(all).padStart(4)} ${percent(right, all)}`,
    );
}

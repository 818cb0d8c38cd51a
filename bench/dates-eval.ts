/**
 * How well dates are found and resolved, on gold annotation in the annotation format:
 *   node --import tsx bench/dates-eval.ts --data DIR [--misses N] [--half odd|even] FILE.jsonl...
 * Files are sought under DIR (or COPYDESK_DATA); `--misses` prints what was missed, added or given another value.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Timex } from '../src/annotation.ts';
import { findDates } from '../src/dates/find-dates.ts';
import { readArticle } from '../src/text/read-article.ts';

type Gold = Timex & { optional?: boolean; altValue?: string };
interface Article {
  file: string;
  publishedOn: string | null;
  text?: string;
  dates: Gold[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, misses: { type: 'string' }, half: { type: 'string' } },
});
const { COPYDESK_DATA } = process.env;
const data = values.data ?? COPYDESK_DATA ?? '.';
const misses = Number(values.misses ?? 0);

const pairs = new Map<Gold, Timex>();
for (const name of positionals) {
  const path = join(data, name);
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const articles = lines
    .map((line) => JSON.parse(line) as Article)
    .filter((_, i) => !values.half || (i % 2 === 1) === (values.half === 'odd'));
  const count = { strict: 0, relaxed: 0, value: 0, system: 0, gold: 0 };
  const report: string[] = [];
  for (const article of articles) {
    const text =
      article.text ??
      readFileSync(join(dirname(path), '../articles', article.file.replace(/.*\//, '')), 'utf8');
    const system = findDates(readArticle('a.txt', text), article.publishedOn);
    const required = article.dates.filter((date) => !date.optional);
    const free = new Set(system);
    const overlaps = (a: Timex, b: Timex) => a.start < b.end && b.start < a.end;
    const say = (kind: string, gold: Timex | undefined, own: Timex | undefined): void => {
      const { start, end } = gold ?? own!;
      const left = text.slice(Math.max(0, start - 70), start).replace(/\s+/g, ' ');
      const right = text.slice(end, end + 40).replace(/\s+/g, ' ');
      const show = (t: Timex | undefined): string => (t ? `${t.text.replace(/\s+/g, ' ')}=${t.value}` : '∅');
      report.push(
        `${kind}\t${show(gold)}\t${show(own)}\t${article.publishedOn}\t${left}[[${text.slice(start, end)}]]${right}`.replace(
          /\n/g,
          ' ',
        ),
      );
    };
    count.gold += required.length;
    for (const exact of [true, false]) {
      for (const gold of required) {
        const taken = exact ? undefined : pairs.get(gold);
        if (taken) continue;
        const own = [...free].find((t) =>
          exact ? t.start === gold.start && t.end === gold.end : overlaps(t, gold),
        );
        if (!own) {
          if (!exact) say('miss', gold, undefined);
          continue;
        }
        free.delete(own);
        pairs.set(gold, own);
        count.relaxed++;
        if (exact) count.strict++;
        else say('span', gold, own);
        if (own.value !== null && (own.value === gold.value || own.value === gold.altValue)) count.value++;
        else say('value', gold, own);
      }
    }
    const optional = article.dates.filter((date) => date.optional);
    const added = [...free].filter((own) => !optional.some((date) => overlaps(date, own)));
    count.system += system.length - free.size + added.length;
    for (const own of added) say('added', undefined, own);
  }
  const f1 = (right: number): string => ((200 * right) / (count.system + count.gold)).toFixed(2);
  console.log(
    `${name}: strict ${f1(count.strict)} relaxed ${f1(count.relaxed)} value ${f1(count.value)} (${count.relaxed} matched of ${count.gold} gold, ${count.system} found)`,
  );
  report.sort();
  for (const line of report.slice(0, misses)) console.log(line);
}

/**
 * Garbled names as machine translation really makes them: the documents of bench/real-names.tsv, each document's
 * translations as one corpus. Counts mentions of people, as the recogniser finds them.
 *
 *   node --import tsx bench/real-names-eval.ts [--data DIR] [--date YYYY-MM-DD] [--errors]
 *
 * DIR/text/wmt23-zhen-dev.jsonl holds the translations (WMT 2023, Apache-2.0). They are undated; `--date` is when
 * they were published, as an editor would know, and "none" leaves it open.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../src/article.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { foldName } from '../src/text/fold.ts';
import { loadMedia } from './load-media.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['COPYDESK_DATA'] ?? 'data' },
    date: { type: 'string', default: '2023-02-12' },
    errors: { type: 'boolean', default: false },
  },
});
const publishedOn = values.date === 'none' ? null : values.date;

interface Garbled {
  readonly right: readonly string[];
  readonly kind: string;
}

/** Document → wrong form, folded → what it should be. */
function readList(): Map<string, Map<string, Garbled>> {
  const out = new Map<string, Map<string, Garbled>>();
  for (const line of readFileSync(new URL('real-names.tsv', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [document = '', right = '', kind = '', forms = ''] = line.split('\t');
    const own = out.get(document) ?? new Map<string, Garbled>();
    out.set(document, own);
    for (const form of forms.split('; ')) own.set(foldName(form), { right: right.split('|'), kind });
  }
  return out;
}

interface Tally {
  garbled: number;
  found: number;
  fixed: number;
}

const { engine } = await loadMedia();
const rows = readFileSync(join(values.data, 'text/wmt23-zhen-dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { file: string; text: string });
const tallies: Record<string, Tally> = {};
let flagged = 0;
let rightly = 0;
for (const [document, garbled] of readList()) {
  const corpus = new Corpus(engine.lexicon);
  const files = rows.filter(({ file }) => file.startsWith(`${document}/`));
  for (const { file, text } of files) corpus.set(annotate({ file, text, publishedOn }, engine), text);
  for (const { file } of files) {
    const { entities, garbles } = corpus.get(file)!;
    const findings = garbles.filter(({ kind }) => kind === 'name');
    for (const mention of entities) {
      const wrong = garbled.get(foldName(mention.text));
      const finding = findings.find(({ start, end }) => start < mention.end && mention.start < end);
      const isFixed =
        wrong !== undefined && finding !== undefined && answers(finding.fixes[0] ?? '', wrong.right);
      if (finding) flagged++;
      if (finding && wrong) rightly++;
      if (wrong) {
        const tally = (tallies[wrong.kind] ??= { garbled: 0, found: 0, fixed: 0 });
        tally.garbled++;
        if (finding) tally.found++;
        if (isFixed) tally.fixed++;
      }
      if (values.errors && (wrong ? !isFixed : finding))
        console.log(
          `  ${file.slice(-30)} ${mention.text} [${mention.type}] → ${finding?.fixes[0] ?? '–'}${wrong ? ` (${wrong.right[0]})` : ' FALSE'} ${finding?.evidence.join('; ') ?? ''}`,
        );
    }
  }
}

/** The fix is one of the right names, or the part of it that answers to a shorter form. */
function answers(fix: string, right: readonly string[]): boolean {
  const words = foldName(fix).split(/[\s-]+/);
  return right.some((name) => {
    const own = foldName(name).split(/[\s-]+/);
    return words.every((word) => own.includes(word));
  });
}

const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
for (const [kind, { garbled, found, fixed }] of Object.entries(tallies))
  console.log(
    `${kind}: ${garbled} mentions, recall ${percent(found, garbled)}, with the right fix ${percent(fixed, garbled)}`,
  );
console.log(`precision ${percent(rightly, flagged)} of ${flagged} findings on names`);

/**
 * Garbled names of places and organizations, measured: in annotated news one mention at a time is garbled as by
 * train/names/garble.ts, all articles being one corpus. What is flagged in the articles as they are counts as false.
 *
 *   node --import tsx bench/things-eval.ts [--data DIR] [--count N] [--errors]
 *
 * DIR/ner/worldwide-dev.jsonl holds the articles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation, EntityType, Mention } from '../src/annotation.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { foldName } from '../src/text/fold.ts';
import { randomFrom } from '../train/entities/random.ts';
import { garbleName, sourceLanguages } from '../train/names/garble.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['COPYDESK_DATA'] ?? 'data' },
    count: { type: 'string', default: '500' },
    errors: { type: 'boolean', default: false },
  },
});

interface Article {
  readonly annotation: Annotation;
  readonly text: string;
}

const lexicon = await loadLexicon(readFileSync(new URL('../media/lexicon.bin', import.meta.url)));
const random = randomFrom(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const languages = [...sourceLanguages, 'look-alikes' as const];

const articles = readFileSync(join(values.data, 'ner/worldwide-dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Article => {
    const { file, text, entities } = JSON.parse(line) as {
      file: string;
      text: string;
      entities: readonly { start: number; end: number; type: EntityType }[];
    };
    const mentions = entities.map((span) => ({
      ...span,
      text: text.slice(span.start, span.end),
      confidence: 1,
    }));
    return { annotation: annotationOf(file, mentions), text };
  });

function annotationOf(file: string, entities: readonly Mention[]): Annotation {
  return {
    file,
    publishedOn: '2020-06-01',
    publishedOnFrom: 'given',
    entities,
    dates: [],
    garbles: [],
  };
}

/** Names long enough to be judged, each article's once. */
const names = articles.flatMap((article) => {
  const seen = new Set<string>();
  return article.annotation.entities.flatMap((mention) => {
    const isNew = !seen.has(mention.text);
    seen.add(mention.text);
    const isThing = mention.type === 'PLACE' || mention.type === 'ORG';
    return isThing && isNew && /\p{L}{6}/u.test(mention.text) ? [{ article, mention }] : [];
  });
});

/** The article with another form in place of one mention. */
function garbled({ annotation, text }: Article, mention: Mention, form: string): Article {
  const by = form.length - mention.text.length;
  const entities = annotation.entities.map((other) => {
    if (other === mention) return { ...other, end: other.start + form.length, text: form };
    return other.start > mention.start ? { ...other, start: other.start + by, end: other.end + by } : other;
  });
  return {
    annotation: annotationOf(annotation.file, entities),
    text: text.slice(0, mention.start) + form + text.slice(mention.end),
  };
}

/** What may tell the right form, the nearest first. */
function authority(article: Article, mention: Mention): string {
  const isSame = (other: Mention) => other !== mention && other.text === mention.text;
  if (article.annotation.entities.some(isSame)) return 'right form in the article';
  const others = articles.filter(({ annotation }) => annotation.entities.some(isSame)).length;
  if (others >= 3) return 'in three other articles';
  const known = [...lexicon.places(mention.text), ...lexicon.organizations(mention.text)].length > 0;
  return known ? 'in the reference data only' : 'nowhere, or hardly';
}

const corpus = new Corpus(lexicon);
for (const { annotation, text } of articles) corpus.set(annotation, text);
let falseAlarms = 0;
for (const { annotation } of articles) {
  const things = annotation.entities.filter(({ type }) => type === 'PLACE' || type === 'ORG');
  for (const { kind, severity, start, text, fixes } of corpus.get(annotation.file)!.garbles)
    if (kind === 'name' && severity !== 'info' && things.some((mention) => mention.start === start)) {
      falseAlarms++;
      if (values.errors) console.log(`  as it is: ${text} → ${fixes[0]}`);
    }
}

const tallies = new Map<string, { garbled: number; found: number; fixed: number }>();
for (let i = 0; i < Number(values.count); i++) {
  const { article, mention } = pick(names);
  const form = garbleName(mention.text, pick(languages), random)?.garbled;
  if (!form || lexicon.places(form).length > 0 || lexicon.organizations(form).length > 0) continue;
  const wrong = garbled(article, mention, form);
  corpus.set(wrong.annotation, wrong.text);
  const finding = corpus
    .get(wrong.annotation.file)!
    .garbles.find(({ kind, start }) => kind === 'name' && start === mention.start);
  corpus.set(article.annotation, article.text);
  const isFixed = finding !== undefined && foldName(finding.fixes[0] ?? '') === foldName(mention.text);
  const told = authority(article, mention);
  for (const key of [mention.type, told]) {
    const tally = tallies.get(key) ?? { garbled: 0, found: 0, fixed: 0 };
    tallies.set(key, tally);
    tally.garbled++;
    if (finding) tally.found++;
    if (isFixed) tally.fixed++;
  }
  if (values.errors && !isFixed)
    console.log(`  ${mention.type} ${mention.text} ${form} → ${finding?.fixes[0] ?? '–'} (${told})`);
}
const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
for (const [key, { garbled: n, found, fixed }] of tallies)
  console.log(
    `${key}: ${n} garbled, recall ${percent(fixed, n)}, precision of the fix ${percent(fixed, found)}`,
  );
console.log(`in ${articles.length} articles as they are: ${falseAlarms} findings`);

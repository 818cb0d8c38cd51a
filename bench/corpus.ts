/**
 * How linking grows: synthetic annotations set, linked and read, at 1,000, 10,000 and 100,000 articles.
 *
 *   node --expose-gc --max-old-space-size=3000 --import tsx bench/corpus.ts [N...]
 *
 * Fails (exit status 1) where the time for one article grows more than threefold from the smallest to the
 * largest size.
 */
import { readFileSync } from 'node:fs';
import type { Annotation, EntityType, Mention } from '../src/annotation.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { randomFrom } from '../train/entities/random.ts';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const lexicon = await loadLexicon(readFileSync(new URL('../media/lexicon.bin', import.meta.url)));

const syllables =
  'ka ro mi ten sal vor lin dar pe tu ger hol mun bek ras ni fo lam gre sto wen ja ku bri ta os'.split(' ');

/** Names drawn as in news: few very often, most once or twice (Zipf), so their number grows with the corpus. */
class World {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  number(below: number): number {
    return Math.floor(this.#random() * below);
  }

  rank(most: number): number {
    return Math.floor(most ** this.#random());
  }

  word(n: number, parts: number): string {
    let out = '';
    let rest = n * 2654435761;
    for (let i = 0; i < parts; i++) {
      out += syllables[rest % syllables.length]!;
      rest = Math.floor(rest / syllables.length);
    }
    return out[0]!.toUpperCase() + out.slice(1);
  }
}

function writeArticle(world: World, i: number, size: number): { annotation: Annotation; text: string } {
  let text = '';
  const entities: Mention[] = [];
  const add = (part: string, type?: EntityType) => {
    if (type)
      entities.push({ start: text.length, end: text.length + part.length, text: part, type, confidence: 1 });
    text += part;
  };
  for (let sentence = 0; sentence < 8; sentence++) {
    const n = world.rank(size * 2);
    const [given, family] = [world.word(n % 997, 2), world.word(n, 3)];
    add('President ');
    add(`${given} ${family}`, 'PERSON');
    add(' met envoys in ');
    add(world.word(world.rank(size) + 7, 3), 'PLACE');
    add(' while ');
    add(family, 'PERSON');
    add(' spoke for the ');
    add(`${world.word(world.rank(size) + 11, 2)} Trade Union`, 'ORG');
    add(`, said ${world.word(i, 2).toLowerCase()}. `);
  }
  const annotation = {
    file: `${i}.txt`,
    publishedOn: '2021-06-01',
    publishedOnFrom: null,
    entities,
    dates: [],
    garbles: [],
  };
  return { annotation, text };
}

interface Measured {
  readonly size: number;
  readonly perArticle: number;
}

function measure(size: number, lexicon: Lexicon): Measured {
  const world = new World(11);
  const corpus = new Corpus(lexicon);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  let written = 0;
  let texts = 0;
  const set = time(() => {
    for (let i = 0; i < size; i++) {
      const made = { article: undefined as ReturnType<typeof writeArticle> | undefined };
      written += time(() => (made.article = writeArticle(world, i, size)));
      texts += made.article!.text.length;
      corpus.set(made.article!.annotation, made.article!.text);
    }
  });
  const link = time(() => void corpus.entityAt('0.txt', 12));
  const reads = Math.min(size, 2000);
  const read = time(() => {
    for (let i = 0; i < reads; i++) corpus.get(`${world.number(size)}.txt`);
  });
  const edits = 50;
  const edit = time(() => {
    for (let i = 0; i < edits; i++) {
      const { annotation, text } = writeArticle(world, i, size);
      corpus.set(annotation, text);
      corpus.get(annotation.file);
    }
  });
  let entities = 0;
  const all = time(() => {
    entities = corpus.entities().length;
  });
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - before - texts) / size / 1024;
  const perArticle = (set - written + link) / size;
  console.log(
    [
      `${size} articles`,
      `set ${((set - written) / size).toFixed(3)} ms`,
      `link ${(link / size).toFixed(3)} ms an article`,
      `read ${(read / reads).toFixed(3)} ms`,
      `edit and read ${(edit / edits).toFixed(2)} ms`,
      `all ${entities} entities ${all.toFixed(0)} ms`,
      `${memory.toFixed(1)} KB an article beside its text`,
    ].join(', '),
  );
  return { size, perArticle };
}

const results = (sizes.length > 0 ? sizes : [1000, 10_000, 100_000]).map((size) => measure(size, lexicon));
const [first, last] = [results[0]!, results.at(-1)!];
const growth = last.perArticle / first.perArticle;
console.log(`growth: ×${growth.toFixed(2)} an article from ${first.size} to ${last.size}`);
if (growth > 3) process.exitCode = 1;

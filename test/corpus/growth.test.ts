/** Each piece of work with the growth that it claims; one that grows faster fails on any machine. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { growthExponent } from '../../bench/timing.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { emptyHouseList } from '../../src/corpus/house-list.ts';
import { StringTable } from '../../src/corpus/string-table.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { NearIndex, poolOf } from '../../src/lexicon/near-index.ts';
import { randomFrom } from '../../train/entities/random.ts';
import { article } from './articles.ts';

/** What noise may add to an exponent: between flat and linear, or linear and quadratic, lies 1. */
const slack = 0.4;
const tries = 4;

/** Processor time: what other programs do meanwhile does not count. */
function milliseconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}

/**
 * @param claimed The exponent k of time ≈ size^k: 1 is linear, 0 flat.
 * @param prepare Makes what one size takes; not timed.
 */
function assertGrowth(
  claimed: number,
  sizes: readonly number[],
  prepare: (size: number) => () => void,
): void {
  const seen: string[] = [];
  // Compiles it.
  prepare(sizes[0]!)();
  for (let i = 0; i < tries; i++) {
    const points = sizes.map((size) => {
      const work = prepare(size);
      return [size, Math.max(1, milliseconds(work))] as const;
    });
    const exponent = growthExponent(points);
    if (exponent <= claimed + slack) return;
    seen.push(
      `${exponent.toFixed(2)} by ${points.map(([size, time]) => `${size}: ${time.toFixed(0)} ms`).join(', ')}`,
    );
  }
  assert.fail(`grows with an exponent above ${claimed}: ${seen.join('; ')}`);
}

const syllables = 'ka ro mi ten sal vor lin dar pe tu ger hol mun bek ras ni fo lam gre sto'.split(' ');

function word(n: number, parts: number): string {
  let out = '';
  let rest = (n + 1) * 2654435761;
  for (let i = 0; i < parts; i++) {
    out += syllables[rest % syllables.length]!;
    rest = Math.floor(rest / syllables.length);
  }
  return out[0]!.toUpperCase() + out.slice(1);
}

const archives = new Map<number, ReturnType<typeof article>[]>();

/** Articles whose names are drawn as in news: few very often, most once or twice, more the more articles there are. */
function archive(count: number): ReturnType<typeof article>[] {
  let articles = archives.get(count);
  if (!articles) archives.set(count, (articles = newArchive(count)));
  return articles;
}

function newArchive(count: number): ReturnType<typeof article>[] {
  const random = randomFrom(11);
  const rank = (most: number) => Math.floor(most ** random());
  return Array.from({ length: count }, (_, i) => {
    const lines = Array.from({ length: 8 }, () => {
      const n = rank(count * 2);
      const [given, family] = [word(n % 997, 2), word(n, 3)];
      const [place, body] = [word(rank(count) + 7, 3), word(rank(count) + 11, 2)];
      return `President [P ${given} ${family}] met envoys in [L ${place}] while [P ${family}] spoke for the [O ${body} Trade Union].`;
    });
    return article(`${i}.txt`, lines.join(' '), '2021-06-01');
  });
}

describe('growth of', function () {
  this.timeout(300_000);
  let lexicon: Lexicon;
  before(async () => {
    lexicon = await loadLexicon(readFileSync(resolve(import.meta.dirname, '../../media/lexicon.bin')));
  });

  const nowhere = { text: () => undefined, details: () => '', dates: () => undefined };
  const sizes = [100, 200, 400, 800];
  const linked = new Map<number, Corpus>();
  /** Made once for all that only reads it. */
  const linkedCorpus = (count: number): Corpus => {
    let corpus = linked.get(count);
    if (!corpus) linked.set(count, (corpus = filled(count)));
    return corpus;
  };
  const filled = (count: number): Corpus => {
    const corpus = new Corpus(lexicon);
    for (const { annotation, text } of archive(count)) corpus.set(annotation, text);
    return corpus;
  };

  it('work that is quadratic is found out where linear was claimed', () => {
    let sum = 0;
    const spin = (steps: number) => () => {
      for (let i = 0; i < steps; i++) sum = (sum + i) % 7919;
    };
    assertGrowth(1, [1000, 2000, 4000, 8000], (size) => spin(size * 2000));
    assert.throws(() => assertGrowth(1, [1000, 2000, 4000, 8000], (size) => spin(size * size)));
  });

  it('linking, by articles: linear', () => {
    assertGrowth(1, sizes, (size) => {
      const corpus = filled(size);
      return () => void corpus.entities();
    });
  });

  it('restoring what was linked, by articles: linear', () => {
    assertGrowth(1, sizes, (size) => {
      const strings = new StringTable();
      const corpus = new Corpus(lexicon, nowhere, strings);
      const kept = archive(size).map(({ annotation, text }) => ({
        uri: annotation.file,
        core: corpus.put(corpus.digest(annotation, text)).core,
      }));
      corpus.entities();
      const links = corpus.links()!.changed;
      return () => {
        const restored = new Corpus(lexicon, nowhere, strings);
        restored.restoreLinked(kept, links, emptyHouseList);
        restored.entities();
      };
    });
  });

  it('looking up entities, by articles: flat', () => {
    assertGrowth(0, sizes, (size) => {
      const corpus = linkedCorpus(size);
      const ids = corpus.entities().map(({ id }) => id);
      return () => {
        for (let i = 0; i < 50_000; i++) corpus.entity(ids[(i * 37) % ids.length]!);
      };
    });
  });

  it('the first mentions of an entity, by articles: flat', () => {
    assertGrowth(0, sizes, (size) => {
      const corpus = linkedCorpus(size);
      const [first] = corpus.entities();
      return () => {
        for (let i = 0; i < 40; i++) {
          let read = 0;
          for (const _ of corpus.mentionsByFile(first!.id)) if (++read === 10) break;
        }
      };
    });
  });

  it('an edit that names somebody new, by articles: flat', () => {
    assertGrowth(0, sizes, (size) => {
      const corpus = linkedCorpus(size);
      corpus.entities();
      return () => {
        for (let i = 0; i < 60; i++) {
          const { annotation, text } = article(
            'new.txt',
            `[P Edwina ${word(i, 4)}worth] resigned.`,
            '2021-06-01',
          );
          corpus.set(annotation, text);
          corpus.get('new.txt');
          corpus.entities();
        }
      };
    });
  });

  it('looking up near names, by names: less than linear', () => {
    assertGrowth(0.5, [3000, 6000, 12_000, 24_000], (size) => {
      const names = Array.from({ length: size }, (_, i) => `${word(i % 997, 2)} ${word(i, 4)}`.toLowerCase());
      const index = new NearIndex(poolOf(names));
      const asked = Array.from({ length: 1500 }, (_, i) => names[(i * 7919) % size]!.replace(/.$/, 'x'));
      index.search(asked[0]!, 2, () => {});
      return () => {
        for (const query of asked) index.search(query, 2, () => {});
      };
    });
  });
});

/** How long an editor waits for the marks after a keystroke in a long article. */
import { ArticleSession } from '../src/article-session.ts';
import type { Engine } from '../src/engine.ts';
import { randomFrom } from '../train/entities/random.ts';
import { syntheticArchive } from './archive.ts';
import { percentile } from './timing.ts';

export interface EditLatency {
  readonly words: number;
  readonly edits: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

/** Edits of one character each: typed, deleted, also inside names and dates, and line ends. */
export function editLatency(engine: Engine, edits = 400): EditLatency {
  let text = longArticle(20_000);
  const words = text.split(/\s+/).length;
  const session = new ArticleSession();
  const input = (text: string) => ({ file: 'long.txt', text, publishedOn: '2022-05-04' });
  const random = randomFrom(5);
  const times: number[] = [];
  for (let i = -50; i < edits; i++) {
    const at = Math.floor(random() * text.length);
    const typed = 'etaoinshrdluBKM1 .,”\n'.charAt(Math.floor(random() * 21));
    text =
      random() < 0.7 ? text.slice(0, at) + typed + text.slice(at) : text.slice(0, at) + text.slice(at + 1);
    const before = performance.now();
    session.annotate(input(text), engine);
    if (i >= 0) times.push(performance.now() - before);
  }
  return {
    words,
    edits,
    median: percentile(times, 50),
    p95: percentile(times, 95),
    slowest: Math.max(...times),
  };
}

/** Different paragraphs of many articles, one after the other. */
export function longArticle(words: number): string {
  const texts: string[] = [];
  let count = 0;
  for (const { text } of syntheticArchive(1000, 11)) {
    texts.push(text);
    count += text.split(/\s+/).length;
    if (count >= words) break;
  }
  return texts.join('\n\n');
}

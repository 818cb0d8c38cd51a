/** How long an editor waits for the marks after a keystroke in a long article. */
import type { Annotation } from '../src/annotation.ts';
import { ArticleSession } from '../src/article-session.ts';
import type { Engine } from '../src/engine.ts';
import { randomFrom } from '../train/entities/random.ts';
import { syntheticArchive } from './archive.ts';
import { percentile } from './timing.ts';

export interface EditLatency {
  readonly what: string;
  readonly words: number;
  readonly edits: number;
  /** Milliseconds on the clock. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** Milliseconds of processor time, with those of the compiler and the garbage collector beside. */
  readonly processorMedian: number;
  readonly processorP95: number;
}

/** Edits before those that count: code that has never run is slow. */
const warmUp = 100;

/** Edits of one character each in a long article: anywhere, also in names, dates and line ends; and in names only. */
export function editLatencies(engine: Engine, edits = 400): EditLatency[] {
  return [latency('anywhere', engine, edits, anywhere), latency('inside a name', engine, edits, insideName)];
}

type Edit = (text: string, last: Annotation, random: () => number, turn: number) => string;

/** Typed or deleted at random. */
const anywhere: Edit = (text, _, random) => {
  const at = Math.floor(random() * text.length);
  const typed = 'etaoinshrdluBKM1 .,”\n'.charAt(Math.floor(random() * 21));
  return random() < 0.7 ? text.slice(0, at) + typed + text.slice(at) : text.slice(0, at) + text.slice(at + 1);
};

/** A letter typed into a name, or one deleted. */
const insideName: Edit = (text, { entities }, random, turn) => {
  const { start, end } = entities[Math.floor(random() * entities.length)]!;
  const at = start + 1 + Math.floor(random() * (end - start - 1));
  return turn % 2 === 0
    ? `${text.slice(0, at)}e${text.slice(at)}`
    : text.slice(0, at) + text.slice(Math.min(at + 1, end));
};

function latency(what: string, engine: Engine, edits: number, edit: Edit): EditLatency {
  let text = longArticle(20_000);
  const words = text.split(/\s+/).length;
  const session = new ArticleSession();
  const annotate = () => session.annotate({ file: 'long.txt', text, publishedOn: '2022-05-04' }, engine);
  let last = annotate();
  const random = randomFrom(5);
  const times: number[] = [];
  const processorTimes: number[] = [];
  for (let i = -warmUp; i < edits; i++) {
    text = edit(text, last, random, i);
    const processor = process.cpuUsage();
    const before = performance.now();
    last = annotate();
    if (i < 0) continue;
    times.push(performance.now() - before);
    const { user, system } = process.cpuUsage(processor);
    processorTimes.push((user + system) / 1000);
  }
  return {
    what,
    words,
    edits,
    median: percentile(times, 50),
    p95: percentile(times, 95),
    slowest: Math.max(...times),
    processorMedian: percentile(processorTimes, 50),
    processorP95: percentile(processorTimes, 95),
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

/** Runs one target on ever new texts, guided by what they reach. */
import { randomFrom } from '../../train/entities/random.ts';
import { Coverage } from './coverage.ts';
import { instrument } from './instrument.ts';
import { mutate } from './mutate.ts';

export interface Outcome {
  readonly name: string;
  readonly runs: number;
  /** Texts that reached something new, and how many branches and functions were reached. */
  readonly kept: number;
  readonly reached: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly message: string;
  readonly text: string;
}

/** A text of a few thousand characters that takes so many milliseconds, twice, is a failure. */
const tooSlow = 1500;
const mostFailures = 5;

/** @param path Module that exports the target. */
export async function fuzzTarget(path: string, seconds: number, seed: number): Promise<Outcome> {
  const { target, counters } = await instrument(path);
  const coverage = new Coverage(counters);
  const random = randomFrom(seed);
  const corpus = [...target.seeds];
  const failures = new Map<string, Failure>();
  let runs = 0;

  const run = async (text: string): Promise<number> => {
    const from = performance.now();
    runs++;
    try {
      await target.run(text);
    } catch (error) {
      const { message, stack } = error as Error;
      const where = /at (\S+)/.exec(stack ?? '')?.[1] ?? '';
      const key = `${message.slice(0, 80)} ${where}`;
      if (!failures.has(key)) failures.set(key, { message: stack?.slice(0, 600) ?? message, text });
    }
    return performance.now() - from;
  };
  const isSlow = async (text: string): Promise<boolean> =>
    (await run(text)) > tooSlow && (await run(text)) > tooSlow;

  for (const text of corpus) await run(text);
  coverage.take();
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && failures.size < mostFailures) {
    // What was found last leads on most often.
    const recent = random() < 0.5 ? Math.max(0, corpus.length - 20) : 0;
    const parent = corpus[recent + Math.floor(random() * (corpus.length - recent))]!;
    const text = mutate(parent, { corpus, words: target.words }, random);
    if (await isSlow(text)) failures.set(`slow ${text.slice(0, 20)}`, { message: 'takes too long', text });
    if (coverage.take()) corpus.push(text);
  }
  return {
    name: target.name,
    runs,
    kept: corpus.length - target.seeds.length,
    reached: coverage.reached,
    failures: [...failures.values()],
  };
}

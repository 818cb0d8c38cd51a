/** Proves of a pattern that no text makes it backtrack more than linearly, or finds a text that does. */
import { simplify } from './simplify.ts';

// The implementation in JavaScript: no other program is run.
process.env['RECHECK_BACKEND'] = 'pure';
const { check } = await import('recheck');

export interface Proof {
  /**
   * linear: proved by automata (Weideman et al., "Analyzing matching time behavior of backtracking regular
   * expression matchers", 2016). searched: too rich for that, and a search for an attack found none that
   * slows the pattern down. superlinear: an attack does.
   */
  readonly verdict: 'linear' | 'searched' | 'superlinear';
  readonly detail: string;
}

/** @param milliseconds How long is tried at most. */
export async function prove(source: string, flags: string, milliseconds: number): Promise<Proof> {
  const plain = simplify(source, flags);
  const result = await check(plain.source, plain.flags, { timeout: milliseconds, checker: 'auto' });
  if (result.status === 'safe')
    return result.checker === 'automaton'
      ? { verdict: 'linear', detail: 'automata' }
      : { verdict: 'searched', detail: 'no attack found' };
  if (result.status === 'unknown')
    return result.error.kind === 'timeout'
      ? { verdict: 'searched', detail: 'no attack found in the time given' }
      : { verdict: 'superlinear', detail: `not understood: ${result.error.kind}` };
  const { pumps, suffix, pattern } = result.attack;
  const attack = (times: number): string =>
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  // Running an exponential attack would take for ever.
  return result.complexity.type === 'exponential' || growsTooFast(new RegExp(source, flags), attack)
    ? { verdict: 'superlinear', detail: `${result.complexity.summary}: ${pattern}` }
    : { verdict: 'searched', detail: 'an attack on the simplified pattern does not slow this one down' };
}

const first = 8;
const largest = 400_000;
/** Milliseconds that an attack has to cost to be one. */
const worth = 40;

/** Whether four times the attack costs this engine more than ten times the time. */
function growsTooFast(pattern: RegExp, attack: (times: number) => string): boolean {
  const cost = (text: string): number => {
    const from = performance.now();
    // A detector goes through all matches.
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.exec(text);
    return performance.now() - from;
  };
  for (let times = first; attack(times).length < largest; times *= 2) {
    const before = cost(attack(times));
    if (before < worth / 10) continue;
    const after = cost(attack(times * 4));
    if (after > worth && after > before * 10) return true;
  }
  return false;
}

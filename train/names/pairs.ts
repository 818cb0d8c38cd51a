/** Pairs of Latin spellings of one name: what goes through another script comes back in more than one way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../src/text/fold.ts';

export interface SpellingPair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** At most so many spellings of one source form are paired: larger groups are noise. */
const largestGroup = 10;

/**
 * Pairs from Wikidata transliterations (folder names/transliteration; lines "latin TAB source TAB count") and
 * from aliases on the OFAC list (folder names/ofac).
 */
export function spellingPairs(data: string): SpellingPair[] {
  return [
    ...transliterationPairs(join(data, 'names/transliteration')),
    ...aliasPairs(join(data, 'names/ofac')),
  ];
}

function transliterationPairs(folder: string): SpellingPair[] {
  const out: SpellingPair[] = [];
  for (const file of readdirSync(folder).filter((name) => /^wd_.*\.txt$/.test(name))) {
    const groups = new Map<string, Map<string, number>>();
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [latin, source, count] = line.split('\t');
      if (!latin || !source) continue;
      const group = groups.get(source) ?? new Map<string, number>();
      groups.set(source, group.set(foldName(latin), Number(count) || 1));
    }
    for (const group of groups.values()) {
      const forms = [...group].filter(([form]) => /^[a-z]{3,}$/.test(form));
      if (forms.length > largestGroup) continue;
      for (const [i, [a, n]] of forms.entries())
        for (const [b, m] of forms.slice(i + 1)) out.push({ a, b, weight: Math.sqrt(Math.min(n, m)) });
    }
  }
  return out;
}

/** Words of a listed name against the words of its aliases, where they begin alike or end alike. */
function aliasPairs(folder: string): SpellingPair[] {
  const names = new Map<string, string>();
  for (const line of readFileSync(join(folder, 'bench_sdn.csv'), 'utf8').split('\n')) {
    const [, id, name] = /^(\d+),"([^"]+)"/.exec(line) ?? [];
    if (id && name) names.set(id, name);
  }
  const out: SpellingPair[] = [];
  for (const line of readFileSync(join(folder, 'bench_alt.csv'), 'utf8').split('\n')) {
    const [, id, alias] = /^(\d+),\d+,"[^"]*","([^"]+)"/.exec(line) ?? [];
    const name = id && names.get(id);
    if (!name || !alias) continue;
    const words = (text: string) => foldName(text).match(/[a-z]{4,}/g) ?? [];
    const [left, right] = [words(name), words(alias)];
    if (left.length !== right.length) continue;
    for (const [i, a] of left.entries()) {
      const b = right[i]!;
      if (a !== b && a[0] === b[0] && Math.abs(a.length - b.length) <= 2) out.push({ a, b, weight: 1 });
    }
  }
  return out;
}

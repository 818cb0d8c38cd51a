/**
 * Proves every regular expression of the sources, and writes the list of proofs:
 *   node scripts/run.mjs fuzz/prove-patterns.ts [--all]
 * Patterns that the list has already are taken as proved; `--all` proves them again (some minutes). The exit
 * status is 1 where one of them backtracks more than linearly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsBelow } from './patterns/extract.ts';
import { keyOf, type Proofs, proofsFile } from './patterns/proofs.ts';
import { prove } from './patterns/prove.ts';

/** Milliseconds for one pattern. */
const time = 8000;

const root = join(import.meta.dirname, '..');
const known = JSON.parse(readFileSync(proofsFile, 'utf8')) as Proofs;
const all = process.argv.includes('--all');
const proofs: Record<string, Proofs[string]> = {};
let bad = 0;
for (const { file, line, source, flags } of patternsBelow(root, 'src')) {
  const key = keyOf(source, flags);
  proofs[key] ??= (!all && known[key]) || (await prove(source, flags, time));
  if (proofs[key].verdict !== 'superlinear') continue;
  bad++;
  console.log(`${file}:${line} /${source}/${flags}\n  ${proofs[key].detail}`);
}
writeFileSync(proofsFile, `${JSON.stringify(Object.fromEntries(Object.entries(proofs).sort()), null, 1)}\n`);
const count = (verdict: string): number =>
  Object.values(proofs).filter((proof) => proof.verdict === verdict).length;
console.log(`${count('linear')} linear, ${count('searched')} searched in vain, ${bad} superlinear`);
process.exit(bad > 0 ? 1 : 0);

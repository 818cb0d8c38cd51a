/**
 * No regular expression of the sources backtracks more than linearly. `fuzz/patterns/proofs.json` has the
 * proofs; a pattern that is new is proved here, as far as the time goes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsBelow } from '../fuzz/patterns/extract.ts';
import { keyOf, type Proofs, proofsFile } from '../fuzz/patterns/proofs.ts';

const root = join(import.meta.dirname, '..');
/** Milliseconds for one new pattern, and for all of them. */
const each = 3000;
const inAll = 40_000;

describe('the regular expressions of the sources', () => {
  it('are all found', () => {
    const patterns = patternsBelow(root, 'src');
    assert.ok(patterns.length > 400);
    assert.ok(patterns.some(({ file }) => file === 'src/text/markdown.ts'));
  });

  it('backtrack no more than linearly', async function () {
    this.timeout(inAll + 60_000);
    const proofs = JSON.parse(readFileSync(proofsFile, 'utf8')) as Proofs;
    const { prove } = await import('../fuzz/patterns/prove.ts');
    const end = performance.now() + inAll;
    const bad: string[] = [];
    for (const { file, line, source, flags } of patternsBelow(root, 'src')) {
      const known = proofs[keyOf(source, flags)];
      if (!known && performance.now() > end) continue;
      const { verdict, detail } = known ?? (await prove(source, flags, each));
      if (verdict === 'superlinear') bad.push(`${file}:${line} /${source}/${flags} ${detail}`);
    }
    assert.deepEqual(bad, [], 'mend it, or prove it with fuzz/prove-patterns.ts');
  });

  it('would be found out if they did', async function () {
    this.timeout(300_000);
    const { prove } = await import('../fuzz/patterns/prove.ts');
    assert.equal((await prove('^(a+)+$', '', each)).verdict, 'superlinear');
    assert.equal((await prove('\\s+$', '', each)).verdict, 'superlinear');
    assert.equal((await prove('^(?:\\p{L}|\\p{Lu})+!$', 'u', each)).verdict, 'superlinear');
    assert.equal((await prove('^[a-z]+ \\d+$', 'i', each)).verdict, 'linear');
  });
});

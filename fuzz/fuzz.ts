/**
 * Coverage-guided fuzzing of everything that reads what strangers wrote:
 *   npm run fuzz -- [--seconds N] [--seed N] [--target NAME]...
 * Each target gets its share of the seconds (default 300). What fails is printed with the text that does it, as
 * JSON, to be made a test. The exit status is 1 where something fails.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzTarget } from './fuzzer/fuzz-target.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string', multiple: true },
  },
});
const folder = join(import.meta.dirname, 'targets');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .filter((name) => !values.target || values.target.includes(name));
if (names.length === 0) throw new Error(`no such target; there are ${readdirSync(folder).join(', ')}`);
console.log(`seed ${values.seed}`);
let failed = 0;
for (const name of names) {
  const path = join(folder, `${name}.ts`);
  const outcome = await fuzzTarget(path, Number(values.seconds) / names.length, Number(values.seed));
  const { runs, kept, reached, failures } = outcome;
  console.log(
    `${name}: ${runs} texts, ${kept} kept, ${reached} branches and functions reached, ${failures.length} failures`,
  );
  for (const { message, text } of failures) console.log(`  ${message}\n  text: ${JSON.stringify(text)}`);
  failed += failures.length;
}
process.exit(failed > 0 ? 1 : 0);

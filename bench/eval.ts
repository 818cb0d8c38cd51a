/**
 * `npm run eval -- --data DIR [PART...]`: accuracy on annotated data, part by part. Each part is a program
 * of its own, with options of its own; this runs them all on the sets that DIR holds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
const data = values.data ?? process.env['COPYDESK_DATA'];

/** Program and arguments of each part. */
const parts: Readonly<Record<string, readonly string[]>> = {
  entities: ['train/evaluate.ts'],
  dates: ['bench/dates-eval.ts', 'dates/timebank.jsonl', 'dates/aquaint.jsonl', 'dates/gum-bio.jsonl'],
  forms: ['bench/dates-forms.ts'],
  links: ['bench/links-eval.ts'],
  names: ['bench/names-eval.ts'],
  'real-names': ['bench/real-names-eval.ts'],
  things: ['bench/things-eval.ts'],
  garbles: ['bench/garbles-eval.ts', 'text/clean-articles-dev.jsonl', 'text/wmt23-zhen-dev.jsonl'],
};

if (!data || !existsSync(data)) {
  console.error('npm run eval -- --data DIR [PART...]: a folder with annotated data (or COPYDESK_DATA)');
  console.error(`Parts: ${Object.keys(parts).join(', ')}. train/README.md says what DIR holds.`);
  process.exit(2);
}

let failed = false;
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const part = parts[name];
  if (!part || !existsSync(part[0]!)) {
    console.error(`there is no part '${name}'`);
    failed = true;
    continue;
  }
  const [program, ...rest] = part;
  console.log(`\n== ${name}: ${join(program!)}`);
  const args = ['--import', 'tsx', program!, '--data', data, ...rest];
  failed = spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;

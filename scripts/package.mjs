#!/usr/bin/env node
/**
 * Builds the `.vsix` and says how large it is; fails above the limit.
 *   node scripts/package.mjs [--out FILE] [--as-built]
 * With --as-built, dist/ is packed as it is.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

const limit = 10 * 1024 * 1024;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string' }, 'as-built': { type: 'boolean' } } });
const file = values.out ?? `${name}-${version}.vsix`;

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!values['as-built']) run('scripts/build.mjs', '--production');
run(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--skip-license',
  '--no-rewrite-relative-links',
  '--out',
  file,
);
const { size } = statSync(file);
console.log(`${file}: ${(size / 1024 / 1024).toFixed(2)} MB of ${limit / 1024 / 1024} MB`);
if (size > limit) process.exit(1);

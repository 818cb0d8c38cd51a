#!/usr/bin/env node
/** Builds the `.vsix` and says how large it is; fails above the limit. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const limit = 10 * 1024 * 1024;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${name}-${version}.vsix`;

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('scripts/build.mjs', '--production');
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

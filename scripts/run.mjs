#!/usr/bin/env node
/**
 * Runs one of the project's TypeScript programs, after installing what it needs where that is missing:
 *   node scripts/run.mjs bench/main.ts [arguments]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [program, ...rest] = process.argv.slice(2);
if (!program) {
  console.error('usage: run.mjs PROGRAM.ts [arguments]');
  process.exit(2);
}

/** Installs a package folder that has never been installed. */
function install(folder) {
  if (!existsSync(join(folder, 'package-lock.json')) || existsSync(join(folder, 'node_modules'))) return;
  const npm = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

install(root);
// A program's own folder may need more than the extension does (benchmark peers, training data).
for (let folder = dirname(resolve(root, program)); folder !== root; folder = dirname(folder)) install(folder);

const { status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

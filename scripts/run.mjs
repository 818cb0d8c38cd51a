#!/usr/bin/env node
/**
 * Runs one of the project's TypeScript programs, after installing what it needs where that is missing:
 *   node scripts/run.mjs bench/main.ts [arguments]
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { installFolder, installProject, root } from './install.mjs';

const [program, ...rest] = process.argv.slice(2);
if (!program) {
  console.error('usage: run.mjs PROGRAM.ts [arguments]');
  process.exit(2);
}

installProject();
// A program's own folder may need more than the extension does: benchmark peers, training data.
for (let folder = dirname(resolve(root, program)); folder.length > root.length; folder = dirname(folder))
  installFolder(folder);

const { status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

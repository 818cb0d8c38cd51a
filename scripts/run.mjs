#!/usr/bin/env node
/**
 * Runs one of the project's TypeScript programs, after installing what it needs where that is missing:
 *   node scripts/run.mjs [--bundled] bench/main.ts [arguments]
 *
 * `--bundled` bundles the program first, as what ships is bundled: a speed measured otherwise is that of the
 * loader's code, about half of it.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { installFolder, installProject, root } from './install.mjs';

const isBundled = process.argv[2] === '--bundled';
const [program, ...rest] = process.argv.slice(isBundled ? 3 : 2);
if (!program) {
  console.error('usage: run.mjs [--bundled] PROGRAM.ts [arguments]');
  process.exit(2);
}

installProject();
// A program's own folder may need more than the extension does: benchmark peers, training data.
for (let folder = dirname(resolve(root, program)); folder.length > root.length; folder = dirname(folder))
  installFolder(folder);

/** The program's bundle, beside it, so that addresses relative to it hold. */
const bundle = join(dirname(resolve(root, program)), '.bundled.mjs');
if (isBundled) {
  const { buildSync } = await import('esbuild');
  const format = { platform: 'node', format: 'esm', packages: 'external', minify: true, logLevel: 'error' };
  buildSync({ entryPoints: [resolve(root, program)], outfile: bundle, bundle: true, ...format });
}

const { status } = spawnSync(
  process.execPath,
  isBundled ? [bundle, ...rest] : ['--import', 'tsx', program, ...rest],
  { cwd: root, stdio: 'inherit' },
);
if (isBundled) rmSync(bundle, { force: true });
process.exit(status ?? 1);

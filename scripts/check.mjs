#!/usr/bin/env node
/** Types, lint and format of everything, after installing what the parts need to be checked. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installFolder, installProject, root } from './install.mjs';

installProject();
for (const folder of ['bench', 'fuzz', 'train', 'train/lexicon']) installFolder(join(root, folder));

const programs = [
  ['node_modules/typescript/bin/tsc', '-p', '.'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
];
const failed = programs.filter(
  (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length > 0 ? 1 : 0;

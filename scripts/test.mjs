#!/usr/bin/env node
/**
 * All tests, from a fresh copy on: installs and builds what they need, then runs
 *   unit   mocha on the layers below VS Code
 *   hosts  the extension's own suite inside real VS Code: Node host, web host, desktop where there is one
 *   flows  what a user does, through the real interface
 *
 *   npm test -- [--only unit|hosts|flows]...
 *
 * What runs in VS Code gets a second try in a fresh window, since VS Code itself does not do everything in the same
 * order each time; the summary names whatever needed one.
 * The last line is "N passed, N failed"; the exit status is 0 only where none failed.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installFolder, installHosts, installProject, root } from './install.mjs';

const parts = ['unit', 'hosts', 'flows'];
/** Elsewhere, desktop VS Code is what the extension is tested in. */
const packagedHosts = process.platform === 'linux' && process.arch === 'x64';
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = values.only?.flatMap((list) => list.split(',')) ?? parts;
const unknown = chosen.find((part) => !parts.includes(part));
if (unknown !== undefined) {
  console.error(`npm test -- --only ${parts.join('|')}: there is no part "${unknown}"`);
  process.exit(2);
}

/** Passes a program's output on while it runs; resolves with what it printed and sent, and its exit status. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    let output = '';
    let sent;
    child.on('message', (message) => {
      sent = message;
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (status) => resolve({ output, sent, status }));
  });
}

/** Runs mocha; a run that ends badly without a failed test counts as one failure. */
async function mocha(name, args) {
  console.log(`\n${name}`);
  const { output, status } = await run(['node_modules/mocha/bin/mocha.js', ...args]);
  const count = (what) => Number(output.match(new RegExp(`^\\s*(\\d+) ${what}\\b`, 'm'))?.[1] ?? 0);
  const failed = count('failing');
  return [{ name, passed: count('passing'), failed: failed === 0 && status !== 0 ? 1 : failed }];
}

/** Runs the suite in one kind of VS Code; a run that tells no outcome is one failure. */
async function host(kind) {
  const { sent } = await run(['--import', 'tsx', 'test/hosts/hosts.ts', kind]);
  return sent ?? [{ name: `extension in VS Code (${kind})`, passed: 0, failed: 1 }];
}

/** A run in VS Code, with a second try of what failed. */
async function tried(step) {
  const outcomes = await step();
  if (!outcomes.some(({ failed }) => failed > 0)) return outcomes;
  console.log('\nFailed; a second try in a fresh window:');
  return (await step()).map((outcome) => ({ ...outcome, again: true }));
}

/** The suite in each kind of VS Code there is here. */
async function hosts() {
  const outcomes = [];
  for (const kind of packagedHosts ? ['node', 'web', 'desktop'] : ['desktop'])
    outcomes.push(...(await tried(() => host(kind))));
  return outcomes;
}

/** What a user does, where there are hosts and a browser to do it in. */
async function flows() {
  if (!packagedHosts)
    return [{ name: 'user flows', leftOut: 'the packaged VS Code and browser are for Linux on x64' }];
  const folder = 'test/hosts/flows';
  const outcomes = [];
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.flow.ts'))) {
    const name = `user flow: ${file.slice(0, -'.flow.ts'.length)}`;
    const args = ['--config', `${folder}/.mocharc.json`, '--spec', `${folder}/${file}`];
    outcomes.push(...(await tried(() => mocha(name, args))));
  }
  return outcomes;
}

/** A part that throws is one failure; the other parts still run. Tells how long it took. */
async function attempt(name, part) {
  const start = Date.now();
  try {
    const outcomes = await part();
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`\n${name}: ${seconds} s`);
    return outcomes;
  } catch (error) {
    console.error(error);
    return [{ name, passed: 0, failed: 1 }];
  }
}

installProject();
// What proves the regular expressions
if (chosen.includes('unit')) installFolder(join(root, 'fuzz'));
if (packagedHosts && chosen.some((part) => part !== 'unit')) installHosts();
const build = await run(['scripts/build.mjs', '--tests']);
if (build.status !== 0) {
  console.log('The build failed.\n0 passed, 1 failed');
  process.exit(1);
}

const steps = {
  unit: () => mocha('unit tests', ['test/**/*.test.ts']),
  hosts,
  flows,
};
const results = [];
for (const part of parts) if (chosen.includes(part)) results.push(...(await attempt(part, steps[part])));

console.log('\nSummary');
for (const { name, passed, failed, leftOut, again } of results) {
  const outcome = leftOut ? `left out, as ${leftOut}` : `${passed} passed, ${failed} failed`;
  console.log(`  ${name}: ${outcome}${again ? ' at the second try' : ''}`);
}
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

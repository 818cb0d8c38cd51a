#!/usr/bin/env node
/**
 * All tests, from a fresh copy on: installs and builds what they need, then runs
 *   unit   mocha on the layers below VS Code
 *   hosts  the extension's own suite inside real VS Code: Node host, web host, desktop where there is one
 *   flows  what a user does, through the real interface
 *
 *   npm test -- [--only unit|hosts|flows]...
 *
 * Unit tests run in as many processes as there are cores. What runs in VS Code does so in windows side by side, each
 * with a host, a browser and folders of its own. What failed gets a second try, alone, since neither VS Code nor a busy
 * machine does everything in the same order each time; the summary names whatever needed one.
 * The last line is "N passed, N failed"; the exit status is 0 only where none failed.
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
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

/** Processes of unit tests. */
const jobs = availableParallelism();
/** Windows side by side: each keeps about a core busy, and takes up to three gigabytes with its browser. */
const lanes = Math.max(1, Math.min(4, availableParallelism(), Math.floor(totalmem() / 3 / 2 ** 30)));

/** Runs a program, its output passed on at once; resolves with what it printed and sent, and its exit status. */
function run(args, { atOnce = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let output = '';
    let sent;
    child.on('message', (message) => {
      sent = message;
    });
    for (const stream of ['stdout', 'stderr'])
      child[stream].on('data', (chunk) => {
        output += chunk;
        if (atOnce) process[stream].write(chunk);
      });
    child.on('close', (status) => {
      if (!atOnce) process.stdout.write(output);
      resolve({ output, sent, status });
    });
  });
}

/** Runs mocha; a run that ends badly without a failed test counts as one failure. */
async function mocha(name, args, options) {
  if (options?.atOnce !== false) console.log(`\n${name}`);
  const { output, status } = await run(['node_modules/mocha/bin/mocha.js', ...args], options);
  const count = (what) => Number(output.match(new RegExp(`^\\s*(\\d+) ${what}\\b`, 'm'))?.[1] ?? 0);
  const failed = count('failing');
  const [why = ''] = output.match(/^\s*\d+ failing\b.*/ms) ?? [];
  return [{ name, passed: count('passing'), failed: failed === 0 && status !== 0 ? 1 : failed, why }];
}

/** Runs the unit tests side by side; if any failed, all once more, one after the other. */
async function unit() {
  const files = 'test/**/*.test.ts';
  const outcomes = await mocha('unit tests', ['--parallel', '--jobs', String(jobs), files]);
  if (!outcomes.some(({ failed }) => failed > 0)) return outcomes;
  console.log('\nFailed; a second try, one after the other:');
  return secondTry(await mocha('unit tests', [files]), outcomes);
}

/** What a second try came to, and why there was one. */
const secondTry = (outcomes, first) =>
  outcomes.map((outcome) => ({ ...outcome, again: first.map(({ why }) => why).join('') }));

/** Runs the suite in one kind of VS Code; a run that tells no outcome is one failure. */
async function host(kind) {
  const { output, sent } = await run(['--import', 'tsx', 'test/hosts/hosts.ts', kind], { atOnce: false });
  const why = output.match(/^ *✗.*(?:\n {6}.*)*/gm)?.join('\n') ?? '';
  return (sent ?? [{ name: `extension in VS Code (${kind})`, passed: 0, failed: 1 }]).map((outcome) => ({
    ...outcome,
    why,
  }));
}

/** Runs what is to be done, `lanes` at a time, in their order; then what failed once more, one after the other. */
async function sideBySide(steps) {
  const outcomes = new Map();
  const left = [...steps];
  const lane = async () => {
    for (let step = left.shift(); step; step = left.shift()) outcomes.set(step, await step());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const [step, first] of outcomes) {
    if (!first.some(({ failed }) => failed > 0)) continue;
    console.log('\nFailed; a second try in a fresh window, alone:');
    outcomes.set(step, secondTry(await step(), first));
  }
  return steps.flatMap((step) => outcomes.get(step));
}

/** The suite in each kind of VS Code there is here. */
const hosts = (packagedHosts ? ['node', 'web', 'desktop'] : ['desktop']).map((kind) => () => host(kind));

const flowFolder = 'test/hosts/flows';
/** What a user does, where there are hosts and a browser to do it in. The longest first, so that they end together. */
const flows = readdirSync(join(root, flowFolder))
  .filter((name) => name.endsWith('.flow.ts'))
  .map((name) => ({ name, size: statSync(join(root, flowFolder, name)).size }))
  .sort((a, b) => b.size - a.size)
  .map(({ name }) => async () => {
    const args = ['--config', `${flowFolder}/.mocharc.json`, '--spec', `${flowFolder}/${name}`];
    return mocha(`user flow: ${name.slice(0, -'.flow.ts'.length)}`, args, { atOnce: false });
  });
const noFlows = async () => [
  { name: 'user flows', leftOut: 'the packaged VS Code and browser are for Linux on x64' },
];

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

const results = [];
if (chosen.includes('unit')) results.push(...(await attempt('unit tests', unit)));
const windows = [
  ...(chosen.includes('flows') ? (packagedHosts ? flows : [noFlows]) : []),
  ...(chosen.includes('hosts') ? hosts : []),
];
if (windows.length > 0) results.push(...(await attempt('tests in VS Code', () => sideBySide(windows))));

for (const { name, again } of results.filter((result) => result.again !== undefined))
  console.log(`\nWhat failed in the first try of ${name}:\n${again}`);

console.log('\nSummary');
for (const { name, passed, failed, leftOut, again } of results) {
  const outcome = leftOut ? `left out, as ${leftOut}` : `${passed} passed, ${failed} failed`;
  console.log(`  ${name}: ${outcome}${again === undefined ? '' : ' at the second try'}`);
}
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

/**
 * Tells how typing and scrolling feel in the extension host while an archive is indexed, while that pauses, and while
 * it pauses beside another program that keeps a core busy at the lowest priority, in turns; then when all of it is
 * indexed. In place of a suite: see test/hosts/measure-archive.ts.
 */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { commands, type Disposable, extensions, Selection, window, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { openUri, until } from './desk.ts';
import { ok } from './expect.ts';
import { timingsMarker } from './report.ts';

/** Keys and scrolls of each turn, and how many turns there are of both kinds. */
const samples = 40;
const turns = 3;
/** Milliseconds between two keys: as fast as people type. */
const gap = 60;
/** Milliseconds to wait for the whole archive. */
const patience = 30 * 60_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds from a command until the event that it leads to. */
async function timed(
  event: (listener: () => void) => Disposable,
  command: () => Thenable<unknown>,
): Promise<number> {
  const start = performance.now();
  let subscription: Disposable | undefined;
  const heard = new Promise<void>((resolve) => {
    subscription = event(() => resolve());
  });
  await command();
  await heard;
  subscription?.dispose();
  return performance.now() - start;
}

const key = () =>
  timed(workspace.onDidChangeTextDocument, () => commands.executeCommand('type', { text: 'e' }));

function scroll(i: number): Promise<number> {
  const to = i % 2 === 0 ? 'down' : 'up';
  return timed(window.onDidChangeTextEditorVisibleRanges, () =>
    commands.executeCommand('editorScroll', { to, by: 'line', value: 20 }),
  );
}

interface Feel {
  readonly typing: number[];
  readonly scrolling: number[];
  /** How late timers of the extension host come. */
  readonly late: number[];
}

async function feel(into: Feel): Promise<void> {
  for (let i = 0; i < samples; i++) {
    into.typing.push(await key());
    const start = performance.now();
    await pause(gap);
    into.late.push(performance.now() - start - gap);
  }
  for (let i = 0; i < samples; i++) {
    into.scrolling.push(await scroll(i));
    await pause(gap);
  }
}

/** Feels beside another program that keeps a core busy, with no more claim to it than any program can have. */
async function feelBesideLoad(into: Feel): Promise<void> {
  const load = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  try {
    setPriority(load.pid!, 19);
    await feel(into);
  } finally {
    load.kill('SIGKILL');
  }
}

/** Called by VS Code. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<TestApi>('copydesk.copydesk');
  ok(extension, 'the extension is not installed in this host');
  const api = await extension.activate();
  await until(() => ok(api.status().articles > 100, 'nothing is indexed yet'), 120_000);
  const [file] = await workspace.findFiles('long.txt');
  ok(file, 'no article to type in');
  const editor = await openUri(file);
  editor.selection = new Selection(2, 0, 2, 0);
  const busy: Feel = { typing: [], scrolling: [], late: [] };
  const idle: Feel = { typing: [], scrolling: [], late: [] };
  const beside: Feel = { typing: [], scrolling: [], late: [] };
  // The first keys after the editor has started are slow, whatever else goes on.
  await feel({ typing: [], scrolling: [], late: [] });
  for (let turn = 0; turn < turns; turn++) {
    ok(api.status().pending > 0, 'the archive is too small: all of it is indexed');
    await feel(busy);
    await commands.executeCommand('copydesk.togglePause');
    await pause(1500);
    await feel(idle);
    await feelBesideLoad(beside);
    await commands.executeCommand('copydesk.togglePause');
    await pause(500);
  }
  const indexed = api.status().articles;
  console.log(timingsMarker + JSON.stringify({ busy, idle, beside, indexed }));
  await until(() => ok(api.status().pending === 0, 'still indexing'), patience);
  console.log(timingsMarker + JSON.stringify({ status: api.status() }));
  // VS Code would end the extension, and with it what its views show; whoever started this takes pictures first.
  await new Promise(() => {});
}

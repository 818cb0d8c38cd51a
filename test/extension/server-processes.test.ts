import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcesses } from '../../src/extension/server-processes.node.ts';

describe('processes of the server', () => {
  let folder: string;
  let processes: ServerProcesses | undefined;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-processes-'));
  });
  afterEach(() => processes?.dispose());
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that answers a message, or that hears it and never ends. */
  const program = (name: string, listener: string): string => {
    const file = join(folder, name);
    writeFileSync(file, `process.on('message', (message) => { ${listener} });`);
    return file;
  };
  const ended = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  const answer = async (child: ChildProcess): Promise<unknown> => {
    child.send('hello');
    const [message] = await once(child, 'message');
    return message;
  };

  it('begin with one that is there before it is asked for', async () => {
    processes = new ServerProcesses(program('echo.cjs', 'process.send([message, process.argv[2]])'), [], 50);
    const child = processes.take();
    assert.deepEqual(await answer(child), ['hello', '--node-ipc']);
  });

  it('come one after the other; one that hangs is made to end', async () => {
    processes = new ServerProcesses(program('hang.cjs', 'process.send("busy")'), [], 50);
    const first = processes.take();
    await answer(first);
    const second = processes.take();
    assert.notEqual(second.pid, first.pid);
    await ended(first);
    assert.equal(first.signalCode, 'SIGKILL');
    assert.equal(await answer(second), 'busy');
  });

  it('come afresh after one that could not start', async () => {
    processes = new ServerProcesses(join(folder, 'missing.cjs'), [], 50);
    const child = processes.take();
    await ended(child);
    assert.notEqual(processes.take().pid, child.pid);
  });

  it('end with the extension, asked for or not', async () => {
    const unasked = new ServerProcesses(program('idle.cjs', ''), [], 50);
    unasked.dispose();
    const asked = new ServerProcesses(program('idle.cjs', ''), [], 50);
    const child = asked.take();
    asked.dispose();
    await ended(child);
    assert.equal(child.signalCode, 'SIGKILL');
  });
});

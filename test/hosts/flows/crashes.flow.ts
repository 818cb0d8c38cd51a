/** The server dies while an editor types, again and again: what was typed stays, and people are told. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure } from './flow.ts';

/** The process that a process was started by, and its command line; undefined where it is gone. */
function processOf(id: string): { readonly parent: string; readonly command: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const [, parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8') };
  } catch {
    return undefined;
  }
}

/** Whether this process started another, or what started that. */
function isOurs(id: string): boolean {
  for (let at = id; at !== '' && at !== '0'; at = processOf(at)?.parent ?? '')
    if (at === String(process.pid)) return true;
  return false;
}

/** The language servers of the windows that this process opened. */
const servers = (): number[] =>
  readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && processOf(id)?.command.includes('server.cjs\0--node-ipc'))
    .filter(isOurs)
    .map(Number);

describe('when the server dies, node host', function () {
  this.timeout(180_000);
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = copyOfWorkspace();
    writeFileSync(join(folder, 'short.txt'), 'Kaja Kallas met envoys in Helsinki.');
    workbench = await openWorkbench({ host: 'node', folder });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  pictureOfFailure(() => workbench);

  /** A message that people were told; a window without the focus does not show it by itself. */
  async function told(text: string): Promise<Locator> {
    const message = workbench.page.locator('.notification-list-item', { hasText: text }).first();
    await eventually(async () => {
      if (!(await message.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
      await message.waitFor({ timeout: 3000 });
    });
    return message;
  }

  /** Types behind what is there, and waits until the server has read it. */
  async function write(sentence: string, name: string): Promise<void> {
    await workbench.lines.click();
    await workbench.page.keyboard.press('Control+End');
    // A line for each: no name is broken at the end of one.
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type(sentence);
    await workbench.waitForPainted(name);
  }

  /** Kills the server that is up. */
  async function crash(): Promise<void> {
    const [server] = await eventually(async () => {
      const found = servers();
      assert.equal(found.length, 1, 'one server');
      return found;
    });
    process.kill(server!, 'SIGKILL');
    await eventually(async () => assert.ok(!servers().includes(server!)));
  }

  it('it is started again with a word about it, and unsaved text is in force', async () => {
    await workbench.openFile('short.txt');
    await write('Sanna Marin left on Monday.', 'Sanna Marin');
    await crash();
    await told('was started again');
    await write('Then Emmanuel Macron spoke.', 'Emmanuel Macron');
    await workbench.waitForPainted('Sanna Marin');
  });

  it('the fourth time it is left until people want it, and nothing is lost', async () => {
    await crash();
    await write('Mette Frederiksen listened.', 'Mette Frederiksen');
    await crash();
    await write('Jens Stoltenberg did not.', 'Jens Stoltenberg');
    await crash();
    const gaveUp = await told('was not started again');
    assert.deepEqual(servers(), []);
    await workbench.waitForText(/Sanna Marin left on Monday\.[\s\S]*Jens Stoltenberg did not\./);
    await gaveUp.locator('.monaco-button', { hasText: 'Start Again' }).click();
    await write('Olaf Scholz went home.', 'Olaf Scholz');
    await workbench.waitForPainted('Sanna Marin');
  });
});

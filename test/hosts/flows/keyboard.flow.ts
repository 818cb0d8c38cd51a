/** A complete review without a mouse: every finding, two entities that are one, a date, and the report. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

describe('a complete review by the keyboard alone', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = copyOfWorkspace();
    workbench = await openWorkbench({ folder });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  pictureOfFailure(() => workbench);

  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => workbench.page.keyboard.press(key)), Promise.resolve());
  const quickInput = (): Locator => workbench.quickInput;
  const status = (text: string): Locator => workbench.page.locator('.statusbar', { hasText: text });
  const pane = (title: string): Locator => workbench.pane(title);
  const focusedIn = (title: string): Locator =>
    pane(title).locator('.monaco-list:focus .monaco-list-row.focused');
  const attributeOf = async (one: Locator, name: string): Promise<string> =>
    (await one.getAttribute(name, { timeout: 3000 })) ?? '';
  /** How many findings there are, as the status bar has it. */
  async function findings(): Promise<number> {
    const said = await status('finding').first().textContent();
    return Number(/(\d+) findings?/.exec(said ?? '')?.[1]);
  }
  const fewerThan = (count: number): Promise<unknown> =>
    eventually(async () => assert.ok((await findings()) < count, `still ${count} findings`));
  const list = (): string => readFileSync(join(folder, 'copydesk.yaml'), 'utf8');

  /** Types into the open quick input until the focused row is the wanted one, and takes it. */
  async function choose(text: string, prefix = ''): Promise<void> {
    const input = quickInput().locator('.quick-input-box input');
    await eventually(async () => {
      await input.waitFor({ timeout: 3000 });
      await press('Control+A');
      await workbench.page.keyboard.type(prefix + text);
      const focused = quickInput().locator('.monaco-list-row.focused', { hasText: text });
      await focused.waitFor({ timeout: 4000 });
    });
    await press('Enter');
  }
  async function command(title: string): Promise<void> {
    await eventually(async () => {
      if (!(await quickInput().isVisible())) await press('F1');
      await quickInput().waitFor({ timeout: 3000 });
    });
    await choose(title, '>');
  }

  it('reads the folder and says so', () => workbench.waitForStatus('3 findings'));

  it('fixes or dismisses each finding in the list', async () => {
    await command('Copydesk: Show Findings');
    const focused = (label: RegExp): Promise<unknown> =>
      eventually(async () => assert.match(await attributeOf(focusedIn('Findings'), 'aria-label'), label));
    // The list has its focus on the first finding. Arrow keys move it, and keys mean the finding with the focus.
    await focused(/Anthony Brinken.*winter-plans.md/);
    await press('ArrowDown');
    await focused(/^border-watch.txt, 2 findings/);
    await press('ArrowUp');
    await focused(/Anthony Brinken.*winter-plans.md/);
    await press('Control+.');
    await fewerThan(3);
    // Once one is gone, the next has the focus by itself.
    await focused(/Anthony Brinken.*border-watch.txt/);
    for (let left = await findings(); left > 0; left = await findings()) {
      await focused(/Brinken.*border-watch.txt/);
      await press('Delete');
      // How far it reaches: here only, which is the first.
      await quickInput().locator('.monaco-list-row.focused', { hasText: 'Here only' }).waitFor();
      await press('Enter');
      await fewerThan(left);
    }
    await eventually(async () => assert.match(list(), /notErrors/));
    await workbench.screenshot(join(pictures, 'keyboard-findings.png'));
  });

  it('says that two entities are one', async () => {
    await command('Copydesk: Focus on Entities View');
    await pane('Entities').locator('.monaco-list-row', { hasText: 'People' }).first().waitFor();
    await pane('Entities').locator('.monaco-list:focus').waitFor();
    await press('Home', 'ArrowDown');
    await focusedIn('Entities').and(workbench.page.locator('[aria-level="2"]')).waitFor();
    await workbench.askByKey('Alt+J');
    await choose('Olaf Scholz');
    await eventually(async () => assert.match(list(), /same:[\s\S]*Olaf Scholz/));
  });

  it('corrects a date', async () => {
    await press('Control+P');
    await choose('riga-talks.txt');
    await workbench.waitForTab('riga-talks.txt');
    await command('Copydesk: Set Publication Date');
    await quickInput().locator('input[placeholder="YYYY-MM-DD"]').waitFor();
    await workbench.page.keyboard.type('2021-12-06');
    await press('Enter');
    await eventually(async () => assert.match(list(), /riga-talks\.txt: ["']?2021-12-06/));
  });

  it('exports the report', async () => {
    await command('Copydesk: Export All Articles');
    await choose('html');
    const input = quickInput().locator('.quick-input-box input');
    await eventually(async () => assert.match(await input.inputValue(), /copydesk-html\.html$/));
    await press('Enter');
    await eventually(async () => assert.ok(existsSync(join(folder, 'copydesk-html.html'))));
    assert.match(readFileSync(join(folder, 'copydesk-html.html'), 'utf8'), /Olaf Scholz/);
  });

  it('meets no error of the extension', () => {
    assert.deepEqual(workbench.errors, []);
  });
});

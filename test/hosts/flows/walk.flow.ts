/** An editor walks through all mentions of a name, from the sidebar and by the keyboard. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

describe('walking through the mentions of a name', () => {
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

  const pane = (title: string): Locator =>
    workbench.page.locator('.sidebar .pane', {
      has: workbench.page.locator('.pane-header', { hasText: title }),
    });
  const selected = (count: number) =>
    eventually(async () => assert.match(await workbench.cursor(), new RegExp(`\\(${count} selected\\)`)));

  it('finds the entity in the sidebar', async () => {
    await workbench.openFile('riga-talks.txt');
    await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
    // Mentions follow the cursor, which is on the first word; once they do, everything has been read.
    await pane('Mentions').locator('.pane-header', { hasText: 'Washington · 3 articles' }).waitFor();
    await workbench.page.locator('.statusbar', { hasText: '3 findings' }).waitFor();
    const row = pane('Entities').locator('.monaco-list-row', { hasText: 'Antony Blinken' }).first();
    await row.click();
    await pane('Mentions (6)').locator('.pane-header', { hasText: 'Antony Blinken · 3 articles' }).waitFor();
    await workbench.screenshot(join(pictures, 'sidebar.png'));
  });

  it('opens a mention in another article at its spot', async () => {
    const mention = pane('Mentions').locator('.monaco-list-row', { hasText: 'briefed President' }).first();
    await mention.click();
    await workbench.waitForTab('winter-plans.md');
    await selected('Anthony Brinken'.length);
    await workbench.screenshot(join(pictures, 'mention.png'));
  });

  it('goes to the next mention by the keyboard, into the next article', async () => {
    await workbench.openFile('border-watch.txt');
    await workbench.waitForPainted('Olaf Scholz');
    await workbench.clickText('Olaf Scholz');
    await workbench.page.keyboard.press('Alt+.');
    await workbench.waitForTab('winter-plans.md');
    await selected('Olaf Scholz'.length);
    await workbench.page.keyboard.press('Alt+.');
    await workbench.waitForTab('border-watch.txt');
    await selected('Olaf Scholz'.length);
  });

  it('meets no error of the extension', () => {
    assert.deepEqual(workbench.errors, []);
  });
});

/** Somebody new goes through the walkthrough: each step is done by doing what it says. In both hosts. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`the first steps, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-flow-'));
      writeFileSync(
        join(folder, 'harbour.txt'),
        'Harbour opens\n\nThe harbour of Lisbon opened on May 4, 2022.\n',
      );
      workbench = await openWorkbench({ host, folder, height: 1000 });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    const step = (title: string): Locator =>
      workbench.page.locator('.getting-started-step', { hasText: title }).first();
    /** Opens the walkthrough, which comes back where one left it, at a step. */
    async function goTo(title: string): Promise<void> {
      await workbench.runCommand('Welcome: Open Walkthrough');
      await workbench.answer('Get Started with Copydesk');
      await eventually(async () => {
        if (!(await step(title).getAttribute('class', { timeout: 3000 }))?.includes('expanded'))
          await step(title).click({ timeout: 3000 });
        assert.match((await step(title).getAttribute('class')) ?? '', /expanded/);
      });
    }
    const press = (title: string, button: string) =>
      step(title).getByRole('button', { name: button }).click();
    const isDone = async (title: string): Promise<void> => {
      await workbench.runCommand('Welcome: Open Walkthrough');
      await workbench.answer('Get Started with Copydesk');
      await step(title).locator('.codicon.complete').first().waitFor({ state: 'attached' });
    };

    it('begin with a sample article', async () => {
      await goTo('Open articles');
      assert.equal(await workbench.page.locator('.getting-started-step .codicon.complete').count(), 0);
      await workbench.screenshot(join(pictures, `walkthrough-${host}.png`));
      await press('Open articles', 'Open the Sample Article');
      await workbench.page.locator('.tabs-container .tab.active', { hasText: 'Untitled' }).waitFor();
      await eventually(async () => assert.ok((await workbench.painted()).length > 3));
      await isDone('Open articles');
    });

    it('choose what is highlighted', async () => {
      await goTo('See who, where and when');
      await press('See who, where and when', 'Choose What to Highlight');
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'People' }).first().waitFor();
      await workbench.page.keyboard.press('Escape');
      await isDone('See who, where and when');
    });

    it('look at findings', async () => {
      await goTo('Fix a garbled name');
      await press('Fix a garbled name', 'Show Findings');
      await workbench.pane('Findings').locator('.monaco-list-row').first().waitFor();
      await isDone('Fix a garbled name');
    });

    it('follow a name', async () => {
      await goTo('Follow a name through all articles');
      await press('Follow a name through all articles', 'Go to Entity');
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'Lisbon' }).first().waitFor();
      await workbench.page.keyboard.press('Escape');
      await isDone('Follow a name through all articles');
    });

    it('end with what was decided', async () => {
      await goTo('Decide once');
      await press('Decide once', 'Show Decisions');
      await isDone('Decide once');
      await workbench.screenshot(join(pictures, `walkthrough-done-${host}.png`));
    });

    it('meet no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

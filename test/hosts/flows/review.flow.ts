/** An editor reviews an article: sees what is highlighted, asks, corrects. In both hosts. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HostKind } from '../host.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`reviewing an article, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = copyOfWorkspace();
      workbench = await openWorkbench({ host, folder });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    it('shows highlights on names and dates', async () => {
      await workbench.openFile('border-watch.txt');
      for (const text of ['Stockholm', 'Wednesday', 'Anthony Brinken', 'Ann Linde', 'Olaf Scholz'])
        await workbench.waitForPainted(text);
      const names = (await workbench.painted()).map(({ text }) => text);
      assert.ok(!names.includes('Later'), `"Later" is no name, but among ${names.join(', ')}`);
      await workbench.screenshot(join(pictures, `review-${host}.png`));
    });

    it('says when all articles are read', () => workbench.waitForStatus('3 findings'));

    it('tells on hovering who is meant', async () => {
      const told = await workbench.hoverText('Ann Linde', /Ann Linde/);
      assert.match(told, /Person · 1 mention in 1 article/);
      await workbench.hoverText('Anthony Brinken', /Antony Blinken[\s\S]*6 mentions in 3 articles/);
      await workbench.screenshot(join(pictures, `hover-${host}.png`));
    });

    it('corrects a garbled name by a quick fix', async () => {
      await workbench.clickText('Anthony Brinken');
      await workbench.quickFix(/^Replace with “Antony Blinken”/);
      await workbench.waitForText(/Secretary of State Antony Blinken asked/);
      await workbench.waitForPainted('Antony Blinken');
      await workbench.page.keyboard.press('Control+Z');
      await workbench.waitForText(/Secretary of State Anthony Brinken asked/);
    });

    it('replaces it in all articles, after a preview', async () => {
      await workbench.clickText('Anthony Brinken');
      await workbench.quickFix(/in all articles…/);
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'winter-plans.md' }).waitFor();
      await workbench.screenshot(join(pictures, `preview-${host}.png`));
      await workbench.page.keyboard.press('Enter');
      await workbench.openFile('border-watch.txt');
      await workbench.waitForText(/Secretary of State Antony Blinken asked/);
      await workbench.openFile('archive/winter-plans.md');
      await workbench.waitForText(/on Friday, Antony Blinken briefed/);
      await workbench.clickText('Antony Blinken');
      await workbench.page.keyboard.press('Control+Z');
      await workbench.waitForText(/on Friday, Anthony Brinken briefed/);
      await workbench.openFile('border-watch.txt');
      await workbench.waitForText(/Secretary of State Antony Blinken asked/);
      if (host === 'node')
        assert.doesNotMatch(
          readFileSync(join(folder, 'riga-talks.txt'), 'utf8'),
          /Brinken/,
          'another article changed',
        );
    });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

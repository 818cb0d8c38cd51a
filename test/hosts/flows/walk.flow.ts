/** An editor walks through mentions, findings and dates, from the sidebar and by the keyboard. In both hosts. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`walking through articles, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = copyOfWorkspace();
      workbench = await openWorkbench({ host, folder, height: 1000 });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    const header = (title: string, text: string) =>
      workbench.pane(title).locator('.pane-header', { hasText: text });
    const selected = (count: number) =>
      eventually(async () => assert.match(await workbench.cursor(), new RegExp(`\\(${count} selected\\)`)));
    const announced = (words: RegExp) => workbench.page.locator('.statusbar', { hasText: words }).waitFor();
    const press = (key: string) => workbench.page.keyboard.press(key);

    it('lists the mentions of what is chosen in the sidebar', async () => {
      await workbench.openFile('riga-talks.txt');
      await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
      // Mentions follow the cursor, which is on the first word; once they do, everything has been read.
      await header('Mentions', 'Washington · 3 articles').waitFor();
      await workbench.waitForStatus('3 findings');
      await workbench.choose(
        workbench.row('Entities', 'Antony Blinken').first(),
        header('Mentions (6)', 'Antony Blinken · 3 articles'),
      );
      await workbench.screenshot(join(pictures, `sidebar-${host}.png`));
    });

    it('opens a mention in another article at its spot', async () => {
      // While the list is drawn anew, a click may meet another row.
      await eventually(async () => {
        await workbench.choose(
          workbench.row('Mentions', 'briefed President').first(),
          workbench.page.locator('.tabs-container .tab.active', { hasText: 'winter-plans.md' }),
        );
        const spot = workbench.page.locator('.statusbar', {
          hasText: `(${'Anthony Brinken'.length} selected)`,
        });
        await spot.waitFor({ timeout: 3000 });
      });
      await workbench.screenshot(join(pictures, `mention-${host}.png`));
    });

    it('goes to the next mention by the keyboard, into the next article, and back', async () => {
      await workbench.openFile('border-watch.txt');
      await workbench.waitForPainted('Olaf Scholz');
      await workbench.clickText('Olaf Scholz');
      await press('Alt+.');
      await workbench.waitForTab('winter-plans.md');
      await selected('Olaf Scholz'.length);
      await announced(/Mention 1 of 2: Olaf Scholz, winter-plans\.md, line \d+/);
      await press('Alt+.');
      await workbench.waitForTab('border-watch.txt');
      await selected('Olaf Scholz'.length);
      await workbench.runCommand('Go Back');
      await workbench.waitForTab('winter-plans.md');
    });

    it('peeks at the mentions in other articles', async () => {
      await workbench.openFile('border-watch.txt');
      await workbench.clickText('Olaf Scholz');
      await workbench.runCommand('Peek References');
      const peek = workbench.page.locator('.peekview-widget');
      await peek.locator('.monaco-list-row', { hasText: 'winter-plans.md' }).first().waitFor();
      await workbench.screenshot(join(pictures, `peek-${host}.png`));
      await press('Escape');
      await peek.waitFor({ state: 'hidden' });
    });

    it('goes to the next finding and the next date', async () => {
      await workbench.clickText('Stockholm');
      await press('Alt+;');
      await selected('Anthony Brinken'.length);
      await announced(/Finding \d of 3: Anthony Brinken, border-watch\.txt, line 5/);
      await press("Alt+'");
      await selected('Later that day'.length);
      await announced(/Date \d+ of \d+: Later that day, border-watch\.txt, line 7/);
    });

    it('counts what is typed and not saved', async () => {
      await workbench.clickText('Stockholm');
      await press('Control+End');
      await workbench.page.keyboard.type(' Ann Linde will stay in Stockholm.');
      await workbench.hoverText('Ann Linde', /Person · 2 mentions in 1 article/);
      // The web host opens files from the Explorer, which takes the sidebar.
      await workbench.runCommand('Copydesk: Focus on Mentions View');
      await workbench.clickText('Ann Linde');
      await header('Mentions (2)', 'Ann Linde').waitFor();
      await workbench.row('Mentions', 'will stay in').first().waitFor();
    });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

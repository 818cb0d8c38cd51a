/** An editor looks at what dates mean, says when an article was published, and follows the timeline. In both hosts. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

const articles: Readonly<Record<string, string>> = {
  'harbour.txt':
    'Harbour opens\n\nPublished on May 4, 2022\n\nThe fair in Lisbon runs from June 3 to June 9. The mayor said on Tuesday that the harbour was ready.\n',
  'ferry.txt': 'Ferry returns\n\nThe ferry to Lisbon came back on Friday, and nobody was hurt.\n',
};

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`dates, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-flow-'));
      for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
      workbench = await openWorkbench({ host, folder, settings: { 'copydesk.dateHints': true } });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    it('tell on hover what they mean, how that was reached and where the publication date is from', async () => {
      await workbench.openFile('harbour.txt');
      await workbench.waitForPainted('Tuesday');
      const hover = await workbench.hoverText('Tuesday', /2022-05-03/);
      assert.match(hover, /“said”/);
      assert.match(hover, /Published 2022-05-04, from the text/);
    });

    it('stand in the timeline, a range as one entry', async () => {
      await workbench.runCommand('Copydesk: Focus on Timeline View');
      const pane = workbench.page.locator('.sidebar .pane', {
        has: workbench.page.locator('.pane-header', { hasText: 'Timeline' }),
      });
      await pane.locator('.monaco-list-row', { hasText: 'June' }).first().waitFor();
      // The last day, which is below the fold, opened by the keyboard.
      const range = pane.locator('.monaco-list-row[aria-label*="2022-06-03 – 2022-06-09"]').first();
      await eventually(async () => {
        await pane.locator('.monaco-list').first().focus();
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.press('ArrowRight');
        await range.waitFor({ timeout: 2000 });
      });
      assert.match((await range.getAttribute('aria-label')) ?? '', /June 3 to June 9/);
      await workbench.screenshot(join(pictures, `timeline-${host}.png`));
    });

    it('count from the day that an editor says, which is kept', async () => {
      await workbench.openFile('ferry.txt');
      await workbench.waitForPainted('Friday');
      assert.match(await workbench.hoverText('Friday', /no certain value/), /No publication date is known/);
      await workbench.clickText('Friday');
      await workbench.runCommand('Copydesk: Set Publication Date');
      await workbench.page.locator('.quick-input-widget input').first().fill('2022-05-09');
      await workbench.page.keyboard.press('Enter');
      // The web host keeps its files to itself.
      if (host === 'node')
        await eventually(async () =>
          assert.match(readFileSync(join(folder, 'copydesk.yaml'), 'utf8'), /ferry\.txt: "?2022-05-09/),
        );
      const hover = await workbench.hoverText('Friday', /2022-05-06/);
      assert.match(hover, /set by hand/);
      await workbench.screenshot(join(pictures, `dates-${host}.png`));
    });

    it('meet no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

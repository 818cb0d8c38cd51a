/** An editor works with the views of the sidebar: who is mentioned, what is wrong, when it was, what others write. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

const briefing = `Envoys compare notes

Published on December 9, 2021

Antony Blinken met Krisjanis Karins, the prime minister of Latvia, in Riga on Tuesday. The talks lasted for for an hour, and the the envoys were tired.

At the European Union the next round is planned for January 2022.
`;

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`the sidebar, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = copyOfWorkspace();
      writeFileSync(join(folder, 'briefing.txt'), briefing);
      workbench = await openWorkbench({ host, folder, height: 1100 });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    const first = (title: string, text: string | RegExp): Locator => workbench.row(title, text).first();
    const mentionsOf = (name: string): Locator =>
      workbench.pane('Mentions').locator('.pane-header', { hasText: name });
    /** The labels of a view's rows, as screen readers say them, from the top. */
    const labels = (title: string): Promise<(string | null)[]> =>
      workbench
        .pane(title)
        .locator('.monaco-list-row')
        .evaluateAll((rows) =>
          rows
            .map((row) => ({ at: row.getBoundingClientRect().top, label: row.getAttribute('aria-label') }))
            .sort((a, b) => a.at - b.at)
            .map(({ label }) => label),
        );
    const sees = (title: string, expected: RegExp): Promise<void> =>
      eventually(async () => assert.match((await labels(title)).join('\n'), expected));

    it('reads the folder', async () => {
      await workbench.waitForStatus('5 findings');
      await workbench.openFile('briefing.txt');
      await workbench.waitForPainted('Riga');
      await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
    });

    it('shows garbled forms below the entity they mean', async () => {
      await sees(
        'Entities',
        /People, \d+, marked by a solid line\nAntony Blinken, 4 articles, 7 mentions, Garbled: /,
      );
      await workbench.expand(first('Entities', 'Antony Blinken'));
      await sees('Entities', /“Anthony Brinken” is a garbled form of Antony Blinken/);
    });

    it('sorts entities, and groups them by article', async () => {
      await workbench.runCommand('Copydesk: Sort Entities by Name');
      await sees('Entities', /Ann Linde.*\n(.*\n)*Antony Blinken.*\n(.*\n)*Jorge Sharp/);
      await workbench.runCommand('Copydesk: Group Entities by Article');
      await sees('Entities', /border-watch\.txt, 2021-12-08\n/);
      await workbench.expand(first('Entities', 'border-watch.txt'));
      await sees('Entities', /border-watch\.txt.*\nAnn Linde, 1 article, 1 mention\nAntony Blinken/);
      await workbench.runCommand('Copydesk: Group Entities by Type');
      await sees('Entities', /^People/);
    });

    it('narrows the list of entities while one types', async () => {
      await workbench.runCommand('Copydesk: Filter Entities');
      await workbench.quickInput.locator('input').first().fill('latv');
      await sees(
        'Entities',
        /^Places, 1, marked by a dashed line\nLatvia, 2 articles, 2 mentions(\nOther|$)/,
      );
      await workbench.page.keyboard.press('Enter');
      await workbench.runCommand('Copydesk: Clear Entity Filter');
      await sees('Entities', /^People/);
    });

    it('goes to any entity by a part of its name, and pins its mentions', async () => {
      await workbench.askByKey('Alt+/');
      await workbench.page.keyboard.type('scholz');
      await workbench.page.keyboard.press('Enter');
      await workbench.waitForTab('winter-plans.md');
      await workbench.pane('Mentions (2)').locator('.pane-header', { hasText: 'Olaf Scholz' }).waitFor();
      await workbench.runCommand('Copydesk: Pin Mentions');
      await workbench.clickText('Joe Biden');
      await workbench.runCommand('Copydesk: Unpin Mentions');
      await workbench.pane('Mentions').locator('.pane-header', { hasText: 'Joe Biden' }).waitFor();
    });

    it('groups findings by kind, and dismisses several at once', async () => {
      await workbench.runCommand('Copydesk: Group Findings by Kind');
      await sees('Findings', /Garbled name, 3 findings\n(.*\n){3}Repeated text, 2 findings\n/);
      await workbench.screenshot(join(pictures, `findings-${host}.png`));
      await first('Findings', 'for for').click();
      await first('Findings', 'the the').click({ modifiers: ['Control'] });
      await workbench.chooseFromMenu(first('Findings', 'the the'), 'Not an Error');
      await workbench.answer('At these places only');
      await workbench.page.locator('.statusbar', { hasText: '3 findings' }).first().waitFor();
      await eventually(async () => assert.doesNotMatch((await labels('Findings')).join(), /Repeated text/));
    });

    it('fixes all findings of a group, after a preview', async () => {
      await workbench.chooseFromMenu(first('Findings', 'Garbled name'), 'Fix');
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'winter-plans.md' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.statusbar', { hasText: '0 findings' }).first().waitFor();
      await workbench.pane('Findings').getByText('Nothing found that needs a second look').waitFor();
    });

    it('shows the dates near an entity, then all again', async () => {
      await workbench.chooseFromMenu(first('Entities', 'Olaf Scholz'), 'Show in Timeline');
      await workbench.pane('Timeline').getByText('Dates near Olaf Scholz').waitFor();
      await workbench.runCommand('Copydesk: Show the Whole Timeline');
      await sees('Timeline', /^2020, 2 dates\nMarch, 2 dates/);
    });

    it('shows what others write of the sentence at the cursor', async () => {
      await workbench.openFile('briefing.txt');
      await workbench.clickText('Karins');
      await workbench.runCommand('Copydesk: Show Parallel Passages');
      await workbench.row('Parallel Passages', 'riga-talks.txt').first().waitFor();
      await sees('Parallel Passages', /riga-talks\.txt, \d+ % alike/);
      await workbench.screenshot(join(pictures, `parallels-${host}.png`));
    });

    it('takes two entities for one where one is dropped on the other, and lists no mentions of what is gone', async () => {
      await workbench.choose(first('Entities', 'Nele Verstraeten'), mentionsOf('Nele Verstraeten'));
      const same = workbench.dialog.getByRole('button', { name: 'The Same' });
      await workbench.drag(first('Entities', 'Nele Verstraeten'), first('Entities', 'Jorge Sharp'), same);
      await workbench.screenshot(join(pictures, `merge-${host}.png`));
      await same.click();
      await sees('Entities', /Jorge Sharp, 1 article, 3 mentions/);
      await eventually(async () => {
        const header = await workbench.pane('Mentions').locator('.pane-header').first().textContent();
        assert.doesNotMatch(header ?? '', /Nele Verstraeten/);
      });
    });

    it('keeps what it shows across a restart of the window', async () => {
      const onlyOneArticle = (): Promise<void> =>
        eventually(async () => {
          const shown = (await labels('Entities')).join('\n');
          assert.match(shown, /winter-plans\.md/);
          assert.doesNotMatch(shown, /border-watch\.txt/);
        });
      await workbench.runCommand('Copydesk: Group Entities by Article');
      await workbench.expand(first('Entities', 'winter-plans.md'));
      await workbench.choose(first('Entities', 'Joe Biden'), mentionsOf('Joe Biden'));
      await workbench.runCommand('Copydesk: Pin Mentions');
      await workbench.runCommand('Copydesk: Filter Entities');
      await workbench.quickInput.locator('input').first().fill('biden');
      await onlyOneArticle();
      await workbench.page.keyboard.press('Enter');
      await workbench.restart();
      await onlyOneArticle();
      await mentionsOf('Joe Biden').waitFor();
      await workbench.runCommand('Copydesk: Clear Entity Filter');
      await sees('Entities', /border-watch\.txt/);
    });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

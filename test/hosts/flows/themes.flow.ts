/** The sample articles in every theme: highlights must stand out, and the pictures are for people to look at. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { root } from '../paths.ts';
import { type Theme, themes } from '../user-settings.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

for (const host of ['node', 'web'] satisfies HostKind[])
  describe(`highlights on the sample articles, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-samples-'));
      cpSync(join(root, 'samples'), folder, { recursive: true });
      workbench = await openWorkbench({ host, folder });
      await workbench.openFile('nato-02-application.txt');
      await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
      await workbench.waitForPainted('Brussels');
      // The list of mentions follows the cursor, and comes last.
      await workbench.clickText('Brussels');
      await workbench.page
        .locator('.sidebar .monaco-list-row', { hasText: 'nato-02-application.txt' })
        .first()
        .waitFor();
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    /** By theme; the borders tell the kinds apart, so each theme must have its own. */
    const bordersSeen = new Map<Theme, string>();

    for (const theme of Object.keys(themes) as Theme[]) {
      it(`stand out in the ${theme} theme`, async () => {
        await workbench.chooseTheme(theme);
        await eventually(async () => {
          const painted = await workbench.painted();
          const borders = [...new Set(painted.map(({ border }) => border))].sort();
          assert.ok(borders.length >= 3, `only the borders ${borders.join(', ')}`);
          assert.ok(!borders.includes('transparent'), 'a highlight without a border');
          const others = [...bordersSeen].filter(([, seen]) => seen === borders.join());
          assert.deepEqual(others, [], 'the same colours as in another theme');
          bordersSeen.set(theme, borders.join());
        });
        await workbench.screenshot(
          join(pictures, host === 'node' ? `theme-${theme}.png` : `theme-${theme}-${host}.png`),
        );
      });
    }
  });

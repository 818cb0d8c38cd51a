/** The HTML report as a colleague gets it: axe finds nothing that keeps anybody from reading it, in any colours. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { hostModules, root } from '../paths.ts';
import { pictures } from './flow.ts';

/** What is used of axe-core, which is installed with the test hosts only. */
interface AxeRule {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
declare const axe: {
  run(
    context: Document,
    options: { readonly runOnly: readonly string[] },
  ): Promise<{ readonly violations: readonly AxeRule[]; readonly passes: readonly AxeRule[] }>;
};

describe('the HTML report', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'));
    const report = join(folder, 'report.html');
    const articles = join(root, 'test', 'hosts', 'workspace');
    const args = ['dist/cli.js', 'export', '--to', 'html', '--out', report, articles];
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.goto(pathToFileURL(report).href);
    await page.addScriptTag({ path: join(hostModules, 'axe-core', 'axe.min.js') });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const forcedColors of ['none', 'active'] as const)
      it(`has nothing that axe objects to: ${colorScheme}, forced colours: ${forcedColors}`, async () => {
        await page.emulateMedia({ colorScheme, forcedColors });
        const { violations, passes } = await page.evaluate(() =>
          axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        assert.deepEqual(found, []);
        assert.ok(
          passes.some(({ id }) => id === (forcedColors === 'none' ? 'color-contrast' : 'document-title')),
          'axe looked at nothing',
        );
        if (forcedColors === 'none')
          await page.screenshot({ path: join(pictures, `report-${colorScheme}.png`) });
      });
});

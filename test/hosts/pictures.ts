/**
 * Takes the README's pictures of VS Code with the sample articles, after a build:
 *   node --import tsx test/hosts/pictures.ts
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { root } from './paths.ts';
import { openWorkbench } from './workbench.ts';

const images = join(root, 'docs', 'images');
const above = mkdtempSync(join(tmpdir(), 'copydesk-pictures-'));
const folder = join(above, 'articles');
cpSync(join(root, 'samples'), folder, { recursive: true });
const workbench = await openWorkbench({ folder, theme: 'light' });
try {
  await workbench.openFile('grain-02-missiles.txt');
  await workbench.waitForPainted('Volodymyr Zelensky');
  await workbench.page.locator('.activitybar [aria-label^="Copydesk"]').first().click();
  // The open article is read first; then the first of the list is there, and once all are, the count of findings.
  await workbench.row('Findings', 'cop27-02-fund.txt').first().waitFor({ timeout: 110_000 });
  await workbench.page.locator('.statusbar', { hasText: /\d+ findings/ }).waitFor();
  await workbench.clickText('Volodymyr Zelensky');
  await workbench.pane('Mentions').locator('.pane-header', { hasText: 'Zelensky' }).waitFor();
  for (const [theme, name] of [
    ['light', 'overview-light'],
    ['hc', 'high-contrast'],
    ['dark', 'quick-fix-dark'],
  ] as const) {
    await workbench.chooseTheme(theme);
    if (theme === 'dark') {
      await workbench.clickText('Antonio Guterrez');
      const menu = workbench.page.locator('.action-widget', { hasText: 'Replace with “António Guterres”' });
      await eventually(async () => {
        if (!(await menu.isVisible())) await workbench.page.keyboard.press('Control+.');
        await menu.waitFor({ timeout: 3000 });
      });
    }
    // No tip of what the mouse has passed.
    await workbench.page.mouse.move(900, 740);
    await workbench.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    await workbench.screenshot(join(images, `${name}.png`));
    console.log(join(images, `${name}.png`));
  }
} finally {
  await workbench.close();
  rmSync(above, { recursive: true, force: true });
}

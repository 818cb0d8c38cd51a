/**
 * Draws the badges of the README from package.json, without asking anybody for them:
 *   node --import tsx test/hosts/badges.ts
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { root } from './paths.ts';

const { engines, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly engines: { readonly vscode: string };
  readonly license: string;
};

/** File name → what the badge says. Both colours pass WCAG AA with white. */
const badges: Readonly<Record<string, readonly [label: string, value: string]>> = {
  'badge-vscode': ['VS Code', `${engines.vscode.replace('^', '')} or newer`],
  'badge-offline': ['works', 'offline'],
  'badge-licence': ['licence', license],
};

const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  for (const [name, [label, value]] of Object.entries(badges)) {
    await page.setContent(
      `<style>body { margin: 0; font: 11px system-ui, sans-serif; color: #fff; background: transparent; }
       #badge { display: inline-flex; border-radius: 3px; overflow: hidden; }
       span { padding: 4px 7px; background: #14213d; } span:first-child { background: #4a4f5c; }</style>
       <div id="badge"><span>${label}</span><span>${value}</span></div>`,
    );
    await page.locator('#badge').screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    console.log(join(folder, `${name}.png`));
  }
} finally {
  await browser.close();
}

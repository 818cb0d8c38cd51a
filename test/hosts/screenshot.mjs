#!/usr/bin/env node
/**
 * Takes a picture of VS Code with the extension.
 *   node test/hosts/screenshot.mjs FOLDER [--file F]... [--command TITLE]... [--theme light|dark|hc|hc-light]
 *        [--host node|web] [--extension DIR] [--wait MS] [--size 1280x800] [--out X.png]
 * Files are opened and commands run in the order given. Build first; nothing is built here.
 */
import { parseArgs } from 'node:util';
import 'tsx';

const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    file: { type: 'string', multiple: true },
    command: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    theme: { type: 'string', default: 'dark' },
    host: { type: 'string', default: 'node' },
    extension: { type: 'string' },
    wait: { type: 'string', default: '1500' },
    size: { type: 'string', default: '1280x800' },
    out: { type: 'string', default: 'out/screenshots/screenshot.png' },
  },
});
if (positionals.length !== 1) {
  console.error(
    'usage: node test/hosts/screenshot.mjs FOLDER [--file F] [--command TITLE] [--theme T] [--out X.png]',
  );
  process.exit(2);
}

const { openWorkbench } = await import('./workbench.ts');
const { eventually } = await import('./eventually.ts');
const [width, height] = values.size.split('x').map(Number);
const { host, theme, extension } = values;
const workbench = await openWorkbench({ folder: positionals[0], host, theme, extension, width, height });
try {
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'file') await workbench.openFile(token.value);
    if (token.name === 'command') await workbench.runCommand(token.value);
    if (token.name === 'key') await workbench.page.keyboard.press(token.value);
  }
  // An article without its highlights is no picture of Copydesk.
  if (values.file)
    await eventually(async () => {
      if ((await workbench.painted()).length === 0) throw new Error('no highlights');
    }, 30_000);
  // What settles a picture differs with what was asked for, so the caller says how long.
  await workbench.page.waitForTimeout(Number(values.wait));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await workbench.screenshot(values.out);
  await workbench.close();
}
for (const error of workbench.errors) console.error(`console: ${error}`);
console.log(values.out);

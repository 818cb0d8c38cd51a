/** The package that people install: installed into the real VS Code server, it works there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

/** All that people get: no source, no source map, no test, nothing that lies around. */
const shipped = [
  /^extension\.vsixmanifest$|^\[Content_Types\]\.xml$/,
  /^extension\/package(?:\.nls(?:\.\w+)?)?\.json$/,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/l10n\/bundle\.l10n\.\w+\.json$/,
  /^extension\/dist\/[\w-]+(?:\.web)?\.(?:cjs|js|wasm)$/,
  /^extension\/media\/(?:icon|activity-bar)\.(?:png|svg)$/,
  /^extension\/media\/(?:lexicon|entities)\.bin$/,
  /^extension\/media\/copydesk\.schema\.json$/,
  /^extension\/media\/walkthrough\/[\w-]+\.(?:md|png|txt)$/,
  /^extension\/docs\/images\/[\w-]+\.png$/,
];

/** The names in a ZIP archive, from its central directory (APPNOTE 6.3.10, 4.3.12). */
function namesIn(archive: Buffer): string[] {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const names: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const length = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}

/** What a page of Markdown shows. */
const picturesIn = (page: string): string[] =>
  [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)|<img src="([^"]+)"[^>]* alt="[^"]+"/g)].map(
    ([, markdown, html]) => markdown ?? html!,
  );

describe('the package, installed', () => {
  let folder: string;
  let made: string;
  let workbench: Workbench;
  before(function () {
    this.timeout(300_000);
    folder = copyOfWorkspace();
    made = mkdtempSync(join(tmpdir(), 'copydesk-package-'));
    // What was built for the tests is packed as it is: dist/ is not to change under the other flows.
    execFileSync(
      process.execPath,
      ['scripts/package.mjs', '--as-built', '--out', join(made, 'copydesk.vsix')],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  });
  after(async () => {
    await workbench?.close();
    for (const path of [folder, made]) rmSync(path, { recursive: true, force: true });
  });
  pictureOfFailure(() => workbench);

  it('is small enough to be sent around', () => {
    assert.ok(statSync(join(made, 'copydesk.vsix')).size < 10 * 1024 * 1024);
  });

  it('holds what the manifest, the README and the walkthrough show, and nothing that is not meant to ship', () => {
    const names = namesIn(readFileSync(join(made, 'copydesk.vsix')));
    assert.deepEqual(
      names.filter((name) => !shipped.some((pattern) => pattern.test(name))),
      [],
    );
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    const pages = names.filter((name) => /walkthrough\/.*\.md$/.test(name));
    const shown = [
      ...[...read('package.json').matchAll(/"\.?\/?((?:media|dist)\/[^"]+\.\w+)"/g)].map(
        (match) => match[1]!,
      ),
      ...picturesIn(read('README.md')),
      ...pages.flatMap((name) =>
        picturesIn(read(name.slice('extension/'.length))).map((picture) => `media/walkthrough/${picture}`),
      ),
    ];
    assert.ok(pages.length > 3 && shown.length > 10);
    assert.deepEqual(
      shown.filter((path) => !names.includes(`extension/${path}`)),
      [],
    );
  });

  it('is active after --install-extension, and highlights articles', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder, install: join(made, 'copydesk.vsix') });
    await workbench.openFile('border-watch.txt');
    await workbench.waitForPainted('Anthony Brinken');
    await workbench.page.locator('.statusbar', { hasText: '3 findings' }).waitFor();
    await workbench.screenshot(join(pictures, 'installed.png'));
    assert.deepEqual(workbench.errors, []);
  });
});

/** The package that people install: installed into the real VS Code server, it works there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

describe('the package, installed', () => {
  let folder: string;
  let made: string;
  let workbench: Workbench;
  before(function () {
    this.timeout(180_000);
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

  it('is active after --install-extension, and highlights articles', async function () {
    this.timeout(180_000);
    workbench = await openWorkbench({ folder, install: join(made, 'copydesk.vsix') });
    await workbench.openFile('border-watch.txt');
    await workbench.waitForPainted('Anthony Brinken');
    await workbench.page.locator('.statusbar', { hasText: '3 findings' }).waitFor();
    await workbench.screenshot(join(pictures, 'installed.png'));
    assert.deepEqual(workbench.errors, []);
  });
});

import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Workbench } from '../workbench.ts';

/** Where flows leave pictures of what they saw. */
export const pictures = join(root, 'out', 'screenshots');

/** Takes a picture of the window when a test of this suite failed, so that one can see why. */
export function pictureOfFailure(workbench: () => Workbench | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    const path = join(pictures, `failed-${name}.png`);
    await workbench()?.screenshot(path);
    for (const error of workbench()?.errors ?? []) console.log(`      console: ${error}`);
    console.log(`      the screen is in ${path}`);
  });
}

/** Tells how long the extension took, in place of a suite: see test/hosts/measure.ts. */
import { extensions, window } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { until } from './desk.ts';
import { ok } from './expect.ts';
import { timingsMarker } from './report.ts';

/** Called by VS Code. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<TestApi>('copydesk.copydesk');
  ok(extension, 'the extension is not installed in this host');
  const api = await extension.activate();
  const timings = await until(() => {
    const { activation, firstHighlights } = api.timings();
    ok(firstHighlights !== undefined, 'no highlights yet');
    return { activation, firstHighlights };
  }, 60_000);
  const characters = window.activeTextEditor?.document.getText().length;
  console.log(timingsMarker + JSON.stringify({ ...timings, characters }));
}

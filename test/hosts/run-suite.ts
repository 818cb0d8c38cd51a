import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostKind } from './host.ts';
import { root } from './paths.ts';
import { parseReport, type Report } from './suite/report.ts';
import { openWorkbench } from './workbench.ts';

/** How a run of tests went. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** How long the suite may take, starting VS Code included. */
const limit = 480_000;

/** Runs the extension's own suite in one of the two hosts, telling each result as it comes. */
export async function runSuite(host: HostKind): Promise<Outcome> {
  const folder = copyOfWorkspace();
  const tally = new Tally();
  const suiteErrors: string[] = [];
  let end: (how: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end('ran out of time'), limit);
  try {
    const workbench = await openWorkbench({
      host,
      folder,
      tests: join(root, 'out', 'test', 'hosts', `${host}-suite.cjs`),
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
          const text = args.map(String).join(' ');
          for (const line of text.split('\n')) tally.add(parseReport(line));
          if (type === 'error' && text.includes('-suite.cjs')) suiteErrors.push(text);
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => end(`ended with code ${code}`));
        page.on('crash', () => end('crashed'));
      },
    });
    try {
      const how = await ended;
      return tally.outcome(how, [...workbench.errors, ...suiteErrors]);
    } finally {
      await workbench.close();
    }
  } finally {
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the articles that the suite is about, to be changed and thrown away. */
export function copyOfWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-workspace-'));
  cpSync(join(root, 'test', 'hosts', 'workspace'), folder, { recursive: true });
  return folder;
}

/** Counts results and prints them. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #complete = false;

  add(report: Report | undefined): void {
    switch (report?.kind) {
      case 'passed':
        this.#passed++;
        console.log(`  ✓ ${report.title} (${report.milliseconds} ms)`);
        break;
      case 'failed':
        this.#failed++;
        console.log(`  ✗ ${report.title}\n${report.error.replace(/^/gm, '      ')}`);
        break;
      case 'skipped':
        console.log(`  - ${report.title} (left out)`);
        break;
      case 'end':
        this.#complete = true;
    }
  }

  /** A suite that did not come to its end counts as one more failure. */
  outcome(how: string, errors: readonly string[] = []): Outcome {
    if (!this.#complete) {
      this.#failed++;
      console.log(['  ✗ the suite did not come to its end: VS Code ' + how, ...errors].join('\n      '));
    }
    return { passed: this.#passed, failed: this.#failed };
  }
}

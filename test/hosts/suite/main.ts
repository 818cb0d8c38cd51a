/** Runs the extension's own tests inside an extension host. */
import 'mocha/mocha.js';
import { marker, type Report } from './report.ts';

/** Passes each result on, by the one way out of every host: its console. */
class Announcer extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;
    runner.on(EVENT_TEST_PASS, (test) =>
      say({ kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on(EVENT_TEST_PENDING, (test) =>
      say({ kind: 'skipped', title: test.fullTitle(), milliseconds: 0 }),
    );
    runner.on(EVENT_TEST_FAIL, (test, error) =>
      say({ kind: 'failed', title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
    runner.on(EVENT_RUN_END, () => say({ kind: 'end' }));
  }
}

/** Called by VS Code. @throws when a test failed, so that the host ends with an error. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Announcer, timeout: 30_000 });
  await import('./all.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function say(report: Report): void {
  console.log(marker + JSON.stringify(report));
}

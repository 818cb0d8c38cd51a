import { marker, type Report } from './report.ts';

/** Passes each result on, by the one way out of every host: its console. */
export class Announcer extends Mocha.reporters.Base {
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

function say(report: Report): void {
  console.log(marker + JSON.stringify(report));
}

import assert from 'node:assert/strict';
import { calendarDate, readArguments } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

describe('arguments', () => {
  it('reads a command, its paths and its options in any order', () => {
    const args = readArguments(['check', '--fail-on', 'warning', 'a.txt', '--strict', 'b/']);
    assert.equal(args.command, 'check');
    assert.deepEqual(args.paths, ['a.txt', 'b/']);
    assert.equal(args.failOn, 'warning');
    assert.equal(args.annotate.strict, true);
    assert.equal(args.color, undefined);
  });

  it('lets colour be switched on and off', () => {
    assert.equal(readArguments(['check', '--color', 'a']).color, true);
    assert.equal(readArguments(['check', '--no-color', 'a']).color, false);
  });

  it('refuses what makes no sense, with the word that was wrong', () => {
    assert.throws(() => readArguments(['check', '--fail-on', 'loud']), /loud/);
    assert.throws(() => readArguments(['check', '--colour']), UsageError);
    assert.throws(() => readArguments(['check', '--date-order', 'ymd']), /dmy, mdy, unknown/);
  });

  it('takes days of the calendar only', () => {
    assert.equal(calendarDate('2024-02-29'), '2024-02-29');
    for (const wrong of ['2023-02-29', '2023-13-01', '1 May 2023', '2023-5-1', ''])
      assert.throws(() => calendarDate(wrong), UsageError, wrong);
  });
});

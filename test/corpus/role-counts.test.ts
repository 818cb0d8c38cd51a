import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datedRole, RoleCounts } from '../../src/corpus/role-counts.ts';
import { StringTable } from '../../src/corpus/string-table.ts';

const offices = ['mayor', 'harbour master', 'envoy'];
const dates = ['', '2021-05-03', '1999-12-31'];

describe('offices beside a name', () => {
  it('are there as often as they were added and not taken back, in any order', () => {
    const step = fc.record({
      role: fc.nat(offices.length - 1),
      date: fc.nat(dates.length - 1),
      isAdded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const strings = new StringTable(['other', ...dates, ...offices]);
        const counts = new RoleCounts(strings);
        const wanted = new Map<string, number>();
        for (const { role, date, isAdded } of steps) {
          const text = dates[date]!;
          const number = datedRole(
            strings.intern(offices[role]!),
            text === '' ? 0 : strings.intern(text) + 1,
          );
          const key = `${offices[role]} ${text}`;
          const left = (wanted.get(key) ?? 0) + (isAdded ? 1 : -1);
          if (isAdded) counts.add(number);
          else counts.remove(number);
          if (left > 0) wanted.set(key, left);
          else wanted.delete(key);
        }
        assert.equal(counts.size, wanted.size);
        assert.deepEqual(
          [...counts].map(({ role, date }) => `${role} ${date}`).sort(),
          [...wanted.keys()].sort(),
        );
      }),
    );
  });
});

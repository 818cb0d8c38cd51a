import assert from 'node:assert/strict';
import { method, type TimelineItem } from '../../src/server/protocol.ts';
import { engine } from './sample-desk.ts';
import { connect } from './test-client.ts';

describe('server: timeline', () => {
  it('lists a range as one date', async () => {
    const text = 'Published 7 December 2021\n\nThe fair ran from December 1 to December 3 in Lisbon.\n';
    const client = await connect({ engine, files: { 'a.txt': text } });
    await client.idle();
    const all = await client.request<TimelineItem[]>(method.timeline);
    assert.deepEqual(
      all.map(({ value, until, text: own }) => [value, until, own]),
      [
        ['2021-12-01', '2021-12-03', 'December 1 to December 3'],
        ['2021-12-07', undefined, '7 December 2021'],
      ],
    );
    await client.stop();
  });
});

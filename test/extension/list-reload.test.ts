import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListReload } from '../../src/extension/list-reload.ts';

/** A list whose loads end when told to. */
function slowList() {
  let isBusy = false;
  let begun = 0;
  let atOnce = 0;
  const ends: ((error?: Error) => void)[] = [];
  const list = new ListReload({
    load: async () => {
      begun++;
      assert.equal(++atOnce, 1, 'two at once');
      try {
        await new Promise<void>((resolve, reject) => {
          ends.push((error) => (error ? reject(error) : resolve()));
        });
      } finally {
        atOnce--;
      }
    },
    isBusy: () => isBusy,
    delay: 5,
  });
  return {
    list,
    begun: () => begun,
    /** Ends the load under way. */
    end: () => ends.shift()!(),
    setBusy: (to: boolean) => {
      isBusy = to;
    },
    /** Resolves when so many loads have begun. */
    async beginning(count: number) {
      for (let i = 0; begun < count && i < 400; i++) await sleep(5);
      assert.equal(begun, count);
    },
  };
}

describe('loading a list anew', () => {
  it('does what is wanted meanwhile once, afterwards', async () => {
    const { list, begun, end, beginning } = slowList();
    list.inTime();
    await beginning(1);
    for (let i = 0; i < 3; i++) {
      list.inTime();
      await sleep(20);
    }
    assert.equal(begun(), 1);
    end();
    await beginning(2);
    end();
    await sleep(50);
    assert.equal(begun(), 2);
    list.inTime();
    await beginning(3);
    end();
  });

  it('takes a small part of the time while an archive is worked through', async () => {
    const { list, begun, end, beginning, setBusy } = slowList();
    setBusy(true);
    list.inTime();
    await beginning(1);
    await sleep(100);
    list.inTime();
    end();
    for (let i = 0; i < 20; i++) {
      list.inTime();
      await sleep(20);
    }
    assert.equal(begun(), 1, 'loaded again after less than twenty times what it takes');
    // What people want is not put off.
    list.soon();
    await beginning(2);
    end();
    list.cancel();
  });

  it('comes to the latest state once the archive is done', async () => {
    const { list, begun, end, beginning, setBusy } = slowList();
    setBusy(true);
    list.inTime();
    await beginning(1);
    await sleep(100);
    end();
    await sleep(10);
    list.inTime();
    await sleep(50);
    assert.equal(begun(), 1);
    setBusy(false);
    list.inTime();
    await beginning(2);
    end();
    await sleep(50);
    assert.equal(begun(), 2);
    list.cancel();
  });

  it('comes to it by itself where no more changes are told', async () => {
    const { list, end, beginning, setBusy } = slowList();
    setBusy(true);
    list.inTime();
    await beginning(1);
    await sleep(20);
    list.inTime();
    end();
    await beginning(2);
    end();
    list.cancel();
  });

  it('loads nothing once cancelled', async () => {
    const { list, begun, end, beginning, setBusy } = slowList();
    setBusy(true);
    list.inTime();
    await beginning(1);
    list.inTime();
    list.cancel();
    end();
    await sleep(50);
    assert.equal(begun(), 1);
  });
});

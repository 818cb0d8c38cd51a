import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

describe('copydesk --stream', function () {
  this.timeout(300_000);
  let child: ChildProcess;
  const run = (...args: string[]) => {
    child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    return createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  };
  const give = (article: object) => child.stdin!.write(`${JSON.stringify(article)}\n`);
  afterEach(() => child.kill());

  it('writes each article before the next is given', async () => {
    const lines = run('annotate', '--stdin', '--stream');
    for (const [file, name] of [
      ['a', 'Angela Merkel'],
      ['b', 'Olaf Scholz'],
    ] as const) {
      give({ file, text: `${name} left for Rome on Monday.`, publishedOn: '2021-12-07' });
      const line = JSON.parse((await lines.next()).value as string);
      assert.equal(line.file, file);
      assert.ok(line.entities.some((mention: { entity: string }) => mention.entity === name));
    }
    child.stdin!.end();
    assert.equal((await once(child, 'exit'))[0], 0);
  });

  it('goes on after a broken line, and says so with status 2', async () => {
    const lines = run('export', '--to', 'postgresql', '--stdin', '--stream');
    child.stdin!.write('{"file": \n');
    give({ file: 'a\tb', text: 'Angela Merkel left for Rome.' });
    const row = (await lines.next()).value as string;
    assert.deepEqual(row.split('\t').slice(0, 4), ['a\\tb', '0', '13', 'Angela Merkel']);
    child.stdin!.end();
    assert.equal((await once(child, 'exit'))[0], 2);
  });

  it('refuses formats that tie articles together', async () => {
    run('export', '--to', 'html', '--stdin', '--stream');
    const [message] = await once(child.stderr!, 'data');
    assert.match(String(message), /--stream takes --to jsonl, elasticsearch, postgresql/);
  });
});

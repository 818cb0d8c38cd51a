import { languages, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('files', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });
  const made = new Set<string>();
  afterEach(async () => {
    await revert();
    for (const path of made) {
      await workspace.fs.delete(uriOf(path)).then(undefined, () => {});
      made.delete(path);
    }
    await until(() =>
      equal([api.status().articles, api.status().skipped], [4, []], 'articles and skipped files'),
    );
  });

  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    made.add(path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await workspace.fs.writeFile(uriOf(path), bytes);
  };
  const findingsIn = (path: string): number =>
    languages.getDiagnostics(uriOf(path)).filter(({ code }) => code === 'name').length;
  const garbled = 'On Monday, Secretary of State Anthony Brinken visited a school in Ohio.\n';

  it('that appear are checked', async () => {
    await write('new.txt', garbled);
    await until(() => equal([api.status().articles, findingsIn('new.txt')], [5, 1], 'articles, findings'));
  });

  it('that are deleted while open are forgotten', async () => {
    await write('gone.txt', garbled);
    await open('gone.txt');
    await until(() => equal(findingsIn('gone.txt'), 1, 'findings'));
    await workspace.fs.delete(uriOf('gone.txt'));
    await revert();
    await until(() => equal([api.status().articles, findingsIn('gone.txt')], [4, 0], 'articles, findings'));
  });

  it('that are renamed while open keep their findings under the new name', async () => {
    await write('before.txt', garbled);
    await open('before.txt');
    await until(() => equal(findingsIn('before.txt'), 1, 'findings'));
    made.add('after.txt');
    await workspace.fs.rename(uriOf('before.txt'), uriOf('after.txt'));
    await revert();
    await until(() =>
      equal(
        [findingsIn('before.txt'), findingsIn('after.txt'), api.status().articles],
        [0, 1, 5],
        'old, new, articles',
      ),
    );
  });

  it('that are empty are articles without findings', async () => {
    await write('empty.txt', '');
    await until(() => equal([api.status().articles, api.status().skipped], [5, []], 'articles, skipped'));
    await open('empty.txt');
    await until(() => equal(api.highlights(uriOf('empty.txt').toString())?.entities, []));
  });

  it('that are no text are skipped, and it is said why', async () => {
    await write(
      'picture.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0]),
    );
    await until(() => {
      const [skipped] = api.status().skipped;
      equal(skipped?.uri, uriOf('picture.txt').toString());
      ok(skipped && skipped.reason.length > 0, 'no reason');
    });
  });

  it('in UTF-16 are read', async () => {
    const units = Uint16Array.from(`\ufeff${garbled}`, (unit) => unit.charCodeAt(0));
    await write('utf16.txt', new Uint8Array(units.buffer));
    await until(() => equal(findingsIn('utf16.txt'), 1, 'findings'));
  });

  it('that are too large are skipped, and it is said why', async () => {
    await write('large.txt', garbled.repeat(90_000));
    await until(() => {
      const [skipped] = api.status().skipped;
      equal(skipped?.uri, uriOf('large.txt').toString());
      ok(/large|MB/i.test(skipped?.reason ?? ''), `the reason given is: ${skipped?.reason}`);
    });
  });
});

import { ConfigurationTarget, languages, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('settings', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });

  const changed = new Set<string>();
  const set = async (key: string, value: unknown): Promise<void> => {
    changed.add(key);
    await workspace.getConfiguration('copydesk').update(key, value, ConfigurationTarget.Global);
  };
  afterEach(async () => {
    for (const key of changed) await set(key, undefined);
    changed.clear();
    await revert();
    await until(() => equal(api.status().articles, 4, 'articles with the default settings'));
  });

  const kindsIn = (path: string): string[] =>
    languages
      .getDiagnostics(uriOf(path))
      .filter(({ source }) => source === 'Copydesk')
      .map(({ code }) => String(code));

  it('files says which files are articles', async () => {
    await open('riga-talks.txt');
    await until(() => ok(api.highlights(uriOf('riga-talks.txt').toString()), 'no highlights'));
    await set('files', ['**/*.md']);
    await until(() => {
      equal(api.status().articles, 1, 'articles');
      equal(kindsIn('border-watch.txt'), [], 'findings in what is no article');
      equal(
        api.highlights(uriOf('riga-talks.txt').toString()),
        undefined,
        'highlights in what is no article',
      );
    });
  });

  it('exclude leaves files out', async () => {
    await set('exclude', ['archive/**']);
    await until(() => equal(api.status().articles, 2, 'articles'));
  });

  it('disabledKinds silences a kind of finding', async () => {
    await until(() => ok(kindsIn('border-watch.txt').includes('name'), 'no finding to silence'));
    await set('disabledKinds', ['name']);
    await until(() =>
      equal(
        kindsIn('border-watch.txt').filter((kind) => kind === 'name'),
        [],
      ),
    );
  });
});

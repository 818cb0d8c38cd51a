import { languages, Range, type Uri, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, openUri, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('collections of articles', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await revert();
    for (const path of ['feed.jsonl', 'feed.csv', 'page.html'])
      await workspace.fs.delete(uriOf(path)).then(undefined, () => {});
    await until(() => equal(api.status().articles, 4, 'articles'));
  });

  const body =
    'On Monday, Secretary of State Anthony Brinken visited a school in Ohio. It was cold and wet all day.';
  const write = (path: string, text: string) =>
    workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  const articleIn = (path: string, name: string): Uri => {
    const file = uriOf(path);
    return file.with({ scheme: 'copydesk-article', path: `${file.path}/${name}` });
  };

  it('of JSON Lines open as read-only documents, with highlights and findings', async () => {
    await write(
      'feed.jsonl',
      `${JSON.stringify({ title: 'School visit', text: body })}\n${JSON.stringify({ text: body })}\n`,
    );
    await until(() => equal(api.status().articles, 6, 'articles'));
    const uri = articleIn('feed.jsonl', '0001-school-visit.txt');
    const { document } = await openUri(uri);
    equal(document.getText(), `School visit\n\n${body}`);
    await until(() => {
      const shown = api.highlights(uri.toString());
      ok(shown && shown.entities.length >= 2, 'no highlights');
    });
    const found = languages.getDiagnostics(uri).filter(({ code }) => code === 'name');
    equal(
      found.map(({ range }) => document.getText(range)),
      ['Anthony Brinken'],
    );
    equal(workspace.fs.isWritableFileSystem('copydesk-article'), false, 'writable');
  });

  it('of CSV count as articles', async () => {
    await write('feed.csv', `id,headline,body\n1,One,"${body}"\n2,Two,"${body}"\n`);
    await until(() => equal(api.status().articles, 6, 'articles'));
    const { document } = await openUri(articleIn('feed.csv', '0002-two.txt'));
    ok(document.getText().startsWith('Two\n\nOn Monday'), document.getText());
  });

  it('HTML files are articles of their visible text, at their own offsets', async () => {
    const html = `<html><head><title>x</title><script>var Riga = 'Oslo';</script></head><body><p>${body}</p></body></html>`;
    await write('page.html', html);
    await until(() => equal(api.status().articles, 5, 'articles'));
    const { document } = await open('page.html');
    const names = await until(() => {
      const shown = api.highlights(document.uri.toString());
      ok(shown && shown.entities.length >= 2, 'no highlights');
      return shown.entities.map(({ range: { start, end } }) =>
        document.getText(new Range(start.line, start.character, end.line, end.character)),
      );
    });
    equal(names, ['Anthony Brinken', 'Ohio']);
  });
});

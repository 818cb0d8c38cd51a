import { commands, type Hover, languages, type MarkdownString, Selection, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, rangeOf, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

const made = 'parallel-envoy.txt';
const passage =
  'The two envoys walked along the river for an hour, talked about the ferry that no longer runs, and agreed ' +
  'that the archive of the old customs house should be opened to historians before the spring, whatever the ' +
  'ministries of both countries might think of it.';

describe('parallel passages', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
    await workspace.fs.writeFile(
      uriOf(made),
      new TextEncoder().encode(
        [
          'An envoy in Latvia',
          '',
          'Despite of the snow, Antony Blinken met Krisjanis Karins, the Latvian prime minister, in Riga on Tuesday.',
          '',
          passage,
          '',
          '“We will never again walk away from an agreement of this kind,” Antony Blinken said.',
          '',
        ].join('\n'),
      ),
    );
    await workspace.fs.writeFile(
      uriOf('parallel-copy.txt'),
      new TextEncoder().encode(
        `${passage}\n\n“Never again will we leave an agreement of such a kind,” Antony Blinken said.\n`,
      ),
    );
    await until(() => equal(api.status().articles, 6, 'articles'));
  });
  after(async () => {
    await revert();
    for (const path of [made, 'parallel-copy.txt']) await workspace.fs.delete(uriOf(path));
    await until(() => equal(api.status().articles, 4, 'articles'));
  });

  it('follow the cursor in a view of their own', async () => {
    const editor = await open(made);
    await commands.executeCommand('copydesk.showParallels');
    await open(made);
    const { start } = rangeOf(editor.document, 'met Krisjanis');
    editor.selection = new Selection(start, start);
    await until(() => {
      const [first] = api.parallels().filter(({ section }) => section === 'sentences');
      const uris = first?.children.map((node) => (node.kind === 'passage' ? node.passage.uri : ''));
      equal(
        uris?.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)),
        ['riga-talks.txt'],
      );
    });
  });

  it('stand beside a damaged sentence in its hover', async () => {
    const { document } = await open(made);
    const at = rangeOf(document, 'Despite of').start.translate(0, 2);
    await until(async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const text = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value))
        .join('\n');
      ok(text.includes('riga-talks.txt'), text);
    });
  });

  it('that are repeated word for word lead to their twin', async () => {
    await open(made);
    await until(() => {
      const twin = languages.getDiagnostics(uriOf(made)).find(({ code }) => code === 'duplicate');
      equal(twin?.relatedInformation?.[0]?.location.uri.toString(), uriOf('parallel-copy.txt').toString());
    });
  });

  it('list the quotations of all articles that are given in different words', async () => {
    await commands.executeCommand('copydesk.listQuotations');
    await until(() => {
      const all = api.parallels().find(({ section }) => section === 'all-quotations');
      const files = all?.children.flatMap((node) =>
        node.kind === 'quotation' && node.quotation.speaker === 'Antony Blinken'
          ? [node.uri, ...node.others.map(({ passage: { uri } }) => uri)]
          : [],
      );
      equal(
        files?.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)),
        ['parallel-copy.txt', made],
      );
    });
  });
});

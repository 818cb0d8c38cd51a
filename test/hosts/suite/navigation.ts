import {
  commands,
  type DocumentHighlight,
  type Hover,
  type Location,
  type MarkdownString,
  Selection,
  type SymbolInformation,
  type WorkspaceEdit,
  window,
} from 'vscode';
import { activate, open, rangeOf, until, uriOf } from './desk.ts';
import { equal, includes, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('navigation', () => {
  before(activate);
  afterEach(revert);

  const fileName = ({ path }: { path: string }) => path.slice(path.lastIndexOf('/') + 1);

  it('hovers tell who is meant, and how often', async () => {
    const { document } = await open('border-watch.txt');
    const at = rangeOf(document, 'Brinken spoke').start.translate(0, 2);
    const hovers = await until(async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
      ok(found.length > 0, 'no hover');
      return found;
    });
    const text = hovers
      .flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value))
      .join('\n');
    ok(/\*\*Antony Blinken\*\*/.test(text), text);
    ok(/6 mentions in 3 articles/.test(text), text);
  });

  it('hovers tell what a date means', async () => {
    const { document } = await open('riga-talks.txt');
    const at = rangeOf(document, 'Wednesday').start.translate(0, 2);
    const text = await until(async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
      ok(found.length > 0, 'no hover');
      return found
        .flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value))
        .join('\n');
    });
    ok(text.includes('2021') && /12.{1,3}08/.test(text), text);
  });

  const referencesTo = async (path: string, text: string): Promise<Location[]> => {
    const { document } = await open(path);
    return commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      rangeOf(document, text).start.translate(0, 1),
    );
  };

  it('references list the mentions of all articles', async () => {
    await until(async () => {
      const files = (await referencesTo('riga-talks.txt', 'Antony Blinken')).map(({ uri }) => fileName(uri));
      equal(files.sort(), [
        ...['border-watch.txt', 'border-watch.txt', 'border-watch.txt'],
        ...['riga-talks.txt', 'riga-talks.txt'],
        'winter-plans.md',
      ]);
    });
  });

  it('a mention in an unsaved buffer counts, and counts once', async () => {
    const editor = await open('archive/quiet-names.txt');
    await editor.edit((edit) =>
      edit.insert(
        editor.document.positionAt(editor.document.getText().length),
        '\nOlaf Scholz sent greetings.\n',
      ),
    );
    await until(async () => {
      const files = (await referencesTo('border-watch.txt', 'Olaf Scholz')).map(({ uri }) => fileName(uri));
      equal(files.sort(), ['border-watch.txt', 'quiet-names.txt', 'winter-plans.md']);
    });
    await window.showTextDocument(uriOf('archive/quiet-names.txt'));
  });

  it('other mentions of the same article are marked', async () => {
    const { document } = await open('riga-talks.txt');
    await until(async () => {
      const marks = await commands.executeCommand<DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        rangeOf(document, 'Blinken told').start,
      );
      equal((marks ?? []).map(({ range }) => document.getText(range)).sort(), ['Antony Blinken', 'Blinken']);
    });
  });

  it('entities are symbols of the workspace', async () => {
    await until(async () => {
      const symbols = await commands.executeCommand<SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'scholz',
      );
      includes(
        symbols.map(({ name }) => name),
        'Olaf Scholz',
      );
    });
  });

  it('renaming writes another form in all articles', async () => {
    const { document } = await open('border-watch.txt');
    const edit = await until(async () =>
      commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'Olaf Scholz').start,
        'O. Scholz',
      ),
    );
    const changes = edit.entries().map(([uri, edits]) => [fileName(uri), edits.length]);
    equal(changes.sort(), [
      ['border-watch.txt', 1],
      ['winter-plans.md', 1],
    ]);
  });

  it('next mention goes on in the next article, previous mention back', async () => {
    const editor = await open('border-watch.txt');
    const start = rangeOf(editor.document, 'Olaf Scholz').start;
    editor.selection = new Selection(start, start);
    const place = () => {
      const { document, selection } = window.activeTextEditor!;
      const range = document.getWordRangeAtPosition(selection.start);
      return [fileName(document.uri), range && document.getText(range)];
    };
    await commands.executeCommand('copydesk.nextMention');
    await until(() => equal(place(), ['winter-plans.md', 'Olaf']));
    await commands.executeCommand('copydesk.previousMention');
    await until(() => equal(place(), ['border-watch.txt', 'Olaf']));
  });
});

import { type CodeAction, commands, Range, Selection, type TextDocument, window, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, rangeOf, saveHouseList, until, uriOf } from './desk.ts';
import { equal, includes, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('annotation by hand', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });
  afterEach(revert);
  after(async () => {
    await workspace.fs.delete(uriOf('copydesk.yaml')).then(undefined, () => {});
    await until(() => ok(!typesIn('riga-talks.txt').includes('ORG envoy'), 'the decisions hold on'));
  });

  const typesIn = (path: string): string[] => {
    const highlights = api.highlights(uriOf(path).toString());
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(path).toString());
    return (highlights?.entities ?? []).map(({ type, range: { start, end } }) => {
      const range = new Range(start.line, start.character, end.line, end.character);
      return `${type} ${document?.getText(range)}`;
    });
  };
  const markAt = async (document: TextDocument, text: string, title: string): Promise<void> => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, text),
      'refactor.rewrite.copydesk',
      20,
    );
    const action = actions.find((one) => one.title === title);
    ok(action?.edit, `no “${title}” among ${actions.map((one) => one.title).join('; ')}`);
    await workspace.applyEdit(action.edit);
    await saveHouseList();
  };

  it('marks what is selected; the mark outlives edits of the text around it', async () => {
    const editor = await open('riga-talks.txt');
    await until(() => includes(typesIn('riga-talks.txt'), 'PLACE Riga'));
    await markAt(editor.document, 'envoy', 'Mark as an organization');
    await until(() => includes(typesIn('riga-talks.txt'), 'ORG envoy'));
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'RIGA').start, 'From our desk.\n'));
    await until(() =>
      equal(api.highlights(uriOf('riga-talks.txt').toString())?.version, editor.document.version),
    );
    includes(typesIn('riga-talks.txt'), 'ORG envoy');
  });

  it('retypes a mention, and says that one is no name', async () => {
    const { document } = await open('riga-talks.txt');
    await until(() => includes(typesIn('riga-talks.txt'), 'PLACE Belarus'));
    await markAt(document, 'Belarus', 'Mark as a person');
    await until(async () => {
      const list = await workspace.openTextDocument(uriOf('copydesk.yaml'));
      includes(typesIn('riga-talks.txt'), 'PERSON Belarus', list.getText());
    });
    await markAt(document, 'Belarus', 'Not a name');
    await until(() => ok(!typesIn('riga-talks.txt').some((one) => one.endsWith('Belarus')), 'still a name'));
  });

  it('is offered by a command for each type, and for linking', async () => {
    const known = new Set(await commands.getCommands(true));
    for (const id of [
      'markAs',
      'markPerson',
      'markOrganization',
      'markPlace',
      'markOther',
      'markNotName',
      'linkMention',
    ])
      ok(known.has(`copydesk.${id}`), id);
    const editor = await open('riga-talks.txt');
    editor.selection = new Selection(0, 0, 0, 0);
    ok(window.activeTextEditor === editor, 'the article is in front');
  });
});

import { type CodeAction, commands, type Diagnostic, languages, type TextDocument, workspace } from 'vscode';
import { activate, open, rangeOf, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('findings', () => {
  before(activate);
  afterEach(revert);

  const namesFound = (path: string): Diagnostic[] =>
    languages
      .getDiagnostics(uriOf(path))
      .filter(({ source, code }) => source === 'Copydesk' && code === 'name');
  const actionsAt = (document: TextDocument, text: string): Promise<CodeAction[]> =>
    until(async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, text),
        'quickfix',
        20,
      );
      ok(actions.length > 0, `no quick fix at "${text}"`);
      return actions;
    });

  it('flag a garbled name in every article, open or not, with evidence', async () => {
    const { document } = await open('border-watch.txt');
    await until(() => {
      const found = namesFound('border-watch.txt').map(({ range }) => document.getText(range));
      equal(found, ['Anthony Brinken', 'Brinken']);
      equal(namesFound('archive/winter-plans.md').length, 1, 'findings in an article that is not open');
    });
    const [first] = namesFound('border-watch.txt');
    ok(
      first?.message.includes('Antony Blinken'),
      `the message does not say what is right: ${first?.message}`,
    );
  });

  it('leave right names alone, rare ones too', () => {
    equal(namesFound('riga-talks.txt'), []);
    equal(namesFound('archive/quiet-names.txt'), []);
  });

  it('are fixed on the spot by the first quick fix', async () => {
    const { document } = await open('border-watch.txt');
    const [first] = await actionsAt(document, 'Anthony Brinken');
    ok(first?.edit, `the first quick fix changes nothing: ${first?.title}`);
    await workspace.applyEdit(first.edit);
    ok(document.getText().includes('Secretary of State Antony Blinken asked'), document.getText());
    await until(() => equal(namesFound('border-watch.txt').length, 1, 'findings after the fix'));
  });

  it('are fixed in all articles by another', async () => {
    const { document } = await open('border-watch.txt');
    const all = (await actionsAt(document, 'Anthony Brinken')).find(({ title }) =>
      /all articles/.test(title),
    );
    ok(all?.edit, 'no quick fix for all articles');
    const files = all.edit.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
    equal(files.sort(), ['border-watch.txt', 'winter-plans.md']);
  });

  it('are gone once somebody decides that they are no errors, and come back with the decision', async () => {
    const { document } = await open('border-watch.txt');
    const actions = await actionsAt(document, 'Anthony Brinken');
    const decision = actions.find(({ title }) => title === 'Not an error anywhere');
    ok(decision?.edit, `no such quick fix: ${actions.map(({ title }) => title).join('; ')}`);
    await until(() => equal(namesFound('archive/winter-plans.md').length, 1, 'findings before'));
    try {
      await workspace.applyEdit(decision.edit);
      await workspace.save(uriOf('copydesk.yaml'));
      await until(() => equal(namesFound('archive/winter-plans.md'), [], 'findings after'));
    } finally {
      await revert();
      await workspace.fs.delete(uriOf('copydesk.yaml')).then(undefined, () => {});
    }
    await until(() =>
      equal(namesFound('archive/winter-plans.md').length, 1, 'findings without the decision'),
    );
  });
});

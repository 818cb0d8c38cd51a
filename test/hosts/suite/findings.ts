import { type CodeAction, commands, type Diagnostic, languages, type TextDocument, workspace } from 'vscode';
import { activate, open, rangeOf, saveHouseList, until, uriOf } from './desk.ts';
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

  it('are fixed in all articles by another, and taken back article by article', async () => {
    const wrong = 'Anthony Brinken';
    const right = 'Antony Blinken';
    const here = await open('border-watch.txt');
    const before = here.document.getText();
    const all = (await actionsAt(here.document, wrong)).find(({ title }) => /all articles/.test(title));
    ok(all?.command, 'no quick fix for all articles');
    const there = uriOf('archive/winter-plans.md');
    const isReplaced = (text: string) => text.includes(right) && !text.includes(wrong);
    const stored = async () => new TextDecoder().decode(await workspace.fs.readFile(there));
    const untouched = await stored();
    let isDone = false;
    const replacing = Promise.resolve(
      commands.executeCommand(all.command.command, ...(all.command.arguments ?? [])),
    ).then(() => {
      isDone = true;
    });
    try {
      // The places are listed, all ticked; accepting does nothing until the list is there.
      await until(async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        ok(isDone, 'the places were not accepted');
      });
      await replacing;
      ok(isReplaced(here.document.getText()), here.document.getText());
      await until(async () => ok(isReplaced(await stored()), 'the article that is not open was not saved'));
      await open('border-watch.txt');
      await commands.executeCommand('undo');
      await until(() => equal(here.document.getText(), before));
      const other = (await open('archive/winter-plans.md')).document;
      ok(isReplaced(other.getText()), 'taking one article back changed another');
      await commands.executeCommand('undo');
      await until(() => equal(other.getText(), untouched));
    } finally {
      await revert();
      await workspace.fs.writeFile(uriOf('border-watch.txt'), new TextEncoder().encode(before));
      await workspace.fs.writeFile(there, new TextEncoder().encode(untouched));
    }
    await until(() => {
      equal(namesFound('border-watch.txt').length, 2);
      equal(namesFound('archive/winter-plans.md').length, 1);
    });
  });

  it('are gone once somebody decides that they are no errors, and come back with the decision', async () => {
    const { document } = await open('border-watch.txt');
    const actions = await actionsAt(document, 'Anthony Brinken');
    const decision = actions.find(({ title }) => title === 'Not an error anywhere');
    ok(decision?.edit, `no such quick fix: ${actions.map(({ title }) => title).join('; ')}`);
    await until(() => equal(namesFound('archive/winter-plans.md').length, 1, 'findings before'));
    try {
      await workspace.applyEdit(decision.edit);
      await saveHouseList();
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

import { type CompletionList, commands, Position, type TextDocument, Uri, workspace } from 'vscode';
import { activate, open, until, uriOf } from './desk.ts';
import { equal, includes } from './expect.ts';
import { revert } from './revert.ts';

describe('the house list', () => {
  before(activate);
  afterEach(async () => {
    await revert();
    await workspace.fs.delete(uriOf('copydesk.yaml')).then(undefined, () => {});
  });

  const labelsAt = async ({ uri, lineCount, lineAt }: TextDocument): Promise<string[]> => {
    const end = new Position(lineCount - 1, lineAt(lineCount - 1).text.length);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      end,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  const written = async (text: string): Promise<TextDocument> => {
    await workspace.fs.writeFile(uriOf('copydesk.yaml'), new TextEncoder().encode(text));
    const { document } = await open('copydesk.yaml');
    // VS Code may still hold what an earlier test left of that file.
    await until(async () => {
      if (document.getText() !== text) await commands.executeCommand('workbench.action.files.revert');
      equal(document.getText(), text);
    });
    return document;
  };

  it('is completed as it is typed, with no other extension', async () => {
    const keys = await written('names:\n  - preferred: Oslo\n    ');
    await until(async () => includes(await labelsAt(keys), 'alternate'));
  });

  it('is offered the types of entities', async () => {
    const types = await written('names:\n  - preferred: Oslo\n    type: ');
    await until(async () => includes(await labelsAt(types), 'PLACE'));
  });

  it('is the only file that is completed', async () => {
    const { document } = await open('border-watch.txt');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      Uri.parse(document.uri.toString()),
      new Position(0, 0),
    );
    equal(list.items.filter(({ label }) => label === 'names').length, 0);
  });
});

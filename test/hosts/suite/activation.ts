import { commands, extensions } from 'vscode';
import { activate } from './desk.ts';
import { equal, ok } from './expect.ts';

describe('activation', () => {
  it('checks every article of the workspace and nothing else', async () => {
    const { articles, pending, skipped } = (await activate()).status();
    equal({ articles, pending, skipped }, { articles: 4, pending: 0, skipped: [] });
  });

  it('registers every command that the manifest promises', async () => {
    await activate();
    const manifest = extensions.getExtension('copydesk.copydesk')?.packageJSON;
    const promised: string[] = manifest.contributes.commands.map((each: { command: string }) => each.command);
    const registered = new Set(await commands.getCommands(true));
    ok(promised.length > 0, 'the manifest promises no command');
    equal(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });
});

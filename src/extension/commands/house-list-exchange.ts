/** The house list out to vocabularies and spreadsheets, and in from them. */
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { ExportHouseList, ImportedHouseList } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Command } from './command.ts';
import { theFolder } from './the-folder.ts';

const exportList: Command = {
  id: 'copydesk.exportHouseList',
  run: async ({ server }, given?: unknown) => {
    const folder = await theFolder();
    if (!folder) return announceNoFolder();
    const formats: readonly { label: string; description: string; format: ExportHouseList['format'] }[] = [
      { label: 'SKOS, Turtle', description: '.ttl', format: 'turtle' },
      { label: 'SKOS, JSON-LD', description: '.jsonld', format: 'json-ld' },
      { label: 'CSV', description: l10n.t('a table, one name a row'), format: 'csv' },
    ];
    const title = l10n.t('Export House List');
    const picked = await window.showQuickPick(formats, { title });
    const uri = Uri.joinPath(folder, 'copydesk.yaml').toString();
    const made = picked && (await server.exportHouseList({ uri, format: picked.format }));
    if (!made) return;
    const defaultUri = Uri.joinPath(folder, `house-list.${made.extension}`);
    const target = given instanceof Uri ? given : await window.showSaveDialog({ defaultUri, title });
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(made.text));
    announce(l10n.t('The house list was written to {0}', workspace.asRelativePath(target)));
  },
};

const importList: Command = {
  id: 'copydesk.importHouseList',
  run: async ({ server }, given?: unknown) => {
    const folder = await theFolder();
    if (!folder) return announceNoFolder();
    const source = given instanceof Uri ? given : await chooseFile(folder);
    if (!source) return;
    const text = new TextDecoder().decode(await workspace.fs.readFile(source));
    const file = source.path.slice(source.path.lastIndexOf('/') + 1);
    const title = l10n.t('Importing {0}', file);
    const read = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      server.importHouseList({ uri: Uri.joinPath(folder, 'copydesk.yaml').toString(), file, text }),
    );
    if (!read)
      return void window.showErrorMessage(
        l10n.t('{0} could not be imported. Is copydesk.yaml in order?', file),
      );
    if (read.edit && !(await workspace.applyEdit(read.edit)))
      return void window.showErrorMessage(l10n.t('copydesk.yaml could not be written'));
    announce(l10n.t('{0} names were read from {1}', read.names, file));
    await tellProblems(source, file, read.problems);
  },
};

export const houseListExchange: readonly Command[] = [exportList, importList];

function announceNoFolder(): void {
  announce(l10n.t('Open a folder first: decisions are kept in its copydesk.yaml.'));
}

async function chooseFile(defaultUri: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    defaultUri,
    title: l10n.t('Import House List'),
    openLabel: l10n.t('Import'),
    filters: { 'SKOS, CSV': ['ttl', 'jsonld', 'json', 'csv', 'tsv'] },
  });
  return chosen?.[0];
}

/** The first fault, with the way to it: the others are mostly of its kind. */
async function tellProblems(
  source: Uri,
  file: string,
  problems: ImportedHouseList['problems'],
): Promise<void> {
  const [first] = problems;
  if (!first) return;
  const { line, column, message } = first;
  const more = problems.length > 1 ? l10n.t('{0} more', problems.length - 1) : '';
  const go = l10n.t('Go There');
  const said = [l10n.t('{0}, line {1}: {2}', file, line, message), more].filter(Boolean).join('; ');
  if ((await window.showWarningMessage(said, go)) !== go) return;
  const editor = await window.showTextDocument(source);
  const at = editor.document.validatePosition(editor.selection.active.with(line - 1, column - 1));
  await window.showTextDocument(source, { selection: editor.selection.with(at, at) });
}

/** Articles out to files of other tools and to a report, and other tools' annotations in. */
import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { ExchangeFormats, ExportedFile } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { articleCount, mentionCount } from '../labels.ts';
import { fileName } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { theFolder } from './the-folder.ts';

type ExportFormat = ExchangeFormats['exports'][number];

/** The article in the editor; a second argument names the file or folder to write to. */
const exportArticle: Command = {
  id: 'copydesk.exportArticle',
  run: async (desk, format, target) => {
    const uri = openArticle(desk);
    if (uri) await exportTo(desk, uri, format, target);
  },
};

/** All articles of the workspace. */
const exportAll: Command = {
  id: 'copydesk.exportAllArticles',
  run: (desk, format, target) => exportTo(desk, undefined, format, target),
};

const importAnnotations: Command = {
  id: 'copydesk.importAnnotations',
  run: async (desk, given, source) => {
    const uri = openArticle(desk);
    const formats = uri ? ((await desk.server.exchangeFormats())?.imports ?? []) : [];
    const format = await choose(formats, l10n.t('Import Annotations of This Article'), given);
    if (!uri || !format) return;
    const file = source instanceof Uri ? source : await openDialog(format.extensions);
    if (!file) return;
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const answer = await desk.server.importAnnotations({ uri, format: format.id, content });
    if (!answer) return;
    if (answer.problem !== undefined)
      return void window.showErrorMessage(l10n.t('{0}: {1}', fileName(file.toString()), answer.problem));
    const { edit, mentions, decisions } = answer;
    if (edit && !(await workspace.applyEdit(edit)))
      return void window.showErrorMessage(l10n.t('copydesk.yaml could not be written'));
    announce(l10n.t('Read: {0}; decided where they differ: {1}', mentionCount(mentions), decisions));
  },
};

export const exchangeCommands: readonly Command[] = [exportArticle, exportAll, importAnnotations];

function openArticle({ selector }: Desk): string | undefined {
  const document = window.activeTextEditor?.document;
  if (document && selector.isArticle(document)) return document.uri.toString();
  announce(l10n.t('Open an article first'));
  return undefined;
}

async function exportTo(
  { server, context }: Desk,
  uri: string | undefined,
  given: unknown,
  target: unknown,
): Promise<void> {
  const known = (await server.exchangeFormats())?.exports ?? [];
  // The report first: it is what people read.
  const formats = [...known].sort((a, b) => Number(b.id === 'html') - Number(a.id === 'html'));
  const format = await choose(
    formats,
    uri ? l10n.t('Export This Article') : l10n.t('Export All Articles'),
    given,
  );
  if (!format) return;
  const version = String((context.extension.packageJSON as { version: unknown }).version);
  const files = await server.export({ format: format.id, version, ...(uri && { uri }) });
  if (files.length === 0) return announce(l10n.t('There is no article to export'));
  const place = target instanceof Uri ? target : await placeFor(format, files);
  if (!place) return;
  const written = await write(format, files, place);
  if (format.id === 'html') await offerToOpen(written);
  else announce(l10n.t('Exported to {0}', workspace.asRelativePath(written)));
}

/** Writes the files; resolves with the file, or with the folder of several. */
async function write(format: ExportFormat, files: readonly ExportedFile[], place: Uri): Promise<Uri> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (!format.filePerArticle) {
    await workspace.fs.writeFile(place, bytes(files[0]!.text));
    return place;
  }
  for (const { name, text } of files)
    await workspace.fs.writeFile(Uri.joinPath(place, ...name.split('/')), bytes(text));
  return place;
}

async function offerToOpen(report: Uri): Promise<void> {
  const open = l10n.t('Open');
  const said = l10n.t('The report was written to {0}', workspace.asRelativePath(report));
  announce(said);
  if ((await window.showInformationMessage(said, open)) === open) await window.showTextDocument(report);
}

/** A file to write, or a folder where each article becomes a file of its own. */
async function placeFor(format: ExportFormat, files: readonly ExportedFile[]): Promise<Uri | undefined> {
  const folder = await theFolder();
  if (format.filePerArticle) {
    const chosen = await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: l10n.t('Folder for {0}', articleCount(files.length)),
      openLabel: l10n.t('Export Here'),
      ...(folder && { defaultUri: folder }),
    });
    return chosen?.[0];
  }
  const defaultUri = folder && Uri.joinPath(folder, files[0]!.name);
  return window.showSaveDialog({ title: l10n.t('Export To'), ...(defaultUri && { defaultUri }) });
}

/** The format that is given by its id, else the one that is picked. */
async function choose<T extends { readonly id: string; readonly description: string }>(
  formats: readonly T[],
  title: string,
  given: unknown,
): Promise<T | undefined> {
  if (typeof given === 'string') return formats.find(({ id }) => id === given);
  const items = formats.map((format): QuickPickItem & { format: T } => ({
    label: format.id,
    description: format.description,
    format,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.format;
}

async function openDialog(extensions: readonly string[]): Promise<Uri | undefined> {
  const defaultUri = await theFolder();
  const chosen = await window.showOpenDialog({
    title: l10n.t('Import Annotations of This Article'),
    openLabel: l10n.t('Import'),
    filters: { [extensions.join(', ')]: [...extensions] },
    ...(defaultUri && { defaultUri }),
  });
  return chosen?.[0];
}

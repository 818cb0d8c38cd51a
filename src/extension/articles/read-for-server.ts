/** Reads files for a server that cannot: those of virtual and remote file systems. */
import { FileSystemError, l10n, Uri, workspace } from 'vscode';
import { toBase64 } from './base64.ts';

/**
 * The file as base64 text, or its size where that is above `maxSize` bytes.
 * @throws Error with a message fit for people where the file cannot be read.
 */
export async function readForServer({
  uri,
  maxSize,
}: {
  readonly uri: string;
  readonly maxSize: number;
}): Promise<string | { readonly size: number }> {
  try {
    const file = Uri.parse(uri, true);
    const { size } = await workspace.fs.stat(file);
    return size > maxSize ? { size } : toBase64(await workspace.fs.readFile(file));
  } catch (error) {
    throw new Error(reason(error));
  }
}

function reason(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  switch (code) {
    case 'FileNotFound':
      return l10n.t('The file is gone.');
    case 'NoPermissions':
      return l10n.t('No permission to read the file.');
    case 'FileIsADirectory':
      return l10n.t('This is a folder.');
    case 'Unavailable':
      return l10n.t('The file system does not answer.');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Finds the articles of workspace folders, for clients that leave it to the server. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baseName } from './uris.ts';

/** What a client's setting would be by default: all text, Markdown and HTML files. */
const articleName = /^[^.].*\.(?:txt|md|html?)$/i;
const skippedFolders = new Set(['node_modules']);

/** Whether a file is an article by its name; hidden ones are not. */
export function isArticle(uri: string): boolean {
  return articleName.test(baseName(uri));
}

/** URIs of the articles below folders, sorted. Folders that can't be read and symbolic links are passed over. */
export async function findArticles(folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) if (folder.startsWith('file:')) await walk(fileURLToPath(folder), found);
  return found.sort();
}

async function walk(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !skippedFolders.has(entry.name)) await walk(path, found);
    } else if (entry.isFile() && articleName.test(entry.name)) found.push(pathToFileURL(path).href);
  }
}

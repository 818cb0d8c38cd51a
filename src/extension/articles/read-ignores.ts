/** Reads the `.gitignore` files of the workspace. */
import { type GlobPattern, RelativePattern, type Uri, workspace } from 'vscode';
import { compileIgnores, type IgnoreFile } from './ignore-files.ts';
import { relativeTo } from './relative-path.ts';

/** More of them are the mark of a folder of repositories, where no one file means the whole. */
const most = 500;

/** Says whether a file is left out. With the setting `search.useIgnoreFiles` off, none is. */
export async function readIgnores(skip: string | undefined): Promise<(uri: Uri) => boolean> {
  if (!workspace.getConfiguration('search').get<boolean>('useIgnoreFiles', true)) return () => false;
  const folders = await Promise.all(
    (workspace.workspaceFolders ?? []).map(async ({ uri }) => {
      const pattern: GlobPattern = new RelativePattern(uri, '**/.gitignore');
      const found = await workspace.findFiles(pattern, skip, most);
      const files = await Promise.all(found.map((file) => read(file, uri)));
      return { uri, ignores: compileIgnores(files.flatMap((file) => file ?? [])) };
    }),
  );
  return (uri) => {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.toString();
    const own = folders.find((one) => one.uri.toString() === folder);
    return own?.ignores(relativeTo(own.uri.path, uri.path)) ?? false;
  };
}

async function read(file: Uri, folder: Uri): Promise<IgnoreFile | undefined> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return { folder: relativeTo(folder.path, file.path).replace(/\/?\.gitignore$/, ''), text };
  } catch {
    return undefined;
  }
}

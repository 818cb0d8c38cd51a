/** Tells the server which files are articles, and which of them changed on disk. */
import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { Server } from '../server.ts';
import type { ArticleSelector } from './article-selector.ts';
import { Coalescer } from './coalescer.ts';
import { readIgnores } from './read-ignores.ts';

type Change = 'changed' | 'deleted';

/** With more unknown paths than this in one burst, listing all files is cheaper than asking for each. */
const manyPaths = 20;

export class ArticleFiles implements Disposable {
  readonly #server: Server;
  readonly #selector: ArticleSelector;
  readonly #known = new Set<string>();
  readonly #changes = new Coalescer<Change>((batch) => void this.#report(batch), 200, 2000);
  readonly #disposables: Disposable[];
  #turn = 0;
  #ignores: (uri: Uri) => boolean = () => false;

  constructor(server: Server, selector: ArticleSelector) {
    this.#server = server;
    this.#selector = selector;
    // Everything is watched, as folders are deleted and renamed without an event for each file.
    const watcher = workspace.createFileSystemWatcher('**/*');
    this.#disposables = [
      watcher,
      watcher.onDidCreate((uri) => this.#changes.add(uri.toString(), 'changed')),
      watcher.onDidChange((uri) => {
        if (selector.isArticleFile(uri) || isIgnoreFile(uri.path))
          this.#changes.add(uri.toString(), 'changed');
      }),
      watcher.onDidDelete((uri) => this.#changes.add(uri.toString(), 'deleted')),
      workspace.onDidChangeWorkspaceFolders(() => this.list()),
      this.#changes,
    ];
  }

  /** Finds all articles and tells the server. Resolves with their number. */
  async list(): Promise<number> {
    const { globs } = this.#selector;
    const turn = ++this.#turn;
    const found = await workspace.findFiles(globs.search, globs.skip);
    const ignores = await readIgnores(globs.skip);
    // Listed again meanwhile: that list is the newer one.
    if (turn !== this.#turn) return found.length;
    this.#ignores = ignores;
    this.#known.clear();
    for (const uri of found) if (this.#isListed(uri)) this.#known.add(uri.toString());
    await this.#server.articles([...this.#known].sort());
    return this.#known.size;
  }

  /** An article that no `.gitignore` leaves out; one that is opened is checked all the same. */
  #isListed(uri: Uri): boolean {
    return this.#selector.isArticleFile(uri) && !this.#ignores(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #report(batch: ReadonlyMap<string, Change>): Promise<void> {
    const changed: string[] = [];
    const deleted: string[] = [];
    const perhapsFolders: Uri[] = [];
    let otherFiles = [...batch.keys()].some(isIgnoreFile);
    for (const [text, change] of batch) {
      const uri = Uri.parse(text, true);
      if (this.#isListed(uri)) {
        (change === 'changed' ? changed : deleted).push(text);
        if (change === 'changed') this.#known.add(text);
        else this.#known.delete(text);
      } else if (change === 'changed') perhapsFolders.push(uri);
      else otherFiles ||= this.#holds(text);
    }
    if (otherFiles || (await this.#anyFolder(perhapsFolders))) await this.list();
    if (changed.length + deleted.length > 0) await this.#server.articlesChanged({ changed, deleted });
  }

  #holds(folder: string): boolean {
    const prefix = `${folder}/`;
    for (const uri of this.#known) if (uri.startsWith(prefix)) return true;
    return false;
  }

  async #anyFolder(uris: readonly Uri[]): Promise<boolean> {
    if (uris.length > manyPaths) return true;
    const types = await Promise.all(uris.map(typeOf));
    return types.some((type) => (type & FileType.Directory) !== 0);
  }
}

const isIgnoreFile = (path: string) => path.endsWith('/.gitignore');

async function typeOf(uri: Uri): Promise<FileType> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    return FileType.Unknown;
  }
}

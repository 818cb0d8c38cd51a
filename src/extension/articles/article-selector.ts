/** Says which documents and files are articles; follows the settings. */
import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { articleScheme } from '../../server/protocol.ts';
import { articleGlobs } from '../settings.ts';
import { type ArticleGlobs, compileGlobs } from './article-globs.ts';
import { relativeTo } from './relative-path.ts';

const relevant = ['copydesk.files', 'copydesk.exclude', 'files.exclude'];
const houseList = 'copydesk.yaml';
/** Files that hold many articles: as documents they are none themselves. */
const collection = /\.(?:jsonl|ndjson|csv|tsv)$/i;
/** Languages in which a document that was never saved is an article: pasted text can be checked at once. */
const untitledLanguages: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

export class ArticleSelector implements Disposable {
  #globs: ArticleGlobs = read();
  readonly #changed = new EventEmitter<void>();
  readonly #subscription = workspace.onDidChangeConfiguration((change) => {
    if (!relevant.some((key) => change.affectsConfiguration(key))) return;
    this.#globs = read();
    this.#changed.fire();
  });

  /** Fires when other files are articles than before. */
  get onChanged(): Event<void> {
    return this.#changed.event;
  }

  get globs(): ArticleGlobs {
    return this.#globs;
  }

  /** Whether a file is an article, or may hold some, by its path: within its workspace folder, else by the whole of it. */
  isArticleFile(uri: Uri): boolean {
    const folder = workspace.getWorkspaceFolder(uri);
    return this.#globs.matches(folder ? relativeTo(folder.uri.path, uri.path) : uri.path.replace(/^\/+/, ''));
  }

  /** Whether an open document is an article. Output, source control and other made-up documents are not. */
  isArticle(document: TextDocument): boolean {
    if (document.isUntitled) return untitledLanguages.has(document.languageId);
    if (document.uri.scheme === articleScheme) return true;
    const { path } = document.uri;
    return isFileScheme(document.uri) && !collection.test(path) && this.isArticleFile(document.uri);
  }

  /** Whether the language server should hear of a document: articles, and the house list. */
  concernsServer(document: TextDocument): boolean {
    return this.isArticle(document) || (isFileScheme(document.uri) && isHouseList(document.uri));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** Whether a file is people's own list of names and decisions. */
export function isHouseList(uri: Uri): boolean {
  return uri.path.endsWith(`/${houseList}`);
}

/** Files on disk, or in the file system of a workspace folder. */
function isFileScheme(uri: Uri): boolean {
  return (
    uri.scheme === 'file' ||
    (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === uri.scheme)
  );
}

function read(): ArticleGlobs {
  const { files, exclude } = articleGlobs();
  return compileGlobs(files, exclude);
}

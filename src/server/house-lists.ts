/**
 * The `copydesk.yaml` of each workspace folder: read from its open buffer, else from disk. A list with
 * problems is reported and leaves the last good one in force.
 */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import {
  addDecisions,
  type Decision,
  emptyHouseList,
  type HouseList,
  type HouseListProblem,
  parseHouseList,
} from '../corpus/house-list.ts';
import { isFile } from '../corpus/not-errors.ts';
import type { Articles } from './articles.ts';
import { type Anchored, orphansIn, type Place } from './orphans.ts';
import { baseName, pathBelow } from './uris.ts';

export const houseListName = 'copydesk.yaml';

export function isHouseList(uri: string): boolean {
  return baseName(uri) === houseListName;
}

export interface HouseListsOptions {
  /** Text of a file; undefined where there is none. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  readonly publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Called with the lists of all folders as one. */
  readonly onChange: (list: HouseList) => void;
}

/** Milliseconds after the last keystroke before a list is read again: all names are linked anew then. */
const typingDelay = 200;

/** What a list says, and where an edit of it goes. */
interface State {
  readonly list: HouseList;
  readonly text: string | undefined;
  readonly problems: readonly Diagnostic[];
  readonly places: ReadonlyMap<Anchored, Place>;
}

export class HouseLists {
  readonly #options: HouseListsOptions;
  readonly #buffers = new Map<string, string>();
  /** What closed lists said, until they are read from disk: decisions made meanwhile are added to it. */
  readonly #closed = new Map<string, string>();
  /** What lists will say once the client has applied the decisions last added. */
  readonly #decided = new Map<string, string>();
  readonly #states = new Map<string, State>();
  readonly #turns = new Map<string, number>();
  readonly #orphans = new Map<string, readonly Diagnostic[]>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  #folders: readonly string[] = [];

  constructor(options: HouseListsOptions) {
    this.#options = options;
  }

  /** Makes these the workspace's folders and reads their lists. */
  async setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    const uris = folders.map(listOf);
    for (const uri of this.#states.keys()) if (!uris.includes(uri)) this.#drop(uri);
    await Promise.all(uris.map((uri) => this.#read(uri)));
    this.#tell();
  }

  /** The open text of a list, in force before it is saved; undefined when it was closed. */
  setBuffer(uri: string, text: string | undefined): void {
    const own = this.#own(uri);
    if (own === undefined) return;
    const last = this.#buffers.get(own);
    if (text !== undefined) this.#buffers.set(own, text);
    else if (last !== undefined) {
      this.#buffers.delete(own);
      this.#closed.set(own, last);
    }
    clearTimeout(this.#typing.get(own));
    // A decision is in force at once: nobody is typing.
    if (text !== undefined && text === this.#decided.get(own)) {
      this.#decided.delete(own);
      void this.changed(own);
      return;
    }
    this.#typing.set(
      own,
      setTimeout(() => void this.changed(own), typingDelay),
    );
  }

  /** A list changed on disk, appeared or was deleted. */
  async changed(uri: string): Promise<void> {
    const own = this.#own(uri);
    if (own !== undefined && (await this.#read(own))) this.#tell();
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
  }

  /** The list that decisions about an article go to; undefined outside all folders. */
  listFor(articleUri: string): string | undefined {
    const folder = this.#folderOf(articleUri);
    return folder === undefined ? undefined : listOf(folder);
  }

  /** An article's path as its list writes it. */
  pathInList(articleUri: string): string {
    const folder = this.#folderOf(articleUri);
    return (folder === undefined ? undefined : pathBelow(folder, articleUri)) ?? baseName(articleUri);
  }

  /** A list's text as it is in the editor, else on disk; undefined where there is none. */
  textOf(listUri: string): string | undefined {
    return this.#buffers.get(listUri) ?? this.#closed.get(listUri) ?? this.#states.get(listUri)?.text;
  }

  /**
   * A list's text before and after decisions are added, which are in force as soon as an editor has that text; `before` is undefined where there is no file yet.
   * @throws Error where the list is no valid YAML.
   */
  withDecisions(
    listUri: string,
    decisions: readonly Decision[],
  ): { readonly before: string | undefined; readonly after: string } {
    const before = this.textOf(listUri);
    const after = addDecisions(before ?? '', decisions);
    this.#decided.set(listUri, after);
    return { before, after };
  }

  /** Reports the decisions about spots that are gone from the articles as they are now. */
  reportOrphans(articles: Articles): void {
    for (const [uri, { places, problems }] of this.#states) {
      const before = JSON.stringify(this.#orphans.get(uri) ?? []);
      // Places are those of a list without problems.
      const folder = uri.slice(0, -houseListName.length - 1);
      const orphans = problems.length > 0 ? [] : orphansIn(places, folder, articles);
      this.#orphans.set(uri, orphans);
      if (JSON.stringify(orphans) !== before) this.#options.publish(uri, this.#reported(uri));
    }
  }

  #folderOf(uri: string): string | undefined {
    // The innermost, where folders are nested.
    const around = this.#folders.filter((folder) => pathBelow(folder, uri) !== undefined);
    return around.sort((a, b) => b.length - a.length)[0];
  }

  /** The URI under which a folder's list is kept, whatever its spelling; undefined for any other file. */
  #own(uri: string): string | undefined {
    const folder = this.#folders.find((f) => pathBelow(f, uri) === houseListName);
    return folder === undefined ? undefined : listOf(folder);
  }

  /** Resolves with whether the list is another than before. */
  async #read(uri: string): Promise<boolean> {
    const turn = (this.#turns.get(uri) ?? 0) + 1;
    this.#turns.set(uri, turn);
    const text = this.#buffers.get(uri) ?? (await this.#options.readText(uri));
    const before = this.#states.get(uri);
    // Of two reads, the one begun last knows better.
    if (this.#turns.get(uri) !== turn) return false;
    this.#closed.delete(uri);
    if (before && before.text === text) return false;
    const parsed = parseHouseList(text ?? '');
    const problems = parsed.problems.map(diagnosticOf);
    const { list, places } = problems.length > 0 && before ? before : parsed;
    const reported = this.#reported(uri).length;
    this.#states.set(uri, { list, text, problems, places });
    if (problems.length > 0) this.#orphans.delete(uri);
    if (problems.length + reported > 0) this.#options.publish(uri, this.#reported(uri));
    return true;
  }

  /** What the client was told of a list. */
  #reported(uri: string): Diagnostic[] {
    return [...(this.#states.get(uri)?.problems ?? []), ...(this.#orphans.get(uri) ?? [])];
  }

  #drop(uri: string): void {
    if (this.#reported(uri).length > 0) this.#options.publish(uri, []);
    this.#states.delete(uri);
    this.#orphans.delete(uri);
  }

  #tell(): void {
    const lists = [...this.#states.values()].map(({ list }) => list);
    this.#options.onChange(lists.length === 1 ? lists[0]! : lists.reduce(joined, emptyHouseList));
  }
}

/** The publication date that people gave an article. */
export function dateDecided({ publishedOn }: HouseList, articleUri: string): string | undefined {
  for (const [file, date] of publishedOn) if (isFile(articleUri, file)) return date;
  return undefined;
}

function listOf(folder: string): string {
  return `${folder.replace(/(?<!\/)\/+$/, '')}/${houseListName}`;
}

function joined(a: HouseList, b: HouseList): HouseList {
  return {
    names: [...a.names, ...b.names],
    same: [...a.same, ...b.same],
    different: [...a.different, ...b.different],
    notErrors: [...a.notErrors, ...b.notErrors],
    mentions: [...a.mentions, ...b.mentions],
    publishedOn: new Map([...a.publishedOn, ...b.publishedOn]),
  };
}

function diagnosticOf({ line, column, message }: HouseListProblem): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return {
    range: { start, end: { line: start.line, character: start.character + 1 } },
    severity: DiagnosticSeverity.Error,
    source: 'Copydesk',
    message,
  };
}

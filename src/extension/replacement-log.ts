/** What was replaced through Copydesk in this workspace, with when and why; kept until it is forgotten by age. */
import { type Disposable, EventEmitter, type Memento, Uri, workspace } from 'vscode';
import type { Replacement } from '../server/protocol.ts';
import type { Server } from './server.ts';

export interface LoggedReplacement extends Replacement {
  /** ISO 8601, UTC. */
  readonly when: string;
}

const key = 'copydesk.replacements';
/** Most replacements kept: the oldest go first. */
const most = 2000;
const scheme = 'copydesk-log';

export class ReplacementLog implements Disposable {
  readonly #state: Memento;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly Disposable[];
  /** The log as a document that nobody can change. */
  readonly uri = Uri.from({ scheme, path: '/Copydesk replacements.log' });

  constructor(server: Server, state: Memento) {
    this.#state = state;
    this.#subscriptions = [
      this.#changed,
      server.onReplaced((replacements) => this.#add(replacements)),
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: () => this.entries().map(asText).join('\n'),
      }),
    ];
  }

  /** The latest first. */
  entries(): readonly LoggedReplacement[] {
    return this.#state.get<readonly LoggedReplacement[]>(key, []);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(replacements: readonly Replacement[]): void {
    const when = new Date().toISOString();
    const fresh = replacements.map((replacement) => ({ ...replacement, when })).reverse();
    void this.#state.update(key, [...fresh, ...this.entries()].slice(0, most));
    this.#changed.fire(this.uri);
  }
}

function asText({ when, uri, line, from, to, reason, evidence, undone }: LoggedReplacement): string {
  const place = `${workspace.asRelativePath(Uri.parse(uri, true))}:${line + 1}`;
  const why = [reason, ...evidence].filter(Boolean).map((text) => `    ${text}`);
  return [`${when}  ${place}  ${undone ? '↶ ' : ''}“${from}” → “${to}”`, ...why].join('\n');
}

/** The settings of `copydesk.*`, read into the shapes that the parts want. */
import { workspace } from 'vscode';
import { type GarbleKind, garbleKinds } from '../annotation.ts';
import type { Settings } from '../server/protocol.ts';
import { encodingLabel } from './articles/encoding.ts';
import { type HighlightKind, highlightKinds } from './highlights/highlight-kinds.ts';
import { type Density, densities } from './highlights/styles.ts';

const megabyte = 1024 * 1024;

function value<T>(key: string, fallback: T): T {
  return workspace.getConfiguration('copydesk').get<T>(key, fallback);
}

/** What the server has to know. Values of the wrong type fall back to the default. */
export function serverSettings(): Settings {
  const order = value<string>('dateOrder', 'unknown');
  const size = Number(value('maxFileSize', 5));
  return {
    strict: value<boolean>('strict', false) === true,
    disabledKinds: strings('disabledKinds').filter(isGarbleKind),
    dateOrder: order === 'dmy' || order === 'mdy' ? order : 'unknown',
    maxFileSize: (Number.isFinite(size) && size > 0 ? size : 5) * megabyte,
    dateHints: value<boolean>('dateHints', false) === true,
    ...encodingSetting(),
    ...(value<string>('mentionStore', 'workspace') === 'postgresql' && {
      mentionStore: 'postgresql' as const,
    }),
    headlineCounts: value<boolean>('headlineCounts', false) === true,
  };
}

/** How VS Code reads files that are not open, where that is not UTF-8. */
function encodingSetting(): Pick<Settings, 'encoding'> {
  const chosen = workspace.getConfiguration('files').get<unknown>('encoding');
  const encoding = typeof chosen === 'string' ? encodingLabel(chosen) : undefined;
  return encoding === undefined ? {} : { encoding };
}

/** Globs of the files that are articles, and of those that are not; what VS Code itself hides is left out too. */
export function articleGlobs(): { readonly files: readonly string[]; readonly exclude: readonly string[] } {
  const hidden = workspace.getConfiguration('files').get<Readonly<Record<string, unknown>>>('exclude', {});
  const hiddenGlobs = Object.keys(hidden).filter((pattern) => hidden[pattern] === true);
  // In `files.exclude` a pattern that names a folder hides all that is in it.
  return {
    files: strings('files'),
    exclude: [...strings('exclude'), ...hiddenGlobs.flatMap((pattern) => [pattern, `${pattern}/**`])],
  };
}

/** The kinds of highlights that the setting `copydesk.highlight` leaves on. */
export function highlightedKinds(): ReadonlySet<HighlightKind> {
  const chosen = value<Readonly<Record<string, unknown>>>('highlight', {});
  return new Set(highlightKinds.filter((kind) => chosen[kind] !== false));
}

/** How much highlights stand out. */
export function density(): Density {
  const chosen = value<unknown>('density', 'calm');
  return densities.find((known) => known === chosen) ?? 'calm';
}

/** A setting that should be a list of strings; anything else in it is ignored. */
function strings(key: string): string[] {
  const list = value<unknown>(key, []);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function isGarbleKind(text: string): text is GarbleKind {
  return (garbleKinds as readonly string[]).includes(text);
}

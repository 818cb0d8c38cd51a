/** YAML-like front matter at the top of a file: `---`, `key: value` lines, `---`. */

export interface FrontMatter {
  /** Offset of the first line after the closing `---`. */
  readonly end: number;
  /** Keys lower-cased; values trimmed, without quotation marks. Nested values are left out. */
  readonly values: ReadonlyMap<string, string>;
}

const longest = 20_000;

/** Reads the front matter at the start of the text; undefined where there is none. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(source.slice(start, start + 200));
  if (!opening) return undefined;
  const head = source.slice(start, start + longest);
  const closing = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;
  closing.lastIndex = opening[0].trimEnd().length;
  const close = closing.exec(head);
  if (!close) return undefined;
  const values = new Map<string, string>();
  for (const line of head.slice(opening[0].length, close.index).split(/\r\n|\r|\n/)) {
    const pair = /^([A-Za-z][\w .-]*):\s(.*)$/.exec(line);
    if (pair) values.set(pair[1]!.trim().toLowerCase(), unquote(pair[2]!.trim()));
  }
  return { end: start + close.index + close[0].length, values };
}

function unquote(value: string): string {
  const quote = value[0];
  const quoted = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return quoted ? value.slice(1, -1) : value;
}

/** A sentence beside those of other articles, as a Markdown table, with what differs in bold. */
import { differences } from '../../corpus/passages/differences.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { ParallelItem, Parallels } from '../protocol.ts';
import { baseName } from '../uris.ts';

/** "harbour.txt (72 %)". */
export function parallelSource({ uri, score }: ParallelItem): string {
  return `${baseName(uri)} (${Math.round(score * 100)} %)`;
}

/** @param here "This article", in the editor's language. */
export function sideBySide(here: string, title: string, { text, parallels }: Parallels): string {
  const [first, ...others] = parallels;
  if (!first) return '';
  const own = differences(first.text, text).map(({ start, end }): [number, number] => [start, end]);
  const row = (left: string, { text: wording, differences: differ, ...rest }: ParallelItem) =>
    `| ${left} | ${emphasised(wording, differ)} — ${escapeMarkdown(parallelSource({ ...rest, text: wording, differences: differ }))} |`;
  return [
    `| ${here} | ${escapeMarkdown(title)} |`,
    '|---|---|',
    row(emphasised(text, own), first),
    ...others.map((other) => row('', other)),
  ].join('\n');
}

/** The text with these stretches in bold. */
function emphasised(text: string, stretches: readonly (readonly [number, number])[]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of stretches) {
    out += `${escaped(text.slice(at, start))}**${escaped(text.slice(start, end))}**`;
    at = end;
  }
  return out + escaped(text.slice(at));
}

/** Escaped, with the spaces at its ends, which keep bold words apart. */
function escaped(text: string): string {
  const inner = escapeMarkdown(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}

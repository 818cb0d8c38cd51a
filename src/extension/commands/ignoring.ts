/** The decision that a finding is no error. */
import type { TextDocument } from 'vscode';
import type { Decision } from '../../corpus/house-list.ts';
import type { FindingItem } from '../../server/protocol.ts';
import { editorRange } from '../views/tree-parts.ts';
import { pathInList } from './decide.ts';

/** How far the decision reaches. */
export type Where = 'here' | 'article' | 'everywhere';

/** Code units of text on each side that tell a spot from others with the same text. */
const anchorWidth = 32;

/** What to write to the house list. A spot is anchored by what stands around it, so that it survives edits. */
export function ignoring(document: TextDocument, { text, kind, range }: FindingItem, where: Where): Decision {
  const decision = { kind: 'not-an-error', text, finding: kind } as const;
  if (where === 'everywhere') return decision;
  const file = pathInList(document);
  if (where === 'article') return { ...decision, file };
  const { start, end } = editorRange(range);
  const all = document.getText();
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const prefix = all.slice(Math.max(0, from - anchorWidth), from);
  return { ...decision, file, anchor: { exact: text, prefix, suffix: all.slice(to, to + anchorWidth) } };
}

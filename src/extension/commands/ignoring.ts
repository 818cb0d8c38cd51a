/** The decision that a finding is no error. */
import type { TextDocument } from 'vscode';
import type { Decision } from '../../corpus/house-list.ts';
import type { FindingItem } from '../../server/protocol.ts';
import { editorRange } from '../views/tree-parts.ts';
import { pathInList } from './decide.ts';
import { anchorOf, type Where } from './where.ts';

/** What to write to the house list. A spot is anchored by what stands around it, so that it survives edits. */
export function ignoring(document: TextDocument, { text, kind, range }: FindingItem, where: Where): Decision {
  const decision = { kind: 'not-an-error', text, finding: kind } as const;
  if (where === 'everywhere') return decision;
  const file = pathInList(document);
  if (where === 'article') return { ...decision, file };
  return { ...decision, file, anchor: { ...anchorOf(document, editorRange(range)), exact: text } };
}

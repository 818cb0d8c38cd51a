/** Fixing and ignoring findings from the sidebar, one or many at once, and how the list is grouped. */
import {
  l10n,
  type Position,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { clientCommand, type Place } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { groupFindings, type PlacedFinding } from '../views/finding-groups.ts';
import type { FindingNode } from '../views/finding-items.ts';
import { editorRange } from '../views/tree-parts.ts';
import { findingsOf } from './arguments.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { ignoring } from './ignoring.ts';
import { chooseWhere } from './where.ts';
import { choosePlacesAndWrite } from './write-places.ts';

/** Code units of a line on each side of a place. */
const aroundPlace = 60;

/** Writes the first fix of each finding; asks which where one finding has several. */
const fix: Command = {
  id: 'copydesk.fixFinding',
  run: async (desk, target, selected) => {
    const findings = await findingsOf(desk, target, selected);
    const only = findings.length === 1 ? findings[0] : undefined;
    if (only && only.finding.fixes.length > 1) {
      const chosen = await chooseFix(only);
      if (chosen === undefined) return;
      return writeAndGoOn(desk, [[only, chosen]]);
    }
    await writeAndGoOn(
      desk,
      findings.flatMap((one) =>
        one.finding.fixes.length > 0 ? [[one, one.finding.fixes[0]!] as const] : [],
      ),
    );
  },
};

const byArticle: Command = {
  id: 'copydesk.groupFindingsByArticle',
  run: ({ findings }) => {
    findings.by = 'article';
  },
};
const byKind: Command = {
  id: 'copydesk.groupFindingsByKind',
  run: ({ findings }) => {
    findings.by = 'kind';
  },
};

/** Decides that findings are no errors: here, in their article or anywhere; kept in the house list. */
const ignore: Command = {
  id: 'copydesk.ignoreFinding',
  run: async (desk, target, selected) => {
    const findings = await findingsOf(desk, target, selected);
    if (findings.length === 0) return;
    const title =
      findings.length === 1
        ? l10n.t('“{0}” Is Not an Error', findings[0]!.finding.text)
        : l10n.t('{0} Findings Are Not Errors', findings.length);
    const where = await chooseWhere(title, findings.length > 1);
    if (!where) return;
    desk.findings.selectAfter(findings);
    // One after the other: each is added to what the one before wrote.
    for (const { key: uri, findings: own } of groupFindings(findings, 'article')) {
      const document = await workspace.openTextDocument(Uri.parse(uri, true));
      const decisions = own.map(({ finding }) => ignoring(document, finding, where));
      if (!(await decide(desk, uri, decisions))) return desk.findings.selectAfter([]);
    }
    announce(
      findings.length === 1
        ? l10n.t('Not an error: {0}', findings[0]!.finding.text)
        : l10n.t('{0} findings are no errors', findings.length),
    );
  },
};

/** Brings the list into sight, with the focus on a finding. */
const show: Command = { id: clientCommand.showFindings, run: ({ findings }) => findings.focus() };

export const findingCommands: readonly Command[] = [fix, ignore, byArticle, byKind, show];

async function chooseFix({ finding }: PlacedFinding): Promise<string | undefined> {
  const items = finding.fixes.map((text) => ({ label: text === '' ? l10n.t('Delete') : text, text }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Replace “{0}” with', finding.text) });
  return picked?.text;
}

type Fixed = readonly (readonly [FindingNode, string])[];

/** Writes the fixes; the finding after them then has the focus. */
async function writeAndGoOn({ findings }: Desk, fixes: Fixed): Promise<void> {
  findings.selectAfter(fixes.map(([finding]) => finding));
  if (!(await write(fixes))) findings.selectAfter([]);
}

/**
 * Writes the fixes, one undo for each article; those in several articles after a preview. Skips those whose text is
 * no longer what was found. Resolves with whether something was written.
 */
async function write(fixes: readonly (readonly [PlacedFinding, string])[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const places = new Map<string, Place[]>();
  let stale = 0;
  for (const [{ uri, finding }, newText] of fixes) {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const range = editorRange(finding.range);
    if (document.getText(range) !== finding.text) stale++;
    else {
      const isFree = (wanted: Range) => !edit.get(document.uri).some((other) => overlap(other.range, wanted));
      const whole = newText === '' && finding.deletes ? editorRange(finding.deletes) : range;
      // Of fixes that overlap, the first is written; what is left of the others is found again after it.
      if (!isFree(range)) continue;
      const wanted = isFree(whole) ? whole : range;
      edit.replace(document.uri, wanted, newText);
      places.set(uri, [...(places.get(uri) ?? []), placeIn(document, wanted, newText)]);
    }
  }
  if (stale > 0) announce(l10n.t('{0} not fixed, as the text has changed', stale));
  if (edit.size === 0) return false;
  if (edit.size === 1) return workspace.applyEdit(edit);
  const articles = [...places].map(([uri, own]) => ({ uri, places: own }));
  return choosePlacesAndWrite({ heading: l10n.t('Fix'), articles });
}

function placeIn(document: TextDocument, range: Range, newText: string): Place {
  const { start, end } = range;
  const line = (position: Position) => document.lineAt(position).text;
  return {
    range: { start: plain(start), end: plain(end) },
    text: document.getText(range),
    newText,
    before: line(start).slice(0, start.character).slice(-aroundPlace),
    after: line(end).slice(end.character).slice(0, aroundPlace),
  };
}

const plain = ({ line, character }: Position) => ({ line, character });

function overlap(a: Range, b: Range): boolean {
  return a.start.isBefore(b.end) && b.start.isBefore(a.end);
}

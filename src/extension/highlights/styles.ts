/**
 * How each kind of highlight looks. The colours are contributed in package.json, so that themes and people
 * can change them; the line under the text differs too, so that nothing is told by hue alone:
 * person ━━, organization ══, place ┅┅, other ┈┈, date in a box. On a finding, the line goes above the text, so
 * as not to hide the wavy one below.
 */
import { DecorationRangeBehavior, type DecorationRenderOptions, OverviewRulerLane, ThemeColor } from 'vscode';
import type { HighlightKind } from './highlight-kinds.ts';

const lines: Readonly<Record<HighlightKind, { style: string; width: string; lane: OverviewRulerLane }>> = {
  person: { style: 'solid', width: '2px', lane: OverviewRulerLane.Left },
  organization: { style: 'double', width: '3px', lane: OverviewRulerLane.Center },
  place: { style: 'dashed', width: '2px', lane: OverviewRulerLane.Right },
  misc: { style: 'dotted', width: '2px', lane: OverviewRulerLane.Right },
  date: { style: 'solid', width: '1px', lane: OverviewRulerLane.Center },
};

/** The line's colour: also that of the kind's icons in the sidebar, which are the legend. */
export function lineColor(kind: HighlightKind): ThemeColor {
  return new ThemeColor(`copydesk.${kind}.border`);
}

/** How much highlights stand out: only on findings, lines, or lines on a tint. */
export type Density = 'quiet' | 'calm' | 'full';
export const densities: readonly Density[] = ['quiet', 'calm', 'full'];

/** The decoration of one kind, on a finding or elsewhere; undefined where nothing is drawn. */
export function highlightStyle(
  kind: HighlightKind,
  flagged: boolean,
  density: Density,
): DecorationRenderOptions | undefined {
  if (density === 'quiet' && !flagged) return undefined;
  const { style, width, lane } = lines[kind];
  return {
    ...(density === 'full' && { backgroundColor: new ThemeColor(`copydesk.${kind}.background`) }),
    borderColor: lineColor(kind),
    borderStyle: style,
    borderWidth: kind === 'date' ? width : flagged ? `${width} 0 0 0` : `0 0 ${width} 0`,
    borderRadius: kind === 'date' ? '3px' : '2px',
    overviewRulerColor: new ThemeColor(`copydesk.${kind}.overviewRuler`),
    overviewRulerLane: lane,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  };
}

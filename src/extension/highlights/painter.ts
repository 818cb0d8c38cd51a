/** Draws highlights in editors. */
import {
  type Disposable,
  languages,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  type Uri,
  window,
} from 'vscode';
import type { Highlights, Range as LspRange } from '../../server/protocol.ts';
import { splitFlagged } from './flagged.ts';
import { type HighlightKind, highlightKinds, kindOf } from './highlight-kinds.ts';
import { nearLines } from './near-lines.ts';
import { type Density, highlightStyle } from './styles.ts';

/** From this many highlights in one document on, only those near the screen are drawn. */
const manyHighlights = 4000;
const marginLines = 300;

interface Mark {
  readonly range: LspRange;
}
interface Styles {
  /** Undefined where nothing is drawn. */
  readonly plain: TextEditorDecorationType | undefined;
  readonly flagged: TextEditorDecorationType | undefined;
}

/** The highlights of one document, ready to be drawn. */
export interface Sheet {
  readonly version: number;
  readonly answer: Highlights;
  readonly marks: Readonly<Record<HighlightKind, readonly Mark[]>>;
  /** Too many to draw those far from the screen. */
  readonly many: boolean;
  /** There will be more to know. */
  readonly isDraft?: true;
}

/** Sorts the server's answer about a version of a document by kind. */
export function sheetOf(answer: Highlights, version: number): Sheet {
  const marks: Record<HighlightKind, Mark[]> = {
    person: [],
    organization: [],
    place: [],
    misc: [],
    date: [],
  };
  for (const entity of answer.entities) marks[kindOf(entity.type)].push(entity);
  for (const date of answer.dates) marks.date.push(date);
  return { version, answer, marks, many: answer.entities.length + answer.dates.length > manyHighlights };
}

export class Painter implements Disposable {
  #styles: ReadonlyMap<HighlightKind, Styles>;

  constructor(density: Density) {
    this.#styles = stylesOf(density);
  }

  /** Highlights look otherwise from the next time they are painted; those on screen are taken away. */
  set density(density: Density) {
    this.dispose();
    this.#styles = stylesOf(density);
  }

  /** Draws the kinds that are wanted and takes away the others. */
  paint(editor: TextEditor, sheet: Sheet, wanted: ReadonlySet<HighlightKind>): void {
    const spans = editor.visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    const findings = findingRanges(editor.document.uri);
    for (const [kind, styles] of this.#styles) {
      const all = wanted.has(kind) ? sheet.marks[kind] : [];
      const near = sheet.many ? nearLines(all, spans, marginLines) : all;
      const { plain, flagged } = splitFlagged(near, findings);
      if (styles.plain) editor.setDecorations(styles.plain, plain.map(toRange));
      if (styles.flagged) editor.setDecorations(styles.flagged, flagged.map(toRange));
    }
  }

  /** Takes everything away. */
  clear(editor: TextEditor): void {
    for (const { plain, flagged } of this.#styles.values()) {
      if (plain) editor.setDecorations(plain, []);
      if (flagged) editor.setDecorations(flagged, []);
    }
  }

  dispose(): void {
    for (const { plain, flagged } of this.#styles.values()) {
      plain?.dispose();
      flagged?.dispose();
    }
  }
}

function stylesOf(density: Density): ReadonlyMap<HighlightKind, Styles> {
  const made = (kind: HighlightKind, flagged: boolean) => {
    const style = highlightStyle(kind, flagged, density);
    return style && window.createTextEditorDecorationType(style);
  };
  return new Map(
    highlightKinds.map((kind) => [kind, { plain: made(kind, false), flagged: made(kind, true) }]),
  );
}

/** Where our own findings are, sorted by start. */
function findingRanges(uri: Uri): readonly Range[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Copydesk')
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

function toRange({ range: { start, end } }: Mark): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

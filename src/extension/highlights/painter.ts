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
import { highlightStyle } from './styles.ts';

/** From this many highlights in one document on, only those near the screen are drawn. */
const manyHighlights = 4000;
const marginLines = 300;

interface Mark {
  readonly range: LspRange;
}
interface Styles {
  readonly plain: TextEditorDecorationType;
  readonly flagged: TextEditorDecorationType;
}

/** The highlights of one document, ready to be drawn. */
export interface Sheet {
  readonly version: number;
  readonly answer: Highlights;
  readonly marks: Readonly<Record<HighlightKind, readonly Mark[]>>;
  /** Too many to draw those far from the screen. */
  readonly many: boolean;
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
  readonly #styles = new Map<HighlightKind, Styles>(
    highlightKinds.map((kind) => [
      kind,
      {
        plain: window.createTextEditorDecorationType(highlightStyle(kind, false)),
        flagged: window.createTextEditorDecorationType(highlightStyle(kind, true)),
      },
    ]),
  );

  /** Draws the kinds that are wanted and takes away the others. */
  paint(editor: TextEditor, sheet: Sheet, wanted: ReadonlySet<HighlightKind>): void {
    const spans = editor.visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    const findings = findingRanges(editor.document.uri);
    for (const [kind, styles] of this.#styles) {
      const all = wanted.has(kind) ? sheet.marks[kind] : [];
      const near = sheet.many ? nearLines(all, spans, marginLines) : all;
      const { plain, flagged } = splitFlagged(near, findings);
      editor.setDecorations(styles.plain, plain.map(toRange));
      editor.setDecorations(styles.flagged, flagged.map(toRange));
    }
  }

  /** Takes everything away. */
  clear(editor: TextEditor): void {
    for (const { plain, flagged } of this.#styles.values()) {
      editor.setDecorations(plain, []);
      editor.setDecorations(flagged, []);
    }
  }

  dispose(): void {
    for (const { plain, flagged } of this.#styles.values()) {
      plain.dispose();
      flagged.dispose();
    }
  }
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

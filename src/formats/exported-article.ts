/** What every export is given: an article's annotation and the text it belongs to. */
import type { LinkedAnnotation } from '../annotation.ts';

export interface ExportedArticle {
  readonly annotation: LinkedAnnotation;
  /** The decoded text that the annotation's offsets count in. */
  readonly text: string;
}

/** A mention as other tools' files hold it: in UTF-16 code units once imported. */
export interface ImportedSpan {
  readonly start: number;
  readonly end: number;
  /** The label as it stood in the file. */
  readonly label: string;
}

/**
 * spaCy's JSON Lines for training entity recognisers: {"text", "ents": [{"start", "end", "label"}], "meta"}.
 * Offsets count Unicode code points, as Python strings do; `meta.offsets` says so.
 */
import { codePointMap } from './code-points.ts';
import type { ExportedArticle, ImportedSpan } from './exported-article.ts';

/** One article as one line, without the line end. */
export function toSpacy({ annotation, text }: ExportedArticle): string {
  const { toCodePoints } = codePointMap(text);
  return JSON.stringify({
    text,
    ents: annotation.entities.map(({ start, end, type, entity }) => ({
      start: toCodePoints(start),
      end: toCodePoints(end),
      label: type,
      kb_id: entity,
    })),
    meta: { file: annotation.file, publishedOn: annotation.publishedOn, offsets: 'code points' },
  });
}

/** @throws Error where the line isn't spaCy's. */
export function fromSpacy(line: string): {
  readonly file: string;
  readonly text: string;
  readonly spans: ImportedSpan[];
} {
  const { text, ents, meta } = JSON.parse(line);
  if (typeof text !== 'string' || !Array.isArray(ents)) throw new Error('no "text" and "ents" in this line');
  const { toUtf16 } = codePointMap(text);
  const spans = ents.map(({ start, end, label }) => ({
    start: toUtf16(start),
    end: toUtf16(end),
    label: String(label),
  }));
  return { file: String(meta?.file ?? ''), text, spans };
}

/**
 * Mentions and articles in the forms that distributed engines load unchanged. Offsets are UTF-16 code
 * units, and the field names say so.
 */
import type { ExportedArticle } from './exported-article.ts';

/** Elasticsearch / OpenSearch bulk format: an action line and a document line for each article. */
export function toBulk({ annotation, text }: ExportedArticle): string {
  const action = { index: { _index: 'copydesk-articles', _id: annotation.file } };
  const document = {
    file: annotation.file,
    publishedOn: annotation.publishedOn,
    text,
    mentions: annotation.entities.map(({ start, end, text: surface, type, entity, confidence }) => ({
      start_utf16: start,
      end_utf16: end,
      text: surface,
      type,
      entity,
      confidence: Math.round(confidence * 1000) / 1000,
    })),
    dates: annotation.dates.map(({ start, end, text: surface, type, value }) => ({
      start_utf16: start,
      end_utf16: end,
      text: surface,
      type,
      value,
    })),
    findings: annotation.garbles.map(({ start, end, kind, severity, message, fixes }) => ({
      start_utf16: start,
      end_utf16: end,
      kind,
      severity,
      message,
      fixes,
    })),
  };
  return `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
}

/**
 * PostgreSQL COPY in text format (https://www.postgresql.org/docs/current/sql-copy.html), one mention a
 * row: file, start_utf16, end_utf16, text, type, entity, confidence, published_on.
 */
export function toCopyRows({ annotation }: ExportedArticle): string {
  return annotation.entities
    .map((m) =>
      [
        annotation.file,
        m.start,
        m.end,
        m.text,
        m.type,
        m.entity,
        m.confidence.toFixed(3),
        annotation.publishedOn,
      ]
        .map(copyField)
        .join('\t'),
    )
    .map((row) => `${row}\n`)
    .join('');
}

const copyEscapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field; NUL can't be stored in PostgreSQL and is left out. */
function copyField(value: string | number | null): string {
  if (value === null) return '\\N';
  return String(value)
    .replaceAll('\0', '')
    .replaceAll(/[\\\t\n\r]/g, (c) => copyEscapes[c]!);
}

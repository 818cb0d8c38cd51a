/**
 * brat standoff (https://brat.nlplab.org/standoff.html): one `.ann` file beside each `.txt`.
 * Offsets count Unicode code points, as brat's do.
 *
 *     T1	PERSON 12 23	Pekka Haavi
 *     N1	Reference T1 Copydesk:Pekka%20Haavi	Pekka Haavi
 *     T2	DATE 30 36	Monday
 *     #1	AnnotatorNotes T2	value 2022-05-16
 */
import { codePointMap } from './code-points.ts';
import type { ExportedArticle, ImportedSpan } from './exported-article.ts';

/** brat shows one line of text for each annotation. */
const oneLine = (text: string) => text.replaceAll(/[\r\n\t]/g, ' ');

/** The `.ann` file of one article: mentions with their entities, dates with their values, findings. */
export function toBrat({ annotation, text }: ExportedArticle): string {
  const { toCodePoints } = codePointMap(text);
  const lines: string[] = [];
  let id = 0;
  let notes = 0;
  const add = (label: string, start: number, end: number, note?: string) => {
    id++;
    // A span over a line end must be given in pieces, one a line.
    const pieces = lineSpans(text, start, end).map(([s, e]) => `${toCodePoints(s)} ${toCodePoints(e)}`);
    lines.push(`T${id}\t${label} ${pieces.join(';')}\t${oneLine(text.slice(start, end))}`);
    if (note !== undefined) lines.push(`#${++notes}\tAnnotatorNotes T${id}\t${oneLine(note)}`);
  };
  for (const mention of annotation.entities) {
    add(mention.type, mention.start, mention.end);
    lines.push(
      `N${id}\tReference T${id} Copydesk:${encodeURIComponent(mention.entity)}\t${oneLine(mention.entity)}`,
    );
  }
  for (const date of annotation.dates)
    add(date.type, date.start, date.end, date.value === null ? undefined : `value ${date.value}`);
  for (const garble of annotation.garbles)
    add(`GARBLE-${garble.kind}`, garble.start, garble.end, [garble.message, ...garble.fixes].join(' | '));
  return lines.map((line) => `${line}\n`).join('');
}

function lineSpans(text: string, start: number, end: number): [number, number][] {
  const spans: [number, number][] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '\n' && text[i] !== '\r') continue;
    if (i > from) spans.push([from, i]);
    from = i + 1;
  }
  return spans;
}

/**
 * The text-bound annotations of an `.ann` file, by start. A span given in pieces is joined from its first
 * to its last offset. Lines of other kinds are passed over.
 * @throws Error naming the line where a text-bound annotation can't be read.
 */
export function fromBrat(ann: string, text: string): ImportedSpan[] {
  const { toUtf16 } = codePointMap(text);
  const spans: ImportedSpan[] = [];
  for (const [index, line] of ann.split(/\r?\n/).entries()) {
    if (!line.startsWith('T')) continue;
    const match = /^T\S*\t(\S+) (\d+) (?:[\d; ]* )?(\d+)(?:\t|$)/.exec(line);
    if (!match) throw new Error(`line ${index + 1}: not a brat text-bound annotation`);
    spans.push({ label: match[1]!, start: toUtf16(Number(match[2])), end: toUtf16(Number(match[3])) });
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

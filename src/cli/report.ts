/** The report that `copydesk check` prints for people. */
import type { Garble, Severity } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { Annotated } from './run-corpus.ts';

/** The colours of a terminal, or functions that leave text as it is. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const longest = 72;

/** The findings of one article, a line each with the evidence below; '' where there are none. */
export function reportArticle({ annotation, text }: Annotated, colors: Palette): string {
  const starts = lineStarts(text);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue };
  return annotation.garbles
    .map((garble) => {
      const { line, character } = positionAt(starts, garble.start);
      const where = colors.bold(`${annotation.file}:${line + 1}:${character + 1}`);
      const what = `${paint[garble.severity](garble.severity)} ${garble.kind}`;
      const evidence = garble.evidence.map((sentence) => `    ${colors.dim(sentence)}\n`).join('');
      return `${where} ${what} ${change(garble, colors)}\n    ${garble.message}\n${evidence}`;
    })
    .join('');
}

function change({ text, fixes }: Garble, colors: Palette): string {
  const [fix] = fixes;
  if (fix === undefined) return quoted(text);
  return `${quoted(text)} ${fix === '' ? colors.green('delete') : `→ ${colors.green(quoted(fix))}`}`;
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** The closing line: "12 findings (3 warnings, 9 infos) in 5 articles". */
export function summary(articles: readonly Annotated[], failed: number): string {
  const findings = articles.flatMap(({ annotation }) => annotation.garbles);
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => plural(count(severity), severity));
  const detail = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  const unread = failed === 0 ? '' : `; ${plural(failed, 'input')} could not be read`;
  return `${plural(findings.length, 'finding')}${detail} in ${plural(articles.length, 'article')}${unread}`;
}

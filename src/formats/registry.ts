/** All exports by the name they go by on the command line and in the editor. */
import { readArticle } from '../text/read-article.ts';
import { toBrat } from './brat.ts';
import { toBulk, toCopyRows } from './bulk.ts';
import { toConll } from './conll.ts';
import { csvRow, findingColumns, findingRows, mentionColumns, mentionRows } from './csv.ts';
import type { ExportedArticle } from './exported-article.ts';
import { toHtmlReport } from './html-report.ts';
import { toJsonLine } from './json-lines.ts';
import { english, type ReadingLanguage } from './reading-language.ts';
import { toSarif } from './sarif.ts';
import { toSpacy } from './spacy.ts';
import { toWebAnnotation } from './web-annotation.ts';

export interface ExportFormat {
  readonly id: string;
  /** For people, with the unit of offsets. */
  readonly description: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** True where each article becomes a file of its own. */
  readonly filePerArticle: boolean;
  /** Pieces of text to write one after another; what is meant for people in their language, English by default. */
  readonly write: (
    articles: Iterable<ExportedArticle>,
    version: string,
    language?: ReadingLanguage,
  ) => Iterable<string>;
}

const lines = (toLine: (article: ExportedArticle) => string) =>
  function* (articles: Iterable<ExportedArticle>) {
    for (const article of articles) yield `${toLine(article)}\n`;
  };

const pieces = (toText: (article: ExportedArticle) => string) =>
  function* (articles: Iterable<ExportedArticle>) {
    for (const article of articles) yield toText(article);
  };

const csv = (columns: readonly string[], toRows: (article: ExportedArticle) => readonly string[]) =>
  function* (articles: Iterable<ExportedArticle>) {
    yield `${csvRow(columns)}\r\n`;
    for (const article of articles)
      yield toRows(article)
        .map((row) => `${row}\r\n`)
        .join('');
  };

const conll = ({ annotation, text }: ExportedArticle) =>
  toConll(readArticle(annotation.file, text), annotation.entities);

/** The formats, in the order they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'jsonl',
    description: 'JSON Lines in Copydesk’s annotation format (UTF-16 code units)',
    extension: 'jsonl',
    filePerArticle: false,
    write: lines(({ annotation }) => toJsonLine(annotation)),
  },
  {
    id: 'html',
    description: 'HTML report to read and send: marked text, entities, timeline, findings',
    extension: 'html',
    filePerArticle: false,
    write: (articles, _, language = english) => [toHtmlReport([...articles], 'Copydesk report', language)],
  },
  {
    id: 'csv-mentions',
    description: 'CSV of mentions (UTF-16 code units)',
    extension: 'csv',
    filePerArticle: false,
    write: csv(mentionColumns, mentionRows),
  },
  {
    id: 'csv-findings',
    description: 'CSV of findings (UTF-16 code units)',
    extension: 'csv',
    filePerArticle: false,
    write: csv(findingColumns, findingRows),
  },
  {
    id: 'sarif',
    description: 'SARIF 2.1.0 of findings, for CI (UTF-16 code units)',
    extension: 'sarif',
    filePerArticle: false,
    write: (articles, version) => [toSarif(articles, version)],
  },
  {
    id: 'conll',
    description: 'CoNLL-2003 columns: token and IOB2 tag (no offsets)',
    extension: 'conll',
    filePerArticle: false,
    write: pieces(conll),
  },
  {
    id: 'brat',
    description: 'brat standoff, an .ann file for each article (code points)',
    extension: 'ann',
    filePerArticle: true,
    write: pieces(toBrat),
  },
  {
    id: 'spacy',
    description: 'spaCy JSON Lines (code points)',
    extension: 'jsonl',
    filePerArticle: false,
    write: lines(toSpacy),
  },
  {
    id: 'web-annotation',
    description: 'W3C Web Annotation, a JSON-LD page for each article (code points)',
    extension: 'jsonld',
    filePerArticle: true,
    write: lines(toWebAnnotation),
  },
  {
    id: 'elasticsearch',
    description: 'Elasticsearch / OpenSearch bulk format (UTF-16 code units)',
    extension: 'ndjson',
    filePerArticle: false,
    write: pieces(toBulk),
  },
  {
    id: 'postgresql',
    description: 'PostgreSQL COPY rows of mentions, text format (UTF-16 code units)',
    extension: 'copy',
    filePerArticle: false,
    write: pieces(toCopyRows),
  },
];

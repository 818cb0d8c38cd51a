/**
 * Annotations that other tools made, or that Copydesk exported, read back: the mentions of articles whose
 * texts are at hand. Offsets are UTF-16 code units, whatever the file counts in.
 */
import type { EntityType } from '../annotation.ts';
import { fromBrat } from './brat.ts';
import { fromConll } from './conll.ts';
import type { ImportedSpan } from './exported-article.ts';
import { readCsv } from './house-list/read-csv.ts';
import { fromSpacy } from './spacy.ts';
import { fromWebAnnotation } from './web-annotation.ts';

/** An article whose text an import may refer to. */
export interface ImportTarget {
  /** Path or URI. */
  readonly file: string;
  readonly text: string;
}

export interface ImportedMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}
export interface ImportedArticle extends ImportTarget {
  /** By start; spans that have no type of ours, overlap another or are empty are left out. */
  readonly mentions: readonly ImportedMention[];
}

export interface ImportFormat {
  readonly id: 'jsonl' | 'csv-mentions' | 'conll' | 'brat' | 'spacy' | 'web-annotation';
  /** For people, with the unit that the file's offsets count in. */
  readonly description: string;
  /** Endings of its files, without a dot. */
  readonly extensions: readonly string[];
  /**
   * The articles that the file is about. Formats that name no file are about the targets in their order.
   * @throws Error, fit for people, where the file can't be read or names no target.
   */
  readonly read: (content: string, targets: readonly ImportTarget[]) => ImportedArticle[];
}

/** The formats, in the order they are offered. */
export const importFormats: readonly ImportFormat[] = [
  {
    id: 'jsonl',
    description: 'JSON Lines in Copydesk’s annotation format (UTF-16 code units)',
    extensions: ['jsonl'],
    read: (content, targets) =>
      linesOf(content).map(({ line, number }) => {
        const { file, text, entities } = parsed(line, number);
        if (!Array.isArray(entities)) throw new Error(`line ${number}: no "entities"`);
        const target =
          typeof text === 'string' ? { file: String(file), text } : targetOf(String(file), targets);
        return imported(target, entities.map(labelled));
      }),
  },
  {
    id: 'csv-mentions',
    description: 'CSV of mentions (UTF-16 code units)',
    extensions: ['csv'],
    read: readMentionsCsv,
  },
  {
    id: 'conll',
    description: 'CoNLL-2003 columns: token and IOB tag (no offsets)',
    extensions: ['conll', 'tsv', 'txt'],
    read: (content, targets) => {
      const documents = content.split(/^-DOCSTART-.*$/m).filter((part) => part.trim() !== '');
      return documents.map((columns, i) => {
        const target = targets[i];
        if (!target)
          throw new Error(
            `the file holds ${documents.length} articles, of which ${targets.length} are at hand`,
          );
        return imported(target, fromConll(columns, target.text));
      });
    },
  },
  {
    id: 'brat',
    description: 'brat standoff (code points)',
    extensions: ['ann'],
    read: (content, [target]) => {
      if (!target) throw new Error('the article of the file is not at hand');
      return [imported(target, fromBrat(content, target.text))];
    },
  },
  {
    id: 'spacy',
    description: 'spaCy JSON Lines (code points)',
    extensions: ['jsonl'],
    read: (content) =>
      linesOf(content).map(({ line, number }) => {
        try {
          const { file, text, spans } = fromSpacy(line);
          return imported({ file, text }, spans);
        } catch (error) {
          throw new Error(`line ${number}: ${(error as Error).message}`);
        }
      }),
  },
  {
    id: 'web-annotation',
    description: 'W3C Web Annotation (code points)',
    extensions: ['jsonld', 'json'],
    read: (content, targets) => {
      const source: unknown = JSON.parse(content)?.items?.[0]?.target?.source;
      const named = typeof source === 'string' && targets.length !== 1;
      const target = named ? targetOf(decodeURI(source), targets) : targets[0];
      if (!target) throw new Error('the article of the file is not at hand');
      return [imported(target, fromWebAnnotation(content, target.text))];
    },
  },
];

const types: Readonly<Record<string, EntityType>> = {
  PERSON: 'PERSON',
  PER: 'PERSON',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  PLACE: 'PLACE',
  LOC: 'PLACE',
  LOCATION: 'PLACE',
  GPE: 'PLACE',
  FAC: 'PLACE',
  MISC: 'MISC',
  NORP: 'MISC',
  EVENT: 'MISC',
  PRODUCT: 'MISC',
  LAW: 'MISC',
  WORK_OF_ART: 'MISC',
};

/** The type behind a label of CoNLL-2003, OntoNotes or our own; undefined where we have none. */
export function typeOfLabel(label: string): EntityType | undefined {
  return Object.hasOwn(types, label) ? types[label] : undefined;
}

function imported(target: ImportTarget, spans: readonly ImportedSpan[]): ImportedArticle {
  const mentions: ImportedMention[] = [];
  let free = 0;
  for (const { start, end, label } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const type = typeOfLabel(label);
    if (!type || start < free || end <= start || end > target.text.length) continue;
    mentions.push({ start, end, type });
    free = end;
  }
  return { ...target, mentions };
}

function readMentionsCsv(content: string, targets: readonly ImportTarget[]): ImportedArticle[] {
  const [header = [], ...rows] = readCsv(content).rows;
  const column = (name: string) => {
    const at = header.findIndex(({ text }) => text === name);
    if (at < 0) throw new Error(`no column “${name}”`);
    return (row: (typeof rows)[number]) => row[at]?.text ?? '';
  };
  const [file, start, end, type] = ['file', 'start_utf16', 'end_utf16', 'type'].map(column);
  const byFile = new Map<string, ImportedSpan[]>();
  for (const row of rows) {
    const span = { start: Number(start!(row)), end: Number(end!(row)), label: type!(row) };
    // An apostrophe keeps a spreadsheet from running the cell.
    const name = file!(row).replace(/^'(?=[=+\-@])/, '');
    const spans = byFile.get(name);
    if (spans) spans.push(span);
    else byFile.set(name, [span]);
  }
  return [...byFile].map(([name, spans]) => imported(targetOf(name, targets), spans));
}

/** The target that a file names: by its path, or by the end of it. */
function targetOf(name: string, targets: readonly ImportTarget[]): ImportTarget {
  const found =
    targets.find(({ file }) => file === name) ??
    targets.find(({ file }) => file.endsWith(`/${name}`) || name.endsWith(`/${file}`));
  if (!found) throw new Error(`no article “${name}” at hand`);
  return found;
}

function linesOf(content: string): { readonly line: string; readonly number: number }[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

function parsed(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(line)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new Error(`line ${number}: ${(error as Error).message}`);
  }
}

function labelled(entity: unknown): ImportedSpan {
  const { start, end, type } = Object(entity) as Readonly<Record<string, unknown>>;
  return { start: Number(start), end: Number(end), label: String(type) };
}

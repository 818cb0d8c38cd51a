/**
 * Reads corpora in CoNLL columns (token TAB IOB2 tag) and spells their sentences as running text again, so
 * that the model is trained on what it will read: raw text cut by our own tokeniser.
 */
import { readFileSync } from 'node:fs';
import type { EntityType } from '../../src/annotation.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

export interface GoldDocument {
  readonly text: string;
  readonly entities: readonly GoldSpan[];
}

/** The four types, by the names that the corpora use; what is missing is no entity here. */
const types: Readonly<Record<string, EntityType>> = {
  PER: 'PERSON',
  ORG: 'ORG',
  LOC: 'PLACE',
  MISC: 'MISC',
  Person: 'PERSON',
  Organization: 'ORG',
  Location: 'PLACE',
  Facility: 'PLACE',
  NORP: 'MISC',
  Misc: 'MISC',
  Product: 'MISC',
  person: 'PERSON',
  location: 'PLACE',
  corporation: 'ORG',
  group: 'ORG',
  'creative-work': 'MISC',
  product: 'MISC',
};

interface Row {
  readonly word: string;
  readonly tag: string;
}

/** Documents of a CoNLL file, as they were annotated; `maxSentences` cuts corpora that have no document marks. */
export function readConll(path: string, maxSentences = 400): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let sentences: Row[][] = [];
  let rows: Row[] = [];
  const endSentence = () => {
    if (rows.length > 0) sentences.push(rows);
    rows = [];
  };
  const endDocument = () => {
    endSentence();
    if (sentences.length > 0) documents.push(spell(sentences));
    sentences = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('-DOCSTART-')) endDocument();
    else if (line.trim() === '') {
      endSentence();
      if (sentences.length >= maxSentences) endDocument();
    } else {
      const columns = line.split('\t');
      rows.push({ word: columns[0]!, tag: columns.at(-1)! });
    }
  }
  endDocument();
  return documents;
}

const noSpaceBefore = /^(?:[,.;:!?%)\]}»”’]|\.{2,}|…|'s|'S|’s|n't|'re|'ve|'ll|'d|'m|''|[.,;:!?)]+["”']?)$/;
const noSpaceAfter = /^(?:[([{«“‘$£€#@]|``)$/;

/** Joins sentences: those without a stop at their end get a line of their own. */
function spell(sentences: readonly Row[][]): GoldDocument {
  let text = '';
  const entities: GoldSpan[] = [];
  for (const rows of sentences) {
    if (text) text += /[.!?]["'”)]*$/.test(text) ? ' ' : '\n';
    let open: { start: number; type: EntityType } | undefined;
    let quoted = false;
    let glue = true;
    const close = () => {
      if (open) entities.push({ ...open, end: text.length });
      open = undefined;
    };
    for (const { word, tag } of rows) {
      const straight = word === '"';
      const opens = straight && !quoted;
      if (straight) quoted = !quoted;
      const space = !glue && !noSpaceBefore.test(word) && !(straight && !opens);
      const type = tag === 'O' ? undefined : types[tag.slice(2)];
      if (!type || tag[0] === 'B' || open?.type !== type) close();
      if (space) text += ' ';
      if (type && !open) open = { start: text.length, type };
      text += word;
      glue = noSpaceAfter.test(word) || opens;
    }
    close();
  }
  return { text, entities };
}

/**
 * One article in, one annotation out: the publication date, the mentions, the dates and the garbles that
 * show in the article by itself. Pure; what needs other articles happens in `corpus/`.
 */
import type { Annotation, EntityType, Garble, Mention, PublicationDate } from './annotation.ts';
import { findDates } from './dates/find-dates.ts';
import { findPublicationDate } from './dates/publication-date.ts';
import type { Engine } from './engine.ts';
import { type Mark, withMarks } from './entities/marked-mentions.ts';
import { detectGarbles } from './garbles/registry.ts';
import type { ArticleText, TextFormat } from './text/article-text.ts';
import type { KnownBlocks } from './text/known-blocks.ts';
import { readArticle } from './text/read-article.ts';

/** A mention that was recognised elsewhere and is taken as it is. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

export interface ArticleInput {
  /** Path or URI; its ending tells the format, and its name may hold a date. */
  readonly file: string;
  readonly text: string;
  /** Publication date (YYYY-MM-DD) where it is known; otherwise it is looked for. */
  readonly publishedOn?: string | null;
  /** The date that articles about the same event tell; taken where the article tells none. */
  readonly siblingDate?: string;
  /** Mentions to keep instead of recognising any. */
  readonly entities?: readonly GivenMention[];
  /** What people said of spans, put over the mentions however they were found. */
  readonly marks?: readonly Mark[];
  /** Default: by the file's ending. */
  readonly format?: TextFormat;
}

export interface AnnotateOptions {
  /** Report findings of low confidence too. */
  readonly strict?: boolean;
  /** How numeric dates such as 3/4/2021 are read; 'unknown' (the default) leaves their value open. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'unknown';
}

/** An annotation without its garbles: what an editor can show first, in a fraction of the time. */
export type Draft = Omit<Annotation, 'garbles'>;

/**
 * Annotates one article. Never throws on any text.
 * @param known What was worked out for the blocks of the version before (see `ArticleSession`).
 */
export function annotate(
  input: ArticleInput,
  engine: Engine,
  options: AnnotateOptions = {},
  known?: KnownBlocks,
): Annotation {
  return withGarbles(draftOf(recognized(read(input, known), engine), options), engine, options);
}

/** All but the garbles of one article, as `annotate` finds it. */
export function annotateDraft(
  input: ArticleInput,
  engine: Engine,
  options: AnnotateOptions = {},
  known?: KnownBlocks,
): Draft {
  return draftOf(recognized(read(input, known), engine), options).draft;
}

/** Articles of usual length that are best annotated together. */
export const togetherAtMost = 12;
/** UTF-16 code units of text after which no further article is annotated together with others. */
export const togetherHeaviest = 200_000;

/**
 * Annotates each of some articles as `annotate` does, a stage at a time: a fifth faster than one article after the
 * other, since what a stage works with stays in the processor's caches.
 */
export function annotateTogether(
  inputs: readonly ArticleInput[],
  engine: Engine,
  options: AnnotateOptions = {},
): Annotation[] {
  return inputs
    .map((input) => read(input))
    .map((article) => recognized(article, engine))
    .map((article) => draftOf(article, options))
    .map((article) => withGarbles(article, engine, options));
}

interface Read {
  readonly input: ArticleInput;
  readonly article: ArticleText;
  readonly published: PublicationDate | null;
}

function read(input: ArticleInput, known?: KnownBlocks): Read {
  const article = readArticle(input.file, input.text, input.format, known);
  return { input, article, published: publicationDate(article, input) };
}

interface Recognized extends Read {
  readonly mentions: readonly Mention[];
}

function recognized({ input, article, published }: Read, engine: Engine): Recognized {
  const found = input.entities ? givenMentions(article, input.entities) : engine.recognize(article);
  const mentions = input.marks?.length ? withMarks(article.source, found, input.marks) : found;
  return { input, article, published, mentions };
}

interface Drafted {
  readonly article: ArticleText;
  readonly draft: Draft;
}

function draftOf({ input, article, published, mentions }: Recognized, options: AnnotateOptions): Drafted {
  const publishedOn = published?.date ?? null;
  const dates = findDates(article, publishedOn, { dateOrder: options.dateOrder ?? 'unknown' });
  const publishedOnFrom = published?.from ?? null;
  return { article, draft: { file: input.file, publishedOn, publishedOnFrom, entities: mentions, dates } };
}

function withGarbles({ article, draft }: Drafted, { lexicon }: Engine, options: AnnotateOptions): Annotation {
  const { entities: mentions, dates, publishedOn } = draft;
  const garbles: readonly Garble[] = detectGarbles(
    { article, mentions, dates, publishedOn, lexicon },
    { strict: options.strict ?? false },
  );
  return { ...draft, garbles };
}

function publicationDate(
  article: ArticleText,
  { publishedOn: given, siblingDate }: ArticleInput,
): PublicationDate | null {
  if (given) return { date: given, from: 'given' };
  const sibling: PublicationDate | null = siblingDate ? { date: siblingDate, from: 'corpus' } : null;
  return findPublicationDate(article) ?? sibling;
}

/** Given mentions in order, those outside the text or inside another one left out. */
function givenMentions(article: ArticleText, given: readonly GivenMention[]): Mention[] {
  const sorted = [...given].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Mention[] = [];
  let free = 0;
  for (const { start, end, type } of sorted) {
    if (start < free || end <= start || end > article.source.length) continue;
    out.push({ start, end, text: article.source.slice(start, end), type, confidence: 1 });
    free = end;
  }
  return out;
}

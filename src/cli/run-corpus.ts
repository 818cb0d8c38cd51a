/** Annotates all articles of one run as one corpus. */
import { readFileSync } from 'node:fs';
import type { Annotation, LinkedAnnotation } from '../annotation.ts';
import {
  type ArticleInput,
  annotate,
  annotateTogether,
  togetherAtMost,
  togetherHeaviest,
} from '../article.ts';
import { Corpus } from '../corpus/corpus.ts';
import { type HouseList, marksIn, publishedOnIn } from '../corpus/house-list.ts';
import { parseHouseList } from '../corpus/parse-house-list.ts';
import type { Engine } from '../engine.ts';
import { fileErrorInWords } from '../server/file-errors.ts';
import type { Arguments } from './arguments.ts';
import { articlesFromFiles, articlesFromLines, type Sourced } from './article-source.ts';
import { inGroups } from './in-groups.ts';
import { findInputFiles } from './input-files.ts';
import { loadEngine } from './load-engine.ts';
import { UsageError } from './usage-error.ts';

/** An article as annotated in its corpus, and its text. */
export interface Annotated {
  readonly annotation: LinkedAnnotation;
  readonly text: string;
}

export interface CorpusRun {
  /** In the order read. */
  readonly articles: readonly Annotated[];
  /** One line for each input that failed. */
  readonly problems: readonly string[];
}

/** @throws UsageError where the arguments name no input, or the house list can't be used. */
export async function runCorpus(args: Arguments): Promise<CorpusRun> {
  const problems: string[] = [];
  const houseList = args.names === undefined ? undefined : readHouseList(args.names, problems);
  const source = openSource(args, problems);
  const engine = await loadEngine();
  const corpus = new Corpus(engine.lexicon);
  if (houseList) corpus.setHouseList(houseList);
  const read: { key: string; file: string; text: string }[] = [];
  const undated = new Map<string, ArticleInput>();
  for await (const one of annotated(source, engine, houseList, args)) {
    if ('problem' in one) {
      problems.push(one.problem);
      continue;
    }
    const { input, annotation } = one;
    const { file, text } = input;
    // Two articles may come under one name on standard input: each is an article of its own.
    const key = `${read.length} ${file}`;
    corpus.set({ ...annotation, file: key }, text);
    if (annotation.publishedOn === null) undated.set(key, input);
    read.push({ key, file, text });
  }
  // All are asked before any is changed: an inferred date is no evidence.
  const siblings = [...undated.keys()].map((key) => [key, corpus.siblingDate(key)?.date] as const);
  for (const [key, siblingDate] of siblings) {
    if (!siblingDate) continue;
    const input = { ...undated.get(key)!, siblingDate };
    corpus.set({ ...annotate(input, engine, args.annotate), file: key }, input.text);
  }
  const articles = read.map(({ key, file, text }) => ({
    annotation: { ...corpus.get(key, { strict: args.annotate.strict ?? false })!, file },
    text,
  }));
  return { articles, problems };
}

/** Articles until a corpus that is used for one after the other is made anew: what it remembers grows. */
const renewed = 500;

/**
 * Each article by itself, as soon as it is read: no article knows of another, and memory stays the same however
 * many there are. @throws UsageError as {@link runCorpus}.
 */
export async function* eachArticle(
  args: Arguments,
): AsyncGenerator<Annotated | { readonly problem: string }> {
  const problems: string[] = [];
  const houseList = args.names === undefined ? undefined : readHouseList(args.names, problems);
  const source = openSource(args, problems);
  for (const problem of problems) yield { problem };
  const engine = await loadEngine();
  const strict = args.annotate.strict ?? false;
  let corpus = new Corpus(engine.lexicon);
  let count = 0;
  for await (const one of annotated(source, engine, houseList, args)) {
    if ('problem' in one) {
      yield one;
      continue;
    }
    if (count++ % renewed === 0) {
      corpus = new Corpus(engine.lexicon);
      if (houseList) corpus.setHouseList(houseList);
    }
    const { file, text } = one.input;
    corpus.set(one.annotation, text);
    yield { annotation: corpus.get(file, { strict })!, text };
    corpus.delete(file);
  }
}

/** The articles in their order, each annotated by itself; and why there are no others. */
async function* annotated(
  source: AsyncGenerator<Sourced>,
  engine: Engine,
  houseList: HouseList | undefined,
  args: Arguments,
): AsyncGenerator<
  { readonly problem: string } | { readonly input: ArticleInput; readonly annotation: Annotation }
> {
  const weight = (sourced: Sourced) => ('article' in sourced ? sourced.article.text.length : 0);
  for await (const group of inGroups(source, { most: togetherAtMost, heaviest: togetherHeaviest, weight })) {
    const inputs = group.flatMap((sourced) =>
      'article' in sourced ? asDecided(sourced.article, houseList, args) : [],
    );
    const annotations = annotateTogether(inputs, engine, args.annotate);
    let next = 0;
    for (const sourced of group)
      yield 'problem' in sourced ? sourced : { input: inputs[next]!, annotation: annotations[next++]! };
  }
}

/** The article with what people decided about it. */
function asDecided(article: ArticleInput, houseList: HouseList | undefined, args: Arguments): ArticleInput {
  const decided = houseList && publishedOnIn(houseList, article.file);
  const marks = houseList ? marksIn(article.file, article.text, houseList.mentions) : [];
  return { ...withDate(article, decided ?? args.date), marks };
}

function openSource(args: Arguments, problems: string[]): AsyncGenerator<Sourced> {
  if (args.stdin) {
    if (args.paths.length > 0) throw new UsageError('--stdin and PATH can’t be used together');
    return articlesFromLines(process.stdin);
  }
  if (args.paths.length === 0) throw new UsageError('no PATH given');
  const found = findInputFiles(args.paths, args.files);
  problems.push(...found.problems);
  return articlesFromFiles(found.files);
}

const withDate = <T extends { readonly publishedOn?: string | null }>(
  article: T,
  date: string | undefined,
): T => (date === undefined || article.publishedOn ? article : { ...article, publishedOn: date });

function readHouseList(path: string, problems: string[]): HouseList {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${fileErrorInWords(error)}`);
  }
  const parsed = parseHouseList(text);
  for (const { line, column, message } of parsed.problems)
    problems.push(`${path}:${line}:${column}: ${message}`);
  return parsed.list;
}

/** Blocks as articles of their own, and an article put together from them. */
import type { ArticleText, Block, BlockKind, Part, Sentence, TextFormat, Tokens } from './article-text.ts';
import type { Memory } from './remember.ts';
import { findSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';
import { nothingShared, type Shared } from './versions.ts';

/** Reads one block: `text` as a reader sees it, `source` the same with its markup. */
export function readBlock(
  file: string,
  format: TextFormat,
  kind: BlockKind,
  text: string,
  source: string,
): ArticleText {
  const blocks: readonly Block[] = [{ start: 0, end: text.length, kind }];
  const raw = tokenize(text);
  const { length, start, end, kind: kinds } = raw;
  const { sentences, sentence } = findSentences(text, raw, blocks);
  const parts: Part[] = [];
  const memory: Memory = [];
  const article: ArticleText = {
    file,
    source,
    text,
    format,
    frontMatter: undefined,
    blocks,
    parts,
    tokens: { length, start, end, kind: kinds, sentence },
    sentences,
    memory,
    lineage: memory,
  };
  parts.push({ article, start: 0, firstToken: 0, firstSentence: 0 });
  return article;
}

/**
 * Where each block's article stands in the whole.
 * @param before Of the version before; in the blocks that are shared nothing changed but where they stand.
 */
export function placeParts(
  blocks: readonly Block[],
  articles: readonly ArticleText[],
  before: readonly Part[] = [],
  { prefix, suffix }: Shared = nothingShared,
): readonly Part[] {
  const parts = before.slice(0, prefix);
  let { firstToken, firstSentence } = after(parts.at(-1));
  for (let b = prefix; b < blocks.length - suffix; b++) {
    parts.push({ article: articles[b]!, start: blocks[b]!.start, firstToken, firstSentence });
    ({ firstToken, firstSentence } = after(parts[b]));
  }
  const moved = blocks.length - before.length;
  for (let b = blocks.length - suffix; b < blocks.length; b++) {
    const part = before[b - moved]!;
    parts.push({ article: part.article, start: blocks[b]!.start, firstToken, firstSentence });
    const next = before[b - moved + 1];
    if (!next) break;
    firstToken += next.firstToken - part.firstToken;
    firstSentence += next.firstSentence - part.firstSentence;
  }
  return parts;
}

/** Where the next block's first token and sentence are. */
function after(part: Part | undefined): Pick<Part, 'firstToken' | 'firstSentence'> {
  if (!part) return { firstToken: 0, firstSentence: 0 };
  const { article, firstToken, firstSentence } = part;
  return {
    firstToken: firstToken + article.tokens.length,
    firstSentence: firstSentence + article.sentences.length,
  };
}

/** What an article of several parts has of its own. */
type Own = Omit<ArticleText, 'parts' | 'tokens' | 'sentences' | 'memory' | 'lineage'>;

/** An article of these parts, with the lineage of the version before where there is one. */
export function wholeArticle(own: Own, parts: readonly Part[], lineage?: Memory): ArticleText {
  return new WholeArticle(own, parts, lineage);
}

/**
 * Its own tokens and sentences are put together when they are first asked for. A class, as V8 keeps the getters of
 * an object literal, with all that they close over, until the old generation is collected.
 */
class WholeArticle implements ArticleText {
  readonly file: string;
  readonly source: string;
  readonly text: string;
  readonly format: TextFormat;
  readonly frontMatter: ReadonlyMap<string, string> | undefined;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly memory: Memory = [];
  readonly lineage: Memory;
  #joined: ReturnType<typeof joinParts> | undefined;

  constructor(
    { file, source, text, format, frontMatter, blocks }: Own,
    parts: readonly Part[],
    lineage?: Memory,
  ) {
    this.file = file;
    this.source = source;
    this.text = text;
    this.format = format;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.parts = parts;
    this.lineage = lineage ?? this.memory;
  }

  get tokens(): Tokens {
    this.#joined ??= joinParts(this.parts);
    return this.#joined.tokens;
  }

  get sentences(): readonly Sentence[] {
    this.#joined ??= joinParts(this.parts);
    return this.#joined.sentences;
  }
}

/** The tokens and the sentences of all parts, with the offsets of the whole. */
function joinParts(parts: readonly Part[]): {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
} {
  const last = parts.at(-1);
  const length = last ? last.firstToken + last.article.tokens.length : 0;
  const start = new Uint32Array(length);
  const end = new Uint32Array(length);
  const kind = new Uint8Array(length);
  const sentence = new Uint32Array(length);
  const sentences: Sentence[] = [];
  for (let block = 0; block < parts.length; block++) {
    const { article, start: offset, firstToken, firstSentence } = parts[block]!;
    const { tokens } = article;
    kind.set(tokens.kind, firstToken);
    for (let i = 0, to = firstToken; i < tokens.length; i++, to++) {
      start[to] = tokens.start[i]! + offset;
      end[to] = tokens.end[i]! + offset;
      sentence[to] = tokens.sentence[i]! + firstSentence;
    }
    for (const s of article.sentences)
      sentences.push({
        start: s.start + offset,
        end: s.end + offset,
        first: s.first + firstToken,
        last: s.last + firstToken,
        block,
      });
  }
  return { tokens: { length, start, end, kind, sentence }, sentences };
}

/**
 * Dates, times, durations and sets in an article, resolved as a reader would: one pass over the words of a
 * block wakes pattern families at the words they hang on, then the matches are resolved in reading order.
 */
import type { Timex } from '../annotation.ts';
import type { ArticleText, Part } from '../text/article-text.ts';
import { placing } from '../text/placed.ts';
import { remembered } from '../text/remember.ts';
import { nothingShared, sharedBlocks, trail } from '../text/versions.ts';
import { type Moment, parseDay, yearOf } from './calendar.ts';
import { families } from './families/index.ts';
import { joined } from './joins.ts';
import type { Context, DateOrder, Family, Match } from './match.ts';
import { withModifiers } from './modifiers.ts';
import { endsSentence } from './sentence-end.ts';
import { aged, nothingTold, type Story, sameStory } from './story.ts';
import { vocabulary } from './vocabulary.ts';
import { isInAddress } from './web-address.ts';
import { Kind, scanBriefly, type Words } from './words.ts';

export interface DateOptions {
  /** How to read 7/12/2021; `unknown` (the default) leaves it without a value. */
  readonly dateOrder?: DateOrder;
}

/** For each word of the vocabulary the families it wakes. */
const byWord: readonly (readonly Family[])[] = vocabulary.map((lexeme) =>
  lexeme.word ? families.filter(({ wakesOn }) => wakesOn?.(lexeme)) : [],
);
const byNumber = families.filter(({ wakesOnNumbers }) => wakesOnNumbers);
const none: readonly never[] = [];

/** Each block's expressions are looked for once, whatever is edited elsewhere. */
const scanned = remembered((block: ArticleText) => new ScannedText(block.text));

/** What was found in an article, block by block. */
interface Found extends Asked {
  readonly lists: readonly (readonly Timex[])[];
  /** The story as each block finds it; it never looks at what comes behind. */
  readonly stories: readonly Story[];
}

interface Asked {
  readonly publishedOn: string | null;
  readonly dateOrder: DateOrder;
}

const found = trail<Found>();
const place = placing<Timex>(({ start, end, text, type, value, mod, reason }, by) =>
  timexOf(start + by, end + by, text, type, value, mod, reason),
);

/** Field by field: spreading an object takes twenty times as long, and edits move many. */
function timexOf(
  start: number,
  end: number,
  text: string,
  type: Timex['type'],
  value: Timex['value'],
  mod: string | undefined,
  reason: string | undefined,
): Timex {
  const timex: { -readonly [K in keyof Timex]: Timex[K] } = { start, end, text, type, value };
  if (mod !== undefined) timex.mod = mod;
  if (reason !== undefined) timex.reason = reason;
  return timex;
}

/**
 * Finds the time expressions of an article; sorted, without overlaps, linear in the text's length. None
 * reaches from one block into the next; a text without blocks is taken as one.
 * `publishedOn` (YYYY-MM-DD) is what relative expressions resolve against; without it their value is null.
 */
export function findDates(
  article: Pick<ArticleText, 'text'> | ArticleText,
  publishedOn: string | null,
  { dateOrder = 'unknown' }: DateOptions = {},
): readonly Timex[] {
  const asked = { publishedOn, dateOrder };
  if (!('parts' in article)) return new ScannedText(article.text).resolve(nothingTold, asked).timexes;
  const last = found.take(article);
  const isSame = last?.state.publishedOn === publishedOn && last.state.dateOrder === dateOrder;
  const told = resolveBlocks(article, asked, isSame ? last : undefined);
  found.keep(article, told);
  return place(article, told.lists);
}

/** Resolves what stands in the blocks, from the first that is new to where the story is as it was before. */
function resolveBlocks(
  article: ArticleText,
  asked: Asked,
  before: { readonly parts: readonly Part[]; readonly state: Found } | undefined,
): Found {
  const { parts } = article;
  const { prefix, suffix } = before ? sharedBlocks(before.parts, article) : nothingShared;
  const lists = before?.state.lists.slice(0, prefix) ?? [];
  const stories = before?.state.stories.slice(0, prefix) ?? [];
  const moved = (before?.parts.length ?? 0) - parts.length;
  let story = before?.state.stories[prefix] ?? nothingTold;
  for (let b = prefix; b < parts.length; b++) {
    if (before && b >= parts.length - suffix && sameStory(before.state.stories[b + moved]!, story)) {
      const rest = before.state;
      return {
        ...asked,
        lists: lists.concat(rest.lists.slice(b + moved)),
        stories: stories.concat(rest.stories.slice(b + moved)),
      };
    }
    const told = scanned(parts[b]!.article).resolve(story, asked);
    lists.push(told.timexes);
    stories.push(story);
    story = told.story;
  }
  stories.push(story);
  return { ...asked, lists, stories };
}

/** What a block tells, and the story as it leaves it. */
interface Told {
  readonly timexes: readonly Timex[];
  readonly story: Story;
}

/** A block with its expressions, as they were last resolved. */
class ScannedText {
  readonly #words: Words;
  readonly #matches: readonly Modified[];
  /** Sentences that end before each match, since the one before it; and after the last one, the block's end counted. */
  readonly #ends: readonly number[];
  #asked: (Asked & { readonly story: Story }) | undefined;
  #told: Told | undefined;

  constructor(text: string) {
    const words = scanBriefly(text);
    this.#words = words;
    this.#matches = joinAll(words, findMatches(words));
    this.#ends = sentenceEnds(words, this.#matches);
    // Only what there is to resolve looks at them again.
    if (this.#matches.length > 0) words.keep();
  }

  resolve(story: Story, { publishedOn, dateOrder }: Asked): Told {
    if (this.#matches.length === 0) return { timexes: none, story: aged(story, this.#ends[0]!) };
    const asked = this.#asked;
    const same =
      asked?.publishedOn === publishedOn && asked.dateOrder === dateOrder && sameStory(asked.story, story);
    if (!same || !this.#told) {
      this.#asked = { story, publishedOn, dateOrder };
      const published = parseDay(publishedOn);
      this.#told = resolveAll(this.#words, this.#matches, this.#ends, story, published, dateOrder);
    }
    return this.#told;
  }
}

type Modified = Match & { readonly mod?: string };

/** The longest match at each place. */
function findMatches(words: Words): Modified[] {
  const found: Modified[] = [];
  const add = (match: Modified): void => {
    const before = found.at(-1);
    if (before && before.last > match.first) {
      if (match.last - match.first <= before.last - before.first) return;
      found.pop();
      add(match);
      return;
    }
    found.push(match);
    if (match.also) add(match.also);
  };
  for (let i = 0; i < words.length; i++) {
    const kind = words.kind[i];
    const awake = kind === Kind.Word ? byWord[words.code[i]!]! : kind === Kind.Number ? byNumber : none;
    if (awake.length === 0) continue;
    let best: Match | null = null;
    for (const family of awake) {
      const match = family.match(words, i);
      if (match && (!best || match.last - match.first > best.last - best.first)) best = match;
    }
    if (best) {
      const before = found.at(-1);
      add(withModifiers(words, best, before && before.last <= best.first ? before.last : 0));
    }
  }
  return found;
}

/** Matches with those made one that belong together. */
function joinAll(words: Words, matches: readonly Modified[]): Modified[] {
  const out: Modified[] = [];
  for (const match of matches) {
    const before = out.at(-1);
    const both = before && joined(words, before, match);
    if (both) out[out.length - 1] = both;
    else out.push(match);
  }
  return out.filter(({ onlyJoined, first }) => !onlyJoined && !isInAddress(words.text, words.start[first]!));
}

function sentenceEnds(words: Words, matches: readonly Modified[]): number[] {
  const ends: number[] = [];
  let seen = 0;
  for (let m = 0; m <= matches.length; m++) {
    const first = matches[m]?.first ?? words.length;
    let count = 0;
    for (; seen < first; seen++) if (endsSentence(words, seen)) count++;
    ends.push(count);
  }
  if (!endsSentence(words, words.length - 1)) ends[ends.length - 1]!++;
  return ends;
}

/** Days around publication within which a day, by itself, brings the story back to the present. */
const present = 10;

/** Whether a time is of the days around publication: a year told before it counts no longer. */
const isOfToday = (moment: Moment, published: Moment | null): boolean =>
  published !== null && moment.grain === 'day' && Math.abs(moment.index - published.index) <= present;

function resolveAll(
  words: Words,
  matches: readonly Modified[],
  ends: readonly number[],
  before: Story,
  published: Moment | null,
  dateOrder: DateOrder,
): Told {
  const timexes: Timex[] = [];
  let story = before;
  let sentenceDay: Moment | null = null;
  matches.forEach((match, m) => {
    story = aged(story, ends[m]!);
    if (ends[m]! > 0) sentenceDay = null;
    const { reference, day, period, year: toldYear } = story;
    const context: Context = { words, published, reference, day, sentenceDay, period, toldYear, dateOrder };
    const { value, type, mod = match.mod, reason, moment, hasYear, isPeriod } = match.resolve(context);
    if (moment) {
      const isDay = moment.grain === 'day';
      if (isDay) sentenceDay = moment;
      const year = hasYear ? yearOf(moment) : isOfToday(moment, published) ? null : toldYear;
      story = {
        reference: moment,
        day: isDay ? moment : day,
        period: isPeriod ? moment : period,
        year,
        yearsAge: hasYear ? 0 : story.yearsAge,
      };
    }
    const start = words.start[match.first]!;
    const end = words.end[match.last - 1]!;
    const text = words.text.slice(start, end);
    timexes.push(timexOf(start, end, text, type ?? match.type, value, mod, reason));
  });
  return { timexes, story: aged(story, ends[matches.length]!) };
}

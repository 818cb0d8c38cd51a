/** Annotating speed beside the peers named, on the same text in the same run. */
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { annotate, annotateTogether, togetherAtMost } from '../src/article.ts';
import { findDates } from '../src/dates/find-dates.ts';
import type { Engine } from '../src/engine.ts';
import { detectGarbles } from '../src/garbles/registry.ts';
import { readArticle } from '../src/text/read-article.ts';
import type { SyntheticArticle } from './archive.ts';
import { timing } from './timing.ts';

export interface Rate {
  readonly what: string;
  readonly tokensPerSecond: number;
  readonly charactersPerSecond: number;
}

/** Articles are timed in groups of this size: what else a machine does seldom spoils all runs of so short a stretch. */
const groupSize = 50;
/** Of the peers, which are slow, one article in so many tells the rate as well. */
const oneIn = 10;
const runs = 8;

/** Rates of each part, of the whole, and of the peers. */
export function annotatingRates(articles: readonly SyntheticArticle[], engine: Engine): Rate[] {
  const publishedOn = '2022-05-04';
  const { lexicon } = engine;
  const groups = Array.from({ length: Math.ceil(articles.length / groupSize) }, (_, g) =>
    articles.slice(g * groupSize, (g + 1) * groupSize),
  );
  type Group = readonly SyntheticArticle[];
  // Blocks remember what was found in them, so each run gets articles of its own.
  const read = (group: Group) => group.map(({ file, text }) => readArticle(file, text));
  const found = (group: Group) =>
    read(group).map((article) => ({
      article,
      mentions: engine.recognize(article),
      dates: findDates(article, publishedOn),
      publishedOn,
      lexicon,
    }));
  /** `work` on what `prepare` makes of each group, to be timed. */
  const rate = <T>(
    what: string,
    on: readonly Group[],
    prepare: (group: Group) => T,
    work: (on: T) => void,
  ) => {
    const articles = on.flat();
    const tokens = read(articles).reduce((sum, { tokens }) => sum + tokens.length, 0);
    const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
    return { what, tokens, characters, timed: timing(on, work, prepare) };
  };
  const asItIs = (group: Group) => group;
  const wink = winkNlp(model);
  const sample = groups.map((group) => group.filter((_, i) => i % oneIn === 0));
  const rows = [
    rate('Copydesk: whole article', groups, asItIs, (group) => {
      for (const { file, text } of group) annotate({ file, text, publishedOn }, engine);
    }),
    rate(`Copydesk: whole articles, ${togetherAtMost} together`, groups, asItIs, (group) => {
      for (let i = 0; i < group.length; i += togetherAtMost) {
        const some = group.slice(i, i + togetherAtMost);
        annotateTogether(
          some.map(({ file, text }) => ({ file, text, publishedOn })),
          engine,
        );
      }
    }),
    rate('  reading (tokens, sentences)', groups, asItIs, read),
    rate('  entities', groups, read, (read) => {
      for (const article of read) engine.recognize(article);
    }),
    rate('  dates', groups, read, (read) => {
      for (const article of read) findDates(article, publishedOn);
    }),
    rate('  garbles', groups, found, (found) => {
      for (const input of found) detectGarbles(input);
    }),
    rate('compromise 14: people, places, organizations', sample, asItIs, (group) => {
      for (const { text } of group) {
        const doc = compromise(text);
        doc.people().json();
        doc.places().json();
        doc.organizations().json();
      }
    }),
    rate('wink-nlp 2: entities (dates, numbers, …)', sample, asItIs, (group) => {
      for (const { text } of group) wink.readDoc(text).entities().out();
    }),
  ];
  // Row by row in turns, as a machine's speed changes from minute to minute.
  for (let run = 0; run <= runs; run++) for (const { timed } of rows) timed.round();
  return rows.map(({ what, tokens, characters, timed }) => ({
    what,
    tokensPerSecond: tokens / timed.seconds(),
    charactersPerSecond: characters / timed.seconds(),
  }));
}

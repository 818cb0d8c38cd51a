/** Annotating speed beside the peers named, on the same text in the same run. */
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { annotate } from '../src/article.ts';
import { findDates } from '../src/dates/find-dates.ts';
import type { Engine } from '../src/engine.ts';
import { detectGarbles } from '../src/garbles/registry.ts';
import { readArticle } from '../src/text/read-article.ts';
import type { SyntheticArticle } from './archive.ts';
import { fastest } from './timing.ts';

export interface Rate {
  readonly what: string;
  readonly tokensPerSecond: number;
  readonly charactersPerSecond: number;
}

/** Rates of each part, of the whole, and of the peers. */
export function annotatingRates(articles: readonly SyntheticArticle[], engine: Engine): Rate[] {
  const publishedOn = '2022-05-04';
  const { lexicon } = engine;
  // Blocks remember what was found in them, so each run gets articles of its own.
  const read = () => articles.map(({ file, text }) => readArticle(file, text));
  const found = () =>
    read().map((article) => ({
      article,
      mentions: engine.recognize(article),
      dates: findDates(article, publishedOn),
      publishedOn,
      lexicon,
    }));
  const tokens = read().reduce((sum, { tokens }) => sum + tokens.length, 0);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const rate = (what: string, share: number, work: () => void): Rate =>
    rateOn(what, share, () => undefined, work);
  const rateOn = <T>(what: string, share: number, prepare: () => T, work: (on: T) => void): Rate => {
    const seconds = fastest(3, work, prepare) / share;
    return { what, tokensPerSecond: tokens / seconds, charactersPerSecond: characters / seconds };
  };
  const wink = winkNlp(model);
  // The peers are slow: a tenth of the articles tells their rate as well.
  const sample = articles.filter((_, i) => i % 10 === 0);
  const share = sample.reduce((sum, { text }) => sum + text.length, 0) / characters;
  return [
    rate('Copydesk: whole article', 1, () => {
      for (const { file, text } of articles) annotate({ file, text, publishedOn }, engine);
    }),
    rate('  reading (tokens, sentences)', 1, () => {
      for (const { file, text } of articles) readArticle(file, text);
    }),
    rateOn('  entities', 1, read, (read) => {
      for (const article of read) engine.recognize(article);
    }),
    rateOn('  dates', 1, read, (read) => {
      for (const article of read) findDates(article, publishedOn);
    }),
    rateOn('  garbles', 1, found, (found) => {
      for (const input of found) detectGarbles(input);
    }),
    rate('compromise 14: people, places, organizations', share, () => {
      for (const { text } of sample) {
        const doc = compromise(text);
        doc.people().json();
        doc.places().json();
        doc.organizations().json();
      }
    }),
    rate('wink-nlp 2: entities (dates, numbers, …)', share, () => {
      for (const { text } of sample) wink.readDoc(text).entities().out();
    }),
  ];
}

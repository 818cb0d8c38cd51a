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
  const read = articles.map(({ file, text }) => readArticle(file, text));
  const tokens = read.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const found = read.map((article) => ({
    mentions: engine.recognize(article),
    dates: findDates(article, '2022-05-04'),
  }));
  const rate = (what: string, share: number, work: () => void): Rate => {
    const seconds = fastest(3, work) / share;
    return { what, tokensPerSecond: tokens / seconds, charactersPerSecond: characters / seconds };
  };
  const wink = winkNlp(model);
  // The peers are slow: a tenth of the articles tells their rate as well.
  const sample = articles.filter((_, i) => i % 10 === 0);
  const share = sample.reduce((sum, { text }) => sum + text.length, 0) / characters;
  const { lexicon } = engine;
  return [
    rate('Copydesk: whole article', 1, () => {
      for (const { file, text } of articles) annotate({ file, text, publishedOn: '2022-05-04' }, engine);
    }),
    rate('  reading (tokens, sentences)', 1, () => {
      for (const { file, text } of articles) readArticle(file, text);
    }),
    rate('  entities', 1, () => {
      for (const article of read) engine.recognize(article);
    }),
    rate('  dates', 1, () => {
      for (const article of read) findDates(article, '2022-05-04');
    }),
    rate('  garbles', 1, () => {
      read.forEach((article, i) => {
        detectGarbles({ article, ...found[i]!, publishedOn: '2022-05-04', lexicon });
      });
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

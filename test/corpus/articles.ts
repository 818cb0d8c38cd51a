/** Builds annotations for tests: mentions are marked in the text as [TYPE name]. */
import type { Annotation, EntityType, Mention } from '../../src/annotation.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';

const types: Readonly<Record<string, EntityType>> = { P: 'PERSON', O: 'ORG', L: 'PLACE', M: 'MISC' };

/** "[P Ann Lee] met [L Oslo]" → the text without marks and its annotation. */
export function article(
  file: string,
  marked: string,
  publishedOn: string | null = null,
): { readonly annotation: Annotation; readonly text: string } {
  let text = '';
  const entities: Mention[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[([POLM]) ([^\]]+)\]/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const start = text.length;
    text += match[2]!;
    entities.push({ start, end: text.length, text: match[2]!, type: types[match[1]!]!, confidence: 1 });
  }
  text += marked.slice(at);
  return {
    text,
    annotation: {
      file,
      publishedOn,
      publishedOnFrom: publishedOn === null ? null : 'given',
      entities,
      dates: [],
      garbles: [],
    },
  };
}

/** The wrong names found in the first of the marked articles, all of one day, as "found → first fix". */
export function wrongNames(lexicon: Lexicon, marked: readonly string[]): string[] {
  const corpus = new Corpus(lexicon);
  marked.forEach((text, i) => {
    const { annotation, text: plain } = article(`${i}.txt`, text, '2022-03-04');
    corpus.set(annotation, plain);
  });
  return corpus
    .get('0.txt')!
    .garbles.filter(({ kind }) => kind === 'name')
    .map(({ text, fixes }) => `${text} → ${fixes[0]}`);
}

/** More ways of writing: headlines in title case and in capitals, which the corpora hold too few of. */
import { readArticle } from '../../src/text/read-article.ts';
import type { GoldDocument } from './conll.ts';

/** Puts a headline, made of one of its own sentences, on top of a share of the documents. */
export function addHeadlines(
  documents: readonly GoldDocument[],
  share: number,
  random: () => number,
): GoldDocument[] {
  return documents.map((document) => (random() < share ? withHeadline(document, random) : document));
}

function withHeadline(document: GoldDocument, random: () => number): GoldDocument {
  const { text, entities } = document;
  const candidates = readArticle('a.txt', text).sentences.filter(
    ({ start, end, first, last }) =>
      last - first >= 5 && last - first <= 16 && entities.some((e) => e.start >= start && e.end <= end),
  );
  const sentence = candidates[Math.floor(random() * candidates.length)];
  if (!sentence) return document;
  const source = text.slice(sentence.start, sentence.end).replace(/\n/g, ' ');
  const styled = random() < 0.3 ? source.toUpperCase() : titleCase(source);
  if (styled.length !== source.length) return document;
  const bare = styled.replace(/[.!?]$/, ' ');
  const shift = bare.length + 2;
  return {
    text: `${bare}\n\n${text}`,
    entities: [
      ...entities
        .filter((e) => e.start >= sentence.start && e.end <= sentence.end)
        .map((e) => ({ ...e, start: e.start - sentence.start, end: e.end - sentence.start })),
      ...entities.map((e) => ({ ...e, start: e.start + shift, end: e.end + shift })),
    ],
  };
}

const small = /^(?:a|an|the|and|or|but|of|in|on|at|to|for|by|with|from|as|is|it|be|its|into|over)$/;

function titleCase(text: string): string {
  return text.replace(/(^|\s)(\p{Ll}+)/gu, (match, space: string, word: string) =>
    small.test(word) ? match : space + word[0]!.toUpperCase() + word.slice(1),
  );
}

/**
 * Undoes a tokeniser's spacing in a share of the documents: "the country ’ s anti - graft laws" becomes
 * "the country’s anti-graft laws", as articles have it.
 */
export function closeGaps(
  documents: readonly GoldDocument[],
  share: number,
  random: () => number,
): GoldDocument[] {
  return documents.map((document) => (random() < share ? withoutGaps(document) : document));
}

function withoutGaps({ text, entities }: GoldDocument): GoldDocument {
  const gaps: number[] = [];
  for (const match of text.matchAll(
    /(?<=\p{L}) (?=[’'] ?s\b)|(?<=[’']) (?=s\b)|(?<=\p{L}) (?=- \p{L})|(?<=\p{L} ?-) (?=\p{Ll})/gu,
  ))
    gaps.push(match.index);
  const moved = (offset: number) => {
    let low = 0;
    let high = gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gaps[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  let out = '';
  let at = 0;
  for (const gap of gaps) {
    out += text.slice(at, gap);
    at = gap + 1;
  }
  return {
    text: out + text.slice(at),
    entities: entities.map((e) => ({ ...e, start: moved(e.start), end: moved(e.end) })),
  };
}

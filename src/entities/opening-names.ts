/**
 * Given names that are words too, at the start of a sentence: the model leaves the "Will" of "Will Carter said" out,
 * since far more sentences start with the word than with the name.
 */
import type { Mention } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';

const names: ReadonlySet<string> = new Set(
  'Will May Mark Hope Rose Grace Faith Joy Dawn Chase Grant Drew Rob Art Sue Rich Bill Pat Wade Reed Miles'.split(
    ' ',
  ),
);
/** What follows a subject: after a verb that opens a question or a wish ("May God help us") none of these stands. */
const afterSubject =
  /^(?:[,(]|['’]s|\p{Ll}+ed|said|says|told|tells|has|had|was|is|will|would|did|does|won|wrote|took|made|left|who|and)$/u;

/** The mentions of a block, the names of people that such a word opens with that word. */
export function withOpeningNames(block: ArticleText, mentions: readonly Mention[]): readonly Mention[] {
  const { text, tokens, sentences } = block;
  const word = (t: number) => text.slice(tokens.start[t], tokens.end[t]);
  let s = 0;
  return mentions.map((mention, m) => {
    while (s < sentences.length && sentences[s]!.end <= mention.start) s++;
    const sentence = sentences[s];
    if (mention.type !== 'PERSON' || !sentence) return mention;
    const { first, last } = sentence;
    const apart = first + 1 < last && tokens.start[first + 1] === mention.start;
    if (!apart || !names.has(word(first)) || text[sentence.end - 1] === '?') return mention;
    const start = tokens.start[first]!;
    if (tokens.end[first]! + 1 !== mention.start || (m > 0 && mentions[m - 1]!.end > start)) return mention;
    let next = first + 1;
    while (next < last && tokens.start[next]! < mention.end) next++;
    if (next === last || !afterSubject.test(word(next))) return mention;
    return { ...mention, start, text: block.source.slice(start, mention.end) };
  });
}

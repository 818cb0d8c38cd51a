/**
 * A clause that has lost its verb: a subject, then nothing but a quoted noun phrase; or "but that" after a
 * clause in which nobody said anything.
 *
 * Found: `told reporters that the ministry “full confidence”, and left`; `She called the bridge old, but that
 * a new one should be built.` → `but said that`.
 * Not found: `said that the “red book” was lost`, `said it was old, but that a new one …`.
 */
import type { ArticleText, Sentence } from '../text/article-text.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse } from './lines.ts';
import { exactly, matching } from './needs.ts';
import { maybeFinite } from './verbs.ts';
import { auxiliary, determiner, linkWord } from './words.ts';

const quotedNoun = /\bthat (?:the )?(\p{Lu}[\p{L}’-]+ “(\p{Ll}[^”“]{2,60})”)(?=,? ?[“,.;])/gu;
const butThat = /, (but that) (?:the|a|an|any|this|these|it|he|she|they|there|no|all|some) \p{L}/gu;
/** Whatever can take a clause with "that", in any form. */
const takesThat =
  /\b(?:say|says|said|saying|tell|tells|told|telling|think|thinks|thought|know|knows|knew|known|mean|means|meant|show\w*|feel|feels|felt|find|finds|found|make|makes|made|hear\w*|see|sees|saw|write|writes|wrote|hold|holds|held|so|such|that|fact|view|idea|hope\w*|fear\w*|concern\w*|believ\w+|not\w+|add\w*|argu\w+|claim\w*|insist\w*|stress\w*|warn\w*|admit\w*|agree\w*|acknowledg\w+|announc\w+|assert\w*|confirm\w*|conced\w+|declar\w+|deni\w+|emphasi\w+|explain\w*|expect\w*|indicat\w+|maintain\w*|predict\w*|promis\w+|report\w*|reveal\w*|suggest\w*|tweet\w*|understand\w*|understood|worr\w+|propos\w+|recommend\w*|rul\w+|demand\w*|request\w*|conclu\w+|estimat\w+|learn\w*|point\w*|reiterat\w+|reason\w*|sign\w*|testif\w+|vow\w*|wish\w*|assur\w+|aware|clear|sure|likely|possible|true|important|glad|happy|sorry|afraid|confident|message|evidence|impression|condition|ground\w*|proof|sense)\b/i;

export const lostVerb: Detector = {
  id: 'lost-verb',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [
    { behind: matching(/[\p{L}’-]$/u), word: exactly('“') },
    { behind: exactly('but'), word: exactly('that') },
  ],
  *detect(input) {
    const { article } = input;
    for (const sentence of article.sentences) {
      if (!isProse(article.blocks[sentence.block]?.kind ?? 'prose')) continue;
      const text = article.text.slice(sentence.start, sentence.end);
      if (!text.includes(' that ')) continue;
      yield* barePhrase(input, sentence, text);
      yield* unsaid(article, sentence, text);
    }
  },
};

function* barePhrase({ lexicon }: DetectorInput, sentence: Sentence, text: string): Generator<Draft> {
  for (const match of text.matchAll(quotedNoun)) {
    const words = match[2]!.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
    const verb = words.some((word, i) => {
      if (auxiliary.has(word)) return true;
      const before = words[i - 1] ?? '';
      const noun = i === 0 || determiner.has(before) || linkWord.has(before);
      return !noun && !linkWord.has(word) && maybeFinite(lexicon, word);
    });
    if (
      verb ||
      (words[0] && (/ed$|s$/.test(words[0]) || (maybeFinite(lexicon, words[0]) && words.length < 2)))
    )
      continue;
    const start = sentence.start + match.index + match[0].length - match[1]!.length;
    yield {
      start,
      end: start + match[1]!.length,
      confidence: 0.6,
      message: 'A clause without a verb',
      evidence: ['After “that” come a subject and a quoted noun, and nothing is said of them.'],
      fixes: [],
    };
  }
}

function* unsaid(_: ArticleText, sentence: Sentence, text: string): Generator<Draft> {
  for (const match of text.matchAll(butThat)) {
    if (takesThat.test(text.slice(Math.max(0, match.index - 600), match.index))) continue;
    const start = sentence.start + match.index + 2;
    yield {
      start,
      end: start + match[1]!.length,
      confidence: 0.65,
      message: '“but that” without a verb of saying',
      evidence: ['Nothing before it takes a clause with “that”; “said” was probably lost.'],
      fixes: ['but said that'],
    };
  }
}

/**
 * Furniture that was joined to the end of a paragraph: "… the mayor said. Click here to read more."
 *
 * Only the last sentence of a paragraph is looked at, and only wording of three words or more that the list
 * of furniture knows by heart.
 *
 * Found: `Sign up for our newsletter.` behind a paragraph. Not found: the same words in quotation marks or in
 * the middle of a paragraph.
 */
import type { Detector } from './detector.ts';
import { lineFurniture } from './furniture.ts';
import { isProse } from './lines.ts';
import { matching, wordSet } from './needs.ts';
import { isTeaser } from './teasers.ts';

const longest = 160;

/** Kinds of furniture whose sentences read like nothing else. */
const rules = lineFurniture.filter(({ what }) =>
  /comment|subscribe|cookie|copyright|other articles|source|advertisement|share|disclaimer|errors|player/.test(
    what,
  ),
);

/** Words that furniture of this kind begins with; spares other sentences the list. */
const hint =
  /^(?:click|tap|read|sign|subscribe|follow|copyright|©|\(c\)|all rights|this (?:article|story|material|post|content|site)|the post|advertis|story|article|we use|by |leave|share|get|receive|join|download|support|please|watch|also|see|more|continue|source|like us|find us|you (?:may|might|can|must|have)|your (?:e-?mail|comments?)|notify|save my|disclaimer|(?:the )?(?:views|opinions)|video|did you|have you|if you|found|report)/i;

/** The first tokens of what `hint` lets pass, save "the". */
const opening =
  /^(?:click|tap|read|sign|subscribe|follow|copyright|©|\(|all|this|advertis|story|article|we|by|leave|your|share|get|receive|join|download|support|please|watch|also|see|more|continue|source|like|find|you|notify|save|disclaimer|views|opinions|video|did|have|if|found|report)/i;

export const boilerplateSentence: Detector = {
  id: 'boilerplate-sentence',
  scope: 'block',
  kind: 'boilerplate',
  severity: 'warning',
  needs: [
    { behind: matching(/[.!?…。"“”’'»)\]]$/), word: matching(opening) },
    { behind: wordSet('the'), word: wordSet('post views opinions') },
  ],
  *detect({ article }) {
    const { sentences, blocks, text } = article;
    for (let i = 1; i < sentences.length; i++) {
      const { start, end, block } = sentences[i]!;
      if (sentences[i - 1]!.block !== block || sentences[i + 1]?.block === block) continue;
      if (end - start > longest || !isProse(blocks[block]?.kind ?? 'prose')) continue;
      const sentence = text.slice(start, end);
      if (!hint.test(sentence) || !/\s\S+\s/.test(sentence)) continue;
      const rule = rules.find(({ pattern }) => pattern.test(sentence));
      if (!rule && !/^(?:READ|WATCH|ALSO|SEE|MORE)/.test(sentence)) continue;
      if (!rule && !isTeaser(sentence)) continue;
      yield {
        start: start - (/\s/.test(text[start - 1] ?? '') ? 1 : 0),
        end,
        confidence: 0.8,
        message: `Not part of the article: ${rule?.what ?? 'a pointer to another article'}`,
        evidence: ['The last sentence of the paragraph is wording that sites put around articles.'],
        fixes: [''],
      };
    }
  },
};

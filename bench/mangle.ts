/**
 * Damages a clean text the way scraping and translation there and back do, and says where: a gold standard
 * that no rule was written from. Seeded, so that the same seed damages the same text in the same places.
 *
 * Each way of damage looks for the places where it could happen and takes one by chance. The ways are those
 * that real articles show; how each is found is no concern of this file, and it reads nothing of `src/`.
 */
import { randomFrom } from '../train/entities/random.ts';

/** A damaged place: offsets in the damaged text, and what stood there before. */
export interface Damage {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** The way of damage. */
  readonly how: string;
  readonly original: string;
}

export interface Mangled {
  readonly text: string;
  readonly damages: readonly Damage[];
}

type Chance = () => number;

/** `text.slice(start, end)` becomes `after`, of which the part from `from` to `to` is the damage. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly from?: number;
  readonly to?: number;
}

interface Way {
  readonly how: string;
  readonly kind: string;
  readonly edit: (text: string, chance: Chance) => Edit | undefined;
}

const oneOf = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;

/** A way that rewrites one match of a pattern. */
function rewrite(
  how: string,
  kind: string,
  pattern: RegExp,
  to: string | ((match: RegExpExecArray, chance: Chance, text: string) => string | undefined),
): Way {
  return {
    how,
    kind,
    edit(text, chance) {
      const match = oneOf([...text.matchAll(pattern)], chance);
      if (!match) return undefined;
      const after =
        typeof to === 'string'
          ? to.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '')
          : to(match, chance, text);
      if (after === undefined || after === match[0]) return undefined;
      return { start: match.index, end: match.index + match[0].length, after };
    },
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const anyWord = (text: string, chance: Chance, pattern: RegExp) =>
  oneOf(text.match(pattern) ?? ['so'], chance);
const months = 'January February March April June July August September October November December'.split(' ');
const loose =
  'depend on|know|to come|talks|announced|against|carry out|the matter|at stake|in question'.split('|');

const quotes: readonly Way[] = [
  rewrite('closing mark behind the space', 'quote', /,([”"]) (?=\p{Ll}|\p{Lu})/gu, ', $1'),
  rewrite('closing mark turned round', 'quote', /([.!?])”(?=\s)/gu, '$1 “'),
  rewrite('opening mark turned round', 'quote', /(?<=[\s])“(?=\p{L})/gu, '” '),
  rewrite('space before the closing mark', 'quote', /([.!?])([”"])(?=\s)/gu, '$1 $2'),
  rewrite('space behind the opening mark', 'quote', /(?<=\s)“(?=\p{L})/gu, '“ '),
  rewrite('single mark glued', 'quote', / “(?=\p{Ll}+ [^”]{3,30}\p{Ll}”)([^”]+)”/gu, '’$1’'),
  rewrite('stop on both sides', 'punctuation', /\.([”])(?=\s)/gu, '.$1.'),
];

const marks: readonly Way[] = [
  rewrite('stop twice', 'punctuation', /(?<=\p{L})\.(?=\n)/gu, '. .'),
  rewrite('space before a comma', 'punctuation', /(?<=\p{L}),(?= \p{L})/gu, ' ,'),
  rewrite('space before a stop', 'punctuation', /(?<=\p{Ll})\.(?=\n)/gu, ' .'),
  rewrite('no space behind a stop', 'punctuation', /(?<=\p{Ll}{3})\. (?=\p{Lu}\p{Ll})/gu, '.'),
  rewrite('no space behind a comma', 'punctuation', /(?<=\p{Ll}{3}), (?=\p{Ll})/gu, ','),
  rewrite('comma and stop', 'punctuation', /(?<=\p{Ll}{3}), (?=\p{Ll})/gu, '., '),
];

const glue: readonly Way[] = [
  rewrite('sentences run together', 'glued', /(\p{L}{3,})\. (\p{Lu}\p{Ll}{2,})/gu, '$1$2'),
  rewrite('name and word run together', 'glued', /(?<= )(\p{Lu}\p{Ll}{3,}) (\p{Ll}{3,})(?=[ ,.])/gu, '$1$2'),
  rewrite('word and name run together', 'glued', /(?<= )(\p{Ll}{2,}) (\p{Lu}\p{Ll}{3,})(?=[ ,.])/gu, '$1$2'),
  rewrite('words run together', 'glued', /(?<= )(\p{Ll}{3,}) (\p{Ll}{3,})(?= )/gu, '$1$2'),
  rewrite('year and name run together', 'glued', /((?:19|20)\d\d),? (\p{Lu}\p{Ll}+)/gu, '$1$2'),
];

const links: readonly Way[] = [
  rewrite(
    'preposition with a capital',
    'linktext',
    /(?<=\p{Ll} )(in|on|at|by|for|from|with|between|during|against|to|of|about)(?= (?:the|a|an|\p{Ll}{3,}) )/gu,
    ([word]) => capital(word),
  ),
  rewrite(
    'conjunction with a capital',
    'linktext',
    /(?<=\p{Ll},? )(and|but|if|when|while|because|after|before|which|who)(?= \p{Ll})/gu,
    ([word]) => capital(word),
  ),
  rewrite(
    'article with a capital',
    'linktext',
    /(?<=\b(?:is|was|with|as|of|for|has) )(a|an|the)(?= \p{Ll})/gu,
    ([word]) => capital(word),
  ),
  rewrite(
    'verb with a capital',
    'linktext',
    /(?<=\b(?:will|would|to|could|can|should|not) )(\p{Ll}{4,})(?= (?:the|a|an|his|her|their|its|to|on|in) )/gu,
    ([word]) => capital(word),
  ),
  rewrite(
    'past verb with a capital',
    'linktext',
    /(?<= \p{L}+ )(\p{Ll}{3,}ed)(?= (?:the|a|an|that|on|in|to|by) )/gu,
    ([word]) => capital(word),
  ),
  rewrite(
    'noun phrase with a capital',
    'linktext',
    /(?<= (?:the|a|an|be|is|was|his|of|for) )(\p{Ll}{5,} \p{Ll}{4,})(?= (?:in|on|of|to|for|that|with|by) )/gu,
    ([words]) => capital(words),
  ),
];

const cuts: readonly Way[] = [
  {
    how: 'orphan behind a sentence',
    kind: 'fragment',
    edit: (text, chance) => {
      const match = oneOf([...text.matchAll(/(?<=\p{Ll}{3}\.)(?=\n)/gu)], chance);
      const words =
        chance() < 0.5 ? oneOf(loose, chance) : anyWord(text, chance, /(?<= )\p{Ll}{4,} \p{Ll}{2,}(?= )/gu);
      return match && { start: match.index, end: match.index, after: ` ${words}.`, from: 1 };
    },
  },
  rewrite('last word cut off', 'fragment', /(\p{Ll}{3,}) (\p{Ll}{4,})\.(?=\n)/gu, '$1. $2.'),
  rewrite('stop between words', 'fragment', /(?<= )(\p{Ll}{3,}) (\p{Ll}{2,})(?= \p{Ll})/gu, '$1. $2'),
  rewrite(
    'stop before a phrase, with a capital',
    'fragment',
    /(\p{Ll}{3,}),? (with|in|by|including|after|from|during) (?=\p{Ll}+ [^,.]{8,60}\.)/gu,
    ([, word, preposition]) => `${word}. ${capital(preposition!)} `,
  ),
  rewrite(
    'stop before a name',
    'fragment',
    /(?<= )(\p{Ll}{3,}) (\p{Lu}\p{Ll}{3,})(?= (?:in|by|of|to) )/gu,
    '$1. $2',
  ),
  {
    how: 'month behind a sentence',
    kind: 'fragment',
    edit: (text, chance) => {
      const match = oneOf([...text.matchAll(/(?<= )(\p{Ll}{3,})\.(?=\n)/gu)], chance);
      if (!match) return undefined;
      return {
        start: match.index,
        end: match.index + match[0].length,
        after: `${match[0]} ${oneOf(months, chance)}.`,
      };
    },
  },
  rewrite(
    'paragraph without its beginning',
    'fragment',
    /(?<=\n\n)\p{Lu}\p{Ll}+ \p{Ll}+ (?=(\p{Ll}{3,}) \p{Ll})/gu,
    '',
  ),
  rewrite('line end in a sentence', 'linebreak', /(?<=\p{Ll}{2}) (?=\p{Ll}{2,} \p{Ll})/gu, '\n'),
];

const orders: readonly Way[] = [
  rewrite(
    'adjective behind its noun',
    'wordorder',
    /(?<=\b(?:[Tt]he|[Aa]|his|its|their) )(\p{Ll}+(?:al|ic|ous|ive|ful)) (\p{Ll}{4,})(?=,|\.| (?:in|of|to|that|on|with|for|and|is|was|has) )/gu,
    '$2 $1',
  ),
  rewrite(
    'head noun before its adjectives',
    'wordorder',
    /(?<=\b(?:[Tt]he|[Aa]|his|its|their) )(\p{Ll}+(?:al|ic|ous|ive|ed) \p{Ll}{4,}) (\p{Ll}{4,})(?=,|\.| (?:in|of|to|that|on|with|for) )/gu,
    '$2 $1',
  ),
  rewrite(
    'title behind the name',
    'wordorder',
    /(?<=^|[.,] |\n)((?:\p{Lu}[\p{L}.]+ ){0,2}(?:spokesman|spokeswoman|spokesperson|president|director|minister|secretary|executive|chairman|analyst)) (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?= (?:said|told|has|was|will))/gu,
    '$2 $1',
  ),
  rewrite(
    'preposition lost',
    'wordorder',
    /\b(spoke|talked|focused?|relied|agreed|insisted|belongs?|listened|responded|referred|apologi[sz]ed|contributed?|participated?|collaborated) (?:to|with|on|in|about) (?=(?:the|a|\p{Lu}|his|its))/gu,
    '$1 ',
  ),
  rewrite(
    'auxiliary lost',
    'wordorder',
    /(?<=\b(?:he|she|it|they|who|that) )(?:has|have|had|is|are|was|were) (\p{Ll}+(?:ed|ing))(?= )/gu,
    '$1',
  ),
  rewrite(
    'infinitive lost',
    'wordorder',
    /\b(want|wants|plans|expected|decided|refused|hopes|intends) to (?=\p{Ll})/gu,
    '$1 ',
  ),
  rewrite('article twice', 'wordorder', /(?<= (?:of|in|to|for) )the (?=\p{Ll}+)/gu, (_, chance) =>
    oneOf(['the its ', 'the a ', 'a the '], chance),
  ),
];

const doubles: readonly Way[] = [
  rewrite(
    'small word twice',
    'duplicate',
    /(?<=\p{Ll} )(the|of|to|in|and|a|with|for|is)(?= \p{Ll})/gu,
    '$1 $1',
  ),
  {
    how: 'paragraph twice',
    kind: 'duplicate',
    edit: (text, chance) => {
      const all = [...text.matchAll(/(?<=\n\n)[^\n]{120,700}\.(?=\n\n)/g)];
      if (all.length < 4) return undefined;
      const chosen = oneOf(all.slice(0, -2), chance);
      const end = chosen.index + chosen[0].length;
      return { start: end, end, after: `\n\n${chosen[0]}`, from: 2 };
    },
  },
];

const characters: readonly Way[] = [
  rewrite('apostrophe misread', 'mojibake', /(?<=\p{Ll})’(?=\p{Ll})/gu, 'â€™'),
  rewrite('mark misread', 'mojibake', /“/g, 'â€œ'),
  rewrite('dash misread', 'mojibake', /(?<= )–(?= )/g, 'â€“'),
  rewrite('accent misread', 'mojibake', /é/g, 'Ã©'),
];

/** What sites print around articles, as scrapers and translators leave it. */
const furniture = [
  'Leave a comment',
  'Leave your reply',
  'Your email address will not be displayed.',
  'Save my name and email for the next time I comment.',
  'You have entered an incorrect email address!',
  'Comments are closed.',
  '0 Comments',
  '12 comments',
  'Write a comment…',
  'Log in to leave a comment',
  'Share on Facebook',
  'Share this article',
  'Facebook Twitter WhatsApp',
  'Tweet',
  'Click to share on Twitter (Opens in new window)',
  'Share this:',
  'Copy link',
  'Like this:',
  'Related posts',
  'You may also like',
  'Read more',
  'More from World',
  'Previous article',
  'Next post',
  'Post navigation',
  'Recommended',
  'Most read',
  'Trending now',
  'Latest news',
  'READ ALSO: Harbour bridge closed after storm',
  'Also read: Harbour bridge closed after storm',
  'See also: Farmers count the cost of the frost',
  'Subscribe to our newsletter',
  'Sign up for our daily newsletter',
  'Get the latest news delivered to your inbox',
  'Join our Telegram channel',
  'Follow us on Twitter',
  'Subscribe now',
  'Enter your email',
  'Copyright © 2021 Harbour Media. All rights reserved.',
  '© 2020 All Rights Reserved',
  'All rights reserved.',
  'This material may not be published or redistributed without permission.',
  'Disclaimer: The views expressed here are those of the author.',
  'This story has not been edited by our staff and is auto-generated from a syndicated feed.',
  'This article was originally published on harbourtimes.com',
  'Original source',
  'Source: Harbour Times',
  'View original article',
  'The post Harbour bridge closed appeared first on Harbour Times.',
  'Read the full article here',
  'Click here for the original article',
  'Advertisement',
  'Story continues below advertisement',
  'ADVERTISEMENT',
  'Continue reading below',
  'Sponsored content',
  'Home / World / Europe',
  'Home > News',
  'Back to top',
  'Skip to content',
  'Menu',
  'Search for:',
  'Categories',
  'Tags: economy, harbour, trade',
  'Filed under: World',
  'Posted in News',
  'Tagged with harbour',
  'Archives',
  'Photo: Reuters',
  'Image copyright Getty Images',
  'Photo credit: AP',
  'AP Photo/Jane Roe',
  'File photo',
  'Getty Images',
  'Image source: AFP',
  'Listen to this article',
  'Play video',
  'Loading...',
  'Video Player is loading.',
  '3 min read',
  'Reading time: 4 minutes',
  'Last updated: 5 hours ago',
  'Published on 3 May 2021',
  'Updated at 10:32',
  'By admin',
  'By Staff Writer',
  'Written by Newsroom',
  'Author: Editor',
  'We use cookies to give you the best experience.',
  'Accept all cookies',
  'I agree',
  'Privacy policy',
  'Terms of use',
  'Print',
  'Email',
  'Send by email',
  'Report an error',
  'Did you find an error? Select it and press Ctrl+Enter.',
  'Rate this article',
  'Your comment is awaiting moderation.',
  'Download our app',
  'Notify me of new posts by email.',
  'Contact us',
  'About the author',
] as const;

const page: readonly Way[] = [
  {
    how: 'furniture at the end',
    kind: 'boilerplate',
    edit: (text, chance) => ({
      start: text.length,
      end: text.length,
      after: `\n\n${oneOf(furniture, chance)}`,
      from: 2,
    }),
  },
  {
    how: 'furniture between paragraphs',
    kind: 'boilerplate',
    edit: (text, chance) => {
      const match = oneOf([...text.matchAll(/(?<=[.”"]\n\n)(?=[^\n]{60})/g)], chance);
      if (!match) return undefined;
      const after = `${oneOf(furniture, chance)}\n\n`;
      return { start: match.index, end: match.index, after, to: after.length - 2 };
    },
  },
  {
    how: 'furniture behind a paragraph',
    kind: 'boilerplate',
    edit: (text, chance) => {
      const match = oneOf([...text.matchAll(/(?<=\p{Ll}\.)(?=\n\n)/gu)], chance);
      const lines = furniture.filter((line) => /[.!]$/.test(line));
      return match && { start: match.index, end: match.index, after: ` ${oneOf(lines, chance)}`, from: 1 };
    },
  },
  rewrite(
    'video length',
    'boilerplate',
    /(?<=\p{Ll}\.)(?=\n)/gu,
    (_, chance) => ` ${1 + Math.floor(chance() * 5)}:${10 + Math.floor(chance() * 49)}`,
  ),
];

const families: readonly (readonly Way[])[] = [
  quotes,
  marks,
  glue,
  links,
  cuts,
  cuts,
  orders,
  doubles,
  characters,
  page,
  page,
];

/**
 * Damages `text` in up to `count` places, none near another. A headline made of its first words is put
 * before it and, as a rule, damaged as well.
 */
export function mangle(text: string, seed: number, count = 12): Mangled {
  const chance = randomFrom(seed);
  const edits: { edit: Edit; way: Way }[] = [];
  const title = headline(text, chance);
  for (let tries = 0; edits.length < count && tries < count * 8; tries++) {
    const way = oneOf(oneOf(families, chance), chance);
    const edit = way.edit(text, chance);
    if (!edit) continue;
    const isFree = edits.every(
      ({ edit: other }) => edit.start > other.end + 40 || edit.end < other.start - 40,
    );
    if (isFree) edits.push({ edit, way });
  }
  edits.sort((a, b) => a.edit.start - b.edit.start);
  const damages: Damage[] = [...title.damages];
  let out = title.text;
  let at = 0;
  for (const { edit, way } of edits) {
    out += text.slice(at, edit.start);
    const start = out.length + (edit.from ?? 0);
    const end = Math.max(start + 1, out.length + (edit.to ?? edit.after.length));
    damages.push({ start, end, kind: way.kind, how: way.how, original: text.slice(edit.start, edit.end) });
    out += edit.after;
    at = edit.end;
  }
  return { text: out + text.slice(at), damages };
}

/** A headline from the first words of the text, with what happens to headlines. */
function headline(text: string, chance: Chance): Mangled {
  const words = (/^[^\n]+/.exec(text)?.[0] ?? '')
    .replace(/[^\p{L}\p{N}’ -]/gu, '')
    .split(' ')
    .slice(0, 9);
  const title = words.join(' ');
  const case_ = chance();
  if (title.length < 30 || case_ < 0.3) return { text: '', damages: [] };
  const gold = (start: number, end: number, kind: string, how: string): Damage => ({
    start,
    end,
    kind,
    how,
    original: '',
  });
  if (case_ < 0.5)
    return {
      text: `${title}\n\n${title}\n\n`,
      damages: [gold(title.length + 2, title.length * 2 + 2, 'duplicate', 'headline twice')],
    };
  const tail = oneOf(
    [' – .', ' |', ' - Harbour News', ' | World News', ' | Harbour Times | Politics', ' – Harbour.com'],
    chance,
  );
  const kind = /\p{L}/u.test(tail) ? 'boilerplate' : 'punctuation';
  return {
    text: `${title}${tail}\n\n`,
    damages: [gold(title.length, title.length + tail.length, kind, 'site name behind the headline')],
  };
}

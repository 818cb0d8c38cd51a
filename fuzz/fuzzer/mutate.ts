/** Makes a new text of old ones. */

/** Characters that parsers stumble over. */
const odd = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\u2028',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  'é',
  'e\u0301',
  '"',
  "'",
  '“',
  '”',
  '’',
  '‘',
  '<',
  '>',
  '&',
  '/',
  '\\',
  '|',
  '-',
  '–',
  '_',
  '*',
  '`',
  '#',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ':',
  ';',
  ',',
  '.',
  '!',
  '?',
  '…',
  '%',
  '$',
  '@',
  '0',
  '9',
  '2021',
  '1',
  'A',
  'z',
  'İ',
  'ß',
  'ﬁ',
];
const longest = 3000;

export interface Material {
  readonly corpus: readonly string[];
  readonly words: readonly string[];
}

export function mutate(text: string, { corpus, words }: Material, random: () => number): string {
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  let out = text;
  for (let times = 1 + below(5); times > 0; times--) {
    const at = below(out.length + 1);
    const to = Math.min(out.length, at + 1 + below(random() < 0.8 ? 8 : 200));
    const put = (piece: string, end = at): void => {
      out = out.slice(0, at) + piece + out.slice(end);
    };
    switch (below(9)) {
      case 0:
        put('', to);
        break;
      case 1:
        put(pick(odd));
        break;
      case 2:
        put(pick(odd), at + 1);
        break;
      case 3:
      case 4:
        put(words.length > 0 ? pick(words) : pick(odd));
        break;
      case 5:
        put(out.slice(at, to).repeat(1 + below(random() < 0.9 ? 3 : 60)), at);
        break;
      case 6: {
        const other = pick(corpus);
        const from = below(other.length);
        put(other.slice(from, from + 1 + below(100)));
        break;
      }
      case 7:
        out = out.slice(0, at) + pick(corpus).slice(below(100));
        break;
      default:
        put(String(below(2) ? below(100) : below(2 ** 31)), to);
    }
  }
  return out.length > longest ? out.slice(0, longest) : out;
}

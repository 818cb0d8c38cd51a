/**
 * Which words a pattern cannot match without, so that most texts need not be searched for it. Reads the part
 * of regular expressions that the phrase lists use: letters, groups, alternatives, `?`, look-around.
 */
import type { Need } from './needs.ts';
import { auxiliary, determiner, linkWord } from './words.ts';

/**
 * What must stand in a text for a pattern to match there: two words side by side where the pattern has two that can
 * be spelt out, else one. Undefined where nothing can be told.
 */
export function needOf(pattern: string): Need | undefined {
  const pieces = piecesOf(pattern);
  let best: Need | undefined;
  let rarity = 0;
  pieces.forEach(({ code }, i) => {
    const own = lettersOf(code, (words) => words[0]!);
    if (!own) return;
    const behind = i > 0 ? wordsBehind(pieces[i - 1]!) : undefined;
    // Two side by side are rarer than each of them.
    const sum = rarityOf(own) + (behind ? 2 + rarityOf(behind) : 0);
    if (sum <= rarity) return;
    rarity = sum;
    best = behind ? { behind, word: own } : { word: own };
  });
  return best;
}

/** The longer a word, the rarer; small words are everywhere. */
const rarityOf = (words: ReadonlySet<string>) =>
  Math.min(...[...words].map((word) => (isSmall(word) ? 1 : word.length)));
const isSmall = (word: string) => auxiliary.has(word) || linkWord.has(word) || determiner.has(word);

/** The words that may be the last before the piece that follows this one. */
function wordsBehind({ code, maybe }: Piece): ReadonlySet<string> | undefined {
  const own = lettersOf(code, (words) => words.at(-1)!);
  if (!own || maybe === '') return own;
  const optional = lettersOf(maybe, (words) => words.at(-1)!);
  return optional && new Set([...own, ...optional]);
}

/** A run of letters of one word of each spelling of a pattern; undefined where there is not one for each. */
function lettersOf(
  code: string,
  choose: (words: readonly string[]) => string,
): ReadonlySet<string> | undefined {
  const spellings = new Reader(code).all() ?? [];
  if (spellings.length > most) return undefined;
  const out = new Set<string>();
  for (const spelling of spellings) {
    const letters = /[a-z]+/.exec(choose(spelling.toLowerCase().trim().split(' ')))?.[0];
    if (!letters) return undefined;
    out.add(letters);
  }
  return out.size > 0 ? out : undefined;
}

/** A word with more spellings than this is not worth looking up. */
const most = 60;

/** What stands in a pattern between two spaces. */
interface Piece {
  code: string;
  /** Words that may stand behind it or be absent, as a pattern; '' for none. */
  maybe: string;
}

/** The pattern cut at the spaces outside all groups, look-around and words that may be absent left out. */
function piecesOf(pattern: string): readonly Piece[] {
  const pieces: Piece[] = [{ code: '', maybe: '' }];
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    if (depth === 0 && /^\(\?<?[=!]/.test(pattern.slice(i, i + 4))) {
      i = closing(pattern, i);
      continue;
    }
    if (depth === 0 && pattern[i] === '(') {
      const end = closing(pattern, i);
      // Words that may be absent.
      if (pattern[end + 1] === '?' && pattern.slice(i, end).includes(' ')) {
        const piece = pieces.at(pieces.at(-1)!.code === '' ? -2 : -1);
        // Two of them are more than can be told.
        if (piece) piece.maybe = piece.maybe === '' ? pattern.slice(i, end + 1) : '.';
        i = end + 1;
        continue;
      }
    }
    const code = pattern[i]!;
    if (code === '(') depth++;
    else if (code === ')') depth--;
    if (code === ' ' && depth === 0) pieces.push({ code: '', maybe: '' });
    else pieces.at(-1)!.code += code;
  }
  return pieces;
}

/** The bracket that closes the one at `open`. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === '(') depth++;
    else if (pattern[i] === ')' && --depth === 0) return i;
  }
  return pattern.length;
}

/** Spells out a piece of a pattern; undefined where it holds more than this reader knows. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): string[] | undefined {
    const words = this.#alternatives();
    return this.#at === this.#text.length ? words : undefined;
  }

  #alternatives(): string[] | undefined {
    const out: string[] = [];
    for (;;) {
      const words = this.#sequence();
      if (!words) return undefined;
      out.push(...words);
      if (this.#text[this.#at] !== '|') return out;
      this.#at++;
    }
  }

  #sequence(): string[] | undefined {
    let words = [''];
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text[this.#at]!)) {
      const next = this.#atom();
      if (!next) return undefined;
      const optional = this.#text[this.#at] === '?';
      if (optional) this.#at++;
      const choices = optional ? [...next, ''] : next;
      words = words.flatMap((word) => choices.map((choice) => word + choice));
      if (words.length > most) return undefined;
    }
    return words;
  }

  #atom(): string[] | undefined {
    const char = this.#text[this.#at]!;
    if (/[A-Za-z ’']/.test(char)) {
      this.#at++;
      return [char];
    }
    if (char !== '(') return undefined;
    this.#at += this.#text.startsWith('(?:', this.#at) ? 3 : 1;
    const words = this.#alternatives();
    if (!words || this.#text[this.#at] !== ')') return undefined;
    this.#at++;
    return words;
  }
}

/**
 * Which words a pattern cannot match without, so that most texts need not be searched for it. Reads the part
 * of regular expressions that the phrase lists use: letters, groups, alternatives, `?`, look-around.
 */

/** For each word of a phrase that can be spelt out, its spellings in small letters: one of them must occur. */
export function requiredWords(pattern: string): readonly (readonly string[])[] {
  return piecesOf(pattern).flatMap((piece) => {
    const spellings = new Reader(piece).all();
    const spelt = spellings?.map((word) => word.toLowerCase());
    return spelt && spelt.length <= most && spelt.every((word) => /^[a-z]+$/.test(word)) ? [spelt] : [];
  });
}

/** A word with more spellings than this is not worth looking up. */
const most = 60;

/** The pattern cut at the spaces outside all groups, look-around left out. */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
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
        i = end + 1;
        continue;
      }
    }
    const code = pattern[i]!;
    if (code === '(') depth++;
    else if (code === ')') depth--;
    if (code === ' ' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += code;
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
    if (/[A-Za-z ]/.test(char)) {
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

/**
 * A pattern with Unicode's classes made small, so that it can be proved in moments: \p{Lu} → A-Z, \p{Ll} → a-z,
 * \p{L} → A-Za-z, \p{N} → 0-9. The classes overlap each other, and letters that are written out, as they did;
 * what a pattern can be made to do hangs on that alone. Case-insensitive patterns are taken in lower case.
 */

const small: readonly (readonly [RegExp, string])[] = [
  [/^(?:Lu|Lt|Uppercase)/, 'A-Z'],
  [/^(?:Ll|Lowercase|Lm|Lo)/, 'a-z'],
  [/^(?:L|Alphabetic|Letter|Script|sc)/, 'A-Za-z'],
  [/^N/, '0-9'],
  [/^M/, '\\u0301'],
  [/^P/, '.,;:!?\\-'],
  [/^S/, '$+<=>'],
  [/^Z/, ' '],
  [/^C/, '\\u0001'],
];

export function simplify(source: string, flags: string): { source: string; flags: string } {
  let out = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (character === '\\') {
      const unicode = /^\\([pP])\{([^}]*)\}/.exec(source.slice(i, i + 60));
      if (unicode) {
        const members = small.find(([name]) => name.test(unicode[2]!))?.[1] ?? 'A-Za-z';
        const negated = unicode[1] === 'P';
        out += inClass ? (negated ? '#' : members) : `[${negated ? '^' : ''}${members}]`;
        i += unicode[0].length - 1;
        continue;
      }
      const code = /^\\u\{([\da-fA-F]+)\}/.exec(source.slice(i, i + 12));
      if (code) {
        out += `\\u${code[1]!.padStart(4, '0').slice(-4)}`;
        i += code[0].length - 1;
        continue;
      }
      out += character + (source[++i] ?? '');
      continue;
    }
    if (character === '[') inClass = true;
    if (character === ']') inClass = false;
    out += character;
  }
  const lower = flags.includes('i');
  return {
    source: lower ? out.replace(/\\?[A-Za-z]/g, (c) => (c[0] === '\\' ? c : c.toLowerCase())) : out,
    flags: flags.replace(/[uvidgy]/g, '') + (flags.includes('y') ? 'y' : ''),
  };
}

/** Keeps the YAML parser from nesting that would use up the stack: near its end the engine may end the process. */

/** Far deeper than any list, far shallower than the stack. */
const deepest = 200;

/**
 * Where YAML or JSON begins to nest deeper than any list does; undefined where it does not. Brackets within
 * texts count too, which a list in order never has so many of.
 * @returns an offset in UTF-16 code units.
 */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let atLineStart = true;
  /** Marks of nesting at the start of the line: spaces, "- - -", "? ? ?". */
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' || c === '\r') {
      atLineStart = true;
      marks = 0;
      continue;
    }
    if (c === '[' || c === '{') brackets++;
    else if (c === ']' || c === '}') brackets = Math.max(0, brackets - 1);
    if (atLineStart && (c === ' ' || c === '-' || c === '?' || c === ':')) marks++;
    else atLineStart = false;
    // A level takes two marks at least: "- ", or one more space of indentation.
    if (brackets > deepest || marks > 2 * deepest) return i;
  }
  return undefined;
}

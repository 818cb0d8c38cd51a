/** Questions about a word in small letters that should have a capital. */

/** Not a part of an address, a tag, a hyphenated word; one space before. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return text[start - 1] === ' ' && /^(?:[\s,;:)”"]|[.!?](?!\p{L}))/u.test(`${text.slice(end, end + 2)} `);
}

/** Whether what stands before knows capitals at all. */
export function hasCapitals(text: string, at: number): boolean {
  return /\p{Lu}\p{Ll}/u.test(text.slice(Math.max(0, at - 400), at));
}

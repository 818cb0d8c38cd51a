/** Web addresses: a date in one is the name of a page, nothing that the story says. */

/** How far back the beginning of an address is sought, in UTF-16 code units. */
const longest = 300;

/** Whether a place in a text is part of a web address. */
export function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < longest && text.charCodeAt(start - 1) > 32) start--;
  if (at - start < 4) return false;
  const head = text.slice(start, at);
  return head.includes('://') || head.includes('www.');
}

/** Web addresses, handles and tags: a date in one is a name, nothing that the story says. */

/** How far back the beginning of an address is sought, in UTF-16 code units. */
const longest = 300;

/** Whether a place in a text is part of a web address, a handle or a tag. */
export function isInAddress(text: string, at: number): boolean {
  if (at > 0 && (text[at - 1] === '@' || text[at - 1] === '#')) return true;
  let start = at;
  while (start > 0 && at - start < longest && text.charCodeAt(start - 1) > 32) start--;
  if (at - start < 4) return false;
  const head = text.slice(start, at);
  return head.includes('://') || head.includes('www.');
}

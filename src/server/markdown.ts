/** Text from articles is data: nothing in it may act as markup or as a link where Markdown is shown. */

/**
 * Escapes whatever Markdown or HTML could take for markup in a line of its own; line ends become spaces.
 * Only that, as clients that show Markdown as it is written show the escapes too.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
      // Addresses become links by themselves: http://a.b, www.a.b, a@b.c.
      .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
      // Starts of a list, a heading's underline.
      .replace(/^[-+=]|(?<=^\d{1,9})[.)]/, '\\$&')
  );
}

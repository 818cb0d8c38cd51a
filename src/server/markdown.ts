/** Text from articles is data: nothing in it may act as markup where Markdown is shown. */

/** Escapes everything that Markdown or HTML could take for markup; line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~:$=^@"']/g, (c) => `\\${c}`);
}

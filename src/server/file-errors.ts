/** What goes wrong with a file, in words fit for people. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a folder',
  ELOOP: 'a link that leads in a circle',
  EMFILE: 'too many open files',
};

/** What an error of the file system says; its own words where there are none of ours. */
export function fileErrorInWords(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return reasons[code ?? ''] ?? (message || String(error));
}

/** "What is wrong in this article?", for assistants. */
import type { Server } from '../server.ts';
import { relativePath } from '../views/tree-parts.ts';

/** An answer that a model can take in. */
const mostFindings = 100;

/** The findings of the articles whose path ends in `file`, or of all. */
export async function findingsFor(server: Server, file: string | undefined): Promise<unknown> {
  const wanted = file?.replaceAll('\\', '/').replace(/^\.?\//, '');
  const all = (await server.findings())
    .map(({ uri, findings }) => ({ path: relativePath(uri), findings }))
    .filter(({ path }) => wanted === undefined || path === wanted || path.endsWith(`/${wanted}`))
    .flatMap(({ path, findings }) =>
      findings.map(({ range, kind, severity, text, message, fixes }) => ({
        file: path,
        line: range.start.line + 1,
        kind,
        severity,
        text,
        message,
        fixes,
      })),
    );
  return { count: all.length, findings: all.slice(0, mostFindings) };
}

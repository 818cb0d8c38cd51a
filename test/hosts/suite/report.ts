/** What the suite says of itself to whoever started the host, each as one line of the console. */
export type Report =
  | { readonly kind: 'passed' | 'skipped'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

/** Starts each such line, so that it is found among everything else that a host prints. */
export const marker = 'copydesk-suite:';

/** The report in a line of output, if it is one. */
export function parseReport(line: string): Report | undefined {
  const at = line.indexOf(marker);
  if (at < 0) return undefined;
  const json = line.slice(at + marker.length);
  return JSON.parse(json.slice(0, json.lastIndexOf('}') + 1)) as Report;
}

/** Starts the line that tells how long things took. */
export const timingsMarker = 'copydesk-timings:';

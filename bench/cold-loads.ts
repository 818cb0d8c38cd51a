/** How long the media files take to load in a process that has done nothing before. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from './timing.ts';

export interface ColdLoad {
  readonly what: string;
  /** Median of several processes. */
  readonly milliseconds: number;
}

const runs = 5;
const program = fileURLToPath(new URL('load-once.ts', import.meta.url));

export function coldLoads(): ColdLoad[] {
  return ['lexicon', 'model'].flatMap((file) =>
    (['node', 'streams'] as const).map((how) => ({
      what: `${file}, ${how === 'node' ? 'decompressed by Node' : 'by streams, as in a browser'}`,
      milliseconds: percentile(
        Array.from({ length: runs }, () => loadOnce(file, how)),
        50,
      ),
    })),
  );
}

const loadOnce = (file: string, how: string): number =>
  Number(execFileSync(process.execPath, ['--import', 'tsx', program, file, how], { encoding: 'utf8' }));

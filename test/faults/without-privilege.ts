/** Running a server that file permissions bind, even where the tests are run by the superuser. */
import { spawnSync } from 'node:child_process';

const capabilities = ['dac_override', 'dac_read_search'].map((name) => `-${name}`).join(',');
const setpriv = ['setpriv', `--bounding-set=${capabilities}`, `--inh-caps=${capabilities}`];

/** The command to run it through; undefined where permissions can't be made to bind it. */
export function bound(): readonly string[] | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return [];
  const [program, ...args] = setpriv;
  return spawnSync(program!, [...args, 'true']).status === 0 ? setpriv : undefined;
}

/**
 * A build of the server for this process alone: one in `dist/` may be replaced while a test starts it. It is
 * bundled as the one that ships, and has the data where it looks for them, beside its folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let built: string | undefined;

/** Builds it when first asked for. @returns the folder that holds `dist/` and `media/`. @throws where the build fails. */
export function builtServer(): string {
  if (built !== undefined) return built;
  const root = projectRoot();
  const base = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  process.on('exit', () => rmSync(base, { recursive: true, force: true }));
  const args = [join('scripts', 'build.mjs'), '--production', '--server', join(base, 'dist')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the server can’t be built');
  symlinkSync(join(root, 'media'), join(base, 'media'), 'junction');
  built = base;
  return base;
}

/** From here on up: a benchmark that uses this is bundled into another folder. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'media', 'lexicon.bin'))) folder = dirname(folder);
  return folder;
}

import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { cache, hostModules } from './paths.ts';

const packageFolder = join(hostModules, '@sparticuz', 'chromium');

/** Flags for a machine without a display, a sandbox or a graphics card; they suit root in a container too. */
const flags = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one named by CHROMIUM_PATH, else one on the PATH, else the one that came as
 * an npm package.
 * @throws when none of them starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = systemBrowser() ?? (await packagedBrowser());
  return chromium.launch({
    executablePath,
    headless: true,
    args: flags,
    env: { ...definedEnvironment(), ...env },
  });
}

function systemBrowser(): BrowserProgram | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`);
    return { executablePath: named, env: {} };
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  return found === undefined ? undefined : { executablePath: found, env: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the packaged Chromium once, and lends it libraries and fonts where the machine has none. */
async function packagedBrowser(): Promise<BrowserProgram> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);

  const executablePath = join(home, 'chromium');
  const env: Record<string, string> = {};
  if (!starts(executablePath)) env['LD_LIBRARY_PATH'] = join(home, 'al2023', 'lib');
  if (!hasFonts()) env['FONTCONFIG_FILE'] = join(home, 'fonts.conf');
  return { executablePath, env };
}

/** Unpacks beside the final place and renames, so that an interrupted run leaves nothing half done behind. */
async function unpack(home: string): Promise<void> {
  const { default: packaged, inflate } = (await import(
    pathToFileURL(join(packageFolder, 'build', 'index.js')).href
  )) as { default: { executablePath(): Promise<string> }; inflate(archive: string): Promise<string> };

  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  // The package unpacks into the folder for temporary files, and asks for it at every call.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = partial;
  try {
    await packaged.executablePath();
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
    writeFileSync(join(partial, 'fonts.conf'), fontsConfiguration);
  } catch (error) {
    rmSync(partial, { recursive: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(partial, home);
  } catch (error) {
    // Another run was faster.
    rmSync(partial, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

/** Whether the program finds all its shared libraries on this machine. */
function starts(executablePath: string): boolean {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Where fontconfig finds the packaged fonts; without any, Chromium ends at the first letter it has to draw. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

function hasFonts(): boolean {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) => existsSync(folder) && readdirSync(folder).length > 0,
  );
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server that runs as a child process. */
export interface ServerProcess {
  /** The last lines that it printed. */
  log(): string;
  /** Ends it, by force if it takes more than three seconds. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until `url` answers.
 * @throws when it ends or does not answer within a minute; the message holds what it printed.
 */
export async function startServer(
  program: string,
  args: readonly string[],
  url: string,
): Promise<ServerProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => {
    printed += String(error);
  });
  const ended = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (ended()) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(kill, 3000);
    await gone;
    clearTimeout(force);
  };

  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (!ended() && Date.now() < deadline) continue;
    const why = ended() ? 'it ended' : 'no answer within a minute';
    await stop();
    throw new Error(`The server of VS Code did not start: ${why}\n${printed}`);
  }
  return { log: () => printed, stop };
}

async function answers(url: string): Promise<boolean> {
  const up = await fetch(url).then(
    (response) => response.ok,
    () => false,
  );
  if (!up) await new Promise((resolve) => setTimeout(resolve, 100));
  return up;
}

/** The server must not take the editor that may have started the tests for its own parent. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * Megabytes of new objects, twice the usual, before those in use are sorted out: every edit of a long article makes
 * half a megabyte of garbage, and a collection takes longer than the edit.
 */
export const roomForNew = '--max-semi-space-size=32';

/** Processes of the language server, one after the other; the first is begun before anyone asks for it. */
import { type ChildProcess, fork } from 'node:child_process';

export class ServerProcesses {
  readonly #module: string;
  readonly #patience: number;
  #latest: ChildProcess;
  #isTaken = false;

  /**
   * @param module Path of the server's program.
   * @param expected URIs of articles that the first process works out before it has a client.
   * @param patience Milliseconds that a server which was told to end is given before it is made to.
   */
  constructor(module: string, expected: readonly string[] = [], patience = 2000) {
    this.#module = module;
    this.#patience = patience;
    this.#latest = this.#fork(expected.map((uri) => `--expect=${uri}`));
  }

  /** A process that waits for its client; the one before is to be at its end. */
  take(): ChildProcess {
    if (this.#isTaken || !this.#latest.connected) {
      this.#endSoon(this.#latest);
      this.#latest = this.#fork();
    }
    this.#isTaken = true;
    return this.#latest;
  }

  dispose(): void {
    if (this.#isTaken) this.#endSoon(this.#latest);
    else this.#latest.kill();
  }

  #fork(more: readonly string[] = []): ChildProcess {
    const isDebugged = process.execArgv.some((argument) => /^--inspect(?:-brk)?(?:=|$)/.test(argument));
    const child = fork(this.#module, ['--node-ipc', `--clientProcessId=${process.pid}`, ...more], {
      execArgv: isDebugged ? [roomForNew, '--nolazy', '--inspect=6009'] : [roomForNew],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // Without a listener, a program that can't be started would end the host; the client sees it by the channel.
    child.on('error', () => {});
    return child;
  }

  /** Ends a process that does not end by itself. */
  #endSoon(child: ChildProcess): void {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), this.#patience);
    child.once('exit', () => clearTimeout(timer));
  }
}

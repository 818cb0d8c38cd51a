/** A server that died is started again so many times … */
const most = 3;
/** … within so many milliseconds. */
const period = 3 * 60_000;

/** Whether a server that keeps dying is worth another try. */
export class RestartLimit {
  #deaths: readonly number[] = [];

  /** To be asked at each death. @param now Milliseconds of a clock that never goes backwards. */
  mayRestart(now: number): boolean {
    this.#deaths = [...this.#deaths.filter((time) => now - time < period), now];
    return this.#deaths.length <= most;
  }

  /** People say that it is worth one. */
  forget(): void {
    this.#deaths = [];
  }
}

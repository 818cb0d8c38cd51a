/** Work on something that changes while it is worked on: one at a time, and of those that wait only the latest. */
export class Turns {
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<string, () => void>();

  /**
   * Does the work once what is under way for the same key is done.
   * @param work Must not reject.
   * @returns undefined where it was not begun, as a later one came in the meantime.
   */
  async take<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    const before = this.#underWay.get(key);
    if (before && !(await this.#isNext(key, before))) return undefined;
    const doing = work();
    this.#underWay.set(key, doing);
    const done = await doing;
    if (this.#underWay.get(key) === doing) this.#underWay.delete(key);
    return done;
  }

  /** Resolves with true when the work before is done, with false as soon as a later one waits. */
  #isNext(key: string, before: Promise<unknown>): Promise<boolean> {
    this.#waiting.get(key)?.();
    return new Promise((resolve) => {
      const giveUp = () => resolve(false);
      this.#waiting.set(key, giveUp);
      void before.then(() => {
        if (this.#waiting.get(key) === giveUp) this.#waiting.delete(key);
        resolve(true);
      });
    });
  }
}

/** Asks questions one of whose answers is shown, such as what a view lists: never an older one after a newer. */
export class Latest {
  #asked = 0;
  #answered = 0;

  /** Resolves with the answer; undefined where a question asked later was answered before. */
  async ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    const turn = ++this.#asked;
    const answer = await question();
    if (turn < this.#answered) return undefined;
    this.#answered = turn;
    return answer;
  }
}

/**
 * Remembers what a list shows. One that is drawn anew though nothing changed loses its place for a moment: keys do
 * nothing meanwhile, menus close, and screen readers start over.
 */
export class LastShown {
  #text: string | undefined;

  /** Whether plain data differs from what was handed over last. */
  isNew(data: unknown): boolean {
    const text = JSON.stringify(data);
    if (text === this.#text) return false;
    this.#text = text;
    return true;
  }
}

import type { Page } from 'playwright-core';

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The text in view in the active editor, line by line as drawn: wrapped lines are several. */
export function textInView(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.editor-group-container.active .editor-instance .view-lines > .view-line')]
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

/** The middle of the nth occurrence (from 0) of a text in view; undefined where it is not. */
export function pointOf(page: Page, text: string, nth = 0): Promise<Point | undefined> {
  return page.evaluate(
    ({ wanted, skip }) => {
      let left = skip;
      const lines = document.querySelectorAll(
        '.editor-group-container.active .editor-instance .view-lines > .view-line',
      );
      const sorted = [...lines].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      for (const line of sorted) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const places: { readonly node: Node; readonly offset: number }[] = [];
        let drawn = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data } = node as Text;
          for (let offset = 0; offset < data.length; offset++) places.push({ node, offset });
          drawn += data.replaceAll('\u00a0', ' ');
        }
        for (let at = drawn.indexOf(wanted); at >= 0; at = drawn.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const middle = places[at + Math.floor(wanted.length / 2)]!;
          const range = document.createRange();
          range.setStart(middle.node, middle.offset);
          range.setEnd(middle.node, middle.offset + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 4, y: y + height / 2 };
        }
      }
      return undefined;
    },
    { wanted: text, skip: nth },
  );
}

import type { Page } from 'playwright-core';

/** A stretch of text as an extension has decorated it on screen. */
export interface Painted {
  readonly text: string;
  /** CSS colours; `transparent` where the decoration has none. */
  readonly background: string;
  readonly border: string;
}

/**
 * What extensions have painted on the text in view, in reading order. A stretch that wraps is one entry for each
 * line. Marks that show nothing (no background, no border) are left out.
 */
export function paintedText(page: Page): Promise<readonly Painted[]> {
  return page.evaluate(() => {
    const visible = (color: string) => !/^(transparent|rgba\(.*, 0\))$/.test(color);

    /** The text of a drawn line whose characters' middles lie between two x coordinates of the window. */
    const textBetween = (line: Element, left: number, right: number): string => {
      let text = '';
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data } = node as Text;
        for (let i = 0; i < data.length; i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          const middle = (box.left + box.right) / 2;
          if (middle > left && middle < right) text += data[i];
        }
      }
      return text.replaceAll('\u00a0', ' ');
    };

    const editors = [...document.querySelectorAll('.editor-instance .monaco-editor')];
    return editors.flatMap((editor) => {
      const lines = [...editor.querySelectorAll('.view-lines > .view-line')];
      return [...editor.querySelectorAll('.view-overlays [class*="TextEditorDecorationType"]')]
        .map((mark) => ({ box: mark.getBoundingClientRect(), style: getComputedStyle(mark) }))
        .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
        .flatMap(({ box, style }) => {
          const middle = (box.top + box.bottom) / 2;
          const line = lines.find((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return top < middle && middle < bottom;
          });
          const background = visible(style.backgroundColor) ? style.backgroundColor : 'transparent';
          const edges = [
            { width: style.borderBottomWidth, color: style.borderBottomColor },
            { width: style.borderTopWidth, color: style.borderTopColor },
          ];
          const edge = edges.find(({ width, color }) => Number.parseFloat(width) > 0 && visible(color));
          const border = edge?.color ?? 'transparent';
          if (!line || (background === 'transparent' && border === 'transparent')) return [];
          return [{ text: textBetween(line, box.left, box.right), background, border }];
        });
    });
  });
}

/** The legend of the highlights: how each kind of line looks, drawn and in words. */
import { l10n } from 'vscode';
import type { HighlightKind } from '../highlights/highlight-kinds.ts';

export interface LegendLine {
  /** The line, drawn with characters. */
  readonly sample: string;
  readonly words: string;
}

/** How mentions of a kind are marked in articles; see highlights/styles.ts. */
export function lineOf(kind: HighlightKind): LegendLine {
  switch (kind) {
    case 'person':
      return { sample: '━━━', words: l10n.t('marked by a solid line') };
    case 'organization':
      return { sample: '═══', words: l10n.t('marked by a double line') };
    case 'place':
      return { sample: '╌╌╌', words: l10n.t('marked by a dashed line') };
    case 'misc':
      return { sample: '┈┈┈', words: l10n.t('marked by a dotted line') };
    case 'date':
      return { sample: '▭', words: l10n.t('marked by a box') };
  }
}

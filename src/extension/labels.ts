/** Words for the terms of the annotation, in the editor's language. */
import { l10n, ThemeIcon } from 'vscode';
import type { EntityType, GarbleKind } from '../annotation.ts';
import { kindOf } from './highlights/highlight-kinds.ts';
import { lineColor } from './highlights/styles.ts';

/** "Person". */
export function typeName(type: EntityType): string {
  switch (type) {
    case 'PERSON':
      return l10n.t('Person');
    case 'ORG':
      return l10n.t('Organization');
    case 'PLACE':
      return l10n.t('Place');
    case 'MISC':
      return l10n.t('Other');
  }
}

/** "People". */
export function typePlural(type: EntityType): string {
  switch (type) {
    case 'PERSON':
      return l10n.t('People');
    case 'ORG':
      return l10n.t('Organizations');
    case 'PLACE':
      return l10n.t('Places');
    case 'MISC':
      return l10n.t('Other names');
  }
}

const icons: Readonly<Record<EntityType, string>> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'location',
  MISC: 'tag',
};

/** The icon of a type in the colour of its highlights. */
export function typeIcon(type: EntityType): ThemeIcon {
  return new ThemeIcon(icons[type], lineColor(kindOf(type)));
}

/** "Garbled name". */
export function kindName(kind: GarbleKind): string {
  switch (kind) {
    case 'name':
      return l10n.t('Garbled name');
    case 'variant':
      return l10n.t('Variant spelling');
    case 'glued':
      return l10n.t('Words run together');
    case 'fragment':
      return l10n.t('Sentence fragment');
    case 'quote':
      return l10n.t('Quotation marks');
    case 'linktext':
      return l10n.t('Leftover link text');
    case 'boilerplate':
      return l10n.t('Site furniture');
    case 'linebreak':
      return l10n.t('Broken line');
    case 'wordorder':
      return l10n.t('Word order');
    case 'duplicate':
      return l10n.t('Repeated text');
    case 'punctuation':
      return l10n.t('Punctuation');
    case 'lexical':
      return l10n.t('Wrong word');
    case 'mojibake':
      return l10n.t('Broken characters');
    case 'date':
      return l10n.t('Contradictory date');
    case 'other':
      return l10n.t('Other');
  }
}

/** "1 mention", "14 mentions". */
export function mentionCount(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
}

/** "1 article", "4 articles". */
export function articleCount(count: number): string {
  return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count);
}

/** "1 date", "7 dates". */
export function dateCount(count: number): string {
  return count === 1 ? l10n.t('1 date') : l10n.t('{0} dates', count);
}

/** "1 finding", "12 findings". */
export function findingCount(count: number): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

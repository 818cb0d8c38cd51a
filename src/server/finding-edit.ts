/** The change that a fix of a finding makes. */
import type { TextEdit } from 'vscode-languageserver';
import type { Garble, Span } from '../annotation.ts';
import { type Article, type Glance, rangeOf } from './article.ts';
import { deletionOf } from './deletion.ts';

/** What a fix takes out of the text: a deletion takes the line or the space with it. */
export function fixedSpan({ text }: Glance, finding: Span, fix: string): Span {
  return fix === '' ? deletionOf(text, finding) : finding;
}

export function findingEdit(article: Article, finding: Garble, fix: string): TextEdit {
  return { range: rangeOf(article, fixedSpan(article, finding, fix)), newText: fix };
}

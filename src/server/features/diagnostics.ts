/** Findings as diagnostics. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Garble, GarbleKind, Severity } from '../../annotation.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import type { Settings } from '../protocol.ts';

/** Names Copydesk among the sources of diagnostics. */
export const source = 'Copydesk';

/** What a client may use without asking again. */
export interface DiagnosticData {
  readonly kind: GarbleKind;
  readonly text: string;
  readonly fixes: readonly string[];
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** More in one article are for nobody to read, and heavy to send at every change. */
const maxDiagnostics = 1000;

export function diagnosticsOf(article: Article, settings: Settings): Diagnostic[] {
  return findingsOf(article, settings)
    .slice(0, maxDiagnostics)
    .map((garble) => diagnosticOf(article, garble));
}

export function diagnosticOf(article: Article, garble: Garble): Diagnostic {
  const { kind, text, fixes } = garble;
  return {
    range: rangeOf(article, garble),
    severity: severities[garble.severity],
    code: kind,
    source,
    message: [garble.message, ...garble.evidence].join('\n'),
    // Shown faded: text that is no part of the article.
    ...(kind === 'boilerplate' && { tags: [DiagnosticTag.Unnecessary] }),
    data: { kind, text, fixes } satisfies DiagnosticData,
  };
}

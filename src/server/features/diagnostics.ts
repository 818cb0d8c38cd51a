/** Findings as diagnostics. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Garble, GarbleKind, RelatedSpan, Severity } from '../../annotation.ts';
import { findingsOf, type Glance, rangeOf } from '../article.ts';
import type { Location, Settings } from '../protocol.ts';

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

/** Where a place in another article is; undefined where that is gone. */
export type Locate = (related: RelatedSpan) => Location | undefined;

export function diagnosticsOf(article: Glance, settings: Settings, locate: Locate): Diagnostic[] {
  return findingsOf(article, settings)
    .slice(0, maxDiagnostics)
    .map((garble) => diagnosticOf(article, garble, locate));
}

function diagnosticOf(article: Glance, garble: Garble, locate: Locate): Diagnostic {
  const { kind, text, fixes } = garble;
  const relatedInformation = relatedTo(garble, locate);
  return {
    range: rangeOf(article, garble),
    severity: severities[garble.severity],
    code: kind,
    source,
    message: [garble.message, ...garble.evidence].join('\n'),
    // Shown faded: text that is no part of the article.
    ...(kind === 'boilerplate' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(relatedInformation.length > 0 && { relatedInformation }),
    data: { kind, text, fixes } satisfies DiagnosticData,
  };
}

function relatedTo({ related = [] }: Garble, locate: Locate): DiagnosticRelatedInformation[] {
  return related.flatMap((span) => {
    const location = locate(span);
    return location ? [{ location, message: 'The same passage' }] : [];
  });
}

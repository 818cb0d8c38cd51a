/**
 * Tools for chat assistants in the editor, so that they answer from the corpus. They read, and change nothing;
 * Copydesk itself sends nothing anywhere: what an assistant does with an answer is between it and its user.
 */
import {
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode';
import type { Server } from '../server.ts';
import { findingsFor } from './findings-tool.ts';
import { mentionsOf } from './mentions-tool.ts';

/** Offers the tools where this VS Code has assistants at all. */
export function offerTools(server: Server): Disposable {
  // Editors built on VS Code may leave this part out.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== 'function') return Disposable.from();
  return Disposable.from(
    lm.registerTool<{ name?: unknown }>(
      'copydesk_findMentions',
      toolOf(
        ({ name }) => mentionsOf(server, String(name ?? '')),
        ({ name }) => l10n.t('Finding mentions of {0}', String(name ?? '')),
      ),
    ),
    lm.registerTool<{ file?: unknown }>(
      'copydesk_listFindings',
      toolOf(
        ({ file }) => findingsFor(server, typeof file === 'string' ? file : undefined),
        () => l10n.t('Listing findings'),
      ),
    ),
    lm.registerTool<{ text?: unknown; publishedOn?: unknown }>(
      'copydesk_resolveDate',
      toolOf(
        async ({ text, publishedOn }) =>
          server.resolveDate(String(text ?? ''), typeof publishedOn === 'string' ? publishedOn : undefined),
        ({ text }) => l10n.t('Resolving “{0}”', String(text ?? '')),
      ),
    ),
  );
}

/** A tool that answers with JSON. */
function toolOf<T extends object>(
  answer: (input: T) => Promise<unknown>,
  saying: (input: T) => string,
): LanguageModelTool<T> {
  return {
    invoke: async ({ input }) =>
      new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(await answer(input)))]),
    prepareInvocation: ({ input }) => ({ invocationMessage: saying(input) }),
  };
}

/** What an article holds, in numbers, above its headline; where the settings ask for it. */
import type { CodeLens } from 'vscode-languageserver';
import { type EntityType, entityTypes } from '../../annotation.ts';
import { readArticle } from '../../text/read-article.ts';
import { type Article, findingsOf, rangeOf } from '../article.ts';
import { clientCommand } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { counted } from './hover.ts';

const nouns: Readonly<Record<EntityType, readonly [one: string, many: string]>> = {
  PERSON: ['person', 'people'],
  ORG: ['organization', 'organizations'],
  PLACE: ['place', 'places'],
  MISC: ['other name', 'other names'],
};

export function headlineLens(workspace: Workspace, uri: string): CodeLens[] {
  const article = workspace.settings.headlineCounts ? workspace.articles.get(uri) : undefined;
  if (!article) return [];
  const findings = findingsOf(article, workspace.settings).length;
  const parts = [
    ...entityCounts(article),
    ...(article.dates.length > 0 ? [counted(article.dates.length, 'date')] : []),
    counted(findings, 'finding'),
  ];
  // A lens of a client that knows no such command is only read.
  const command = workspace.client.commands.has(clientCommand.showFindings) ? clientCommand.showFindings : '';
  return [
    {
      range: headlineOf(article),
      command: { title: workspace.client.translate(parts.join(' · ')), command },
    },
  ];
}

/** How many different people, organizations, places and other things the article names. */
function entityCounts({ entities }: Article): string[] {
  return entityTypes.flatMap((type) => {
    const names = new Set(entities.filter((mention) => mention.type === type).map(({ entity }) => entity));
    const [one, many] = nouns[type];
    return names.size === 0 ? [] : [`${names.size} ${names.size === 1 ? one : many}`];
  });
}

/** The first line with visible text: neither front matter nor markup. */
function headlineOf(article: Article) {
  const { text } = readArticle(article.uri, article.text);
  const start = Math.max(0, text.search(/\S/));
  return rangeOf(article, { start, end: start });
}

/** Hover: what a mention names, what a date means, and why something was found. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type {
  EntityType,
  Garble,
  GarbleKind,
  LinkedMention,
  PublishedOnFrom,
  Span,
  Timex,
  TimexType,
} from '../../annotation.ts';
import type { Entity } from '../../corpus/corpus.ts';
import { type Article, rangeOf } from '../article.ts';
import { dateAt, entityOf, findingsAt, mentionAt } from '../entity-at.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { Position } from '../protocol.ts';
import type { Translate } from '../translator.ts';
import { baseName, safelyDecoded } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { parallelsOf } from './parallels.ts';
import { parallelSource, sideBySide } from './side-by-side.ts';

export const entityTypeNames: Record<EntityType, string> = {
  PERSON: 'Person',
  ORG: 'Organization',
  PLACE: 'Place',
  MISC: 'Other name',
};

const timexTypeNames: Record<TimexType, string> = {
  DATE: 'Date',
  TIME: 'Time',
  DURATION: 'Duration',
  SET: 'Repeated time',
};

/** Kinds of findings where the reader asks what the sentence was meant to say. */
const damaged: ReadonlySet<GarbleKind> = new Set([
  'glued',
  'fragment',
  'linktext',
  'linebreak',
  'wordorder',
  'lexical',
]);
const maxParallels = 2;

/** Longest list of other forms in a hover. */
const maxAliases = 8;

/** One part of a hover, in words without markup: a bold title and lines below it. */
interface Part {
  readonly span: Span;
  readonly title: string;
  readonly lines: readonly string[];
  /** Shown instead where Markdown is. */
  readonly markdown?: string;
}

export function hover(workspace: Workspace, uri: string, position: Position): Hover | null {
  const article = workspace.articles.get(uri);
  if (!article) return null;
  const parts = partsAt(workspace, article, position);
  if (parts.length === 0) return null;
  const { markdownHovers } = workspace.client;
  return {
    contents: {
      kind: markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts
        .map(({ markdown, ...part }) => (markdownHovers ? (markdown ?? inMarkdown(part)) : inPlainText(part)))
        .join('\n\n'),
    },
    range: rangeOf(article, parts[0]!.span),
  };
}

function partsAt(workspace: Workspace, article: Article, position: Position): Part[] {
  const mention = mentionAt(article, position);
  const date = dateAt(article, position);
  const { translate } = workspace.client;
  const findings = workspace.client.diagnosticsInHover ? [] : findingsAt(workspace, article, position);
  return [
    ...(mention ? [linesIn(translate, mentionPart(mention, entityOf(workspace, article, mention)))] : []),
    ...(date ? [inWords(translate, datePart(date, publication(workspace, article)))] : []),
    ...findings.map((finding) => inWords(translate, findingPart(finding))),
    ...findingsAt(workspace, article, position)
      .slice(0, 1)
      .flatMap((finding) => parallelPart(workspace, article, finding)),
  ];
}

/** Only the lines: the title is a name. */
function linesIn(translate: Translate, part: Part): Part {
  return { ...part, lines: part.lines.map(translate) };
}

function inWords(translate: Translate, part: Part): Part {
  return { ...linesIn(translate, part), title: translate(part.title) };
}

function mentionPart(mention: LinkedMention, entity: Entity | undefined): Part {
  const type = entityTypeNames[entity?.type ?? mention.type];
  if (!entity) return { span: mention, title: mention.entity, lines: [type] };
  const forms = entity.aliases.filter((alias) => alias !== entity.name);
  const more = forms.length > maxAliases ? `, and ${forms.length - maxAliases} more` : '';
  return {
    span: mention,
    title: entity.name,
    lines: [
      `${type} · ${counted(entity.mentions, 'mention')} in ${counted(entity.articles, 'article')}`,
      ...(forms.length > 0 ? [`Also: ${forms.slice(0, maxAliases).join(', ')}${more}`] : []),
      ...(entity.garbledForms.length > 0 ? [`Garbled: ${entity.garbledForms.join(', ')}`] : []),
    ],
  };
}

/** Where the date that relative expressions count from was found. */
const publicationSources: Record<PublishedOnFrom, string> = {
  given: 'set by hand',
  frontmatter: 'from the front matter',
  text: 'from the text',
  filename: 'from the file’s name',
  corpus: 'from articles about the same event',
};

/** "Published 2021-12-07, from the front matter"; what it says of an article without a date. */
function publication({ articles }: Workspace, { uri, publishedOn, publishedOnFrom }: Article): string {
  if (!publishedOn || !publishedOnFrom) return 'No publication date is known';
  const siblings = publishedOnFrom === 'corpus' ? (articles.siblingDate(uri)?.siblings ?? []) : [];
  const named = siblings.map((sibling) => safelyDecoded(baseName(sibling))).join(', ');
  return `Published ${publishedOn}, ${publicationSources[publishedOnFrom]}${named ? `: ${named}` : ''}`;
}

/** Values that were not counted from the publication date. */
const independent = /^(?:written out|in figures|how long|it recurs|every )/;

function datePart(date: Timex, published: string): Part {
  return {
    span: date,
    title: date.value ?? 'no certain value',
    lines: [
      `${timexTypeNames[date.type]}${date.mod ? ` (${date.mod.toLowerCase().replaceAll('_', ' ')})` : ''}`,
      ...(date.reason ? [date.reason] : []),
      ...(date.reason && independent.test(date.reason) ? [] : [published]),
    ],
  };
}

/** What others write where this text is damaged. */
function parallelPart(workspace: Workspace, article: Article, finding: Garble): Part[] {
  if (!damaged.has(finding.kind)) return [];
  const found = parallelsOf(workspace, article, finding, maxParallels);
  if (!found || found.parallels.length === 0) return [];
  const title = 'Other articles on this';
  const lines = found.parallels.map((parallel) => `${parallelSource(parallel)}: ${parallel.text}`);
  return [
    {
      span: finding,
      title,
      lines,
      markdown: sideBySide(workspace.client.translate('This article'), title, found),
    },
  ];
}

function findingPart(finding: Garble): Part {
  return { span: finding, title: finding.message, lines: finding.evidence };
}

function inMarkdown({ title, lines }: Part): string {
  return [`**${escapeMarkdown(title)}**`, ...lines.map(escapeMarkdown)].join('  \n');
}

function inPlainText({ title, lines }: Part): string {
  return [title, ...lines].join('\n');
}

/** "1 article", "3 articles". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

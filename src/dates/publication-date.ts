/**
 * When an article was published, as it says itself: front matter, HTML metadata, JSON-LD, a "Published"
 * line, a dateline, its address, its file name. Only a whole date counts; null where none is sure.
 */
import type { PublicationDate, PublishedOnFrom } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { dateInMetadata } from './page-metadata.ts';
import { dateInLines } from './publication-lines.ts';
import { dateInPath, isoDate, onlyDate } from './whole-date.ts';

/** Front matter keys that hold it, surest first. */
const keys = [
  'published',
  'datepublished',
  'date published',
  'date_published',
  'publishedon',
  'published_on',
  'published-on',
  'publishedat',
  'published_at',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'pub_date',
  'publication date',
  'publication_date',
  'article:published_time',
  'date',
  'datetime',
  'posted',
  'created',
  'issued',
  'updated',
  'modified',
  'lastmod',
  'last_modified',
];

function inFrontMatter({ frontMatter }: ArticleText): string | null {
  if (!frontMatter) return null;
  for (const key of keys) {
    const value = frontMatter.get(key);
    const date = value ? (isoDate(value) ?? onlyDate(value)) : null;
    if (date) return date;
  }
  const address =
    frontMatter.get('url') ??
    frontMatter.get('link') ??
    frontMatter.get('permalink') ??
    frontMatter.get('canonical');
  return address ? dateInPath(address) : null;
}

/**
 * Finds the publication date of an article. Front matter wins over what the text says, the text over the
 * file name. Linear in the text's length.
 */
export function findPublicationDate(article: ArticleText): PublicationDate | null {
  const sources: readonly [PublishedOnFrom, () => string | null][] = [
    ['frontmatter', () => inFrontMatter(article)],
    ['text', () => dateInMetadata(article.source)],
    ['text', () => dateInLines(article)],
    ['filename', () => dateInPath(article.file)],
  ];
  for (const [from, find] of sources) {
    const date = find();
    if (date) return { date, from };
  }
  return null;
}

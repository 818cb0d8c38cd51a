/** The publication date in what a web page says of itself: meta tags, JSON-LD, the time element. */

import { dateInPath, isoDate, onlyDate } from './whole-date.ts';

/** Names and properties of meta tags, lower case. */
const names = new Set([
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'originalpublicationdate',
  'article.published',
  'bt:pubdate',
]);
/** How much of a page is searched: metadata stands in its head. */
const reach = 200_000;

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
};

const dayIn = (text: string): string | null => isoDate(text) ?? onlyDate(text);

/** Each tag of a name, at most 2,000 characters of it. */
function* tags(source: string, name: string): Generator<string> {
  for (let at = source.indexOf('<' + name); at >= 0; at = source.indexOf('<' + name, at + 1)) {
    const end = source.indexOf('>', at);
    if (end < 0) return;
    if (end - at < 2000) yield source.slice(at, end);
  }
}

/** Finds it in the source of a page, or in metadata that scraping left in a text; null where there is none. */
export function dateInMetadata(source: string): string | null {
  const head = source.slice(0, reach);
  for (const key of ['"datePublished"', '"dateCreated"', '"uploadDate"']) {
    const at = head.indexOf(key);
    if (at < 0) continue;
    const value = /^\s*:\s*"([^"]{8,40})"/.exec(head.slice(at + key.length, at + key.length + 80));
    const date = value && dayIn(value[1]!);
    if (date) return date;
  }
  for (const tag of tags(head, 'meta')) {
    const name = attribute(tag, 'property') ?? attribute(tag, 'name') ?? attribute(tag, 'itemprop');
    if (!name || !names.has(name.toLowerCase())) continue;
    const content = attribute(tag, 'content');
    const date = content && dayIn(content);
    if (date) return date;
  }
  const times = new Set<string>();
  for (const tag of tags(head, 'time')) {
    const stamp = attribute(tag, 'datetime');
    const date = stamp && dayIn(stamp);
    if (date) times.add(date);
  }
  if (times.size === 1) return [...times][0]!;
  for (const tag of tags(head, 'link')) {
    if (attribute(tag, 'rel') === 'canonical') return dateInPath(attribute(tag, 'href') ?? '');
  }
  return null;
}

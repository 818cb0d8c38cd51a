/** What looking for an article's date in others asks of the corpus. */
import type { ArticleShelf } from './article-shelf.ts';
import type { NameIndex } from './name-index.ts';
import type { Passages } from './passages/passages.ts';
import type { SiblingSource } from './sibling-date.ts';

export function siblingSource(
  shelf: ArticleShelf,
  index: NameIndex,
  passages: Passages,
  text: (file: string) => string | undefined,
): SiblingSource {
  return {
    articles: () => shelf.size,
    ownDate: (file) => {
      const { publishedOn, publishedOnFrom } = shelf.head(shelf.get(file)!);
      return publishedOnFrom === 'corpus' ? null : publishedOn;
    },
    text,
    twins: (file) =>
      passages.twins(file).map(({ file: twin, passages }) => ({
        file: twin,
        words: passages.reduce((sum, { words }) => sum + words, 0),
      })),
    names: (file, most) =>
      shelf.keys(shelf.get(file)!).map((key) => {
        const articles = index.get(key)?.articles;
        return articles && articles.size <= most
          ? [...articles].map((number) => shelf.at(number).file)
          : undefined;
      }),
    sketch: (file) => shelf.head(shelf.get(file)!).sketch,
  };
}

/** Reading an article in each format, and its tokens and sentences. */
import { readArticle } from '../../src/text/read-article.ts';
import { promise, type Target } from '../target.ts';

const files = ['a.txt', 'a.md', 'a.html'];

export const target: Target = {
  name: 'articles',
  seeds: [
    'Dr. A. Lee met Mr. Brun in St. Ives.\n\n“We’ll see,” she said. The U.S. agreed.',
    '---\ntitle: Flood\ndate: 2022-05-04\n---\n# Head\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n> quoted *text* [link](http://a.example "t")\n\n```\ncode\n```\n',
    '<!DOCTYPE html><html><head><title>T</title><script>x<1</script></head><body><h1>Head</h1><p>A &amp; B<br>c</p><!-- no --><pre>p</pre></body></html>',
  ],
  words: [
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '&amp;',
    '&#x1F600;',
    '---\n',
    '```',
    '| --- |',
    '\n\n',
    '> ',
    '1. ',
    'Mr.',
    'U.S.',
    '<a href="x">',
    '<![CDATA[',
    '<style>',
    '[x]: ',
  ],
  run(text) {
    for (const file of files) {
      const article = readArticle(file, text);
      promise(article.text.length === article.source.length, 'the visible text is as long as the source');
      let end = 0;
      for (const sentence of article.sentences) {
        promise(sentence.start >= end && sentence.end > sentence.start, 'sentences follow each other');
        ({ end } = sentence);
      }
      promise(end <= text.length, 'sentences end with the text');
      const { start, end: ends, length } = article.tokens;
      for (let i = 0; i < length; i++) {
        promise(ends[i]! > start[i]!, 'tokens have a length');
        promise(i === 0 || start[i]! >= ends[i - 1]!, 'tokens follow each other');
      }
    }
  },
};

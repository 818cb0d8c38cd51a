/** Gets the engine going before there is an article. */
import { ArticleSession } from '../article-session.ts';
import type { Engine } from '../engine.ts';
import { pause } from './pause.ts';

const paragraphs = [
  'Ferry Company Names Anna Berg as Head',
  'OSLO, May 4 (Ferry News) — The company said on Tuesday that Ms. Berg, who lives in Bergen, would start next week.',
  '“I have liked ferries for 20 years,” she told reporters at noon in 2021. “We need ten more by the end of March.”',
  'The Norwegian Ministry of Transport, led by Per Hansen since January 2019, agreed with the U.N. two days later.',
  'He and Prime Minister Ola Dahl of the Labour Party met in Washington, D.C., last month; the talks took three hours.',
  '- Dahl, 52, leaves every Friday at 8:30 a.m. for Stockholm-based Nordic Bank\n- In the 1990s it was Saab’s owner',
];

/**
 * Runs the engine over a few words, with pauses, so that its code is compiled and its tables are made while the
 * server waits for its client: the first article takes ten times as long as the second.
 */
export async function warmUp(engine: Engine): Promise<void> {
  for (const paragraph of [...paragraphs, paragraphs.join('\n\n')]) {
    new ArticleSession().draft({ file: 'warm-up.txt', text: paragraph }, engine);
    await pause();
  }
}

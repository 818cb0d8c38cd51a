import { eventually } from './eventually.ts';
import { firstArticle } from './first-article.ts';
import { openWorkbench } from './workbench.ts';

/**
 * Opens a folder in VS Code as a user would, and looks at the screen: the extension must be active, and there must
 * be highlights on an article.
 * @returns what was seen.
 * @throws with the reason where something is not as it should be.
 */
export async function checkExtension(folder: string): Promise<string> {
  const article = firstArticle(folder);
  if (!article) throw new Error(`there is no article (.txt or .md) in ${folder}`);
  const workbench = await openWorkbench({ folder });
  try {
    await workbench.openFile(article);
    const status = workbench.page.locator(
      '.statusbar [id="copydesk.copydesk.copydesk.status"], .statusbar [aria-label^="Copydesk"]',
    );
    await status.first().waitFor({ timeout: 60_000 });
    const painted = await eventually(async () => {
      const now = await workbench.painted();
      if (now.length === 0) throw new Error(`no highlights on ${article}`);
      return now;
    }, 60_000);
    const seen = [...new Set(painted.map(({ text }) => text))].slice(0, 5).join(', ');
    return `Copydesk is active; ${painted.length} highlights on screen in ${article}, such as ${seen}`;
  } catch (error) {
    const picture = 'out/screenshots/check.png';
    await workbench.screenshot(picture);
    const said = workbench.errors.length > 0 ? `\n${workbench.errors.join('\n')}` : '';
    throw new Error(`${(error as Error).message}${said}\nThe screen is in ${picture}.`);
  } finally {
    await workbench.close();
  }
}

/** An editor decides who is the same as whom, and looks at what was decided and replaced. By keyboard, in both hosts. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

const articles: Readonly<Record<string, string>> = {
  'harbour.txt':
    'Harbour opens\n\nPublished on May 4, 2022\n\nMayor Henrik Sandvall opened the new harbour on Wednesday. Sandvall thanked the builders, and said that the work had taken three years.\n',
  'ferry.txt':
    'Ferry returns\n\nPublished on May 5, 2022\n\nThe ferry is back, said Henrik Sandvall, the mayor. U.S. Secretary of State Anthony Brinken sent his greetings.\n',
  'bridge.txt':
    'Bridge delayed\n\nPublished on May 6, 2022\n\nThe bridge must wait, said Hendrik Sondvel on Friday. The mayor of the town, Hendrik Sondvel, gave no date.\n',
};

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`reviewing near pairs, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-flow-'));
      for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
      workbench = await openWorkbench({ host, folder });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    const widget = () => workbench.page.locator('.quick-input-widget');
    const decided = async (pattern: RegExp) => {
      // The web host keeps its files to itself.
      if (host === 'node')
        await eventually(async () =>
          assert.match(readFileSync(join(folder, 'copydesk.yaml'), 'utf8'), pattern),
        );
    };

    it('asks about names that are near, with where they are mentioned', async () => {
      await workbench.openFile('bridge.txt');
      await workbench.waitForPainted('Hendrik Sondvel');
      await workbench.runCommand('Copydesk: Review Near Pairs');
      await widget().getByText('Is This the Same? 1 of').waitFor();
      await widget().locator('.monaco-list-row', { hasText: 'Hendrik Sondvel on Friday' }).first().waitFor();
      await workbench.screenshot(join(pictures, `near-pairs-${host}.png`));
    });

    it('is answered by typing', async () => {
      await workbench.page.keyboard.type('differ');
      await workbench.page.keyboard.press('Enter');
      await workbench.page
        .getByText(/Reviewed: 0 the same, 1 different/)
        .first()
        .waitFor();
      await decided(/different:\n\s+- \[Henrik Sandvall, Hendrik Sondvel\]/);
      await workbench.runCommand('Copydesk: Review Near Pairs');
      await workbench.page.getByText('No two entities have names so near').first().waitFor();
    });

    it('joins two entities and parts them again', async () => {
      await workbench.clickText('Hendrik Sondvel');
      await workbench.runCommand('Copydesk: Same As…');
      await widget().getByText('Is the Same As').first().waitFor();
      await workbench.page.keyboard.type('Sandvall');
      await widget().locator('.monaco-list-row', { hasText: 'Henrik Sandvall' }).first().waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.getByText('The same:').first().waitFor();
      await decided(/^same:\n\s+- \[Hendrik Sondvel, Henrik Sandvall\]/m);
      await workbench.hoverText('Hendrik Sondvel', /5 mentions in 3 articles/);
      await workbench.clickText('Hendrik Sondvel');
      await workbench.runCommand('Copydesk: Split…');
      await widget().getByText('Split Hendrik Sondvel').first().waitFor();
      await workbench.page.keyboard.type('Henrik Sandvall');
      await widget().locator('.monaco-list-row', { hasText: 'Henrik Sandvall' }).first().click();
      await workbench.page.keyboard.press('Enter');
      await decided(/^different:\n\s+- \[Hendrik Sondvel, Henrik Sandvall\]/m);
      await workbench.hoverText('Hendrik Sondvel', /2 mentions in 1 article/);
    });

    it('parts what an article takes for one, by keyboard alone', async () => {
      await workbench.openFile('harbour.txt');
      await workbench.waitForPainted('Henrik Sandvall');
      await workbench.hoverText('Henrik Sandvall', /3 mentions in 2 articles/);
      await workbench.clickText('Henrik Sandvall');
      await workbench.runCommand('Copydesk: Split…');
      await widget().getByText('Split Henrik Sandvall').first().waitFor();
      await widget().locator('.monaco-list-row', { hasText: 'Sandvall' }).first().waitFor();
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Space');
      await widget().getByText('1 Selected').first().waitFor();
      await workbench.page.keyboard.press('Enter');
      await decided(/- \[Henrik Sandvall, Sandvall\]/);
      await workbench.hoverText('Henrik Sandvall', /2 mentions in 2 articles/);
    });

    it('keeps a log of what was replaced and why', async () => {
      await workbench.openFile('ferry.txt');
      await workbench.waitForPainted('Anthony Brinken');
      await workbench.clickText('Anthony Brinken');
      await workbench.quickFix(/^Replace with “Antony Blinken”/);
      await workbench.waitForText(/Secretary of State Antony Blinken sent/);
      await workbench.runCommand('Copydesk: Show Decisions');
      await widget().getByText('“Anthony Brinken” → “Antony Blinken”').first().waitFor();
      await widget().getByText('looks like a wrong form of Antony Blinken').first().waitFor();
      await workbench.screenshot(join(pictures, `decisions-${host}.png`));
      await workbench.page.keyboard.press('Escape');
    });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

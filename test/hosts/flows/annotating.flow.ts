/** An editor looks into one article, and says by hand what names are, which lasts. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`annotating by hand, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = copyOfWorkspace();
      const settings = { 'copydesk.headlineCounts': true, 'copydesk.density': 'full' };
      workbench = await openWorkbench({ host, folder, settings });
      await workbench.openFile('riga-talks.txt');
      await workbench.waitForPainted('Belarus');
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
    const isPainted = async (text: string): Promise<boolean> =>
      (await workbench.painted()).some((each) => each.text === text);
    /** The house list, where the host writes it to the disk. */
    const decided = async (pattern: RegExp): Promise<void> => {
      if (host === 'node')
        await eventually(async () =>
          assert.match(readFileSync(join(folder, 'copydesk.yaml'), 'utf8'), pattern),
        );
    };

    it('counts above the headline, and leads to the findings', async () => {
      const lens = workbench.page.locator('.codelens-decoration a', { hasText: /people · .* · \d+ dates/ });
      await lens.first().waitFor();
      await lens.first().click();
      await workbench.row('Findings', 'border-watch.txt').first().waitFor();
      await workbench.screenshot(join(pictures, `headline-${host}.png`));
    });

    it('tints names where the density is full', async () => {
      const { background } = await workbench.waitForPainted('Belarus');
      assert.notEqual(background, 'transparent');
    });

    it('has breadcrumbs and an outline of people, places, organizations and dates', async () => {
      await workbench.clickText('Belarus');
      await workbench.page.locator('.breadcrumbs-control', { hasText: 'Belarus' }).waitFor();
      await workbench.askByKey('Control+Shift+O');
      const symbols = workbench.quickInput.locator('.monaco-list-row');
      for (const name of ['Riga', 'Krišjānis Kariņš', 'Tuesday'])
        await symbols.filter({ hasText: name }).first().waitFor();
      await press('Escape');
      await workbench.quickInput.waitFor({ state: 'hidden' });
    });

    it('marks what is selected; the mark outlives edits around it', async () => {
      await workbench.selectText('envoy');
      await workbench.askByKey('Alt+A');
      await workbench.answer('Organization');
      await workbench.answer('Here only');
      await workbench.waitForPainted('envoy');
      await decided(/text: envoy\n(?:\s+.*\n)*?\s+type: ORG/);
      await workbench.clickText('RIGA');
      await press('Home');
      await workbench.page.keyboard.type('From our desk: ');
      await workbench.waitForText(/From our desk: RIGA/);
      await workbench.hoverText('envoy', /Organization/);
    });

    it('retypes a name', async () => {
      await workbench.clickText('Belarus');
      await workbench.runCommand('Copydesk: Mark as Organization');
      await workbench.answer('In this article');
      await workbench.hoverText('Belarus', /Organization · 1 mention/);
    });

    it('says that something is no name', async () => {
      await workbench.clickText('Stockholm');
      await workbench.runCommand('Copydesk: Not a Name');
      await workbench.answer('Here only');
      await eventually(async () => assert.ok(!(await isPainted('Stockholm')), 'still painted'));
      await decided(/text: Stockholm\n(?:\s+.*\n)*?\s+type: none/);
      // The outline goes by the decision, though the text is the same.
      const symbols = workbench.quickInput.locator('.monaco-list-row');
      await eventually(async () => {
        await workbench.askByKey('Control+Shift+O');
        await symbols.filter({ hasText: 'Riga' }).first().waitFor({ timeout: 3000 });
        const stale = await symbols.filter({ hasText: 'Stockholm' }).count();
        await press('Escape');
        assert.equal(stale, 0, 'Stockholm is still in the outline');
      });
      await workbench.quickInput.waitFor({ state: 'hidden' });
    });

    it('links a name to an entity', async () => {
      await workbench.clickText('Krisjanis Karins');
      await workbench.runCommand('Copydesk: Link to an Entity');
      await workbench.quickInput.locator('input[placeholder^="A person"]').waitFor();
      await workbench.page.keyboard.type('scholz');
      await press('Enter');
      await workbench.quickInput.getByText('Names Olaf Scholz').waitFor();
      await workbench.answer('Here only');
      await workbench.hoverText('Krisjanis Karins', /Olaf Scholz/);
    });

    it('reports a decision whose spot is gone, and keeps it', async () => {
      await workbench.selectText('envoy');
      await workbench.page.keyboard.type('delegate');
      await workbench.waitForText(/delegate in Latvia/);
      await workbench.runCommand('View: Focus Problems');
      const filter = workbench.page.locator('.part.panel .monaco-inputbox input').first();
      await filter.fill('no longer');
      await workbench.page
        .locator('.markers-panel .monaco-list-row', { hasText: 'is no longer in riga-talks.txt' })
        .first()
        .waitFor();
      await workbench.screenshot(join(pictures, `orphan-${host}.png`));
      await decided(/text: envoy\n(?:\s+.*\n)*?\s+type: ORG/);
    });

    // The web host keeps its settings to itself.
    if (host === 'node')
      it('marks only names with a finding where the density is quiet', async () => {
        mkdirSync(join(folder, '.vscode'));
        writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "copydesk.density": "quiet" }');
        await eventually(async () => assert.ok(!(await isPainted('Latvia')), 'still painted'));
        await workbench.openFile('border-watch.txt');
        await workbench.waitForPainted('Anthony Brinken');
        assert.ok(!(await isPainted('Ann Linde')), 'a name without a finding is marked');
        await workbench.screenshot(join(pictures, 'quiet.png'));
      });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

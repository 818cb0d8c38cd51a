/** An editor opens articles of collections, and sends a report and tables to others. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.ts';
import type { HostKind } from '../host.ts';
import { copyOfWorkspace } from '../run-suite.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { pictureOfFailure, pictures } from './flow.ts';

const body =
  'On Monday, Secretary of State Anthony Brinken visited a school in Ohio. It was cold and wet all day.';

/** What another tool says of an article: one name, and of a type of its own mind. */
function standoff(article: string): string {
  const name = 'Olaf Scholz';
  const at = readFileSync(article, 'utf8').indexOf(name);
  return `T1\tORG ${at} ${at + name.length}\t${name}\n`;
}

for (const host of ['node', 'web'] satisfies HostKind[]) {
  describe(`collections and exports, ${host} host`, () => {
    let folder: string;
    let workbench: Workbench;
    before(async () => {
      folder = copyOfWorkspace();
      const records = [{ title: 'School visit', text: body }, { text: 'Nothing happened in Oslo.' }];
      writeFileSync(join(folder, 'feed.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'));
      writeFileSync(join(folder, 'table.csv'), `id,headline,body\n1,Rain in Ohio,"${body}"\n`);
      writeFileSync(join(folder, 'border-watch.ann'), standoff(join(folder, 'border-watch.txt')));
      workbench = await openWorkbench({ host, folder });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    pictureOfFailure(() => workbench);

    it('reads the articles of files and of collections', () => workbench.waitForStatus('5 findings'));

    for (const { kind, article, tab } of [
      { kind: 'JSON Lines', article: 'school-visit', tab: '0001-school-visit.txt' },
      { kind: 'CSV', article: 'rain-in-ohio', tab: '0001-rain-in-ohio.txt' },
    ])
      it(`opens an article of ${kind} as a document that can’t be changed`, async () => {
        await workbench.runCommand('Copydesk: Go to Article');
        await workbench.answer(article);
        await workbench.waitForTab(tab);
        await workbench.waitForPainted('Anthony Brinken');
        await workbench.clickText('It was cold');
        await workbench.page.keyboard.type('x');
        await workbench.page.locator('.monaco-editor-overlaymessage', { hasText: /read-?only/i }).waitFor();
        assert.match(await workbench.text(), /It was cold and wet/);
        await workbench.screenshot(join(pictures, `collection-${host}.png`));
      });

    /** Exports all articles in a format, to the file that is proposed. */
    async function exported(format: string, file: string): Promise<void> {
      await workbench.runCommand('Copydesk: Export All Articles');
      await workbench.answer(format);
      const name = workbench.quickInput.locator('.quick-input-box input');
      await eventually(async () => assert.ok((await name.inputValue({ timeout: 3000 })).endsWith(file)));
      await workbench.page.keyboard.press('Enter');
      if (host === 'node') await eventually(async () => assert.ok(existsSync(join(folder, file)), file));
    }

    it('writes a report to send to a colleague', async () => {
      await exported('html', 'copydesk-html.html');
      // The notice goes by itself, and stays in the list of notices.
      const notice = workbench.page
        .locator('.notification-list-item', { hasText: 'copydesk-html.html' })
        .first();
      await eventually(async () => {
        if (!(await notice.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
        await notice.getByRole('button', { name: 'Open' }).click({ timeout: 3000 });
      });
      await workbench.waitForTab('copydesk-html.html');
      if (host === 'node')
        assert.match(
          readFileSync(join(folder, 'copydesk-html.html'), 'utf8'),
          /Antony Blinken[\s\S]*Anthony Brinken/,
        );
    });

    it('writes tables for other tools', async () => {
      await exported('csv-mentions', 'copydesk-csv-mentions.csv');
      await workbench.page
        .locator('.statusbar', { hasText: 'Exported to copydesk-csv-mentions.csv' })
        .waitFor();
      if (host === 'node')
        await eventually(async () =>
          assert.match(readFileSync(join(folder, 'copydesk-csv-mentions.csv'), 'utf8'), /Antony Blinken/),
        );
    });

    it('reads what another tool says of an article, and decides by it', async () => {
      await workbench.openFile('border-watch.txt');
      await workbench.waitForPainted('Ann Linde');
      await workbench.runCommand('Copydesk: Import Annotations of This Article');
      await workbench.answer('brat');
      const name = workbench.quickInput.locator('.quick-input-box input');
      await eventually(async () => assert.match(await name.inputValue({ timeout: 3000 }), /\/$/));
      // Once it has read the folder, the dialog writes the folder's path over what was typed meanwhile.
      await eventually(async () => {
        if (!(await name.isVisible())) return;
        const path = await name.inputValue({ timeout: 3000 });
        await name.fill(`${path.slice(0, path.lastIndexOf('/') + 1)}border-watch.ann`, { timeout: 3000 });
        await workbench.page.keyboard.press('Enter');
        await name.waitFor({ state: 'hidden', timeout: 3000 });
      });
      await workbench.page.locator('.statusbar', { hasText: 'Read: 1 mention; decided' }).waitFor();
      await workbench.hoverText('Olaf Scholz', /Organization/);
      await eventually(async () => {
        const painted = (await workbench.painted()).map(({ text }) => text);
        assert.ok(!painted.includes('Ann Linde'), painted.join());
      });
    });

    it('meets no error of the extension', () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}

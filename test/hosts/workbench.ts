import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { eventually } from './eventually.ts';
import type { Host, HostKind, HostOptions } from './host.ts';
import { startNodeHost } from './node-host.ts';
import { type Painted, paintedText } from './painted.ts';
import { root } from './paths.ts';
import { type Point, pointOf, textInView } from './screen-text.ts';
import { calm, type Theme, themes } from './user-settings.ts';
import { startWebHost } from './web-host.ts';

/** What to open; the extension is the project itself unless another is named. */
export interface WorkbenchOptions {
  readonly host?: HostKind;
  readonly folder: string;
  readonly extension?: string;
  /** A .vsix to install into the Node host, instead of the extension under development. */
  readonly install?: string;
  readonly tests?: string;
  /** A file to open at the start; only the Node host can. */
  readonly openFile?: string;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
  /** Called before the page loads, for what has to be in place by then. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Starts a host with the extension, opens its interface in a headless browser and waits until it can be used. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const kind = options.host ?? 'node';
  const settings = {
    ...calm,
    'workbench.colorTheme': themes[options.theme ?? 'dark'].id,
    ...options.settings,
  };
  const hostOptions: HostOptions = {
    folder: resolve(options.folder),
    extension: resolve(options.extension ?? root),
    settings,
    ...(options.install === undefined ? {} : { install: resolve(options.install) }),
    ...(options.openFile === undefined ? {} : { openFile: resolve(options.openFile) }),
    ...(options.tests === undefined ? {} : { tests: resolve(options.tests) }),
  };
  const host = kind === 'node' ? await startNodeHost(hostOptions) : await startWebHost(hostOptions);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page.setDefaultTimeout(60_000);
    // The TypeScript loader names functions by a helper of its own, also those that run in the page.
    await page.addInitScript('globalThis.__name = (value) => value;');
    const workbench = new Workbench(host, browser, page, kind === 'node' ? hostOptions.folder : '');
    if (kind === 'web') await giveSettings(page, host.url, settings);
    await options.prepare?.(page);
    await page.goto(host.url);
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    return workbench;
  } catch (error) {
    await browser?.close();
    await host.close();
    throw error;
  }
}

/** VS Code for the Web keeps the user's settings in the browser; the page that starts it can bring defaults along. */
async function giveSettings(
  page: Page,
  url: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
      (_, start, value) => {
        const configuration = {
          ...JSON.parse(value.replaceAll('&quot;', '"')),
          configurationDefaults: settings,
        };
        return `${start}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
      },
    );
    await route.fulfill({ response, body });
  });
}

/** Tells our own errors from those of a VS Code that lacks its native modules: our bundles, or our name. */
const ours = /dist\/(?:extension|language-client|server|language-server)\.|copydesk\.copydesk|\[copydesk/i;

/** VS Code's interface, driven as a user would. */
export class Workbench {
  /** What the extension and its server wrote to the console as errors; VS Code's own troubles are left out. */
  readonly errors: string[] = [];

  constructor(
    readonly host: Host,
    readonly browser: Browser,
    readonly page: Page,
    /** The open folder as the host names it; empty where the host mounts it as its root. */
    private readonly folder: string,
  ) {
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && ours.test(text)) this.errors.push(text);
    });
  }

  /** The lines of the open editor, as drawn. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines').first();
  }

  /** Opens a file of the workspace by its path below the folder. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // A click may hit the row that came to stand there, where a new file appears at that moment.
    if (this.host.kind === 'web')
      await eventually(async () => {
        await this.clickInExplorer(path);
        await this.tab(name).waitFor({ timeout: 4000 });
      });
    // A whole path is looked up as it is, without waiting for a search of all files.
    else await this.pick(`${this.folder}/${path}`, 'Control+P');
    await this.waitForTab(name);
    await this.lines.locator('.view-line').first().waitFor();
  }

  private async clickInExplorer(path: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    for (const name of path.split('/')) {
      const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    }
  }

  /** Runs a command by the title that the command palette shows. */
  async runCommand(title: string): Promise<void> {
    await this.pick(title, 'F1', '>');
  }

  /** Opens quick input by a key and takes the first row that holds the text. */
  private async pick(text: string, key: string, prefix = ''): Promise<void> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await eventually(async () => {
      // It closes by itself when something else takes the focus, as views do while the window starts.
      if (!(await input.isVisible())) await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 5000 });
      await this.take(text.split('/').at(-1) ?? text, prefix + text);
    });
  }

  /**
   * Types into the open quick input and takes the first row that holds the text; what was typed is typed anew at
   * each call, since files and commands may still be arriving. Done when the list is gone, or asks the next thing.
   */
  private async take(text: string, typed: string): Promise<void> {
    const input = this.quickInput.locator('.quick-input-box input');
    const row = this.quickInput.locator('.monaco-list-row', { hasText: text }).first();
    await input.fill('', { timeout: 3000 });
    await input.fill(typed, { timeout: 3000 });
    await row.click({ timeout: 5000 });
    await eventually(async () => {
      if ((await input.isVisible()) && (await input.inputValue({ timeout: 1000 })) === typed)
        throw new Error(`the list of "${text}" stays open`);
    }, 5000);
  }

  /** Starts the window anew, as after closing and opening it again; what the host keeps stays. */
  async restart(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
  }

  /** Clicks a row until it has done what it does: a list that is drawn anew meanwhile has another row there. */
  async choose(row: Locator, done: Locator): Promise<void> {
    await eventually(async () => {
      await row.click({ timeout: 5000 });
      await done.waitFor({ timeout: 3000 });
    });
  }

  /** Opens a row that has others below it. */
  async expand(row: Locator): Promise<void> {
    await eventually(async () => {
      if ((await row.getAttribute('aria-expanded', { timeout: 5000 })) !== 'true')
        await row.locator('.monaco-tl-twistie').click({ timeout: 3000 });
      if ((await row.getAttribute('aria-expanded', { timeout: 3000 })) !== 'true')
        throw new Error('the row stays closed');
    });
  }

  /** Drags a row of a list onto another; a list that is drawn anew meanwhile loses what is dragged. */
  async drag(row: Locator, onto: Locator, done: Locator): Promise<void> {
    await eventually(async () => {
      await row.dragTo(onto, { timeout: 5000 });
      await done.waitFor({ timeout: 3000 });
    });
  }

  /** The question of a dialogue that has to be answered first. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** A view of the sidebar, by the title in its header. */
  pane(title: string): Locator {
    const header = this.page.locator('.pane-header', { hasText: title });
    return this.page.locator('.sidebar .pane', { has: header });
  }

  /** The rows of a view whose text, or label for screen readers, holds what is asked for. */
  row(title: string, text: string | RegExp): Locator {
    return this.pane(title).locator('.monaco-list-row', { hasText: text });
  }

  /** The list or field that commands ask with. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Presses a key until the question that it leads to is asked: while something else closes, keys are lost. */
  async askByKey(key: string): Promise<void> {
    await eventually(async () => {
      if (!(await this.quickInput.isVisible())) await this.page.keyboard.press(key);
      await this.quickInput.locator('.monaco-list-row').first().waitFor({ timeout: 3000 });
    });
  }

  /** Answers the question that a command asks: types, and takes the first row that holds the text. */
  async answer(text: string, typed = text): Promise<void> {
    await eventually(() => this.take(text, typed));
  }

  /** Chooses from the context menu of a row. */
  async chooseFromMenu(row: Locator, label: string): Promise<void> {
    const item = this.page.locator('.monaco-menu .action-item', { hasText: label }).first();
    await eventually(async () => {
      // The list may be drawn anew at any moment, which closes its menu.
      if (!(await item.isVisible())) await row.click({ button: 'right', timeout: 3000 });
      await item.click({ timeout: 3000 });
      // A menu that has just opened takes no click.
      await item.waitFor({ state: 'hidden', timeout: 2000 });
    });
  }

  /** The text in view in the active editor. */
  text(): Promise<string> {
    return textInView(this.page);
  }

  /** Waits until the text in view passes a check. @throws with the text where it never does. */
  async waitForText(pattern: RegExp): Promise<void> {
    await eventually(async () => {
      const text = await this.text();
      if (!pattern.test(text)) throw new Error(`${pattern} does not match\n${text}`);
    });
  }

  /** Puts the cursor into the nth occurrence (from 0) of a text in view. */
  async clickText(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.place(text, nth);
    await this.page.mouse.click(x, y);
  }

  /** Selects a word in view. */
  async selectText(word: string): Promise<void> {
    await eventually(async () => {
      // A hover may lie over the word.
      await this.page.keyboard.press('Escape');
      const { x, y } = await this.place(word);
      await this.page.mouse.dblclick(x, y);
      const said = await this.cursor();
      if (!said.includes(`(${word.length} selected)`)) throw new Error(`"${word}" is not selected: ${said}`);
    });
  }

  /** Rests the mouse on a text in view, and waits for a hover that holds the expected words. */
  async hoverText(text: string, expected: RegExp): Promise<string> {
    const hover = this.page.locator('.monaco-hover', { hasText: expected }).first();
    await eventually(async () => {
      // One that is there says what was known when it came, and stays while the mouse is near.
      if (await this.page.locator('.monaco-hover:visible').first().isVisible())
        await this.page.keyboard.press('Escape');
      const { x, y } = await this.place(text);
      await this.page.mouse.move(x, y - 40);
      await this.page.mouse.move(x, y, { steps: 3 });
      await hover.waitFor({ timeout: 3000 });
    });
    return (await hover.textContent()) ?? '';
  }

  private place(text: string, nth = 0): Promise<Point> {
    return eventually(async () => {
      const point = await pointOf(this.page, text, nth);
      if (!point) throw new Error(`"${text}" is not in view`);
      return point;
    });
  }

  /** Chooses a quick fix at the cursor, by its title. */
  async quickFix(title: RegExp): Promise<void> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const item = menu.locator('.monaco-list-row', { hasText: title }).first();
    await eventually(async () => {
      if (!(await menu.isVisible())) await this.page.keyboard.press('Control+.');
      // The menu is of what was known when it opened; it opens anew until the finding has arrived. Until the mouse
      // moves, an invisible block lies over it.
      const choose = item.hover({ timeout: 2500, force: true }).then(() => item.click({ timeout: 2500 }));
      await choose.catch(async (error) => {
        await this.page.keyboard.press('Escape');
        throw error;
      });
    });
  }

  /** Waits until the tab of a file, by its name, is the active one. */
  async waitForTab(name: string): Promise<void> {
    await this.tab(name).waitFor();
  }

  /** The active tab, where it is that of a file of this name. */
  private tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab.active', { hasText: name });
  }

  /** Waits until the status bar says something: that all articles are read, say, which may take a busy machine long. */
  async waitForStatus(text: string): Promise<void> {
    await this.page.locator('.statusbar', { hasText: text }).first().waitFor({ timeout: 110_000 });
  }

  /** What the status bar says of the cursor, as "Ln 3, Col 14 (7 selected)". */
  async cursor(): Promise<string> {
    return (await this.page.locator('[id="status.editor.selection"]').textContent()) ?? '';
  }

  /** Changes the colour theme the way a user does. */
  async chooseTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.answer(themes[theme].label);
    await this.page.locator(`.monaco-workbench.${themes[theme].css}`).waitFor();
  }

  /** What extensions have painted on the text in view. */
  painted(): Promise<readonly Painted[]> {
    return paintedText(this.page);
  }

  /** Waits until a text in view is highlighted. @throws with what is highlighted instead. */
  async waitForPainted(text: string, milliseconds = 90_000): Promise<Painted> {
    return eventually(async () => {
      const painted = await this.painted();
      const found = painted.find((each) => each.text === text);
      if (found) return found;
      throw new Error(
        `"${text}" is not highlighted, only ${painted.map((each) => `"${each.text}"`).join(', ')}`,
      );
    }, milliseconds);
  }

  /** Saves a picture of the whole window; folders that are missing are made. */
  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  /** Ends the browser and the host. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }
}

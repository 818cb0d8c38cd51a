import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { garbleKinds } from '../../src/annotation.ts';
import { highlightKinds } from '../../src/extension/highlights/highlight-kinds.ts';
import { contrast, over } from './contrast.ts';

const root = resolve(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const { contributes } = manifest;
const strings: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? sources(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), 'utf8'),
    )
    .join('\n');
}
const code = sources(join(root, 'src', 'extension'));

/** Command ids in menus, keys, palette and texts. */
const declared: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe('the manifest', () => {
  it('has every string it names, and names every string it has', () => {
    const named = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual([...named].sort(), Object.keys(strings).sort());
  });

  it('writes no words for people that cannot be translated', () => {
    const plain = [
      ...text.matchAll(/"(?:title|description|markdownDescription|name|contents)": "([^%"][^"]*)"/g),
    ]
      .map((match) => match[1]!)
      .filter((words) => !['copydesk', 'Copydesk', manifest.description].includes(words))
      .filter((words) => !/^copydesk_\w+$/.test(words));
    assert.deepEqual(plain, []);
  });

  it('declares the commands that the code registers, no more and no fewer', () => {
    const registered = [
      ...code.matchAll(/(?:id: |walk\(|sortBy\(|replaceCommand\(|markCommand\(|groupBy\()'(copydesk\.\w+)'/g),
    ].map((m) => m[1]!);
    assert.deepEqual(
      [
        ...new Set([
          ...registered,
          'copydesk.useDifferentName',
          'copydesk.linkMention',
          'copydesk.showFindings',
        ]),
      ].sort(),
      [...declared].sort(),
    );
  });

  it('shows only declared commands in menus, keys and links', () => {
    const used = [
      ...Object.values<{ command?: string }[]>(contributes.menus).flat(),
      ...contributes.keybindings,
    ].flatMap(({ command }: { command?: string }) => (command ? [command] : []));
    const linked = Object.values(strings).flatMap((s) =>
      [...s.matchAll(/command:(copydesk\.\w+)/g)].map((m) => m[1]!),
    );
    const views = contributes.views.copydesk.map(({ id }: { id: string }) => id);
    const isView = (id: string) => views.includes(id) || views.some((view: string) => id.startsWith(view));
    assert.deepEqual(
      [...used, ...linked].filter((id) => !declared.includes(id) && !isView(id)),
      [],
    );
  });

  it('gives a key to no two commands', () => {
    for (const platform of ['key', 'mac']) {
      const keys = contributes.keybindings.map((binding: Record<string, string>) => binding[platform]);
      assert.equal(new Set(keys).size, keys.length);
    }
  });

  it('has every key in the documentation', () => {
    const page = readFileSync(join(root, 'docs', 'accessibility.md'), 'utf8');
    const written = (key: string) =>
      key
        .split('+')
        .map((part) => part[0]!.toUpperCase() + part.slice(1))
        .join('+');
    for (const { key, mac, command } of contributes.keybindings)
      for (const each of [key, mac]) assert.ok(page.includes(`\`${written(each)}\``), `${each}: ${command}`);
  });

  it('labels every item of the sidebar for screen readers', () => {
    const makers = [...code.matchAll(/\nfunction (\w+Item)\([\s\S]*?\n}\n/g)].filter(([text]) =>
      text.includes('new TreeItem('),
    );
    assert.ok(makers.length > 9);
    // "Show more (12 left)" says all there is.
    const unlabelled = makers.filter(([text]) => !/accessibilityInformation|'ellipsis'/.test(text));
    assert.deepEqual(
      unlabelled.map(([, name]) => name),
      [],
    );
  });

  it('names files that exist', () => {
    const media = [...text.matchAll(/"(media\/[^"]+)"/g)].map((match) => match[1]!);
    assert.deepEqual(
      media.filter((path) => !existsSync(join(root, path))),
      [],
    );
    assert.ok(media.length > 5);
  });

  it('offers every kind of finding and of highlight in the settings', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(properties['copydesk.disabledKinds'].items.enum, garbleKinds);
    assert.deepEqual(Object.keys(properties['copydesk.highlight'].properties), highlightKinds);
  });

  it('works in untrusted and in virtual workspaces, and never activates on everything', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.ok(!manifest.activationEvents.includes('*'));
  });
});

/** Editor background and text of VS Code's own themes, oldest and newest of each kind. */
const themes = {
  light: [
    ['#ffffff', '#000000'],
    ['#ffffff', '#3b3b3b'],
  ],
  dark: [
    ['#1e1e1e', '#d4d4d4'],
    ['#1f1f1f', '#cccccc'],
  ],
  highContrast: [['#000000', '#ffffff']],
  highContrastLight: [['#ffffff', '#292929']],
} as const;

describe('the colours of highlights', () => {
  const color = (id: string): Record<keyof typeof themes, string> =>
    contributes.colors.find((entry: { id: string }) => entry.id === id).defaults;

  for (const kind of highlightKinds)
    for (const theme of Object.keys(themes) as (keyof typeof themes)[])
      it(`pass WCAG AA: ${kind}, ${theme}`, () => {
        for (const [background, foreground] of themes[theme]) {
          const tinted = over(color(`copydesk.${kind}.background`)[theme], background);
          assert.ok(contrast(foreground, tinted) >= 4.5, 'text on the tint');
          assert.ok(contrast(color(`copydesk.${kind}.border`)[theme], background) >= 3, 'line on the page');
          assert.ok(contrast(color(`copydesk.${kind}.border`)[theme], tinted) >= 3, 'line on the tint');
        }
      });
});

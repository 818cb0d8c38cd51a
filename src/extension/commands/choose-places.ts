/** The preview of a change in several articles: its places, all ticked at first, to look at and to choose from. */
import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window } from 'vscode';
import type { Place, Places } from '../../server/protocol.ts';
import { editorRange, relativePath } from '../views/tree-parts.ts';

/** Of more places than this nobody looks at each: articles are listed instead. */
const mostPlaces = 500;
/** Code units of a text in a label. */
const longest = 60;

interface Choice extends QuickPickItem {
  readonly uri?: string;
  readonly places?: readonly Place[];
}

type Chosen = Places['articles'];

/** Resolves with what is left ticked, article by article; undefined where people think better of it. */
export async function choosePlaces({ heading, articles }: Places): Promise<Chosen | undefined> {
  const count = articles.reduce((sum, { places }) => sum + places.length, 0);
  const pick = window.createQuickPick<Choice>();
  pick.title = heading;
  pick.placeholder = l10n.t('Enter writes what is ticked; each article can be undone by itself');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.items = count > mostPlaces ? articles.map(articleChoice) : articles.flatMap(placeChoices);
  pick.selectedItems = pick.items.filter(({ places }) => places !== undefined);
  pick.onDidTriggerItemButton(({ item }) => show(item));
  const chosen = await new Promise<readonly Choice[] | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen && byArticle(chosen);
}

function articleChoice({ uri, places }: Chosen[number]): Choice {
  const description = places.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', places.length);
  return { label: plain(relativePath(uri)), description, buttons: [look()], uri, places };
}

function placeChoices({ uri, places }: Chosen[number]): Choice[] {
  const own = places.map((place): Choice => {
    const { text, newText, before, after, range } = place;
    return {
      label: newText === '' ? l10n.t('Delete “{0}”', short(text)) : `${short(text)} → ${short(newText)}`,
      description: l10n.t('line {0}', range.start.line + 1),
      detail: plain(`…${before}${newText.replace(/\s+/g, ' ')}${after}…`),
      buttons: [look()],
      uri,
      places: [place],
    };
  });
  return [{ label: relativePath(uri), kind: QuickPickItemKind.Separator }, ...own];
}

const look = () => ({ iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Show in the Article') });

/** Shows the place in its article; the list stays open. */
function show({ uri, places }: Choice): void {
  if (uri === undefined || !places?.[0]) return;
  const selection = editorRange(places[0].range);
  void window.showTextDocument(Uri.parse(uri, true), { selection, preserveFocus: true, preview: true });
}

/** In labels `$(name)` is an icon. */
const plain = (text: string) => text.replaceAll('$(', '$\u200b(');

function short(text: string): string {
  const line = plain(text.replace(/\s+/g, ' '));
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function byArticle(chosen: readonly Choice[]): Chosen {
  const out = new Map<string, Place[]>();
  for (const { uri, places } of chosen) {
    if (uri === undefined || !places) continue;
    const own = out.get(uri) ?? [];
    out.set(uri, own);
    own.push(...places);
  }
  return [...out].map(([uri, places]) => ({ uri, places }));
}

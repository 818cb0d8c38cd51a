/**
 * "Review Near Pairs": one pair after the other of entities that may be one, with what speaks for it. Same and
 * different are kept in the house list, unsure until the editor is closed.
 */
import {
  l10n,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { NearPairItem, NearPairSide } from '../../server/protocol.ts';
import { announce } from '../announce.ts';
import type { Desk } from '../desk.ts';
import { articleCount, mentionCount, typeIcon } from '../labels.ts';
import { contextLabel } from '../views/context-label.ts';
import { editorRange, fileName } from '../views/tree-parts.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { whenRead } from './when-read.ts';

type Answer = 'same' | 'different' | 'unsure';
type Place = NearPairSide['places'][number];

interface Item extends QuickPickItem {
  readonly answer?: Answer;
  readonly place?: Place;
}

/** Pairs that people were unsure about, in this session. */
const unsure = new Set<string>();

export const reviewNearPairs: Command = {
  id: 'copydesk.reviewNearPairs',
  run: async (desk) => {
    await whenRead(desk.server);
    const all = await desk.server.nearPairs();
    const pairs = all.filter(({ id }) => !unsure.has(id));
    if (pairs.length === 0) {
      // Those put off come up again when nothing else is left and they are asked for.
      const postponed = all.length > 0;
      unsure.clear();
      void window.showInformationMessage(
        postponed
          ? l10n.t('No other near pairs are left. Run the command again to see those you were unsure about.')
          : l10n.t('No two entities have names so near that they might be the same.'),
      );
      return;
    }
    const answers = await review(desk, pairs);
    const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
    announce(
      l10n.t(
        'Reviewed: {0} the same, {1} different, {2} unsure',
        count('same'),
        count('different'),
        count('unsure'),
      ),
    );
  },
};

/** Asks about each; going back asks about the one before again, and the later answer holds. */
async function review(desk: Desk, pairs: readonly NearPairItem[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < pairs.length; ) {
    const pair = pairs[i]!;
    const answer = await ask(pair, i, pairs.length);
    if (answer === undefined) break;
    if (answer === 'back') {
      answers.length = i = Math.max(0, i - 1);
      continue;
    }
    if (answer === 'unsure') unsure.add(pair.id);
    else if (!(await settle(desk, pair, answer))) break;
    answers[i++] = answer;
  }
  return answers;
}

function settle(desk: Desk, { sides }: NearPairItem, kind: 'same' | 'different'): Promise<boolean> {
  const [known, other] = sides;
  // The list of the folder where the doubtful name stands.
  const uri = (other.places[0] ?? known.places[0])?.uri;
  const names = [known.entity.name, other.entity.name];
  return uri === undefined ? Promise.resolve(false) : decide(desk, uri, [{ kind, names }]);
}

function ask(pair: NearPairItem, index: number, count: number): Promise<Answer | 'back' | undefined> {
  const list = window.createQuickPick<Item>();
  list.title = l10n.t('Is This the Same? {0} of {1}', index + 1, count);
  const [known, other] = pair.sides.map(({ entity }) => entity.name);
  list.placeholder = l10n.t('{0} and {1}: {2}', known!, other!, reasonFor(pair));
  list.items = itemsFor(pair);
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  if (index > 0) list.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const [item] = list.selectedItems;
      if (item?.place) return void show(item.place);
      if (!item?.answer) return;
      resolve(item.answer);
      list.hide();
    });
    list.onDidTriggerButton((button: QuickInputButton) => {
      if (button !== QuickInputButtons.Back) return;
      resolve('back');
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function itemsFor({ sides }: NearPairItem): Item[] {
  return [
    {
      label: l10n.t('Same'),
      description: l10n.t('one under two names'),
      iconPath: new ThemeIcon('merge'),
      answer: 'same',
    },
    {
      label: l10n.t('Different'),
      description: l10n.t('two, however alike'),
      iconPath: new ThemeIcon('split-horizontal'),
      answer: 'different',
    },
    {
      label: l10n.t('Unsure'),
      description: l10n.t('ask again later'),
      iconPath: new ThemeIcon('question'),
      answer: 'unsure',
    },
    ...sides.flatMap(sideItems),
  ];
}

function sideItems({ entity, forms, places }: NearPairSide): Item[] {
  const counts =
    entity.mentions === 0
      ? l10n.t('known from the reference data, mentioned nowhere')
      : `${mentionCount(entity.mentions)}, ${articleCount(entity.articles)}`;
  const written = forms.map(({ text, count }) => `${text} ${count}×`).join(', ');
  return [
    { label: `${entity.name} · ${counts}`, kind: QuickPickItemKind.Separator },
    ...(written === '' ? [] : [{ label: written, iconPath: typeIcon(entity.type), alwaysShow: true }]),
    ...places.map((place) => ({
      label: contextLabel(place.before, place.text, place.after).label,
      detail: `${fileName(place.uri)}:${place.range.start.line + 1}`,
      iconPath: new ThemeIcon('go-to-file'),
      place,
    })),
  ];
}

/** Shows the place behind the list, which keeps the keyboard. */
async function show({ uri, range }: Place): Promise<void> {
  const selection = editorRange(range);
  await window.showTextDocument(Uri.parse(uri, true), { selection, preview: true, preserveFocus: true });
}

function reasonFor({ reason }: NearPairItem): string {
  switch (reason) {
    case 'initials':
      return l10n.t('the initials fit');
    case 'transliteration':
      return l10n.t('they differ only as transliterations do');
    case 'spelling':
      return l10n.t('they are nearly spelt alike');
    case 'family-name':
      return l10n.t('the family name is the same');
    case 'reference':
      return l10n.t('near a name of the reference data');
  }
}

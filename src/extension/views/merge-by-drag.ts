/** Dropping entities on another one says that they are the same; asks first, as a drop is easily made by mistake. */
import {
  commands,
  type DataTransfer,
  DataTransferItem,
  l10n,
  type TreeDragAndDropController,
  window,
} from 'vscode';
import type { EntityNode, Node } from './entity-items.ts';

const mime = 'application/vnd.code.tree.copydesk.entities';

export const mergeByDrag: TreeDragAndDropController<Node> = {
  dragMimeTypes: [],
  dropMimeTypes: [mime],
  handleDrag(nodes: readonly Node[], transfer: DataTransfer): void {
    transfer.set(mime, new DataTransferItem(nodes.filter(isEntity)));
  },
  async handleDrop(target: Node | undefined, transfer: DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(mime)?.value;
    if (!target || !isEntity(target) || !Array.isArray(dragged)) return;
    const others = (dragged as readonly EntityNode[]).filter(({ entity }) => entity.id !== target.entity.id);
    if (others.length === 0) return;
    const names = others.map(({ entity }) => entity.name).join(', ');
    const same = l10n.t('The Same');
    const question = l10n.t('Are {0} and {1} the same?', names, target.entity.name);
    if ((await window.showInformationMessage(question, { modal: true }, same)) === same)
      await commands.executeCommand('copydesk.mergeEntities', target, [target, ...others]);
  },
};

function isEntity(node: Node): node is EntityNode {
  return node.kind === 'entity';
}

import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { tickAll, tickAllIn } from '../../src/extension/checked-preview.ts';

const change = (uri: string) => ({
  textDocument: { uri, version: null },
  edits: [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
      newText: 'new',
      annotationId: 'a',
    },
  ],
});
const asking = (...uris: string[]): WorkspaceEdit => ({
  documentChanges: uris.map(change),
  changeAnnotations: { a: { label: 'Replace', needsConfirmation: true } },
});

describe('a preview in which all is ticked', () => {
  it('makes the edits plain and lets a change that changes nothing ask', () => {
    const edit = tickAll(asking('file:///x.txt', 'file:///y.txt'));
    const [ofEdits] = Object.values(edit.changeAnnotations!);
    assert.deepEqual(ofEdits, { label: 'Replace', needsConfirmation: false });
    const [first, ...rest] = edit.documentChanges!;
    assert.deepEqual(rest, [change('file:///x.txt'), change('file:///y.txt')]);
    assert.deepEqual(first, {
      kind: 'create',
      uri: 'file:///x.txt',
      options: { ignoreIfExists: true },
      annotationId: 'copydesk.preview',
    });
    assert.deepEqual(edit.changeAnnotations!['copydesk.preview'], {
      label: 'Replace',
      needsConfirmation: true,
    });
  });

  it('never names a document that was not saved: that one does not exist', () => {
    const [first] = tickAll(asking('untitled:Untitled-1', 'file:///y.txt')).documentChanges!;
    assert.equal((first as { uri: string }).uri, 'file:///y.txt');
    const unsaved = asking('untitled:Untitled-1');
    assert.equal(tickAll(unsaved), unsaved);
  });

  it('leaves edits alone that ask for nothing', () => {
    const plain: WorkspaceEdit = { documentChanges: [change('file:///x.txt')] };
    assert.equal(tickAll(plain), plain);
    assert.deepEqual(tickAll({ changes: {} }), { changes: {} });
  });

  it('is made of edits and of code actions, and of nothing else', () => {
    const action = { title: 'Replace', edit: asking('file:///x.txt') };
    assert.equal(tickAllIn(action).edit.documentChanges!.length, 2);
    assert.equal(tickAllIn(asking('file:///x.txt')).documentChanges!.length, 2);
    for (const other of [null, undefined, 'text', 3, [], { title: 'No edit' }])
      assert.deepEqual(tickAllIn(other), other);
  });
});

import assert from 'node:assert/strict';
import type { EntityType, Mention } from '../../src/annotation.ts';
import { withMarks } from '../../src/entities/marked-mentions.ts';

const text = 'Ms Orla Quill of Tern Hall spoke.';

function found(name: string, type: EntityType): Mention {
  const start = text.indexOf(name);
  return { start, end: start + name.length, text: name, type, confidence: 0.8 };
}
function span(name: string) {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}
const said = (mentions: readonly Mention[]) => mentions.map((m) => `${m.type} ${m.text}`);

describe('withMarks', () => {
  it('adds what people marked, in its place', () => {
    const mentions = withMarks(
      text,
      [found('Tern Hall', 'PLACE')],
      [{ ...span('Orla Quill'), type: 'PERSON' }],
    );
    assert.deepEqual(said(mentions), ['PERSON Orla Quill', 'PLACE Tern Hall']);
    assert.equal(mentions[0]!.confidence, 1);
  });

  it('retypes, widens and removes what was recognised', () => {
    const recognised = [found('Quill', 'ORG'), found('Tern Hall', 'PLACE')];
    const marks = [
      { ...span('Orla Quill'), type: 'PERSON' },
      { ...span('Tern Hall'), type: null },
    ] as const;
    assert.deepEqual(said(withMarks(text, recognised, marks)), ['PERSON Orla Quill']);
  });

  it('lets the later of two marks count', () => {
    const marks = [
      { ...span('Tern Hall'), type: 'ORG' },
      { ...span('Tern Hall'), type: 'PLACE' },
    ] as const;
    assert.deepEqual(said(withMarks(text, [], marks)), ['PLACE Tern Hall']);
  });

  it('keeps the recognised type where only the entity was said', () => {
    const mark = { ...span('Quill'), type: undefined, linkedTo: 'Orla Quillan' };
    const [mention] = withMarks(text, [found('Quill', 'PERSON')], [mark]);
    assert.equal(mention!.type, 'PERSON');
    assert.equal(mention!.linkedTo, 'Orla Quillan');
  });

  it('leaves out marks outside the text, and everything else as it was', () => {
    const recognised = [found('Tern Hall', 'PLACE')];
    const marks = [
      { start: 20, end: 900, type: 'ORG' },
      { start: 5, end: 5, type: 'ORG' },
    ] as const;
    assert.deepEqual(withMarks(text, recognised, marks), recognised);
  });
});

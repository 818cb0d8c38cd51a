import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments.ts';
import { runHouseList } from '../../src/cli/house-list-command.ts';

describe('copydesk house-list', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) => runHouseList(readArguments(['house-list', ...args]));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    writeFileSync(
      at('copydesk.yaml'),
      '# ours\nnames:\n  - preferred: Odesa # the port\n    type: PLACE\n    alternate: [Odessa]\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const extension of ['ttl', 'jsonld', 'csv']) {
    it(`carries a list over to another desk by .${extension}`, () => {
      const file = at(`names.${extension}`);
      assert.deepEqual(run('export', '--names', at('copydesk.yaml'), '--out', file), {
        output: '',
        problems: [],
      });
      assert.deepEqual(run('import', file, '--names', at('other.yaml')).problems, []);
      assert.match(readFileSync(at('other.yaml'), 'utf8'), /preferred: Odesa\n\s+type: PLACE\n/);
    });
  }

  it('prints where no file is named, and writes nothing that is there already', () => {
    const names = at('copydesk.yaml');
    const { output } = run('export', '--names', names, '--to', 'csv');
    assert.match(output, /^decision,preferred,.*\r\nname,Odesa,PLACE,Odessa/);
    const before = readFileSync(names, 'utf8');
    writeFileSync(at('a.csv'), output);
    run('import', at('a.csv'), '--names', names);
    assert.equal(readFileSync(names, 'utf8'), before);
  });

  it('says where a file is malformed, and still takes the rest', () => {
    writeFileSync(at('a.csv'), 'preferred,type\nOslo,PLACE\nBergen,TOWN\n');
    const { problems } = run('import', at('a.csv'), '--names', at('copydesk.yaml'));
    assert.deepEqual(problems, [`${at('a.csv')}:3:8: “TOWN” is none of PERSON, ORG, PLACE, MISC`]);
    assert.match(readFileSync(at('copydesk.yaml'), 'utf8'), /^# ours\n[\s\S]*preferred: Oslo/);
  });

  it('writes over no list that it cannot read', () => {
    writeFileSync(at('copydesk.yaml'), 'names: [\n');
    writeFileSync(at('a.csv'), 'preferred\nOslo\n');
    assert.throws(() => run('import', at('a.csv'), '--names', at('copydesk.yaml')), /copydesk\.yaml/);
    assert.equal(readFileSync(at('copydesk.yaml'), 'utf8'), 'names: [\n');
  });

  it('refuses what it does not know', () => {
    for (const args of [[], ['import'], ['export', 'a'], ['export', '--to', 'rdf'], ['import', at('a.xml')]])
      assert.throws(() => run(...args, '--names', at('copydesk.yaml')), { name: 'Error' });
    assert.throws(() => run('export', '--names', at('no.yaml')), /no\.yaml/);
  });
});

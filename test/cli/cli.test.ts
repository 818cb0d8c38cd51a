import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LinkedAnnotation } from '../../src/annotation.ts';
import { fileName } from '../../src/cli/export-command.ts';

const program = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function copydesk(args: readonly string[], input = '', cwd?: string): Result {
  return spawnSync(process.execPath, [program, ...args], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
}

const objects = ({ stdout }: Result): LinkedAnnotation[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const right =
  'BERLIN, 7 March 2022 - U.S. Secretary of State Antony Blinken met German Foreign Minister Annalena Baerbock on Monday. Blinken flew on to Riga.\n';
const wrong =
  'RIGA, 8 March 2022 - U.S. Secretary of State Anthony Brinken spoke in Latvia on Tuesday. Brinken will meet the president tomorrow.\n';

describe('copydesk on the command line', function () {
  this.timeout(300_000);
  let folder: string;

  before(() => assert.ok(existsSync(program), 'built by npm run build'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    writeFileSync(join(folder, 'a.txt'), right);
    writeFileSync(join(folder, 'b.txt'), wrong);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('dates an article without a date by a copy of it that has one', () => {
    const story = `The swing bridge was closed on Tuesday after divers had found cracks in two of its piers. Engineers said that it would be shored up within weeks and reopened in one lane, and that the ferry, which was retired years ago, may return to service until then. Shop owners on the northern bank fear for their trade. The council will meet to decide who pays for it all, and the governor has been told.`;
    writeFileSync(join(folder, 'c.txt'), story);
    writeFileSync(join(folder, 'd.txt'), `Published 9 March 2022\n\n${story}`);
    const [found] = objects(copydesk(['annotate', 'c.txt', 'd.txt'], '', folder));
    assert.equal(found!.publishedOn, '2022-03-09');
    assert.equal(found!.publishedOnFrom, 'corpus');
    assert.equal(found!.dates.find(({ text }) => text === 'Tuesday')!.value, '2022-03-08');
    assert.equal(objects(copydesk(['annotate', 'c.txt'], '', folder))[0]!.publishedOn, null);
  });

  it('prints help and version', () => {
    assert.match(copydesk(['--help']).stdout, /^Usage: copydesk <command>/);
    assert.match(copydesk(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('annotates a folder as one corpus, in the annotation format', () => {
    const result = copydesk(['annotate', '.'], '', folder);
    assert.equal(result.stderr, '');
    assert.equal(result.status, 0);
    const [a, b] = objects(result);
    assert.equal(a!.file, 'a.txt');
    assert.equal(a!.publishedOn, '2022-03-07');
    assert.equal(a!.publishedOnFrom, 'text');
    for (const [annotation, text] of [
      [a!, right],
      [b!, wrong],
    ] as const)
      for (const span of [...annotation.entities, ...annotation.dates, ...annotation.garbles])
        assert.equal(text.slice(span.start, span.end), span.text);
    const names = b!.garbles.filter((g) => g.kind === 'name');
    assert.deepEqual(
      names.map((g) => [g.text, g.fixes[0]]),
      [
        ['Anthony Brinken', 'Antony Blinken'],
        ['Brinken', 'Blinken'],
      ],
    );
    assert.ok(names.every((g) => g.evidence.length > 0));
    assert.equal(a!.garbles.filter((g) => g.kind === 'name').length, 0);
    const entity = (x: LinkedAnnotation, text: string) => x.entities.find((e) => e.text === text)!.entity;
    assert.equal(entity(b!, 'Brinken'), entity(a!, 'Blinken'));
    const value = (x: LinkedAnnotation, text: string) => x.dates.find((d) => d.text === text)!.value;
    assert.equal(value(a!, 'Monday'), '2022-03-07');
    assert.equal(value(b!, 'tomorrow'), '2022-03-09');
  });

  it('takes files, folders and globs together, each file once', () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'er', 'c.md'), '# A heading\n');
    writeFileSync(join(folder, 'deep', 'd.csv'), 'not an article');
    symlinkSync(join(folder, 'deep'), join(folder, 'deep', 'loop'));
    const files = (...paths: string[]) =>
      objects(copydesk(['annotate', ...paths], '', folder)).map((o) => o.file);
    assert.deepEqual(files('deep'), ['deep/er/c.md']);
    assert.deepEqual(files('*.txt', 'a.txt'), ['a.txt', 'b.txt']);
    assert.deepEqual(files('deep/**/*.md', './b.txt'), ['deep/er/c.md', './b.txt']);
  });

  it('reads JSON Lines on standard input and keeps their order, even under one name', () => {
    const lines = [
      { file: 'x', text: wrong },
      { file: 'x', text: right, publishedOn: '2022-03-07' },
    ];
    const result = copydesk(['annotate', '--stdin'], lines.map((l) => JSON.stringify(l)).join('\n'));
    const [first, second] = objects(result);
    assert.equal(
      first!.entities.some((e) => e.text === 'Anthony Brinken'),
      true,
    );
    assert.equal(second!.publishedOnFrom, 'given');
  });

  it('keeps mentions that were recognised already, and links them', () => {
    const text = 'Marga Olt spoke. Later Olt left for Vell.';
    const entities = [
      { start: 0, end: 9, type: 'PERSON' },
      { start: 23, end: 26, type: 'PERSON' },
      { start: 36, end: 40, type: 'PLACE' },
    ];
    const [out] = objects(copydesk(['annotate', '--stdin'], JSON.stringify({ file: 'x', text, entities })));
    assert.deepEqual(
      out!.entities.map(({ start, end, type, entity }) => [start, end, type, entity]),
      [
        [0, 9, 'PERSON', 'Marga Olt'],
        [23, 26, 'PERSON', 'Marga Olt'],
        [36, 40, 'PLACE', 'Vell'],
      ],
    );
  });

  it('resolves against --date where an article has no date of its own', () => {
    writeFileSync(join(folder, 'n.txt'), 'The talks began on Tuesday and ended yesterday.\n');
    const [dated] = objects(copydesk(['annotate', '--date', '2023-06-08', join(folder, 'n.txt')]));
    assert.equal(dated!.publishedOnFrom, 'given');
    assert.equal(dated!.dates[0]!.value, '2023-06-06');
    const [undated] = objects(copydesk(['annotate', join(folder, 'n.txt')]));
    assert.deepEqual(
      undated!.dates.map((d) => d.value),
      [null, null],
    );
  });

  it('follows a house list', () => {
    writeFileSync(join(folder, 'names.yaml'), 'names:\n  - preferred: Anthony Brinken\n    type: PERSON\n');
    const [, b] = objects(copydesk(['annotate', '--names', 'names.yaml', 'a.txt', 'b.txt'], '', folder));
    assert.deepEqual(
      b!.garbles.filter((g) => g.kind === 'name'),
      [],
    );
  });

  it('prints a report for people, with file:line:column', () => {
    const { stdout, status } = copydesk(['check', '.'], '', folder);
    assert.match(stdout, /^b\.txt:1:46 warning name “Anthony Brinken” → “Antony Blinken”$/m);
    assert.match(stdout, /findings? .*in 2 articles\n$/);
    assert.ok(!stdout.includes('\u001b['));
    assert.equal(status, 0);
    assert.ok(copydesk(['check', '--color', '.'], '', folder).stdout.includes('\u001b['));
  });

  it('fails on findings only where asked to', () => {
    assert.equal(copydesk(['check', '--fail-on', 'warning', 'b.txt'], '', folder).status, 1);
    assert.equal(copydesk(['check', '--fail-on', 'error', 'a.txt'], '', folder).status, 0);
  });

  it('refuses bad usage with one clear line and status 2', () => {
    for (const args of [
      [],
      ['fly'],
      ['check'],
      ['annotate', '--stdin', 'a.txt'],
      ['check', '--nope', 'a'],
      ['check', '--date', 'May', 'a'],
    ]) {
      const { status, stderr, stdout } = copydesk(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^copydesk: [^\n]+\n$/, args.join(' '));
      assert.equal(stdout, '');
    }
  });

  it('says what could not be read, and processes the rest', () => {
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 3]));
    const { status, stderr, stdout } = copydesk(
      ['annotate', 'missing.txt', 'binary.txt', 'a.txt', '*.doc'],
      '',
      folder,
    );
    assert.equal(status, 2);
    assert.deepEqual(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/^copydesk: ([^:]+):.*/, '$1'))
        .sort(),
      ['*.doc', 'binary.txt', 'missing.txt'],
    );
    assert.equal(stdout.trim().split('\n').length, 1);
  });

  it('names a folder it may not open', function () {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0);
    if (process.getuid?.() === 0) this.skip(); // root may open everything
    const { status, stderr } = copydesk(['annotate', folder]);
    chmodSync(locked, 0o700);
    assert.equal(status, 2);
    assert.match(stderr, /locked: no permission to read it/);
  });

  it('copes with empty files, other encodings, and very long lines', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\uFEFF${right}`, 'utf16le'));
    writeFileSync(join(folder, 'latin1.txt'), Buffer.from('Der Präsident reiste nach Köln.', 'latin1'));
    writeFileSync(
      join(folder, 'long.txt'),
      'Angela Merkel met Emmanuel Macron in Paris on Friday, and '.repeat(90_000),
    );
    const result = copydesk(['annotate', 'empty.txt', 'utf16.txt', 'latin1.txt', 'long.txt'], '', folder);
    const byFile = new Map(objects(result).map((o) => [o.file, o]));
    assert.deepEqual(byFile.get('empty.txt')!.entities, []);
    assert.ok(byFile.get('utf16.txt')!.entities.some((e) => e.text === 'Antony Blinken'));
    assert.ok(byFile.has('latin1.txt') || /latin1\.txt/.test(result.stderr));
    assert.ok(byFile.get('long.txt')!.entities.length > 90_000);
  });

  it('exports in other tools’ formats, to standard output, a file or a folder', () => {
    const csv = copydesk(['export', '--to', 'csv-mentions', 'a.txt'], '', folder).stdout.split('\r\n');
    assert.match(csv[0]!, /^file,line,column/);
    assert.ok(csv.some((row) => row.includes(',Antony Blinken,PERSON,')));
    assert.equal(copydesk(['export', '--to', 'html', '--out', 'r.html', '.'], '', folder).status, 0);
    assert.match(readFileSync(join(folder, 'r.html'), 'utf8'), /Antony Blinken/);
    assert.equal(copydesk(['export', '--to', 'brat', '--out', 'ann', '.'], '', folder).status, 0);
    assert.match(readFileSync(join(folder, 'ann', 'b.ann'), 'utf8'), /^T1\t/);
    assert.equal(copydesk(['export', '--to', 'brat', '.'], '', folder).status, 2);
    assert.match(copydesk(['export', '--to', 'fax', '.'], '', folder).stderr, /sarif/);
  });

  it('reads the articles of JSON Lines and CSV files', () => {
    const feed = join(folder, 'feed.jsonl');
    writeFileSync(feed, [right, wrong].map((text) => `${JSON.stringify({ text })}\n`).join(''));
    const result = copydesk(['annotate', feed]);
    assert.deepEqual(
      objects(result).map(({ file }) => file),
      [`${feed}/0001.txt`, `${feed}/0002.txt`],
    );
    writeFileSync(join(folder, 'numbers.csv'), 'a,b\n1,2\n');
    assert.match(copydesk(['annotate', join(folder, 'numbers.csv')]).stderr, /holds no articles/);
  });

  it('takes what people marked in the house list', () => {
    const names = join(folder, 'copydesk.yaml');
    writeFileSync(names, 'mentions:\n  - text: Riga\n    type: PERSON\n  - text: Latvia\n    type: none\n');
    const said = objects(copydesk(['annotate', '--names', names, folder]))
      .flatMap(({ entities }) => entities)
      .map(({ type, text }) => `${type} ${text}`);
    assert.ok(said.includes('PERSON Riga'), said.join(', '));
    assert.ok(!said.some((one) => one.endsWith('Latvia')));
  });

  it('imports what it exported, for annotate --stdin', () => {
    const article = join(folder, 'a.txt');
    for (const format of ['conll', 'jsonl', 'csv-mentions']) {
      const out = join(folder, `exported.${format}`);
      writeFileSync(out, copydesk(['export', '--to', format, article]).stdout);
      const lines = copydesk(['import', '--from', format, out, article]);
      assert.equal(lines.status, 0, lines.stderr);
      const [before] = objects(copydesk(['annotate', article]));
      const [after] = objects(copydesk(['annotate', '--stdin'], lines.stdout));
      const spans = (one: LinkedAnnotation) => one.entities.map(({ start, end, type }) => [start, end, type]);
      assert.deepEqual(spans(after!), spans(before!), format);
    }
    assert.match(copydesk(['import', '--from', 'nothing', article]).stderr, /--from jsonl/);
    assert.equal(copydesk(['import', '--from', 'brat', join(folder, 'gone.ann'), article]).status, 2);
  });

  it('never writes outside the folder it was given', () => {
    assert.equal(fileName('../../etc/a.txt', 'ann'), 'etc/a.ann');
    assert.equal(fileName('C:\\x\\b.md', 'ann'), 'C_/x/b.ann');
    assert.equal(fileName('..', 'ann'), 'article.ann');
  });
});

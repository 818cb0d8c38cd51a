import { commands, lm, workspace } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import { activate, open, until, uriOf } from './desk.ts';
import { equal, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('exports and imports', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });
  const made = new Set<string>();
  afterEach(async () => {
    await revert();
    for (const path of [...made, 'copydesk.yaml']) {
      await workspace.fs.delete(uriOf(path), { recursive: true }).then(undefined, () => {});
      made.delete(path);
    }
    await until(() => equal(api.status().articles, 4, 'articles'));
  });
  const read = async (path: string) => new TextDecoder().decode(await workspace.fs.readFile(uriOf(path)));

  it('write every format from a command, of one article and of all', async () => {
    await open('riga-talks.txt');
    for (const [format, file] of [
      ['html', 'copydesk-html.html'],
      ['jsonl', 'copydesk-jsonl.jsonl'],
      ['csv-mentions', 'copydesk-csv-mentions.csv'],
      ['csv-findings', 'copydesk-csv-findings.csv'],
      ['sarif', 'copydesk-sarif.sarif'],
      ['conll', 'copydesk-conll.conll'],
      ['spacy', 'copydesk-spacy.jsonl'],
    ] as const) {
      made.add(file);
      // The report asks whether to open it: that question is left open.
      const done = commands.executeCommand('copydesk.exportAllArticles', format, uriOf(file));
      if (format !== 'html') await done;
      await until(async () => ok((await read(file)).length > 100, `${format} is empty`));
    }
    ok(/<title>.*<\/title>/.test(await read('copydesk-html.html')), 'no report');
    made.add('copydesk-brat');
    await commands.executeCommand('copydesk.exportArticle', 'brat', uriOf('copydesk-brat'));
    ok(/^T1\t/.test(await read('copydesk-brat/riga-talks.ann')), 'no standoff');
    equal(api.status().articles, 4, 'exports are no articles');
  });

  it('read back what was exported, and ask for decisions only where it differs', async () => {
    await open('riga-talks.txt');
    made.add('copydesk-brat');
    await commands.executeCommand('copydesk.exportArticle', 'brat', uriOf('copydesk-brat'));
    const ann = uriOf('copydesk-brat/riga-talks.ann');
    await commands.executeCommand('copydesk.importAnnotations', 'brat', ann);
    const list = await workspace.fs.stat(uriOf('copydesk.yaml')).then(
      () => true,
      () => false,
    );
    equal(list, false, 'a decision was written though nothing differs');
    const text = (await read('copydesk-brat/riga-talks.ann')).replace('PLACE', 'ORG');
    await workspace.fs.writeFile(ann, new TextEncoder().encode(text));
    await commands.executeCommand('copydesk.importAnnotations', 'brat', ann);
    await until(async () => {
      const document = await workspace.openTextDocument(uriOf('copydesk.yaml'));
      ok(/type: ORG/.test(document.getText()), document.getText());
      ok(!document.isDirty, 'the decision is not saved yet');
    });
  });
});

describe('tools for assistants', () => {
  before(activate);

  const ask = async (name: string, input: object): Promise<unknown> => {
    const answer = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return JSON.parse((answer.content[0] as { value: string }).value);
  };

  it('are offered where there are assistants', () => {
    const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('copydesk_'));
    equal(names.sort(), ['copydesk_findMentions', 'copydesk_listFindings', 'copydesk_resolveDate']);
  });

  it('answer from the corpus', async () => {
    const { entities } = (await ask('copydesk_findMentions', { name: 'blinken' })) as {
      entities: { name: string; mentions: { file: string }[] }[];
    };
    equal(entities[0]?.name, 'Antony Blinken');
    equal(new Set(entities[0]?.mentions.map(({ file }) => file)).size, 3, 'files');
    const { count, findings } = (await ask('copydesk_listFindings', { file: 'border-watch.txt' })) as {
      count: number;
      findings: { fixes: string[] }[];
    };
    equal(count, 2);
    equal(findings[0]?.fixes[0], 'Antony Blinken');
    const dates = (await ask('copydesk_resolveDate', {
      text: 'last Tuesday',
      publishedOn: '2021-12-09',
    })) as {
      value: string;
    }[];
    equal(
      dates.map(({ value }) => value),
      ['2021-12-07'],
    );
  });
});

import assert from 'node:assert/strict';
import { annotate } from '../../src/article.ts';
import { digestArticle } from '../../src/corpus/article-digest.ts';
import { NameReader } from '../../src/corpus/parsed-name.ts';
import type { AnnotateJob, AnnotateOutcome } from '../../src/server/annotator.ts';
import { method, type Status } from '../../src/server/protocol.ts';
import { engine, garbled } from './sample-desk.ts';
import { connect, type TestClient, until, uriOf } from './test-client.ts';

describe('server: long articles', () => {
  let client: TestClient;
  /** What the workers are asked, each to be answered by the test. */
  let asked: { readonly job: AnnotateJob; readonly answer: (outcome?: AnnotateOutcome) => void }[];
  afterEach(() => client.stop());

  const reader = new NameReader(engine.lexicon);
  const outcomeOf = ({ uri, text = '', publishedOn, options }: AnnotateJob): AnnotateOutcome => {
    const annotation = annotate({ file: uri, text, publishedOn }, engine, options);
    return { kind: 'digest', digest: digestArticle(annotation, text, reader, engine.lexicon), stamp: '' };
  };
  const annotators = {
    lanes: 2,
    isAsleep: false,
    annotate: (job: AnnotateJob) =>
      new Promise<AnnotateOutcome>((resolve) => {
        asked.push({ job, answer: (outcome = outcomeOf(job)) => resolve(outcome) });
      }),
    rest: () => {},
    close: () => {},
  };
  const long = `${garbled}\n${'Nothing happened in the harbour.\n\n'.repeat(10_000)}`;
  const start = { line: 0, character: 0 };

  beforeEach(async () => {
    asked = [];
    client = await connect({ engine, openHelpers: async () => ({ annotators }) });
  });

  it('are annotated by a worker, while the server answers', async () => {
    await client.open('b.txt', long);
    await until(() => asked.length === 1, 'a worker is asked');
    assert.equal(asked[0]!.job.text, long);
    await client.open('a.txt', garbled);
    await until(() => client.diagnostics.has(uriOf('a.txt')), 'another article is checked meanwhile');
    assert.equal((await client.request<Status>(method.getStatus)).pending, 1);
    asked[0]!.answer();
    const highlights = await client.highlights('b.txt');
    assert.equal(highlights.version, 1);
    assert.ok(highlights.entities.some(({ entity }) => entity === 'Maria Keller'));
  });

  it('are annotated as they are now, however often they were edited meanwhile', async () => {
    await client.open('b.txt', long);
    await until(() => asked.length === 1, 'a worker is asked');
    await client.change('b.txt', { range: { start, end: start }, text: 'Porto. ' });
    const version = await client.change('b.txt', { range: { start, end: start }, text: 'Lisbon. ' });
    const highlights = client.highlights('b.txt');
    asked[0]!.answer();
    await until(() => asked.length === 2, 'a worker is asked again');
    assert.equal(asked[1]!.job.text, `Lisbon. Porto. ${long}`);
    asked[1]!.answer();
    assert.equal((await highlights).version, version);
    assert.equal(asked.length, 2);
  });

  it('say why they are not checked when the worker gives up', async () => {
    await client.open('b.txt', long);
    await until(() => asked.length === 1, 'a worker is asked');
    asked[0]!.answer({ kind: 'skipped', reason: 'takes too long to check' });
    assert.equal((await client.highlights('b.txt')).skipped, 'takes too long to check');
  });
});

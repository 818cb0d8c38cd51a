import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleIndex } from '../../../src/server/index/article-index.ts';
import { takeLock } from '../../../src/server/index/index-lock.node.ts';
import { openIndexIn } from '../../../src/server/index/open-index.node.ts';
import { nodeSqlite, openSql, type Sql } from '../../../src/server/index/sqlite.node.ts';

const engines: readonly Sql['engine'][] = nodeSqlite() ? ['wasm', 'node:sqlite'] : ['wasm'];

for (const engine of engines)
  describe(`an index on ${engine}`, () => {
    let folder: string;
    let index: ArticleIndex;
    const bytes = (text: string) => new TextEncoder().encode(text);

    async function opened(): Promise<ArticleIndex> {
      const { index: found, notice } = await openIndexIn(folder, engine);
      assert.equal(notice, undefined);
      return (index = found!);
    }
    function put(uri: string, core: string): void {
      const article = { uri, stamp: 's', maker: 'engine 1', core: bytes(core) };
      index.put(article, { details: `details of ${uri}`, prints: bytes('prints') });
    }
    const kept = () =>
      Array.from(index.articles(), ({ uri, core }) => [uri, new TextDecoder().decode(core)]).sort();

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-index-'));
      await opened();
    });
    afterEach(() => {
      index.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('keeps what was committed, and nothing else', async () => {
      index.strings.intern('Kyiv');
      put('a', 'first');
      put('b', 'second');
      index.commit([{ key: 0, name: bytes('a name') }], 'under');
      put('a', 'other');
      index.delete('b');
      index.commit([], undefined);
      put('c', 'never committed');
      index.close();
      await opened();
      assert.deepEqual(kept(), [['a', 'other']]);
      assert.equal(index.strings.text(0), 'Kyiv');
      assert.equal(index.details('a'), 'details of a');
      assert.equal(index.details('c'), '');
      assert.equal(index.links(), undefined, 'the links are older than the articles');
    });

    it('keeps strings whatever is in them', async () => {
      const odd = ['a\u0000b', '\ud800', '', 'ü “”', '\n\t'];
      for (const text of odd) index.strings.intern(text);
      put('a', 'first');
      index.commit([], undefined);
      index.close();
      await opened();
      assert.deepEqual(
        odd.map((_, id) => index.strings.text(id)),
        odd,
      );
    });

    it('gives the links back where they are as the articles are', async () => {
      put('a', 'first');
      const link = (key: number, name: string) => ({ key, name: bytes(name) });
      index.commit([link(3, 'third'), link(70_000, 'far'), link(4, 'fourth')], 'under');
      index.commit([link(4, ''), link(5, 'fifth'), link(3, 'third again')], 'under');
      index.close();
      await opened();
      const names = () => {
        const { under, links } = index.links()!;
        return [under, ...links.map(({ key, name }) => `${key} ${new TextDecoder().decode(name)}`)];
      };
      assert.deepEqual(names(), ['under', '3 third again', '5 fifth', '70000 far']);
      index.forgetLinks();
      index.commit([link(4, 'anew')], 'other');
      index.close();
      await opened();
      assert.deepEqual(names(), ['other', '4 anew']);
      assert.deepEqual(
        Array.from(index.prints(), ({ uri }) => uri),
        ['a'],
      );
    });

    it('holds as many articles as are put, whatever order they are put, replaced and deleted in', async () => {
      const wanted = new Map<string, string>();
      const seed = { value: 7 };
      const random = (below: number) => (seed.value = (seed.value * 48271) % 2147483647) % below;
      for (let round = 0; round < 12; round++) {
        for (let i = random(400); i >= 0; i--) {
          const uri = `file:///${random(900)}`;
          if (random(4) === 0) {
            wanted.delete(uri);
            index.delete(uri);
          } else {
            wanted.set(uri, `core ${round} ${i}`);
            put(uri, `core ${round} ${i}`);
          }
        }
        index.commit([], undefined);
        if (round % 3 !== 2) continue;
        index.close();
        await opened();
        assert.deepEqual(kept(), [...wanted].sort());
        const prints = Array.from(index.prints(), ({ uri, prints }) => `${uri} ${prints.length}`);
        assert.deepEqual(prints.sort(), [...wanted.keys()].map((uri) => `${uri} 6`).sort());
        for (const uri of wanted.keys()) assert.equal(index.details(uri), `details of ${uri}`);
      }
    });

    it('annotates anew what is damaged, and then is whole again', async () => {
      for (let i = 0; i < 300; i++) put(`a${i}`, 'first');
      index.commit([{ key: 0, name: bytes('n') }], 'under');
      for (let i = 0; i < 10; i++) put(`b${i}`, 'second');
      index.commit([], 'under');
      index.close();
      const sql = await openSql(join(folder, 'articles.db'), engine);
      sql.exec("UPDATE batches SET cores = x'00' WHERE id = 1");
      sql.close();
      await opened();
      assert.equal(kept().length, 54, 'the rest of the first commit, and the second');
      assert.equal(index.links(), undefined);
      for (let i = 0; i < 256; i++) put(`a${i}`, 'anew');
      index.commit([], 'under');
      index.close();
      await opened();
      assert.equal(kept().length, 310);
      assert.ok(index.links());
    });

    it('gives no links where some are damaged', async () => {
      put('a', 'first');
      index.commit([{ key: 0, name: bytes('n') }], 'under');
      index.close();
      const sql = await openSql(join(folder, 'articles.db'), engine);
      sql.exec("UPDATE names SET names = x'0003414243'");
      sql.close();
      await opened();
      assert.equal(index.links(), undefined);
      assert.deepEqual(kept(), [['a', 'first']]);
    });

    it('belongs to one server at a time', async () => {
      assert.deepEqual(await openIndexIn(folder, engine), {});
      index.close();
      await opened();
    });

    it('is emptied where articles were packed in another way, and set aside where strings are damaged', async () => {
      index.strings.intern('Kyiv');
      put('a', 'first');
      index.commit([], undefined);
      index.close();
      const file = join(folder, 'articles.db');
      let sql = await openSql(file, engine);
      sql.exec('UPDATE strings SET texts = \'["Kiev"]\'');
      sql.close();
      const { index: renewed, notice } = await openIndexIn(folder, engine);
      assert.match(notice!, /strings are damaged/);
      assert.ok(existsSync(`${file}.broken`));
      renewed!.close();
      sql = await openSql(file, engine);
      sql.exec("UPDATE meta SET value = '0' WHERE name = 'packed'");
      sql.close();
      await opened();
      assert.deepEqual(kept(), []);
    });
  });

describe('the lock of an index', () => {
  it('is taken over from a process that is gone, not from a living one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-lock-'));
    const file = join(folder, 'lock');
    try {
      writeFileSync(file, '999999999');
      const release = takeLock(file)!;
      assert.equal(takeLock(file), undefined);
      release();
      writeFileSync(file, '');
      takeLock(file)!();
      writeFileSync(file, '1');
      assert.equal(takeLock(file), undefined, 'process 1 lives');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

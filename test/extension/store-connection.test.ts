import assert from 'node:assert/strict';
import type { SecretStorage } from 'vscode';
import {
  isConnectionString,
  keepStoreConnection,
  storeConnection,
} from '../../src/extension/store-connection.ts';

function secretsInMemory(): SecretStorage {
  const kept = new Map<string, string>();
  return {
    get: async (key: string) => kept.get(key),
    store: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  } as unknown as SecretStorage;
}

describe('how to connect to the database of mentions', () => {
  it('is kept as a secret, until an empty one forgets it', async () => {
    const secrets = secretsInMemory();
    assert.equal(await storeConnection(secrets), undefined);
    await keepStoreConnection(secrets, 'postgresql://reader:word@archive/news');
    assert.equal(await storeConnection(secrets), 'postgresql://reader:word@archive/news');
    await keepStoreConnection(secrets, '');
    assert.equal(await storeConnection(secrets), undefined);
  });

  it('is a URL of PostgreSQL, and nothing else', () => {
    for (const text of ['postgresql://archive/news', 'postgres://a:b@c:5432/d?host=%2Frun'])
      assert.ok(isConnectionString(text), text);
    for (const text of ['archive', 'https://archive/news', 'postgresql://', 'postgresql://a b/c'])
      assert.ok(!isConnectionString(text), text);
  });
});

/** How to connect to the database of mentions, kept in VS Code's secret storage: a connection string holds a password. */
import type { SecretStorage } from 'vscode';

const key = 'copydesk.storeConnection';

/** The connection string that is kept, if one is. */
export function storeConnection(secrets: SecretStorage): Thenable<string | undefined> {
  return secrets.get(key);
}

/** Keeps a connection string; an empty one forgets what was kept. */
export function keepStoreConnection(secrets: SecretStorage, connection: string): Thenable<void> {
  return connection === '' ? secrets.delete(key) : secrets.store(key, connection);
}

/** Whether a text reads as a connection string, as `postgresql://reader:secret@host/database`. */
export function isConnectionString(text: string): boolean {
  return /^postgres(?:ql)?:\/\/\S+$/.test(text);
}

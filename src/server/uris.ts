/**
 * One URI for each file. Clients spell the same file in several ways (`c%3A` and `c:`, `%C3%A9` and `é`);
 * the spelling seen first is used ever after.
 */
import { articleScheme } from './protocol.ts';

export class Uris {
  readonly #known = new Map<string, string>();
  readonly #kept: (uri: string) => string;

  /** @param kept The string that others keep of a URI: of two with the same characters one is enough. */
  constructor(kept: (uri: string) => string = (uri) => uri) {
    this.#kept = kept;
  }

  canonical(uri: string): string {
    const key = decoded(uri);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = this.#kept(uri);
    // One string for both, where they are the same.
    this.#known.set(key === own ? own : key, own);
    return own;
  }
}

function decoded(uri: string): string {
  return safelyDecoded(uri).replace(
    /^file:\/\/\/([A-Za-z]):/,
    (_, drive: string) => `file:///${drive.toLowerCase()}:`,
  );
}

/** The URI with its escapes resolved; as it is where they are malformed. */
export function safelyDecoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * The path of a URI below a folder's, decoded, or undefined where it lies elsewhere. Articles of collections
 * lie below their file.
 */
export function pathBelow(folder: string, uri: string): string | undefined {
  const collected = uri.startsWith(`${articleScheme}:`);
  const [from, to] = collected ? [withoutScheme(folder), withoutScheme(uri)] : [folder, uri];
  const base = `${decoded(from).replace(/(?<!\/)\/+$/, '')}/`;
  const path = decoded(to);
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** Authority and path: "//host/a" of "scheme://host/a", "/a" of "file:///a". */
export function withoutScheme(uri: string): string {
  return uri.slice(uri.indexOf(':') + 1).replace(/^\/\/(?=\/)/, '');
}

/** The last part of a URI's path, decoded. */
export function baseName(uri: string): string {
  return safelyDecoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Folders of articles to break things in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const people = ['Angela Merkel', 'Emmanuel Macron', 'Olaf Scholz', 'Joe Biden', 'Mario Draghi'];

/** An article of some paragraphs that names one person. */
export function articleAbout(person: string, paragraphs = 6): string {
  const text = `${person} arrived in Geneva on Tuesday for talks on the fishing quota. Nobody expected a quick result.\n\n`;
  return `Published 7 December 2021\n\n${text.repeat(paragraphs)}`;
}

export class ArchiveFolder {
  readonly base = mkdtempSync(join(tmpdir(), 'copydesk-faults-'));
  readonly folder = join(this.base, 'articles');
  /** As VS Code's storage folder: not there before it is needed. */
  readonly storage = join(this.base, 'storage');
  readonly uris: string[] = [];

  constructor(count: number, paragraphs?: number) {
    mkdirSync(this.folder);
    for (let i = 0; i < count; i++)
      this.write(`${i}.txt`, articleAbout(people[i % people.length]!, paragraphs));
  }

  /** @returns the file's URI. */
  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content);
    const uri = pathToFileURL(join(this.folder, name)).href;
    if (!this.uris.includes(uri)) this.uris.push(uri);
    return uri;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  get database(): string {
    return join(this.storage, 'articles.db');
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}

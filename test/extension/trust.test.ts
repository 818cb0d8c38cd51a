import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Setting {
  readonly type?: string | readonly string[];
  readonly scope?: string;
  readonly maximum?: number;
}
interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
  readonly contributes: {
    readonly configuration:
      | { readonly properties: Readonly<Record<string, Setting>> }
      | readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as Manifest;
const settings = [manifest.contributes.configuration]
  .flat()
  .flatMap(({ properties }) => Object.entries(properties));

/** What such a setting names is run, opened or reached over a network. */
const reaching =
  /url|uri|path|command|executable|program|server|host|connection|store|database|proxy|token|key/i;
/** Settings of these scopes are never read from a workspace. */
const ownScopes = ['machine', 'application'];

describe('a workspace that is not trusted', () => {
  it('is worked on in full', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  });

  it('sets nothing that could run or fetch', () => {
    assert.ok(settings.length > 5);
    for (const [name, { scope }] of settings)
      if (reaching.test(name.replace('copydesk.', '')))
        assert.ok(ownScopes.includes(scope ?? ''), `${name} can be set by a workspace`);
  });

  it('cannot ask for more memory than there is', () => {
    for (const [name, { type, scope, maximum }] of settings)
      if (type === 'number' || type === 'integer')
        assert.ok(maximum !== undefined || ownScopes.includes(scope ?? ''), `${name} has no bound`);
  });
});

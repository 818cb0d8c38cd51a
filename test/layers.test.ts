import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** Lowest first: a layer may import itself and the layers before it. */
const layers = [
  'annotation.ts',
  'text',
  'lexicon',
  'entities',
  'dates',
  'garbles',
  'engine.ts',
  'article.ts',
  'article-session.ts',
  'corpus',
  'formats',
  'server',
  'extension',
  'cli',
];
/** Layers that run in Node and in a browser worker alike. */
const portable = new Set(layers.slice(0, layers.indexOf('formats') + 1));
/** Layers that are siblings and must not know each other. */
const apart: Record<string, readonly string[]> = {
  extension: ['corpus', 'formats', 'garbles', 'dates', 'entities', 'lexicon'],
  cli: ['extension'],
};

const root = resolve(import.meta.dirname, '..', 'src');
const builtins = new Set([...builtinModules, ...builtinModules.map((m) => `node:${m}`)]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

const layerOf = (path: string) => relative(root, path).split('/')[0]!;

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(type\s)?[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;
  return [...source.matchAll(pattern)].map((m) => ({
    from: path,
    specifier: (m[2] ?? m[3] ?? m[4])!,
    typeOnly: m[1] !== undefined,
  }));
}

/** Everything wrong with one import, in words. */
function violations({ from, specifier, typeOnly }: Import): string[] {
  const layer = layerOf(from);
  const where = relative(root, from);
  const out: string[] = [];
  if (!layers.includes(layer)) return [`${where}: ${layer} is not a layer`];
  if (specifier.startsWith('.')) {
    const target = layerOf(resolve(dirname(from), specifier));
    if (layers.indexOf(target) > layers.indexOf(layer))
      out.push(`${where} imports the higher layer ${target}`);
    if (!typeOnly && apart[layer]?.includes(target)) out.push(`${where} must not import ${target}`);
    return out;
  }
  const usesNode = builtins.has(specifier);
  if (portable.has(layer) && (usesNode || specifier === 'vscode')) out.push(`${where} imports ${specifier}`);
  if ((layer === 'server' || layer === 'extension') && usesNode && !from.endsWith('.node.ts'))
    out.push(`${where} imports ${specifier} outside a .node.ts file`);
  if (specifier === 'vscode' && layer !== 'extension') out.push(`${where} imports vscode`);
  return out;
}

describe('layers', () => {
  it('import downwards only, and stay free of vscode and Node where they must', () => {
    const wrong = filesUnder(root).flatMap(importsOf).flatMap(violations);
    assert.deepEqual(wrong, []);
  });

  it('are checked by a rule that fails when it should', () => {
    const bad = (from: string, specifier: string) =>
      violations({ from: join(root, from), specifier, typeOnly: false }).length > 0;
    assert.ok(bad('text/tokens.ts', '../corpus/corpus.ts'));
    assert.ok(bad('corpus/corpus.ts', 'node:fs'));
    assert.ok(bad('dates/timex.ts', 'vscode'));
    assert.ok(bad('server/server.ts', 'node:path'));
    assert.ok(bad('extension/hover.ts', '../corpus/corpus.ts'));
    assert.ok(!bad('server/main.node.ts', 'node:path'));
    assert.ok(!bad('corpus/corpus.ts', '../lexicon/lexicon.ts'));
  });
});

#!/usr/bin/env node
/**
 * Bundles everything that ships into dist/, and with --tests what runs inside the test hosts into out/.
 *   node scripts/build.mjs [--watch] [--production] [--tests]
 *   node scripts/build.mjs --server DIR    only the server and its workers, into DIR
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const serverAt = process.argv.indexOf('--server');
const dist = serverAt < 0 ? 'dist' : process.argv[serverAt + 1];

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', target: 'node20' };
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** The command line is an ES module, so that CommonJS parts need a `require` of their own. */
const requireBanner = {
  js: "#!/usr/bin/env node\nimport { createRequire as copydeskRequire } from 'node:module';\nconst require = copydeskRequire(import.meta.url);",
};

/**
 * What is a bundle of its own beside the one that imports it: the desktop's language client, loaded once the server's
 * process is begun; the server, once its data are being unpacked; PostgreSQL, where a setting asks for it.
 */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve(
      { filter: /\/(?:language-client|language-server|postgres-mentions)\.node\.ts$/ },
      ({ kind, path }) =>
        kind === 'dynamic-import'
          ? { path: path.replace(/.*\/(.*)\.node\.ts$/, './$1.cjs'), external: true }
          : undefined,
    ),
};
const withParts = { ...node, format: 'cjs', plugins: [apart], supported: { 'dynamic-import': false } };

const shipped = [
  {
    ...withParts,
    entryPoints: ['src/extension/extension.node.ts'],
    outfile: `${dist}/extension.cjs`,
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['src/extension/language-client.node.ts'],
    outfile: `${dist}/language-client.cjs`,
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['src/extension/extension.web.ts'],
    outfile: `${dist}/extension.web.cjs`,
    format: 'cjs',
    external: ['vscode'],
  },
  { ...withParts, entryPoints: ['src/server/server.node.ts'], outfile: `${dist}/server.cjs` },
  {
    ...withParts,
    entryPoints: ['src/server/language-server.node.ts'],
    outfile: `${dist}/language-server.cjs`,
  },
  {
    ...node,
    entryPoints: ['src/server/postgres-mentions.node.ts'],
    outfile: `${dist}/postgres-mentions.cjs`,
    format: 'cjs',
  },
  {
    ...node,
    entryPoints: ['src/server/workers/annotate-worker.node.ts'],
    outfile: `${dist}/annotate-worker.cjs`,
    format: 'cjs',
  },
  { ...browser, entryPoints: ['src/server/server.web.ts'], outfile: `${dist}/server.web.js`, format: 'iife' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: `${dist}/cli.js`,
    format: 'esm',
    banner: requireBanner,
  },
];

/** The extension's own suite, once for each kind of host. */
const tests = [
  {
    ...node,
    entryPoints: ['test/hosts/suite/node-suite.ts'],
    outfile: 'out/test/hosts/node-suite.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['test/hosts/suite/measure.ts'],
    outfile: 'out/test/hosts/measure-suite.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['test/hosts/suite/measure-archive.ts'],
    outfile: 'out/test/hosts/measure-archive-suite.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['test/hosts/suite/web-suite.ts'],
    outfile: 'out/test/hosts/web-suite.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

if (!flags.has('--watch')) rmSync(dist, { recursive: true, force: true });
// SQLite for hosts that have none; its loader looks for it beside the bundle.
mkdirSync(dist, { recursive: true });
copyFileSync('node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm', `${dist}/node-sqlite3-wasm.wasm`);
const isServer = ({ outfile }) =>
  /\/(?:server|language-server|postgres-mentions|annotate-worker)\.cjs$/.test(outfile);
const wanted =
  serverAt >= 0 ? shipped.filter(isServer) : flags.has('--tests') ? [...shipped, ...tests] : shipped;
if (flags.has('--watch')) {
  const contexts = await Promise.all(wanted.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((c) => c.watch()));
} else {
  await Promise.all(wanted.map((options) => build(options)));
}

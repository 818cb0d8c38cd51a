/**
 * How long the lexicon and the model take to load in a worker of a real browser that has done nothing before, each in
 * one of its own; fetching them not counted.
 *   node --import tsx test/hosts/measure-loading.ts [RUNS]
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from './browser.ts';
import { root } from './paths.ts';

/** Runs in the worker: takes the name of a media file, gives back the milliseconds. */
const program = `
  import { loadRecognizer } from './src/entities/load-recognizer.ts';
  import { loadLexicon } from './src/lexicon/load-lexicon.ts';
  const loaders = { 'lexicon.bin': loadLexicon, 'entities.bin': loadRecognizer };
  self.onmessage = async ({ data: name }) => {
    const bytes = new Uint8Array(await (await fetch('/' + name)).arrayBuffer());
    const start = performance.now();
    await loaders[name](bytes);
    self.postMessage(performance.now() - start);
  };
`;

const files = ['lexicon.bin', 'entities.bin'];
const runs = Number(process.argv[2] ?? 5);
const { outputFiles } = await build({
  stdin: { contents: program, resolveDir: root, loader: 'ts' },
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const content = new Map<string, Uint8Array | string>([
  ['/', '<!doctype html>'],
  ['/worker.js', outputFiles[0]!.text],
  ...files.map((name) => [`/${name}`, readFileSync(join(root, 'media', name))] as const),
]);
const server = createServer(({ url = '/' }, response) => {
  const type =
    url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.writeHead(content.has(url) ? 200 : 404, { 'content-type': type }).end(content.get(url));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await launchBrowser();
try {
  for (const name of files) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      times.push(
        await page.evaluate(
          (file) =>
            new Promise<number>((resolve, reject) => {
              const worker = new Worker('/worker.js');
              worker.onmessage = ({ data }) => resolve(data as number);
              worker.onerror = ({ message }) => reject(new Error(message));
              worker.postMessage(file);
            }),
          name,
        ),
      );
      await context.close();
    }
    const sorted = [...times].sort((a, b) => a - b);
    console.log(
      `${name}: median ${sorted[runs >> 1]!.toFixed(0)} ms of ${times.map((ms) => ms.toFixed(0)).join(', ')}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}

/**
 * Runs the extension's suite in each kind of VS Code, or in those named:
 *   node --import tsx test/hosts/hosts.ts [node] [web] [desktop]
 * Sends its outcome to the process that started it: [{ name, passed, failed } or { name, leftOut }].
 */
import { runDesktopSuite } from './run-desktop.ts';
import { type Outcome, runSuite } from './run-suite.ts';

const runs: Readonly<Record<string, { name: string; run: () => Promise<Outcome | string> }>> = {
  node: { name: 'extension in the Node host', run: () => runSuite('node') },
  web: { name: 'extension in the web host', run: () => runSuite('web') },
  desktop: { name: 'extension in desktop VS Code', run: runDesktopSuite },
};

const wanted = process.argv.slice(2);
const outcomes: object[] = [];
for (const [key, { name, run }] of Object.entries(runs)) {
  if (wanted.length > 0 && !wanted.includes(key)) continue;
  console.log(`\n${name}`);
  const outcome = await run().catch((error): Outcome => {
    console.log(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  });
  if (typeof outcome === 'string') {
    console.log(`  left out: ${outcome}`);
    outcomes.push({ name, leftOut: outcome });
  } else outcomes.push({ name, ...outcome });
}
process.send?.(outcomes);

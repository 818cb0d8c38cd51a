/** Runs the extension's own tests inside an extension host. */

/** Called by VS Code. @throws when a test failed, so that the host ends with an error. */
export async function run(): Promise<void> {
  // Not before VS Code has read what this module exports: mocha's browser build exports itself in its stead.
  await import('mocha/mocha.js');
  const { Announcer } = await import('./announcer.ts');
  mocha.setup({ ui: 'bdd', reporter: Announcer, timeout: 120_000 });
  await import('./all.ts');
  // The browser build's own `run` wants a page's address.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, which is also the extension under development. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The packages that only the host tests need. */
export const hostModules = join(root, 'test', 'hosts', 'node_modules');

/** What the host tests unpack once and keep; ignored by Git. */
export const cache = join(root, '.cache');

/**
 * The language server's program. What other threads can do is begun first: they unpack the language data while the
 * server itself, a bundle of its own, is loaded.
 */
import { unpackMedia } from './bundled-media.node.ts';
import { keepCompiled } from './keep-compiled.node.ts';
import { keepHeapSmall } from './small-heap.node.ts';

const media = unpackMedia();
// What goes wrong is the business of whoever asks for it.
media.catch(() => {});
keepCompiled(keepHeapSmall);
import('./language-server.node.ts').then(({ serve }) => serve(media));

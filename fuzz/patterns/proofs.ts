/** The list of proofs, which is kept with the sources. */
import { join } from 'node:path';
import type { Proof } from './prove.ts';

export type Proofs = Readonly<Record<string, Proof>>;

export const proofsFile = join(import.meta.dirname, 'proofs.json');

/** A pattern as the list has it. */
export const keyOf = (source: string, flags: string): string => `/${source}/${flags}`;

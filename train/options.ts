/** Command-line options that the programs of this folder share. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Folder of the training data. */
  readonly data: string;
  readonly out: string | undefined;
  readonly model: string | undefined;
  readonly seed: number;
  readonly epochs: number | undefined;
}

/** Reads the options; ends the program with a clear line where the data folder is not given. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      model: { type: 'string' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string' },
    },
  });
  const data = values.data ?? process.env['COPYDESK_DATA'];
  if (!data) {
    console.error('Say where the training data are: --data DIR, or the environment variable COPYDESK_DATA.');
    process.exit(2);
  }
  return {
    data,
    out: values.out,
    model: values.model,
    seed: Number(values.seed),
    epochs: values.epochs ? Number(values.epochs) : undefined,
  };
}

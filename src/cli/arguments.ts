/** The command line's arguments, read and checked. */
import { parseArgs } from 'node:util';
import type { Severity } from '../annotation.ts';
import type { AnnotateOptions } from '../article.ts';
import { UsageError } from './usage-error.ts';

const options = {
  date: { type: 'string' },
  names: { type: 'string' },
  files: { type: 'string', multiple: true },
  'date-order': { type: 'string' },
  strict: { type: 'boolean' },
  'fail-on': { type: 'string' },
  color: { type: 'boolean' },
  to: { type: 'string' },
  from: { type: 'string' },
  out: { type: 'string' },
  stdin: { type: 'boolean' },
  stream: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export interface Arguments {
  readonly command: string | undefined;
  readonly paths: readonly string[];
  readonly stdin: boolean;
  /** Each article by itself, written before the next is read. */
  readonly stream: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly date: string | undefined;
  readonly names: string | undefined;
  /** Export format, and where it goes. */
  readonly to: string | undefined;
  readonly out: string | undefined;
  /** Import format. */
  readonly from: string | undefined;
  /** Globs that select articles in a folder. */
  readonly files: readonly string[];
  readonly annotate: AnnotateOptions;
  readonly failOn: Severity | undefined;
  /** Undefined: decide by the terminal. */
  readonly color: boolean | undefined;
}

export const defaultFiles = ['**/*.{txt,md,html,htm}'];

/** @throws UsageError where an option is unknown or its value makes no sense. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command, ...paths] = positionals;
  return {
    command,
    paths,
    stdin: values.stdin ?? false,
    stream: values.stream ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    date: values.date === undefined ? undefined : calendarDate(values.date),
    names: values.names,
    to: values.to,
    out: values.out,
    from: values.from,
    files: values.files ?? defaultFiles,
    annotate: {
      strict: values.strict ?? false,
      dateOrder: oneOf('date-order', values['date-order'] ?? 'unknown', ['dmy', 'mdy', 'unknown']),
    },
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : oneOf<Severity>('fail-on', values['fail-on'], ['info', 'warning', 'error']),
    color: values.color,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError unless `text` is a day of the calendar as YYYY-MM-DD. */
export function calendarDate(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new UsageError(`'${text}' is not a date of the form YYYY-MM-DD`);
  return text;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}, not '${value}'`);
  return found;
}

/** The command `copydesk`. */
import { once } from 'node:events';
import pc from 'picocolors';
import manifest from '../../package.json' with { type: 'json' };
import type { Severity } from '../annotation.ts';
import { toJsonLine } from '../formats/json-lines.ts';
import { type ExportFormat, exportFormats } from '../formats/registry.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { exportArticles } from './export-command.ts';
import { help } from './help.ts';
import { runHouseList } from './house-list-command.ts';
import { importAnnotations } from './import-command.ts';
import { reportArticle, summary } from './report.ts';
import { type Annotated, type CorpusRun, eachArticle, runCorpus } from './run-corpus.ts';
import { UsageError } from './usage-error.ts';

const status = { done: 0, findings: 1, failed: 2 } as const;
const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Runs one command. @returns the exit status. @throws UsageError on bad usage. */
async function run(args: Arguments): Promise<number> {
  if (args.help) return print(help(exportFormats.map((f) => f.id)));
  if (args.version) return print(`${manifest.version}\n`);
  switch (args.command) {
    case 'annotate':
      if (args.stream) return stream(args, exportFormats.find(({ id }) => id === 'jsonl')!);
      return finish(args, await runCorpus(args), printLines);
    case 'check':
      return finish(args, await runCorpus(args), printReport);
    case 'export': {
      const show = exporter(args);
      if (args.stream) return stream(args, streamed(args));
      return finish(args, await runCorpus(args), show);
    }
    case 'house-list': {
      const { output, problems } = runHouseList(args);
      for (const problem of problems) process.stderr.write(`copydesk: ${problem}\n`);
      await write(output);
      return problems.length > 0 ? status.failed : status.done;
    }
    case 'import':
      for (const line of importAnnotations(args)) await write(`${line}\n`);
      return status.done;
    case 'lsp':
      return serve();
    case undefined:
      throw new UsageError('no command given');
    default:
      throw new UsageError(`unknown command '${args.command}'`);
  }
}

/** Formats of which every article is written by itself. */
const streamable: readonly string[] = ['jsonl', 'elasticsearch', 'postgresql'];

/** @throws UsageError where the format ties articles together, or the output is a file. */
function streamed(args: Arguments): ExportFormat {
  if (!streamable.includes(args.to ?? ''))
    throw new UsageError(`--stream takes --to ${streamable.join(', ')}`);
  if (args.out !== undefined) throw new UsageError('--stream writes to standard output, not to --out');
  return exportFormats.find(({ id }) => id === args.to)!;
}

/** Writes each article before the next is read; waits while the reader is slower than we are. */
async function stream(args: Arguments, format: ExportFormat): Promise<number> {
  let result: number = status.done;
  for await (const item of eachArticle(args)) {
    if ('problem' in item) {
      process.stderr.write(`copydesk: ${item.problem}\n`);
      result = status.failed;
      continue;
    }
    for (const piece of format.write([item], manifest.version)) await write(piece);
    if (result === status.done && args.failOn && reaches(item, args.failOn)) result = status.findings;
  }
  return result;
}

async function finish(
  args: Arguments,
  result: CorpusRun,
  show: (args: Arguments, result: CorpusRun) => Promise<void>,
): Promise<number> {
  for (const problem of result.problems) process.stderr.write(`copydesk: ${problem}\n`);
  await show(args, result);
  if (result.problems.length > 0) return status.failed;
  return args.failOn && result.articles.some((a) => reaches(a, args.failOn!)) ? status.findings : status.done;
}

const reaches = ({ annotation }: Annotated, severity: Severity) =>
  annotation.garbles.some((garble) => rank[garble.severity] >= rank[severity]);

async function printLines(_: Arguments, { articles }: CorpusRun): Promise<void> {
  for (const { annotation } of articles) await write(`${toJsonLine(annotation)}\n`);
}

/** The language server over standard input and output, until the client hangs up. */
async function serve(): Promise<number> {
  // The server is a bundle of its own beside this one: most runs of the command line never need it.
  process.argv.push('--stdio');
  await import(new URL('server.cjs', import.meta.url).href);
  return status.done;
}

/** Checked before any article is read. @throws UsageError where the format is unknown. */
function exporter(args: Arguments): (args: Arguments, result: CorpusRun) => Promise<void> {
  const format = exportFormats.find(({ id }) => id === args.to);
  if (!format) throw new UsageError(`export takes --to ${exportFormats.map((f) => f.id).join(', ')}`);
  if (format.filePerArticle && args.out === undefined)
    throw new UsageError(`--to ${format.id} writes a file for each article: name a folder with --out`);
  return (_, { articles }) => exportArticles(format, articles, args.out, manifest.version, write);
}

async function printReport(args: Arguments, { articles, problems }: CorpusRun): Promise<void> {
  const colors = pc.createColors(args.color ?? (pc.isColorSupported && process.stdout.isTTY === true));
  for (const article of articles) await write(reportArticle(article, colors));
  await write(`${summary(articles, problems.length)}\n`);
}

/** Waits while the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function print(text: string): Promise<number> {
  await write(text);
  return status.done;
}

// A reader such as `head` may close the pipe early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  const message =
    error instanceof UsageError ? `${error.message} (see copydesk --help)` : (error as Error).message;
  process.stderr.write(`copydesk: ${message}\n`);
  process.exitCode = status.failed;
}

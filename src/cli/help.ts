/** What `copydesk --help` prints. */
export const help = (formats: readonly string[]): string => `Usage: copydesk <command> [options] [PATH...]

Finds names, dates and garbled text in news articles. A PATH is a file, a folder or a glob;
all articles of one run form one corpus: names are linked and checked across them.

Commands
  check PATH...         print a report of findings for people: file:line:column
  annotate PATH...      print one JSON object a line (JSON Lines) for each article
  annotate --stdin      read articles as JSON Lines {"file", "text", "publishedOn"?, "entities"?}
  annotate --stream     each article by itself, written before the next is read: names are not linked
                        across articles, and memory stays the same however many there are
  export --to FORMAT PATH...
                        print in another tool's format, or write to --out
  house-list export     print the house list (--names, or copydesk.yaml) as --to turtle, json-ld or csv
  house-list import FILE
                        add the names of a SKOS vocabulary (.ttl, .jsonld) or a table (.csv) to it
  import --from FORMAT FILE [ARTICLE...]
                        turn other tools' annotations into lines for annotate --stdin
  lsp                   serve the Language Server Protocol on standard input and output

Options
  --date YYYY-MM-DD     publication date of all articles that don't come with one of their own
  --names FILE          house list: preferred spellings and decisions (copydesk.yaml)
  --files GLOB          which files of a folder are articles (default: **/*.{txt,md,html,htm});
                        repeatable
  --date-order ORDER    how 3/4/2021 is read: dmy, mdy or unknown (default: unknown)
  --strict              report findings of low confidence too
  --to FORMAT           export format: ${wrap(formats)}
  --from FORMAT         import format: jsonl, csv-mentions, conll, brat, spacy, web-annotation
  --out PATH            write the export to this file (a folder for one file an article)
  --fail-on SEVERITY    exit with 1 if there are findings at or above: info, warning, error
  --color, --no-color   colour the report (default: on a terminal)
  -h, --help            print this help
  -v, --version         print the version

Exit status
  0  done    1  findings at or above --fail-on    2  bad usage or unreadable input

Examples
  copydesk check articles/
  copydesk annotate --names copydesk.yaml 'articles/**/*.txt' > annotations.jsonl
  copydesk check --fail-on warning articles/

Nothing is sent anywhere: Copydesk works offline.
`;

/** A list broken into lines that align with the options' descriptions. */
function wrap(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const word of words) {
    if (lines.at(-1)!.length + word.length > 50) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ', '}${word}`;
  }
  return lines.join(`,\n${' '.repeat(24)}`);
}

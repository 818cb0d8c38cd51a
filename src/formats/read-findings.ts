/** Findings read back from the exports for spreadsheets and for CI. Offsets are UTF-16 code units. */
import { readCsv } from './house-list/read-csv.ts';

export interface ReadFinding {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** The first fix; undefined where there is none. SARIF tells an empty one, CSV can't. */
  readonly fix: string | undefined;
}

/** The findings of a CSV that `csv-findings` wrote. @throws Error where a column is missing. */
export function fromFindingsCsv(csv: string): ReadFinding[] {
  const [header = [], ...rows] = readCsv(csv).rows;
  const cell = (name: string) => {
    const at = header.findIndex(({ text }) => text === name);
    if (at < 0) throw new Error(`no column “${name}”`);
    return (row: (typeof rows)[number]) => row[at]?.text ?? '';
  };
  const [file, start, end, kind, fix] = ['file', 'start_utf16', 'end_utf16', 'kind', 'fix'].map(cell);
  return rows.map((row) => ({
    file: armed(file!(row)),
    start: Number(start!(row)),
    end: Number(end!(row)),
    kind: kind!(row),
    fix: armed(fix!(row)) || undefined,
  }));
}

/** Without the apostrophe that keeps spreadsheets from running a cell. */
const armed = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/**
 * The findings of a SARIF log that counts in UTF-16 code units.
 * @throws Error where it is no such log.
 */
export function fromSarif(json: string): ReadFinding[] {
  const { runs } = JSON.parse(json);
  if (!Array.isArray(runs)) throw new Error('not a SARIF log: "runs" is missing');
  return runs.flatMap(({ columnKind, results }) => {
    if (columnKind !== 'utf16CodeUnits') throw new Error(`offsets in ${columnKind} are not understood`);
    return (results ?? []).map((result: SarifResult): ReadFinding => {
      const { artifactLocation, region } = result.locations[0]!.physicalLocation;
      return {
        file: decodeURI(artifactLocation.uri),
        start: region.charOffset,
        end: region.charOffset + region.charLength,
        kind: result.ruleId,
        fix: result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text,
      };
    });
  });
}

/** The part of a SARIF 2.1.0 result that is read. */
interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly charOffset: number; readonly charLength: number };
    };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly insertedContent: { readonly text: string } }[];
    }[];
  }[];
}

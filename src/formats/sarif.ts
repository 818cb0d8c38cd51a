/**
 * SARIF 2.1.0 (OASIS): findings for code scanning and CI. Regions carry line and column from one, and
 * character offsets; `columnKind` declares UTF-16 code units.
 */
import { garbleKinds, type Severity } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { ExportedArticle } from './exported-article.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** The whole log as JSON text. */
export function toSarif(articles: Iterable<ExportedArticle>, version: string): string {
  const results = [...articles].flatMap(resultsOf);
  const driver = {
    name: 'Copydesk',
    version,
    rules: garbleKinds.map((id) => ({ id, shortDescription: { text: `Garble of kind “${id}”` } })),
  };
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  });
}

function resultsOf({ annotation, text }: ExportedArticle) {
  const starts = lineStarts(text);
  const artifactLocation = { uri: encodeURI(annotation.file) };
  return annotation.garbles.map((garble) => {
    const from = positionAt(starts, garble.start);
    const to = positionAt(starts, garble.end);
    const region = {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      charOffset: garble.start,
      charLength: garble.end - garble.start,
    };
    return {
      ruleId: garble.kind,
      level: levels[garble.severity],
      message: { text: [garble.message, ...garble.evidence].join(' ') },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: garble.fixes.map((fix) => ({
        description: { text: fix === '' ? 'Delete' : `Replace with “${fix}”` },
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: fix } }] },
        ],
      })),
    };
  });
}

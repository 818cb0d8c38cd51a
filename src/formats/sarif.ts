/**
 * SARIF 2.1.0 (OASIS): findings for code scanning and CI. Regions carry line and column from one, and
 * character offsets; `columnKind` declares UTF-16 code units.
 */
import { type Garble, garbleKinds, type Severity, type Span } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { ExportedArticle } from './exported-article.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** The whole log as JSON text. */
export function toSarif(articles: Iterable<ExportedArticle>, version: string): string {
  const all = [...articles];
  const regionOf = regionsIn(all);
  const driver = {
    name: 'Copydesk',
    version,
    rules: garbleKinds.map((id) => ({ id, shortDescription: { text: `Garble of kind “${id}”` } })),
  };
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: all.flatMap(({ annotation: { file, garbles } }) =>
          garbles.map((garble) => resultOf(file, garble, regionOf)),
        ),
      },
    ],
  });
}

type RegionOf = (file: string, span: Span) => object;

/** Lines and columns in exported articles; in others, whose text is not at hand, character offsets alone. */
function regionsIn(articles: readonly ExportedArticle[]): RegionOf {
  const texts = new Map(articles.map(({ annotation, text }) => [annotation.file, text]));
  const known = new Map<string, ReturnType<typeof lineStarts>>();
  return (file, { start, end }) => {
    const text = texts.get(file);
    const offsets = { charOffset: start, charLength: end - start };
    if (text === undefined) return offsets;
    let starts = known.get(file);
    if (!starts) known.set(file, (starts = lineStarts(text)));
    const from = positionAt(starts, start);
    const to = positionAt(starts, end);
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      ...offsets,
    };
  };
}

function resultOf(file: string, garble: Garble, regionOf: RegionOf) {
  const artifactLocation = { uri: encodeURI(file) };
  const region = regionOf(file, garble);
  const { related = [] } = garble;
  return {
    ruleId: garble.kind,
    level: levels[garble.severity],
    message: { text: [garble.message, ...garble.evidence].join(' ') },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((twin, index) => ({
        id: index + 1,
        message: { text: 'The same passage' },
        physicalLocation: {
          artifactLocation: { uri: encodeURI(twin.file) },
          region: regionOf(twin.file, twin),
        },
      })),
    }),
    fixes: garble.fixes.map((fix) => ({
      description: { text: fix === '' ? 'Delete' : `Replace with “${fix}”` },
      artifactChanges: [
        { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: fix } }] },
      ],
    })),
  };
}

/** Where in a YAML document of block style a cursor stands, also while what is being typed is no YAML yet. */

export interface YamlPlace {
  /** Keys from the top down to the mapping that the cursor is in, or to the key whose value it is in. */
  readonly path: readonly string[];
  /** A key is being typed, or the value of the last key of the path. */
  readonly typing: 'key' | 'value';
  /** Keys that the mapping has already. */
  readonly siblings: readonly string[];
  /** Where what is being typed begins, as a column of the line. */
  readonly from: number;
}

/** "  - preferred: Oslo": dashes, then a key, then its value. */
const linePattern = /^(\s*)((?:-\s+)*)(?:(['"]?)([A-Za-z]+)\3:(?=\s|$))?/;

interface Line {
  /** Column of the first dash; -1 where there is none. */
  readonly dash: number;
  /** Column of what follows the dashes. */
  readonly column: number;
  readonly key: string | undefined;
}

function readLine(line: string): Line | undefined {
  if (/^\s*(?:#|$)/.test(line)) return undefined;
  const [, indent = '', dashes = '', , key] = linePattern.exec(line)!;
  return { dash: dashes === '' ? -1 : indent.length, column: indent.length + dashes.length, key };
}

/**
 * The place of a cursor, read by indentation alone. Undefined in comments and in flow style.
 * @param character In UTF-16 code units.
 */
export function yamlPlace(text: string, line: number, character: number): YamlPlace | undefined {
  const lines = text.split(/\r?\n/);
  const before = (lines[line] ?? '').slice(0, character);
  if (/^\s*#|\s#|[[{]/.test(before)) return undefined;
  const own = readLine(before) ?? { dash: -1, column: before.length, key: undefined };
  const { path, siblings } = around(lines, line, own);
  const value = own.key === undefined ? undefined : /:\s+(\S*)$/.exec(before);
  if (value)
    return { path: [...path, own.key!], typing: 'value', siblings, from: before.length - value[1]!.length };
  const typed = before.slice(own.column);
  if (own.key !== undefined || !/^\w*$/.test(typed)) return undefined;
  return { path, typing: 'key', siblings, from: own.column };
}

function around(lines: readonly string[], at: number, own: Line): Pick<YamlPlace, 'path' | 'siblings'> {
  const path: string[] = [];
  const siblings: string[] = [];
  /** Keys at this column, of the same item of a list, are in the same mapping. */
  let column = own.column;
  let isSameItem = own.dash < 0;
  // Lines below, as far as the mapping goes.
  for (const text of lines.slice(at + 1)) {
    const line = readLine(text);
    if (!line) continue;
    if (line.column < column || line.dash >= 0) break;
    if (line.column === column && line.key !== undefined) siblings.push(line.key);
  }
  /** Parents stand further left than this; at the same column where a list is not indented. */
  let limit = own.dash >= 0 ? own.dash : own.column;
  let isList = own.dash >= 0;
  for (let i = at - 1; i >= 0 && column > 0; i--) {
    const line = readLine(lines[i]!);
    if (line?.key === undefined) continue;
    if (isSameItem && line.column === column) {
      if (path.length === 0) siblings.push(line.key);
      if (line.dash < 0) continue;
      isSameItem = false;
      [limit, isList] = [line.dash, true];
    } else if (line.column < limit || (isList && line.dash < 0 && line.column === limit)) {
      path.unshift(line.key);
      column = line.column;
      isSameItem = line.dash < 0;
      [limit, isList] = line.dash < 0 ? [line.column, false] : [line.dash, true];
    }
  }
  if (column === 0 && path.length === 0)
    for (const [i, text] of lines.entries()) {
      const line = i === at ? undefined : readLine(text);
      if (line?.column === 0 && line.key !== undefined && !siblings.includes(line.key))
        siblings.push(line.key);
    }
  return { path, siblings };
}

/** The house list in the formats of vocabularies and spreadsheets, out and in. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { parseHouseList } from '../../corpus/house-list.ts';
import { decisionsOf } from '../../formats/house-list/decisions.ts';
import { houseListFormatOf, houseListFormats } from '../../formats/house-list/registry.ts';
import type { ExportedHouseList, ExportHouseList, ImportedHouseList, ImportHouseList } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { decide } from './decide.ts';

/** The list that holds for an article, in a format; null outside all folders. */
export function exportHouseList(
  { houseLists }: Workspace,
  { uri, format: id }: ExportHouseList,
): ExportedHouseList | null {
  const format = houseListFormats.find((known) => known.id === id);
  if (!format) throw new ResponseError(ErrorCodes.InvalidParams, `There is no format “${id}”.`);
  const listUri = houseLists.listFor(uri);
  if (listUri === undefined) return null;
  const { list } = parseHouseList(houseLists.textOf(listUri) ?? '');
  return { text: format.write(list), extension: format.extensions[0]! };
}

/**
 * The edit that adds the names of another list to the one that holds for an article, and what in that other
 * list could not be read.
 * @throws ResponseError where the name of the file tells no format, or our own list can't be read.
 */
export function importHouseList(
  workspace: Workspace,
  { uri, file, text }: ImportHouseList,
): ImportedHouseList | null {
  const format = houseListFormatOf(file);
  if (!format) throw new ResponseError(ErrorCodes.InvalidParams, `The format of ${file} is not known.`);
  const { list, problems } = format.read(text);
  const decisions = decisionsOf(list);
  const { translate } = workspace.client;
  return {
    edit: decide(workspace, { uri, decisions }),
    names: list.names.length,
    problems: problems.map((problem) => ({ ...problem, message: translate(problem.message) })),
  };
}

/** Every regular expression of the sources, found in the syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  /** Path below the project, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** The patterns of all TypeScript files below a folder, in order. */
export function patternsBelow(root: string, folder: string): Pattern[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => patternsIn(root, join(root, folder, name)));
}

function patternsIn(root: string, path: string): Pattern[] {
  const file = relative(root, path).replaceAll('\\', '/');
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = stringConstants(tree);
  const found: Pattern[] = [];
  const add = (node: ts.Node, source: string, flags: string): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ file, line: line + 1, source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    }
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText(tree) === 'RegExp'
    ) {
      const [source, flags] = node.arguments ?? [];
      if (source)
        add(node, textOf(source, constants), flags && ts.isStringLiteralLike(flags) ? flags.text : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Constants of a module that are strings, so that patterns put together from them are checked as they are. */
function stringConstants(tree: ts.SourceFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      if (isText(node.initializer)) constants.set(node.name.text, textOf(node.initializer, constants));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return constants;
}

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) && isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isRawTemplate(node);
}

const isRawTemplate = (node: ts.Expression): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw';

/** What only the running program knows stands as this word: a name, a tag, a list of words. */
const unknown = 'word';

function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans
        .map(({ expression, literal }) => textOf(expression, constants) + literal.text)
        .join('')
    );
  if (isRawTemplate(node)) {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text;
    return (
      (template.head.rawText ?? '') +
      template.templateSpans
        .map(({ expression, literal }) => textOf(expression, constants) + (literal.rawText ?? ''))
        .join('')
    );
  }
  if (ts.isBinaryExpression(node)) return textOf(node.left, constants) + textOf(node.right, constants);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const inner = node.expression;
    if (ts.isRegularExpressionLiteral(inner)) return inner.text.slice(1, inner.text.lastIndexOf('/'));
  }
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? unknown;
  return unknown;
}

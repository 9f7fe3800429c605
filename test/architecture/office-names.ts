import ts from "typescript";
import { MAY_NAME_OFFICE } from "./may-import.ts";
import { roomOf, type SourceFile } from "./source-files.ts";

const HOST_GLOBALS = new Set(["Excel", "Office", "OfficeExtension"]);

/**
 * Finds where code or types name Excel's globals outside the rooms that may.
 *
 * Import rules cannot see it, since `@types/office-js` declares globals; words in comments and texts do no harm.
 */
export function findOfficeNames(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("src/") && !MAY_NAME_OFFICE.some((room) => room === roomOf(path)))
    .flatMap((file) => namesIn(file));
}

function namesIn({ path, text }: SourceFile): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const owner = ownerOf(node);
    if (owner !== undefined && HOST_GLOBALS.has(owner)) {
      found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} names ${owner}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The `Excel` of `Excel.run`, of the type `Excel.Range`, and of `typeof Excel`. */
function ownerOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  if (ts.isQualifiedName(node) && ts.isIdentifier(node.left)) return node.left.text;
  if (ts.isTypeQueryNode(node) && ts.isIdentifier(node.exprName)) return node.exprName.text;
  return undefined;
}

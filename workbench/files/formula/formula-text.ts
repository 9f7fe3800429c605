import { functionInFile, functionInModel } from "./newer-functions.ts";
import { tokenise, type Token } from "./tokens.ts";

/** Formula text of a file (no "=", prefixed functions) as the model holds it (with "=", as Excel shows them). */
export function formulaInModel(text: string): string {
  if (!text.includes("_xl")) return `=${text}`;
  return `=${tokenise(text)
    .map(({ kind, text: part }) => (kind === "name" ? functionInModel(part) : part))
    .join("")}`;
}

/**
 * Tokens of a model's formula (with "=") as a file holds it: no "=", prefixes on newer functions, and "this row" of
 * structured references written out. `table` is the table that the cell stands in.
 * @example "=[@Gross]*2" in Spend -> "Spend[[#This Row],[Gross]]*2"
 */
export function tokensInFile(formula: string, table: string | undefined): Token[] {
  const tokens = tokenise(formula.startsWith("=") ? formula.slice(1) : formula);
  return tokens.map((token, index) => {
    const following = tokens[index + 1]?.text ?? "";
    if (token.kind === "name" && following.startsWith("(")) return { kind: "name", text: functionInFile(token.text) };
    if (token.kind !== "brackets") return token;
    const owned = tokens[index - 1]?.kind === "name";
    return owned ? { ...token, text: writtenOut(token.text) } : unowned(token, following, table);
  });
}

/** Brackets without a name before them: another workbook, or the table that the cell stands in. */
function unowned(token: Token, following: string, table: string | undefined): Token {
  return isWorkbook(token.text, following) ? token : { ...token, text: (table ?? "") + writtenOut(token.text) };
}

export function formulaInFile(formula: string, table?: string): string {
  return tokensInFile(formula, table)
    .map(({ text }) => text)
    .join("");
}

/** `[1]Sheet1!A1`, `[Book.xlsx]Sheet1!A1`: brackets of another workbook are followed by its sheet. */
function isWorkbook(brackets: string, following: string): boolean {
  return (
    !brackets.startsWith("[@") &&
    !brackets.startsWith("[[") &&
    !brackets.startsWith("[#") &&
    /^[\p{L}\p{N}_!']/u.test(following)
  );
}

function writtenOut(brackets: string): string {
  if (!brackets.startsWith("[@")) return brackets;
  const column = brackets.slice(2, -1);
  if (column === "") return "[#This Row]";
  return column.startsWith("[") ? `[[#This Row],${column}]` : `[[#This Row],[${column}]]`;
}

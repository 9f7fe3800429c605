/** A value as it stands in a formula: a constant, or a range of them. */
type Operand = string | number | boolean | unknown[][];

/** Gives the cells of `Table[column]`. */
export type ReadColumn = (table: string, column: string) => unknown[][];

export interface ExampleCall {
  /** `PLACE.` left off. */
  readonly name: string;
  readonly args: readonly Operand[];
}

const CALL = /PLACE\.([A-Z]+)\(((?:"[^"]*"|\{[^}]*\}|[^()"{}])*)\)/g;
const ARGUMENT = /"([^"]*)"|\{([^}]*)\}|([A-Za-z]+)\[([^\]]*)\]|(-?[\d.]+)/g;

/**
 * Reads the calls of a formula as the documentation has them: constants, arrays in braces and columns of a table.
 * What is not understood throws, so that no example goes untried.
 */
export function readCalls(formula: string, column: ReadColumn): readonly ExampleCall[] {
  const calls = [...formula.matchAll(CALL)].map(([, name = "", args = ""]) => ({
    name,
    args: readArguments(args, column),
  }));
  const rest = formula.replace(CALL, "#");
  if (rest !== "=#" && rest !== "=#=#") throw new Error(`Not understood: ${formula}`);
  return calls;
}

function readArguments(text: string, column: ReadColumn): readonly Operand[] {
  const rest = text.replace(ARGUMENT, "#");
  if (!/^#(,#)*$/.test(rest)) throw new Error(`Not understood: ${text}`);
  return [...text.matchAll(ARGUMENT)].map(([whole, quoted, array, table, name]) => {
    if (quoted !== undefined) return quoted;
    if (array !== undefined) return array.split(";").map((row) => row.split(",").map(constant));
    return table !== undefined ? column(table, name ?? "") : Number(whole);
  });
}

const constant = (text: string): string | number => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

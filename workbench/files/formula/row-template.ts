import { MAX_ROWS } from "#workbench/model/address";
import { tokenise, type Token } from "./tokens.ts";

/**
 * A formula as it repeats down a column: text with the relative rows taken out. Rendering it for another row is a
 * join, a hundred times cheaper than taking the text of every row apart.
 */
export interface RowTemplate {
  /** Text, or the distance of a relative row to the cell's own. */
  readonly pieces: readonly (string | number)[];
  /** True where Excel itself would share it: plain references on its own sheet and functions, nothing else. */
  readonly shareable: boolean;
}

const ROWS = /(\$?)(\d+)(?=:|$)/g;

/** Template of a formula that stands in 0-based `row`. */
export function rowTemplate(tokens: readonly Token[], row: number): RowTemplate {
  const pieces: (string | number)[] = [];
  const literal = (text: string): void => {
    const last = pieces.length - 1;
    if (typeof pieces[last] === "string") pieces[last] += text;
    else pieces.push(text);
  };
  let shareable = true;
  tokens.forEach((token, index) => {
    if (token.kind === "cell" || token.kind === "rows") splitRows(token.text, row, { literal, pieces });
    else literal(token.text);
    shareable &&= isShareable(token, tokens[index + 1]);
  });
  return { pieces, shareable };
}

/** No other sheet or book, no table, no spill, no defined name, no function newer than the format. */
function isShareable({ kind, text }: Token, next: Token | undefined): boolean {
  if (kind === "brackets" || text === "!" || text === "#") return false;
  if (kind !== "name") return true;
  return !text.startsWith("_xl") && (next?.text === "(" || /^(TRUE|FALSE)$/i.test(text));
}

function splitRows(
  text: string,
  row: number,
  into: { literal: (text: string) => void; pieces: (string | number)[] },
): void {
  let at = 0;
  for (const found of text.matchAll(ROWS)) {
    if (found[1] === "$") continue;
    into.literal(text.slice(at, found.index));
    into.pieces.push(Number(found[2]) - 1 - row);
    at = found.index + found[0].length;
  }
  into.literal(text.slice(at));
}

/** The text for 0-based `row`; undefined where a reference would leave the sheet. */
export function renderTemplate(template: RowTemplate, row: number): string | undefined {
  let text = "";
  for (const piece of template.pieces) {
    if (typeof piece === "string") text += piece;
    else {
      const to = row + piece;
      if (to < 0 || to >= MAX_ROWS) return undefined;
      text += String(to + 1);
    }
  }
  return text;
}

/** Template of a model's formula, to see whether the next row's is the same. */
export function modelTemplate(formula: string, row: number): RowTemplate {
  return rowTemplate(tokenise(formula), row);
}

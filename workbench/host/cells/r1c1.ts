import { columnName, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { invalid } from "../batch/host-error.ts";
import { type CellSpot, type Spot, splitFormula } from "./formula-references.ts";

interface Standing {
  readonly row: number;
  readonly column: number;
}

/** `=A1+$B$2` standing in B1 -> `=RC[-1]+R2C2`. */
export function toR1C1(formula: string, at: Standing): string {
  return splitFormula(formula)
    .map((part) => {
      if (typeof part === "string") return part;
      const from = spotR1C1(part.from, at);
      return part.to ? join(from, spotR1C1(part.to, at)) : from;
    })
    .join("");
}

function join(from: string, to: string): string {
  return from === to && !(from.includes("R") && from.includes("C")) ? from : `${from}:${to}`;
}
function spotR1C1(spot: CellSpot, at: Standing): string {
  return (spot.row ? axisR1C1("R", spot.row, at.row) : "") + (spot.column ? axisR1C1("C", spot.column, at.column) : "");
}
function axisR1C1(letter: string, spot: Spot, own: number): string {
  if (spot.fixed) return letter + String(spot.index + 1);
  return spot.index === own ? letter : `${letter}[${spot.index - own}]`;
}

/** Text and names are passed over; the references are `R1C1`, `R[1]C[-2]`, `RC`, `C[3]`, `R2` and ranges of them. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(R(?:\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?|R(?:\d+|\[-?\d+\])|C(?:\d+|\[-?\d+\]))(?![\w.(!\\[])|[A-Za-z_\\][\w.\\]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?|[\s\S]/gi;

/** `=RC[-1]+R2C2` standing in B1 -> `=A1+$B$2`. @throws InvalidArgument where it leaves the sheet. */
export function fromR1C1(formula: string, at: Standing): string {
  return formula.replace(PIECE, (piece: string, reference: string | undefined) =>
    reference === undefined ? piece : referenceA1(reference, at),
  );
}

function referenceA1(reference: string, at: Standing): string {
  const [, row, column] = /^(?:R(\d+|\[-?\d+\])?(?=C|$))?(?:C(\d+|\[-?\d+\])?)?$/i.exec(reference) ?? [];
  const hasRow = /^R/i.test(reference);
  const hasColumn = /C/i.test(reference);
  const rowText = hasRow ? axisA1(row, at.row, MAX_ROWS, (index) => String(index + 1)) : "";
  const columnText = hasColumn ? axisA1(column, at.column, MAX_COLUMNS, columnName) : "";
  if (hasRow && hasColumn) return columnText + rowText;
  return hasRow ? `${rowText}:${rowText}` : `${columnText}:${columnText}`;
}

function axisA1(text: string | undefined, own: number, limit: number, name: (index: number) => string): string {
  const fixed = text !== undefined && !text.startsWith("[");
  const index = fixed ? Number(text) - 1 : own + Number(text?.slice(1, -1) ?? 0);
  if (index < 0 || index >= limit) throw invalid();
  return (fixed ? "$" : "") + name(index);
}

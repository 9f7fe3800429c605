import { invalid } from "../batch/host-error.ts";
import { type Axis, type CellSpot, COLUMN_AXIS, ROW_AXIS, type Spot, splitFormula } from "./formula-references.ts";

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

/** `R1C1`, `R[1]C[-2]`, `RC`; a whole row `R2` or `R`; a whole column `C[3]` or `C`. */
const REFERENCE = String.raw`R(?:\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?|[RC](?:\d+|\[-?\d+\])?`;
const END = String.raw`(?![\w.(!\\[])`;
/** Text, names, functions and structured references are passed over. */
const PIECE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`,
    `(${REFERENCE})(?::(${REFERENCE}))?${END}`,
    String.raw`[A-Za-z_\\][\w.\\]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?|[\s\S]`,
  ].join("|"),
  "gi",
);

/** `=RC[-1]+R2C2` standing in B1 -> `=A1+$B$2`. @throws InvalidArgument where it leaves the sheet. */
export function fromR1C1(formula: string, at: Standing): string {
  return formula.replace(PIECE, (piece: string, from?: string, to?: string) => {
    if (from === undefined) return piece;
    const first = referenceA1(from, at);
    if (to !== undefined) return `${first}:${referenceA1(to, at)}`;
    return isWholeLine(from) ? `${first}:${first}` : first;
  });
}

function isWholeLine(reference: string): boolean {
  return !/^R.*C/i.test(reference);
}
function referenceA1(reference: string, at: Standing): string {
  const row = /^R(\d+|\[-?\d+\])?/i.exec(reference);
  const column = /C(\d+|\[-?\d+\])?$/i.exec(reference);
  return (column ? axisA1(column[1], at.column, COLUMN_AXIS) : "") + (row ? axisA1(row[1], at.row, ROW_AXIS) : "");
}

function axisA1(text: string | undefined, own: number, { limit, name }: Axis): string {
  const fixed = text !== undefined && !text.startsWith("[");
  const index = fixed ? Number(text) - 1 : own + Number(text?.slice(1, -1) ?? 0);
  if (index < 0 || index >= limit) throw invalid();
  return (fixed ? "$" : "") + name(index);
}

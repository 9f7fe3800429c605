import { InvariantError } from "#domain/findings/invariant";
import { cellAddress, columnLetters, quoteSheet } from "../plan/address.ts";
import type { TablePlan } from "../plan/sheet-plan.ts";
import { quoteEnd } from "./find-chains.ts";

/** Our tables by name, with the sheet that each stands on. */
export type PlannedTables = ReadonlyMap<string, { readonly sheet: string; readonly table: TablePlan }>;

/** What a part of a formula is read in: its own sheet, its row in a column filled down, the body its arrays look at. */
export interface Spot {
  readonly sheet: string;
  /** Rows below the first, in which a formula filled down stands. */
  readonly down: number;
  /** Row (0-based) of the table whose whole column is a criterion; null where it is none. */
  readonly element: number | null;
  readonly tables: PlannedTables;
}

const THIS_ROW = /^(TP_\w+)\[\[#This Row\],\[([^[\]]+)\]\]/;
const ARRAY = /^,(TP_\w+)\[([^[\]]+)\](?=[,)])/;
const BARE_CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(!])/;

/**
 * The same formula as it must be written on another sheet: cells of its own sheet by name, `[#This Row]` as the cell it is,
 * a whole column as a criterion as one row of it.
 *
 * @returns the text; see `arrayTable` for how many rows a whole column has.
 */
export function moveFormula(text: string, spot: Spot): string {
  let moved = "";
  let at = 0;
  while (at < text.length) {
    const quoted = quoteEnd(text, at);
    const piece = quoted === null ? pieceAt(text, at, spot) : keep(text.slice(at, quoted));
    moved += piece.text;
    at += piece.length;
  }
  return moved;
}

interface Piece {
  readonly text: string;
  /** Characters that it replaces. */
  readonly length: number;
}

function keep(text: string): Piece {
  return { text, length: text.length };
}

function pieceAt(text: string, at: number, spot: Spot): Piece {
  const rest = text.slice(at, at + 120);
  return ofThisRow(rest, spot) ?? ofColumn(text, at, spot) ?? ofOwnSheet(text, at, spot) ?? wordAt(rest);
}

function ofThisRow(rest: string, spot: Spot): Piece | null {
  const found = THIS_ROW.exec(rest);
  if (!found) return null;
  return { text: cellOf(spot, found[1]!, { heading: found[2]!, row: spot.down }), length: found[0].length };
}

function ofColumn(text: string, at: number, spot: Spot): Piece | null {
  const found = spot.element === null ? null : ARRAY.exec(text.slice(at, at + 120));
  if (!found || !isCriterion(text, at)) return null;
  const cell = cellOf(spot, found[1]!, { heading: found[2]!, row: spot.element! });
  return { text: `,${cell}`, length: found[0].length };
}

function ofOwnSheet(text: string, at: number, spot: Spot): Piece | null {
  const found = /[A-Za-z0-9_!:.$\]]/.test(text[at - 1] ?? "") ? null : BARE_CELL.exec(text.slice(at, at + 20));
  if (!found) return null;
  const [whole, dollar, letters, fixed, number] = found;
  const row = fixed === "$" ? Number(number) : Number(number) + spot.down;
  return { text: `${quoteSheet(spot.sheet)}!${dollar!}${letters!}${fixed!}${String(row)}`, length: whole.length };
}

/** A word is taken whole, so that none of its ends is read as a cell. */
function wordAt(rest: string): Piece {
  return keep(/^[A-Za-z_][A-Za-z0-9_.]*/.exec(rest)?.[0] ?? rest.charAt(0));
}

function cellOf({ tables }: Spot, name: string, at: { readonly heading: string; readonly row: number }): string {
  const planned = tables.get(name);
  const column = planned?.table.columns.findIndex(({ heading }) => heading === at.heading) ?? -1;
  if (!planned || column < 0) throw new InvariantError(`a formula names ${name}[${at.heading}], which is not planned`);
  const { sheet, table } = planned;
  return `${quoteSheet(sheet)}!$${columnLetters(table.column + column)}$${cellAddress(table.row + 1 + at.row, 0).slice(1)}`;
}

/** The table whose whole column is a criterion somewhere in a call; null where none is. */
export function arrayTable(call: string): string | null {
  for (let at = call.indexOf(","); at >= 0; at = call.indexOf(",", at + 1)) {
    const found = ARRAY.exec(call.slice(at, at + 120));
    if (found && isCriterion(call, at)) return found[1]!;
  }
  return null;
}

/** True where the argument after this comma is a criterion: the third, fifth, … of SUMIFS, the second, fourth, … of COUNTIFS. */
function isCriterion(call: string, comma: number): boolean {
  if (!/^(?:SUMIFS|COUNTIFS)\(/.test(call)) return false;
  let commas = 0;
  let depth = 0;
  for (let at = 0; at <= comma; at = quoteEnd(call, at) ?? at + 1) {
    const character = call[at]!;
    depth += DEPTH[character] ?? 0;
    if (character === "," && depth === 1) commas++;
  }
  return commas % 2 === (call.startsWith("COUNTIFS(") ? 1 : 0);
}

const DEPTH: Readonly<Record<string, number>> = { "(": 1, "[": 1, ")": -1, "]": -1 };

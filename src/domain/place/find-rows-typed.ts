import type { RawCell } from "../columns/raw-cell.ts";
import type { Finding } from "../findings/finding.ts";
import type { RegisterTable } from "./register-rows.ts";

/** A table of ours that people write in, as it was read. */
export interface WrittenTable {
  readonly table: string;
  readonly cells: RegisterTable;
  /** Rows, the last of `cells`, that stood below the table. */
  readonly below: number;
  /** The last used row of its sheet, where that is further down than was read; 1-based. */
  readonly usedTo: number | null;
  /** Where its rows and its first column stand on the sheet, 0-based; undefined = not known. */
  readonly stands?: { readonly column: number; readonly rows: readonly number[] } | undefined;
  /** No formula of ours stands in its rows: what they say was typed. */
  readonly isPlain: boolean;
  /** Heading without which a row says nothing; undefined = none is needed. */
  readonly naming: string | undefined;
  /** What a row of it is, and the heading that is filled in where it is one and no note; undefined = notes are not asked of. */
  readonly asks?: { readonly what: string; readonly beside: string } | undefined;
}

/**
 * Rows that people typed below a table of ours: they were taken in, and the next count draws the table over them.
 *
 * Finding: `typed-below`, a look, one a table.
 */
export function findTypedBelow(tables: readonly WrittenTable[]): Finding[] {
  return tables.flatMap(({ table, below }): Finding[] =>
    below === 0 ? [] : [{ code: "typed-below", severity: "look", params: { table, rows: below } }],
  );
}

/**
 * Rows that a count would lose: they say something and not what they are of, or stand further down than was read. Nothing is
 * counted while one stands.
 *
 * Findings, each a stop: `row-without-name`, `note-as-row`, `used-far-below`.
 */
export function findRowsLost(tables: readonly WrittenTable[]): Finding[] {
  return tables.flatMap((written) => [...unnamedRows(written), ...notes(written), ...farBelow(written)]);
}

function unnamedRows(written: WrittenTable): Finding[] {
  const { table, below, isPlain, naming = "" } = written;
  const { headings, rows } = written.cells;
  const at = headings.indexOf(naming);
  if (at < 0) return [];
  const first = isPlain ? 0 : rows.length - below;
  return rows.slice(first).flatMap((row, index): Finding[] => {
    const column = row.findIndex((cell) => textOf(cell) !== "");
    if (column < 0 || textOf(row[at]) !== "") return [];
    const params = { table, heading: naming, text: textOf(row[column]) };
    return [{ code: "row-without-name", severity: "stop", ...cellOf(written, first + index, column), params }];
  });
}

function textOf(cell: RawCell | undefined): string {
  return String(cell ?? "").trim();
}

/** The cell of the sheet, where it is known: a row of the table, and a column of it. */
function cellOf({ stands }: WrittenTable, row: number, column: number): Pick<Finding, "row" | "column"> {
  const at = stands?.rows[row];
  return stands === undefined || at === undefined ? {} : { row: at, column: stands.column + column };
}

/** How a person begins a note, or what only a note holds. */
const NOTE = /^\s*(?:(?:notes?|n\.?\s?b\.?|sources?|see|to\s?do|p\.?s\.?)\s*[:.–—-]|[*†‡•#])|https?:\/\//i;
const SENTENCE = /[.!?]\s*$/;
/** Words from which on what ends with a full stop is a sentence: `St. Ives Town Council.` is a name. */
const WORDS_OF_SENTENCE = 6;

/** Rows with nothing but the naming cell that read like a note: they would be counted as bodies or themes of that name. */
function notes(written: WrittenTable): Finding[] {
  const { table, below, naming = "", asks } = written;
  if (asks === undefined) return [];
  const { headings, rows } = written.cells;
  const at = headings.indexOf(naming);
  return rows.flatMap((row, index): Finding[] => {
    const filled = row.filter((cell) => textOf(cell) !== "");
    const text = textOf(row[at]);
    const isBelow = index >= rows.length - below;
    if (filled.length !== 1 || text === "" || !isNote(text, isBelow && asks.what === BODY)) return [];
    const params = { table, heading: naming, text, ...asks };
    return [{ code: "note-as-row", severity: "stop", ...cellOf(written, index, at), params }];
  });
}

/** Below the table of bodies a person may write anything; what is a body has a home beside it (check B1 asks for it). */
const BODY = "body";

function isNote(text: string, mayBeAnything: boolean): boolean {
  return mayBeAnything || NOTE.test(text) || (SENTENCE.test(text) && text.split(/\s+/).length >= WORDS_OF_SENTENCE);
}

function farBelow({ table, usedTo }: WrittenTable): Finding[] {
  return usedTo === null ? [] : [{ code: "used-far-below", severity: "stop", params: { table, row: usedTo } }];
}

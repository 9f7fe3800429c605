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

function unnamedRows({ table, cells: { headings, rows }, below, isPlain, naming = "" }: WrittenTable): Finding[] {
  const at = headings.indexOf(naming);
  if (at < 0) return [];
  const typed = isPlain ? rows : rows.slice(rows.length - below);
  return typed.flatMap((row): Finding[] => {
    const text = row.map((cell) => String(cell ?? "").trim()).find((said) => said !== "");
    if (text === undefined || String(row[at] ?? "").trim() !== "") return [];
    return [{ code: "row-without-name", severity: "stop", params: { table, heading: naming, text } }];
  });
}

/** How a person begins a note, or what only a note holds. */
const NOTE = /^\s*(?:(?:notes?|n\.?\s?b\.?|sources?|see|to\s?do|p\.?s\.?)\s*[:.–—-]|[*†‡•#])|https?:\/\//i;
const SENTENCE = /[.!?]\s*$/;
/** Words from which on what ends with a full stop is a sentence: `St. Ives Town Council.` is a name. */
const WORDS_OF_SENTENCE = 6;

/** Rows with nothing but the naming cell that read like a note: they would be counted as bodies or themes of that name. */
function notes({ table, cells: { headings, rows }, below, naming = "", asks }: WrittenTable): Finding[] {
  if (asks === undefined) return [];
  const at = headings.indexOf(naming);
  return rows.flatMap((row, index): Finding[] => {
    const filled = row.filter((cell) => String(cell ?? "").trim() !== "");
    const text = String(row[at] ?? "").trim();
    const isBelow = index >= rows.length - below;
    if (filled.length !== 1 || text === "" || !isNote(text, isBelow && asks.what === BODY)) return [];
    return [{ code: "note-as-row", severity: "stop", params: { table, heading: naming, text, ...asks } }];
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

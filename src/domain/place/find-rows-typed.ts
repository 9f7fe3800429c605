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
 * Findings, each a stop: `row-without-name`, `used-far-below`.
 */
export function findRowsLost(tables: readonly WrittenTable[]): Finding[] {
  return tables.flatMap((written) => [...unnamedRows(written), ...farBelow(written)]);
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

function farBelow({ table, usedTo }: WrittenTable): Finding[] {
  return usedTo === null ? [] : [{ code: "used-far-below", severity: "stop", params: { table, row: usedTo } }];
}

import type { RawCell } from "#domain/columns/raw-cell";

/** Tables that people add rows to, with the column that names a row; below them stands nothing of ours but a check line. */
const GROWING: Readonly<Record<string, string>> = {
  TP_Agencies: "Agency",
  TP_Drivers: "Agency",
  TP_Themes: "Theme",
  TP_Rules: "",
  TP_Sources: "Source",
  TP_Transfers: "Payer",
  TP_Left_Out: "Words",
  TP_Splits: "TP Row",
  TP_Suppliers: "Name as found",
  TP_Mappings: "Field",
  TP_Log: "",
};

/** So far down what is typed below a table is read. */
export const ROWS_BELOW = 2000;

/** Whether people may have typed rows below the table that Excel has not taken into it. */
export function mayGrow(table: string): boolean {
  return table in GROWING;
}

/** Tables in which people write beside what is reckoned, and add no rows. */
const ANSWERED: ReadonlySet<string> = new Set(["TP_Place", "TP_Checks", "TP_Duplicates"]);

/** Whether people say anything in its cells, so that a cell of it may have to be named to them. */
export function isWrittenIn(table: string): boolean {
  return mayGrow(table) || ANSWERED.has(table);
}

/** Heading of the column without which a row of the table says nothing; undefined where none is needed. */
export function namingColumn(table: string): string | undefined {
  return GROWING[table] === "" ? undefined : GROWING[table];
}

const PLAIN: ReadonlySet<string> = new Set(["TP_Agencies", "TP_Drivers", "TP_Themes"]);

/** Whether nobody but people says anything in its cells: no formula stands in a row that is empty else. */
export function isPlain(table: string): boolean {
  return PLAIN.has(table);
}

const ROW_IS: Readonly<Record<string, { readonly what: string; readonly beside: string }>> = {
  TP_Agencies: { what: "body", beside: "Home" },
  TP_Themes: { what: "theme", beside: "Description" },
};

/** What a row of the table is, and the column by which it is told from a note; undefined where a note does no harm. */
export function rowIs(table: string): { readonly what: string; readonly beside: string } | undefined {
  return ROW_IS[table];
}

/** The sheet's check line, the only thing of ours below such a table: alone in its row. */
const CHECK_LINE = /^Check [A-Z]\d+: /;

/** Rows that people typed below a table: those that are not empty, the sheet's own check line apart. */
export function typedBelow<Row extends readonly RawCell[]>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => filledIn(row).length > 0 && !isCheckLine(row));
}

/** The sheet's own check line and nothing beside it. */
export function isCheckLine(row: readonly RawCell[]): boolean {
  const [first, ...others] = filledIn(row);
  return others.length === 0 && CHECK_LINE.test(String(first));
}

function filledIn(row: readonly RawCell[]): RawCell[] {
  return row.filter((cell) => cell !== null && cell !== "");
}
